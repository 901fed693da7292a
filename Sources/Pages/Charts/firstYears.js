// Paths that never arrive are told below the names: their column would flatten the others.
kinds.firstYears = (data, plot) => {
  const text = numbers(data.locale);
  const series = data.targets.map((target) => ({
    name: target.name + "\n" + target.never, shares: target.shares.slice(0, -1),
  }));
  const above = 2 * row * series.length;
  plot.style.height = above + (isPaper() ? 250 : 300) + "px";
  const column = plot.clientWidth / data.years.length / series.length;
  return {
    ...common(),
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    legend: {
      ...legend(series.map((one) => [one.name, "area"]), 0, plot.clientWidth - 40, 17),
      orient: "vertical", itemGap: 10,
    },
    title: unit(data.shareTitle, above + 8),
    grid: { left: 4, right: 8, top: above + 42, bottom: 34, containLabel: true },
    tooltip: {
      ...common().tooltip, trigger: "axis", axisPointer: { type: "shadow" },
      formatter: (items) => `<b>${plain(items[0].axisValue)}</b>` + items.map((item) =>
        `<br>${plain(data.targets[item.seriesIndex].name)}: ${text.percent(item.value)}`).join(""),
    },
    xAxis: { ...yearAxis(data.years, data.yearTitle), boundaryGap: true },
    yAxis: { ...valueAxis((value) => text.rounded(value * 100)), min: 0 },
    series: series.map((one, index) => ({
      type: "bar", name: one.name, data: one.shares, barMaxWidth: 40,
      color: columns[index % columns.length], emphasis: { disabled: true },
      itemStyle: { borderColor: colours.median, borderWidth: 0.75 },
      label: {
        show: column >= 44, position: "top", color: ink, fontSize: 11,
        formatter: (item) => (item.value > 0 ? text.percent(item.value, 2) : ""),
      },
    })),
  };
};
