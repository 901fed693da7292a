import GrowthModel
import Simulation

/// The park's total by year on all paths, and on those on which a single large project goes ahead: a
/// table for each project.
struct AnchorTables {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }

  var tables: [Table] { report.forecast.anchors.filter { !$0.total.isEmpty }.map(table) }

  private func table(_ anchor: AnchorForecast) -> Table {
    let title = catalogue.message(
      .anchorTitle, anchor.anchor.title.text(in: catalogue.language.code),
      report.names.title(.cluster(anchor.anchor.cluster)))
    var table = Table(
      catalogue.message(
        .sheetAnchorTitle, title, SeriesNames.money, String(report.horizon.asOf)),
      columns: [
        .init(catalogue.message(.columnYear)), .number(catalogue.message(.allPaths)),
        .number(catalogue.message(.pathsWithAnchor)),
      ])
    let digits = RunReport.digits(for: anchor.total.last?.median ?? 0)
    let all = report.forecast.forecasts(of: .total).map(\.spread)
    for (year, spreads) in zip(report.horizon.forecastYears, zip(all, anchor.total)) {
      table.append([
        .text(String(year)), report.cell(spreads.0, digits: digits),
        report.cell(spreads.1, digits: digits),
      ])
    }
    return table
  }
}
