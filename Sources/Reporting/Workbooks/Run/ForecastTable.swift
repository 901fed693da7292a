import GrowthModel
import Simulation

/// Every series of a forecast by year, with its mean and all quantiles: a line for each.
struct ForecastTable {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }

  var table: Table {
    let numbers = report.numbers
    var table = Table(
      columns: [
        .init(catalogue.message(.columnSeries)), .init(catalogue.message(.columnYear)),
        .init(catalogue.message(.columnPriceBasis)), .init(catalogue.message(.columnUnit)),
        .number(catalogue.message(.columnMean)), .number(catalogue.message(.columnDeviation)),
      ] + Spread.levels.map { .number(numbers.percent($0, digits: 0)) })
    var last: Line?
    for line in lines {
      if let last, last.title != line.title || last.prices != line.prices { table.appendRule() }
      table.append(cells(line))
      last = line
    }
    return table
  }

  private struct Line {
    var title: String
    var year: Int
    var prices: PriceBasis
    var unit: String
    var spread: Spread
    var isShare = false
    /// A value by which decimals are chosen.
    var size: Double
  }

  private func cells(_ line: Line) -> [Cell] {
    let prices =
      switch line.prices {
      case .real: catalogue.message(.pricesReal, String(report.horizon.asOf))
      case .nominal: catalogue.message(.pricesNominal)
      case .none: ""
      }
    let digits = RunReport.digits(for: line.size)
    let values = [line.spread.mean, line.spread.standardDeviation] + line.spread.quantiles
    return [.text(line.title), .year(line.year), .text(prices), .text(line.unit)]
      + values.map { line.isShare ? .percentage($0, digits: 1) : .number($0, digits: digits) }
  }

  private var lines: [Line] {
    // The base year of a series stands before its forecast.
    var series: [SeriesName] = []
    for value in report.forecast.base + report.forecast.series
    where !series.contains(value.series) { series.append(value.series) }
    let all = report.forecast.base + report.forecast.series
    let levels = series.flatMap { name in
      [PriceBasis.real, .nominal, .none].flatMap { prices in
        all.filter { $0.series == name && $0.prices == prices }
          .sorted { $0.year < $1.year }.map { line($0) }
      }
    }
    return levels + growth
  }

  private func line(_ value: SeriesForecast) -> Line {
    let title = report.names.title(value.series)
    var line = Line(
      title: title, year: value.year, prices: value.prices, unit: "", spread: value.spread,
      size: value.spread.median)
    switch value.series {
    case .cluster, .total, .otherTotal, .induced: line.unit = SeriesNames.money
    case .indicator(let index):
      line.unit = report.scenario.indicators[index].unit.text(in: catalogue.language.code)
    case .share:
      line.title = catalogue.message(.seriesShare, title)
      line.isShare = true
    case .prices: line.size = 0
    }
    return line
  }

  private var growth: [Line] {
    let growth = report.forecast.growth
    let yearly = zip(report.horizon.forecastYears, growth.yearly).map { year, spread in
      Line(
        title: catalogue.message(.seriesGrowth), year: year, prices: .none, unit: "",
        spread: spread, isShare: true, size: 0)
    }
    let titles =
      report.scenario.clusters.indices.map { report.names.title(.cluster($0)) }
      + [report.names.title(.total)]
    let compound = zip(titles, growth.compound).map { title, spread in
      Line(
        title: catalogue.message(.seriesCompound, title, String(report.horizon.asOf)),
        year: report.horizon.to, prices: .none, unit: "", spread: spread, isShare: true, size: 0)
    }
    return yearly + compound
  }
}
