// What charts have in common: colours, legends, axes.

// What makes the options of a chart from its data, by kind.
const kinds = {};

const ink = "#1c2733";
const faint = "#5c6873";
const grid = "#e3e6e8";
// They differ in lightness too: on grey paper, and to eyes that see no red or no green.
const colours = { nine: "#cfe0ef", half: "#7fb0d8", median: "#0b2f5b", target: "#c2410c" };
const columns = ["#0b2f5b", "#7fb0d8", "#c2410c", "#8a8f94", "#3d6b35", "#d9a441"];
const small = 12;
// Height of a line of a legend: where items stand one below the other, and where they wrap.
const [row, wrappedRow] = [22, 27];

const isPaper = () => document.documentElement.classList.contains("paper");
const plain = (text) => echarts.format.encodeHTML(String(text));
const wide = (plot) => plot.clientWidth >= 560;

// What every chart has.
const common = () => ({
  animation: false,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
  tooltip: {
    confine: true, borderColor: grid, padding: [6, 10],
    textStyle: { color: ink, fontSize: small + 1 },
    extraCssText: "max-width: 22rem; white-space: normal; overflow-wrap: anywhere;",
  },
});

// What stands before a name in a legend: as the series looks.
const icons = {
  line: "path://M0,4h22v3h-22z", area: "rect", point: "diamond",
  dashes: "path://M0,4h6v2h-6zM8,4h6v2h-6zM16,4h6v2h-6z",
  dots: "path://M0,4h3v2h-3zM6,4h3v2h-3zM12,4h3v2h-3zM18,4h3v2h-3z",
  both: "path://M0,4h10v2h-10zM13,4h3v2h-3zM19,4h3v2h-3z",
};
// Lines of targets, by pattern and icon: they differ without colours.
const patterns = [["dashes", [8, 5]], ["dots", [3, 3]], ["both", [12, 4, 3, 4]]];

// With a line height of its own an item is as wide as its text may be.
const legend = (items, top = 0, width = 420, lineHeight = undefined) => ({
  data: items.map(([name, icon]) => ({ name, icon: icons[icon] })),
  top, left: 0, itemGap: 16, itemHeight: 10, itemWidth: 22, padding: 0,
  textStyle: { color: ink, fontSize: small, lineHeight, overflow: "truncate", width },
  inactiveColor: "#b8bec4",
});

const bandLegend = (data) => legend([
  [data.words.median, "line"], [data.words.half, "area"], [data.words.nine, "area"],
]);

// The unit of the upright axis, level with the legend's left end.
const unit = (text, top) => ({
  text, left: 0, top, padding: 0, textStyle: { color: faint, fontSize: small, fontWeight: "normal" },
});

const yearAxis = (years, title) => ({
  type: "category", data: years.map(String), boundaryGap: false, name: title,
  nameLocation: "middle", nameGap: 28, nameTextStyle: { color: faint, fontSize: small },
  axisLine: { lineStyle: { color: ink } }, axisTick: { alignWithLabel: true },
  axisLabel: { color: ink, fontSize: small, hideOverlap: true },
});

const valueAxis = (text) => ({
  type: "value",
  axisLabel: { color: ink, fontSize: small, formatter: text },
  splitLine: { lineStyle: { color: grid } },
});

// The next round number above a value.
const nice = (value) => {
  const size = 10 ** Math.floor(Math.log10(value));
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * size).find((step) => step >= value);
};

// Into how many equal parts such a number is divided to give round ones.
const parts = (value) => {
  const first = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  const is = (step) => Math.abs(first - step) < 1e-6;
  return is(1.2) || is(1.5) || is(3) || is(6) ? 3 : is(2.5) || is(5) || is(10) ? 5 : 4;
};

// What lies highest does not touch the frame.
const roomAbove = (extent) => nice(extent.max * 1.02);
