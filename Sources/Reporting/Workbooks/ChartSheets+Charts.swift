import Foundation
import Simulation
import Workbooks

extension ChartSheets {
  /// The fan as stacked areas, and as lines beside its targets and published figures: the library
  /// cannot draw both in one.
  mutating func add(_ fan: FanChart) {
    guard !fan.years.isEmpty else { return }
    let digits = RunReport.digits(for: fan.years.last?.median ?? 0)
    let format = SheetStyle.number(digits)
    addAreas(fan, format)
    addLines(fan, format)
  }

  private mutating func addAreas(_ fan: FanChart, _ format: String) {
    let keys: [WorkbookKey] = [
      .bandBelow, .bandOuterLow, .bandInnerLow, .lineMedian, .bandInnerHigh, .bandOuterHigh,
    ]
    let greatest = fan.years.flatMap(\.quantiles).max() ?? 0
    let block = add(
      fan.title, heads: [fan.yearTitle] + keys.map { catalogue.message($0) },
      rows: fan.years.map { (Self.year($0.year), Self.bands($0, line: greatest * 0.012)) },
      format: "#,##0.00")
    var chart = WorkbookChart(.stackedAreas, title: fan.title, description: fan.description)
    chart.categoryTitle = fan.yearTitle
    chart.valueTitle = fan.moneyTitle
    chart.valueFormat = format
    let light = SeriesStyle(fill: ChartColour.light)
    let middle = SeriesStyle(fill: ChartColour.middle)
    chart.series = [
      block.series(1, SeriesStyle(), isInLegend: false), block.series(2, light),
      block.series(3, middle), block.series(4, SeriesStyle(fill: ChartColour.dark)),
      block.series(5, middle), block.series(6, light),
    ]
    place(chart)
  }

  /// What is stacked: up to 5 %, then band upon band, with the median as a band as thin as a line.
  static func bands(_ year: FanChart.Year, line: Double) -> [Double] {
    let quantile = year.quantiles
    let low = max(0, quantile[3] - quantile[2] - line / 2)
    let high = max(0, quantile[4] - quantile[3] - line / 2)
    return [
      quantile[0], quantile[2] - quantile[0], low, line, high, quantile[6] - quantile[4],
    ]
  }

  private mutating func addLines(_ fan: FanChart, _ format: String) {
    let percents = [0.05, 0.95].map { catalogue.numbers.percent($0, digits: 0) }
    let targets = fan.targets.map { catalogue.message(.lineOfTarget, $0.wanted) }
    let marked = fan.observed.filter { mark in fan.years.contains { $0.year == mark.year } }
    let block = add(
      fan.titleOfLines,
      heads: [fan.yearTitle, percents[0], catalogue.message(.lineMedian), percents[1]] + targets
        + (marked.isEmpty ? [] : [catalogue.message(.markObserved)]),
      rows: fan.years.map { year in
        let mark = marked.last { $0.year == year.year }?.value
        let values: [Double?] = [year.quantiles[0], year.median, year.quantiles[6]]
        let thresholds: [Double?] = fan.targets.map(\.threshold)
        return (Self.year(year.year), values + thresholds + (marked.isEmpty ? [] : [mark]))
      },
      format: "#,##0.00")
    var chart = WorkbookChart(
      .lines, title: fan.titleOfLines, description: fan.descriptionOfLines)
    chart.categoryTitle = fan.yearTitle
    chart.valueTitle = fan.moneyTitle
    chart.valueFormat = format
    let edge = SeriesStyle(line: .init(ChartColour.strong, width: 1.5, dash: .dots))
    chart.series = [
      block.series(1, edge),
      block.series(2, SeriesStyle(line: .init(ChartColour.dark, width: 3))), block.series(3, edge),
    ]
    for place in fan.targets.indices {
      let dash: SeriesStyle.Line.Dash = place == 0 ? .dashes : .longDashes
      chart.series.append(
        block.series(
          4 + place, SeriesStyle(line: .init(ChartColour.target, width: 2.5, dash: dash))))
    }
    if !marked.isEmpty {
      chart.series.append(
        block.series(
          4 + fan.targets.count, SeriesStyle(fill: ChartColour.black, marker: .diamond)))
    }
    place(chart)
  }

  /// Every cluster in the base year and in the last year.
  mutating func add(_ columns: ClusterColumns) {
    guard let first = columns.clusters.first?.years.first?.year,
      let last = columns.clusters.first?.years.last?.year,
      columns.clusters.allSatisfy({ $0.years.count == columns.clusters[0].years.count })
    else { return }
    func head(_ level: Double) -> String {
      catalogue.message(
        .columnQuantileOfYear, String(last), catalogue.numbers.percent(level, digits: 0))
    }
    let block = add(
      columns.title,
      heads: [
        "", catalogue.message(.columnOfYear, String(first)), head(0.05),
        catalogue.message(.columnOfYear, String(last)), head(0.95),
      ],
      rows: columns.clusters.map { cluster in
        let end = cluster.years[cluster.years.count - 1]
        return (
          .text(visibleText(cluster.name)),
          [cluster.years[0].median, end.quantiles[0], end.median, end.quantiles[6]]
        )
      },
      format: "#,##0.00")
    var chart = WorkbookChart(.columns, title: columns.title, description: columns.description)
    chart.valueTitle = columns.moneyTitle
    let outline = SeriesStyle.Line(ChartColour.dark, width: 0.75)
    let fills = [ChartColour.paper, ChartColour.light, ChartColour.dark, ChartColour.middle]
    chart.series = fills.enumerated().map { place, fill in
      block.series(place + 1, SeriesStyle(fill: fill, line: outline))
    }
    place(chart)
  }

  /// Bars, the longest at the top.
  mutating func add(_ tornado: Tornado) {
    guard !tornado.bars.isEmpty else { return }
    let least = tornado.bars.map(\.value).min() ?? 0
    let block = add(
      tornado.title, heads: ["", tornado.valueTitle],
      rows: tornado.bars.map { (.text(visibleText($0.name)), [$0.value]) },
      format: tornado.isShare ? SheetStyle.percentage(1) : "#,##0.00")
    var chart = WorkbookChart(.bars, title: tornado.title, description: tornado.description)
    chart.valueTitle = tornado.valueTitle
    chart.valueFormat = tornado.isShare ? SheetStyle.percentage(0) : "#,##0.0"
    chart.minimum = least < 0 ? nil : 0
    chart.hasLegend = false
    var style = SeriesStyle(fill: ChartColour.strong)
    style.showsValues = true
    chart.series = [block.series(1, style)]
    place(chart)
  }
}
