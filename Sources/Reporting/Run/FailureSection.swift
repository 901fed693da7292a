import GrowthModel
import Simulation

/// Paths that left the finite numbers, with what they had drawn.
struct FailureSection {
  let report: RunReport

  var document: Document {
    let catalogue = report.catalogue
    var document = Document()
    let failures = report.forecast.failures
    guard failures.count > 0 else { return document }
    document.add(.heading(catalogue.text(.failuresHeading)))
    document.add(
      .caution(
        catalogue.text(
          .failuresMeaning, report.numbers.whole(failures.count),
          report.numbers.whole(report.forecast.paths))))
    let table = FailureTable(
      report: report, title: catalogue.text(.failureTableTitle), most: Self.most)
    if let table = table.table { document.add(.table(table)) }
    return document
  }

  /// Paths that are told; a workbook has all that are kept.
  private static let most = 4
}
