import GrowthModel
import Simulation

/// Paths that left the finite numbers, with what they had drawn: a column for each.
struct FailureTable {
  let report: RunReport

  /// `nil` where no path failed.
  var table: Table? {
    let examples = report.forecast.failures.examples
    guard let first = examples.first, !first.inputs.isEmpty else { return nil }
    var table = Table(
      columns: [.init(report.catalogue.message(.columnInput))]
        + examples.map {
          .number(report.catalogue.message(.columnPath, report.numbers.whole($0.index)))
        })
    for (row, input) in first.inputs.enumerated() {
      table.append([.text(input.name)] + examples.map { value(row, of: $0) })
    }
    return table
  }

  private func value(_ row: Int, of path: FailedPath) -> Cell {
    guard path.inputs.indices.contains(row), path.inputs[row].value.isFinite else { return .empty }
    let value = path.inputs[row].value
    // Written out in full, such a number would not fit a cell.
    if abs(value) >= 1e12 { return .text(report.numbers.rounded(value, significant: 4)) }
    return .number(value, digits: min(6, report.numbers.decimals(for: value, significant: 4)))
  }
}
