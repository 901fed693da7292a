// Bars, the most important first.
kinds.tornado = (data, plot) => {
  const text = numbers(data.locale);
  const show = (value) => (data.isShare ? text.percentWith(value, 1) : text.rounded(value, 3));
  const mark = (value) => (data.isShare ? text.percent(value) : text.rounded(value, 3));
  const bars = [...data.bars].reverse();
  plot.style.height = 66 + 30 * bars.length + "px";
  const names = Math.min(300, plot.clientWidth * 0.42);
  const hasLess = bars.some((bar) => bar.value < 0);
  return {
    ...common(),
    grid: { left: names + (hasLess ? 64 : 12), right: 64, top: 4, bottom: 44 },
    tooltip: {
      ...common().tooltip, trigger: "item",
      formatter: (item) => `${plain(item.name)}: <b>${show(item.value)}</b>`,
    },
    xAxis: {
      ...valueAxis(mark), name: data.valueTitle, nameLocation: "middle", nameGap: 26,
      nameTextStyle: { color: faint, fontSize: small }, splitNumber: wide(plot) ? 5 : 2,
      axisLabel: { color: ink, fontSize: small, formatter: mark, hideOverlap: true },
    },
    yAxis: {
      type: "category", data: bars.map((bar) => bar.name),
      axisLine: { lineStyle: { color: ink } }, axisTick: { show: false },
      axisLabel: {
        color: ink, fontSize: small, width: names, overflow: "truncate", interval: 0,
      },
    },
    series: [{
      type: "bar", barWidth: 16, color: colours.half,
      itemStyle: { borderColor: colours.median, borderWidth: 0.75 },
      data: bars.map((bar) => ({
        value: bar.value, label: { position: bar.value < 0 ? "left" : "right" },
      })),
      label: { show: true, color: ink, fontSize: small, formatter: (item) => show(item.value) },
      emphasis: { disabled: true },
    }],
  };
};
