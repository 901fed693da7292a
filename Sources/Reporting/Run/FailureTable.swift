import GrowthModel
import Simulation

/// Paths that left the finite numbers, with what they had drawn: a column for each.
struct FailureTable {
  let report: RunReport
  var title = ""
  /// Paths that are told at most.
  var most = Int.max

  /// `nil` where no path failed.
  var table: Table? {
    let examples = report.forecast.failures.examples.prefix(most)
    guard let first = examples.first, !first.inputs.isEmpty else { return nil }
    var table = Table(
      title,
      columns: [.init(report.catalogue.text(.columnInput))]
        + examples.map {
          .number(report.catalogue.text(.columnPath, report.numbers.whole($0.index)))
        })
    for (row, input) in first.inputs.enumerated() {
      table.append([.text(input.name)] + examples.map { value(row, of: $0) })
    }
    return table
  }

  private func value(_ row: Int, of path: FailedPath) -> Cell {
    guard path.inputs.indices.contains(row) else { return .empty }
    let value = path.inputs[row].value
    let digits = report.numbers.decimals(for: value, significant: 4)
    // Written out in full, such a number would not fit a cell.
    guard value.isFinite, abs(value) < 1e12, digits <= 6 else {
      return .text(report.numbers.rounded(value, significant: 4))
    }
    return .number(value, digits: digits)
  }
}
