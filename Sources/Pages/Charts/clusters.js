// A small chart for each cluster, all on one scale.
kinds.clusters = (data, plot) => {
  const text = numbers(data.locale);
  const across = plot.clientWidth < 480 ? 1 : plot.clientWidth < 640 ? 2 : 3;
  const down = Math.ceil(data.clusters.length / across);
  const height = 232;
  const top = 62;
  plot.style.height = top + down * height + "px";
  const { high } = levelsOf(data);
  const values = data.clusters.flatMap((one) => one.years.map((year) => year.quantiles[high]));
  const most = nice(Math.max(...values));
  const width = 100 / across;
  const part = (index) => ({ column: index % across, row: Math.floor(index / across) });
  const left = (index) => part(index).column * width;
  const above = (index) => top + part(index).row * height;
  return {
    ...common(),
    legend: bandLegend(data),
    title: [unit(data.moneyTitle, 24), ...data.clusters.map((cluster, index) => ({
      text: cluster.name, left: left(index) + "%", top: above(index) - 12, padding: 0, itemGap: 3,
      textStyle: {
        fontSize: small + 1, fontWeight: "bold", color: ink, overflow: "truncate",
        width: plot.clientWidth / across - 20,
      },
      subtext: cluster.summary, subtextStyle: { fontSize: small, color: faint },
    }))],
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
      ...valueAxis((value) => text.rounded(value)), gridIndex: index, min: 0, max: most,
      interval: most / parts(most),
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
