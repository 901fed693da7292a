// Draws every chart of the page from the data that stand beside it, and draws it anew where its room
// changes. Nothing here counts or estimates.

// Buttons in words beside the wheel and the drag of a pointer.
const zoomButtons = (figure, chart, data) => {
  if (data.kind !== "fan" || data.years.length < 4) return;
  const bar = document.createElement("p");
  bar.className = "zoom";
  const button = (title, action) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = title;
    element.addEventListener("click", action);
    bar.append(element);
  };
  const zoom = (start, end) => chart.dispatchAction({ type: "dataZoom", start, end });
  button(data.words.zoomIn, () => {
    const { start, end } = chart.getOption().dataZoom[0];
    zoom(start + (end - start) / 3, end);
  });
  button(data.words.zoomBack, () => zoom(0, 100));
  figure.append(bar);
};

const charts = [...document.querySelectorAll("figure.chart")].map((figure) => ({
  figure, plot: figure.querySelector(".plot"),
  data: JSON.parse(figure.querySelector("script").textContent),
}));

const draw = (one) => {
  const option = kinds[one.data.kind](one.data, one.plot);
  if (one.chart) {
    const zoom = one.chart.getOption().dataZoom?.[0];
    if (zoom && !isPaper()) Object.assign(option.dataZoom[0], { start: zoom.start, end: zoom.end });
    one.chart.resize();
    one.chart.setOption(option, { notMerge: true });
    one.chart.getZr().flush();
  } else {
    one.chart = echarts.init(one.plot, null, {
      renderer: "svg", locale: one.data.locale.toUpperCase(),
    });
    one.chart.setOption(option);
    zoomButtons(one.figure, one.chart, one.data);
  }
  one.width = one.plot.clientWidth;
};

// The first chart is seen at once; the others are drawn together when the page is there, since every
// turn between them costs a layout of the page.
if (charts.length > 0) draw(charts[0]);
addEventListener("load", () => setTimeout(() => {
  for (const one of charts) if (!one.chart) draw(one);
  document.documentElement.dataset.charts = "drawn";
}));

new ResizeObserver(() => {
  for (const one of charts) if (one.chart && one.plot.clientWidth !== one.width) draw(one);
}).observe(document.body);

// Before printing the page is laid out as wide as paper is between its margins, or charts and their
// texts would be made smaller.
const layOut = (isForPaper) => () => {
  document.documentElement.classList.toggle("paper", isForPaper);
  charts.forEach(draw);
};
addEventListener("beforeprint", layOut(true));
addEventListener("afterprint", layOut(false));
