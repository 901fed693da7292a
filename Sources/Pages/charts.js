// Draws the charts of a page from the data that stand beside each: values without rounding, words in
// the language of the page. Nothing here counts or estimates.
(function () {
  "use strict";

  const ink = "#1c2733";
  const faint = "#5c6873";
  const grid = "#e3e6e8";
  // They differ in lightness too: on grey paper, and to eyes that see no red or no green.
  const colours = { nine: "#cfe0ef", half: "#7fb0d8", median: "#0b2f5b", target: "#c2410c" };
  const columns = ["#0b2f5b", "#7fb0d8", "#c2410c", "#8a8f94", "#3d6b35", "#d9a441"];
  const small = 12;
  // Height of a line of a legend: where items stand one below the other, and where they wrap.
  const [row, wrappedRow] = [22, 27];

  // Numbers as the tables write them.
  const numbers = (locale) => {
    const decimal = (value, digits) => {
      const text = Math.abs(value).toFixed(digits);
      const [whole, rest] = text.split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
      const sign = value < 0 && /[1-9]/.test(text) ? "−" : "";
      return sign + grouped + (rest ? "." + rest : "");
    };
    const rounded = (value, significant = 4) => {
      if (value === 0) return "0";
      const size = Math.floor(Math.log10(Math.abs(value)));
      const text = decimal(value, Math.min(12, Math.max(0, significant - 1 - size)));
      return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
    };
    const percent = (share, significant = 3) =>
      rounded(share * 100, significant) + (locale === "zh" ? "%" : "\u00a0%");
    const percentWith = (share, digits) =>
      decimal(share * 100, digits) + (locale === "zh" ? "%" : "\u00a0%");
    const range = (low, high, significant) =>
      rounded(low, significant) + (locale === "zh" ? "～" : "–") + rounded(high, significant);
    return { rounded, percent, percentWith, range };
  };

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

  const kinds = {};

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
      .map((mark) => `<br>${plain(mark.name)}: ${text.rounded(mark.value)}`).join("");
    return {
      ...common(),
      legend: [keys, targets],
      title: unit(data.moneyTitle, above + 8),
      grid: { left: 4, right: 44, bottom: 34, top: above + 38, containLabel: true },
      tooltip: {
        ...common().tooltip, trigger: "axis", axisPointer: { type: "line" },
        formatter: (series) => {
          const year = years[series[0].dataIndex];
          const wanted = data.targets.map((target) => `<br>${plain(target.name)}`).join("");
          return tip(data, year.year, year, text) + observed(year.year).replace("<br>", "") + wanted
            .replace("<br>", observed(year.year) ? "<br>" : "");
        },
      },
      xAxis: yearAxis(years.map((year) => year.year), data.yearTitle),
      yAxis: { ...valueAxis((value) => text.rounded(value)), min: fromZero, max: roomAbove },
      dataZoom: [{
        type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, filterMode: "none",
        minValueSpan: 2,
        // A finger scrolls the page; it has the buttons.
        disabled: matchMedia("(pointer: coarse)").matches,
      }],
      series: [...bands(data, years, 0), ...points, ...lines],
    };
  };

  // Amounts stand on an axis that starts at nothing, unless some are below it.
  const fromZero = (extent) => (extent.min < 0 ? null : 0);

  // What lies highest does not touch the frame.
  const roomAbove = (extent) => nice(extent.max * 1.02);

  kinds.clusters = (data, plot) => {
    const text = numbers(data.locale);
    const across = plot.clientWidth < 480 ? 1 : plot.clientWidth < 640 ? 2 : 3;
    const down = Math.ceil(data.clusters.length / across);
    const height = 232;
    const top = 62;
    plot.style.height = top + down * height + "px";
    const { high, low } = levelsOf(data);
    const most = Math.max(...data.clusters.flatMap((one) => one.years.map((y) => y.quantiles[high])));
    const least = Math.min(0, ...data.clusters.flatMap((one) => one.years.map((y) => y.quantiles[low])));
    const width = 100 / across;
    const part = (index) => ({ column: index % across, row: Math.floor(index / across) });
    const left = (index) => part(index).column * width;
    const above = (index) => top + part(index).row * height;
    return {
      ...common(),
      legend: bandLegend(data),
      title: [unit(data.moneyTitle, 24), ...data.clusters.map((cluster, index) => {
        return {
          text: cluster.name, left: left(index) + "%", top: above(index) - 12, padding: 0, itemGap: 3,
          textStyle: {
            fontSize: small + 1, fontWeight: "bold", color: ink, overflow: "truncate",
            width: plot.clientWidth / across - 20,
          },
          subtext: cluster.summary,
          subtextStyle: { fontSize: small, color: faint },
        };
      })],
      grid: data.clusters.map((cluster, index) => ({
        left: left(index) + "%", width: width - (across === 1 ? 6 : 4) + "%", top: above(index) + 36,
        height: height - 86, containLabel: true,
      })),
      xAxis: data.clusters.map((cluster, index) => ({
        ...yearAxis(cluster.years.map((year) => year.year), ""), gridIndex: index,
        axisLabel: {
          color: ink, fontSize: small, showMinLabel: true, showMaxLabel: true,
          interval: (place) => place === 0 || place === cluster.years.length - 1,
        },
      })),
      yAxis: data.clusters.map((cluster, index) => ({
        ...valueAxis((value) => text.rounded(value)), gridIndex: index, min: least < 0 ? null : 0,
        max: nice(most), interval: least < 0 ? null : nice(most) / parts(nice(most)),
      })),
      tooltip: {
        ...common().tooltip, trigger: "axis", axisPointer: { type: "line" },
        formatter: (series) => {
          const cluster = data.clusters[series[0].axisIndex];
          const year = cluster.years[series[0].dataIndex];
          return tip(data, `${cluster.name} ${year.year}`, year, text);
        },
      },
      series: data.clusters.flatMap((cluster, index) => bands(data, cluster.years, index)),
    };
  };

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

  // Every chart is drawn in a turn of its own, the first at once, so that the page can be read and
  // moved meanwhile.
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

  const drawWaiting = () => {
    const next = charts.find((one) => !one.chart);
    if (next) draw(next);
    if (charts.some((one) => !one.chart)) setTimeout(drawWaiting);
    else document.documentElement.dataset.charts = "drawn";
  };
  drawWaiting();

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
})();
