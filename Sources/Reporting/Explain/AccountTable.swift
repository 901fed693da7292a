import Simulation

/// What made the output of a year: one line a cause, one column a cluster; it adds up both ways.
struct AccountTable {
  let report: ExplainReport
  let year: Int

  var table: Table {
    let accounts = report.counted.map { report.account($0, year) }
    var table = Table(
      report.catalogue.text(.accountTitle, SeriesNames.money),
      columns: [.init(""), .init(report.catalogue.text(.columnEquation))]
        + report.counted.map { .number(report.title($0)) }
        + [.number(report.catalogue.text(.total))])
    for kind in OutputAccount.Line.Kind.order {
      let lines = accounts.map { account in account.lines.first { $0.kind == kind } }
      guard let equation = lines.lazy.compactMap({ $0?.equation }).first else { continue }
      let amounts = lines.map { $0?.amount ?? 0 }
      table.append(
        [.text(report.catalogue.text(kind.key)), .text(equation)]
          + (amounts + [amounts.reduce(0, +)]).map { .number($0, digits: 3) })
    }
    table.appendRule()
    let outputs = accounts.map(\.output)
    table.append(
      [.text(report.catalogue.text(.termOutput)), .empty]
        + (outputs + [outputs.reduce(0, +)]).map { .number($0, digits: 3) })
    return table
  }
}

extension OutputAccount.Line.Kind {
  static let order: [Self] = [
    .base, .wearOfBase, .newPlant, .cobbDouglas, .constantElasticity, .logistic, .referenceClass,
    .productivity, .anchors, .macro, .demand, .links, .land,
  ]

  var key: Catalogue.Key {
    switch self {
    case .base: .termBase
    case .wearOfBase: .termWearOfBase
    case .newPlant: .termNewPlant
    case .cobbDouglas: .termCobbDouglas
    case .constantElasticity: .termConstantElasticity
    case .logistic: .termLogistic
    case .referenceClass: .termReferenceClass
    case .productivity: .termProductivity
    case .anchors: .termAnchors
    case .macro: .termMacro
    case .demand: .termDemand
    case .links: .termLinks
    case .land: .termLand
    }
  }
}
