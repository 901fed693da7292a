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
    if let first = failures.examples.first, !first.inputs.isEmpty {
      document.add(
        .table(table(Array(failures.examples.prefix(4)), names: first.inputs.map(\.name))))
    }
    return document
  }

  private func table(_ examples: [FailedPath], names: [String]) -> Table {
    var table = Table(
      report.catalogue.text(.failureTableTitle),
      columns: [.init(report.catalogue.text(.columnInput))]
        + examples.map {
          .number(report.catalogue.text(.columnPath, report.numbers.whole($0.index)))
        })
    for (row, name) in names.enumerated() {
      table.append(
        [.text(name)]
          + examples.map { example in
            guard example.inputs.indices.contains(row) else { return .empty }
            return .text(report.numbers.rounded(example.inputs[row].value, significant: 4))
          })
    }
    return table
  }
}
