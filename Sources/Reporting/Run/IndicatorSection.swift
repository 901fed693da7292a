import GrowthModel
import Simulation

/// What a scenario measures beside output, and output induced in the city.
struct IndicatorSection {
  let report: RunReport

  var document: Document {
    let catalogue = report.catalogue
    let years = Array(report.horizon.forecastYears)
    var table = Table(
      columns: [.init(""), .init(catalogue.text(.columnUnit))]
        + years.map { .number(String($0)) })
    let indicators = report.scenario.indicators.enumerated().map { index, indicator in
      (SeriesName.indicator(index), indicator.unit.text(in: catalogue.language.code))
    }
    for (series, unit) in indicators + [(.induced, SeriesNames.money)] {
      let prices: PriceBasis = series == .induced ? .real : .none
      let values = report.forecast.forecasts(of: series, prices: prices)
      guard let last = values.last else { continue }
      let digits = RunReport.digits(for: last.spread.median)
      table.append(
        [.text(report.names.title(series)), .text(unit)]
          + years.map { year in
            report.cell(values.first { $0.year == year }?.spread, digits: digits)
          })
    }
    guard !table.rows.isEmpty else { return Document() }
    return Document([.heading(catalogue.text(.indicatorsHeading)), .table(table)])
  }
}
