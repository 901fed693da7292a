import GrowthModel
import Simulation

/// Output by cluster and year, and what follows from the park's total.
struct OutputSection {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }
  private var forecast: Forecast { report.forecast }
  private var years: [Int] { Array(report.horizon.forecastYears) }
  private var baseYear: String { String(report.horizon.asOf) }

  var document: Document {
    var document = Document([
      .heading(catalogue.text(.forecastHeading)), .table(byCluster), .table(totals),
      .table(derived),
    ])
    if forecast.growth.compound.count == report.scenario.clusters.count + 1 {
      document.add(.table(growthAndShares))
    }
    return document
  }

  /// Median and range of every cluster, and the totals, in prices of the base year.
  private var byCluster: Table {
    var table = Table(
      catalogue.text(.outputByClusterTitle, SeriesNames.money, baseYear),
      columns: [.init(""), .number(catalogue.text(.baseYearColumn, baseYear))]
        + years.map { .number(String($0)) })
    let clusters = report.scenario.clusters.indices.map { SeriesName.cluster($0) }
    for series in clusters + [.total, .otherTotal] {
      let values = forecast.forecasts(of: series)
      guard !values.isEmpty else { continue }
      if series == .total { table.appendRule() }
      let digits = RunReport.digits(for: values.last?.spread.quantiles[6] ?? 0)
      let base = forecast.base.first { $0.series == series }
      let cells = years.map { year in
        report.cell(values.first { $0.year == year }?.spread, digits: digits)
      }
      table.append(
        [.text(title(series)), report.cell(base?.spread, digits: digits)] + cells)
    }
    return table
  }

  private func title(_ series: SeriesName) -> String {
    let title = report.names.title(series)
    guard case .cluster(let index) = series, report.scenario.clusters[index].isRegistered else {
      return title
    }
    return catalogue.text(.registeredCluster, title)
  }

  /// The whole distribution of the total, year by year.
  private var totals: Table {
    let percents = Spread.levels.map { report.numbers.percent($0, digits: 0) }
    var table = Table(
      catalogue.text(.totalTitle, SeriesNames.money, baseYear),
      columns: [
        .number(catalogue.text(.columnYear)), .number(catalogue.text(.columnMean)),
        .number(catalogue.text(.columnDeviation)),
      ] + percents.map { .number($0) })
    let values = forecast.forecasts(of: .total)
    let digits = RunReport.digits(for: values.last?.spread.median ?? 0)
    for value in values {
      table.append(
        [.year(value.year)]
          + ([value.spread.mean, value.spread.standardDeviation] + value.spread.quantiles).map {
            .number($0, digits: digits)
          })
    }
    return table
  }

  /// The total in money of the year, its growth, and output per area.
  private var derived: Table {
    let hasPrices = !report.scenario.prices.inflation.isEmpty
    var table = Table(
      catalogue.text(.derivedTitle),
      columns: [.number(catalogue.text(.columnYear))]
        + (hasPrices
          ? [
            .number(catalogue.text(.columnNominal, SeriesNames.money)),
            .number(catalogue.text(.columnPrices)),
          ] : [])
        + [
          .number(catalogue.text(.columnGrowth)),
          .number(catalogue.text(.columnDensity, SeriesNames.money)),
        ])
    let area = report.scenario.park.area.value
    for (index, value) in forecast.forecasts(of: .total).enumerated() {
      let nominal = forecast.forecasts(of: .total, prices: .nominal).first { $0.year == value.year }
      let prices = forecast.forecasts(of: .prices, prices: .none).first { $0.year == value.year }
      let density = area > 0 ? value.spread.scaled(by: 1 / area) : nil
      let growth =
        forecast.growth.yearly.indices.contains(index) ? forecast.growth.yearly[index] : nil
      var row: [Cell] = [.year(value.year)]
      if hasPrices {
        row.append(
          report.cell(nominal?.spread, digits: RunReport.digits(for: value.spread.median)))
        row.append(report.cell(prices?.spread, digits: 3))
      }
      row.append(report.percentCell(growth))
      row.append(report.cell(density, digits: RunReport.digits(for: density?.median ?? 0)))
      table.append(row)
    }
    return table
  }

  /// Compound growth, and where the park's output comes from.
  private var growthAndShares: Table {
    let shareYears = years.count > 1 ? [years[0], years[years.count - 1]] : years
    var table = Table(
      catalogue.text(.growthAndSharesTitle, baseYear, String(report.horizon.to)),
      columns: [.init(""), .number(catalogue.text(.columnCompound))]
        + shareYears.map { .number(catalogue.text(.columnShare, String($0))) })
    for index in report.scenario.clusters.indices {
      let shares = shareYears.map { year in
        report.percentCell(
          forecast.series.first { $0.series == .share(index) && $0.year == year }?.spread)
      }
      table.append(
        [.text(title(.cluster(index))), report.percentCell(forecast.growth.compound[index])]
          + shares)
    }
    table.appendRule()
    table.append(
      [.text(catalogue.text(.total)), report.percentCell(forecast.growth.compound.last)]
        + shareYears.map { _ in .empty })
    return table
  }
}
