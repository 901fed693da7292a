// Median and bands of paths by year, as the charts of output show them.

// A band between two quantiles: one line that is not seen, and the height above it.
const band = (name, years, low, high, colour, place) => {
  const line = {
    type: "line", stack: name + "\u0000" + place, stackStrategy: "all", symbol: "none", silent: true,
    xAxisIndex: place, yAxisIndex: place, lineStyle: { width: 0 }, emphasis: { disabled: true },
  };
  return [
    { ...line, name: name + "\u0000", data: years.map((year) => year.quantiles[low]) },
    {
      ...line, name, data: years.map((year) => year.quantiles[high] - year.quantiles[low]),
      color: colour, areaStyle: { color: colour, opacity: 1 },
    },
  ];
};

// The edge of the wide band, for printers that lose light tones.
const edge = (years, level, place) => ({
  type: "line", data: years.map((year) => year.quantiles[level]), symbol: "none", silent: true,
  xAxisIndex: place, yAxisIndex: place, lineStyle: { width: 0.75, color: colours.half },
  emphasis: { disabled: true }, tooltip: { show: false },
});

const median = (name, years, level, place) => ({
  type: "line", name, data: years.map((year) => year.quantiles[level]), color: colours.median,
  xAxisIndex: place, yAxisIndex: place, lineStyle: { width: 2.5, color: colours.median },
  symbol: "circle", symbolSize: 5, z: 4, emphasis: { disabled: true },
});

// Places of the quantiles that are drawn.
const levelsOf = (data) => {
  const at = (level) => data.levels.findIndex((other) => Math.abs(other - level) < 1e-9);
  return { low: at(0.05), lower: at(0.25), middle: at(0.5), upper: at(0.75), high: at(0.95) };
};

const bands = (data, years, place) => {
  const { low, lower, middle, upper, high } = levelsOf(data);
  return [
    ...band(data.words.nine, years, low, high, colours.nine, place),
    edge(years, low, place), edge(years, high, place),
    ...band(data.words.half, years, lower, upper, colours.half, place),
    median(data.words.median, years, middle, place),
  ];
};

const tip = (data, head, year, text) => {
  const { low, lower, middle, upper, high } = levelsOf(data);
  const row = (name, value) =>
    `<tr><td>${plain(name)}</td><td style="text-align:right;padding-left:1em">${value}</td></tr>`;
  const at = year.quantiles;
  return `<b>${plain(head)}</b><table>` +
    row(data.words.median, text.rounded(at[middle])) +
    row(data.words.half, text.range(at[lower], at[upper])) +
    row(data.words.nine, text.range(at[low], at[high])) + "</table>";
};
