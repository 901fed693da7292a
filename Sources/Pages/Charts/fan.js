// The park's total with its targets, and figures published since.
kinds.fan = (data, plot) => {
  const text = numbers(data.locale);
  const { years } = data;
  const lines = data.targets.map((target, index) => ({
    type: "line", name: target.name, symbol: "none",
    data: years.map(() => target.threshold), z: 5, color: colours.target,
    lineStyle: { width: 2, color: colours.target, type: patterns[index % 3][1] },
    endLabel: {
      show: true, formatter: () => text.rounded(target.threshold), color: colours.target,
      fontSize: small, fontWeight: "bold", distance: 4,
    },
    labelLayout: { moveOverlap: "shiftY" },
    emphasis: { disabled: true },
  }));
  const points = data.observed.length === 0 ? [] : [{
    type: "scatter", name: data.words.observed, symbol: "diamond", symbolSize: 12, z: 6,
    color: "#000", itemStyle: { color: "#000", borderColor: "#fff", borderWidth: 1.5 },
    data: data.observed.map((mark) => ({ value: [String(mark.year), mark.value], name: mark.name })),
  }];
  // One row for what is always there, where it fits; one for each target.
  const first = wide(plot) || points.length === 0 ? row : 2 * wrappedRow;
  const above = first + row * lines.length;
  plot.style.height = above + (isPaper() ? 300 : 400) + "px";
  const keys = bandLegend(data);
  if (points.length > 0) keys.data.push({ name: data.words.observed, icon: icons.point });
  const targets = {
    ...legend(
      lines.map((line, index) => [line.name, patterns[index % 3][0]]), first,
      plot.clientWidth - 40),
    orient: "vertical", itemGap: 8,
  };
  const observed = (year) => data.observed.filter((mark) => mark.year === year)
    .map((mark) => `${plain(mark.name)}: ${text.rounded(mark.value)}`);
  const wanted = data.targets.map((target) => plain(target.name));
  return {
    ...common(),
    legend: [keys, targets],
    title: unit(data.moneyTitle, above + 8),
    grid: { left: 4, right: 44, bottom: 34, top: above + 38, containLabel: true },
    tooltip: {
      ...common().tooltip, trigger: "axis", axisPointer: { type: "line" },
      formatter: (series) => {
        const year = years[series[0].dataIndex];
        return tip(data, year.year, year, text) + [...observed(year.year), ...wanted].join("<br>");
      },
    },
    xAxis: yearAxis(years.map((year) => year.year), data.yearTitle),
    yAxis: { ...valueAxis((value) => text.rounded(value)), min: 0, max: roomAbove },
    dataZoom: [{
      type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, filterMode: "none",
      minValueSpan: 2,
      // A finger scrolls the page; it has the buttons.
      disabled: matchMedia("(pointer: coarse)").matches,
    }],
    series: [...bands(data, years, 0), ...points, ...lines],
  };
};
