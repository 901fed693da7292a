import GrowthModel
import Simulation

/// From money to plant that works: equations 1 to 5 of one cluster, up to the year explained.
struct CapitalTable {
  let report: ExplainReport
  let cluster: Int
  let year: Int

  var document: Document {
    let scenario = report.path.scenario
    guard let investment = scenario.clusters[cluster].investment else {
      return Document([.paragraph(report.catalogue.text(.noInvestment))])
    }
    var isAgreed = false
    if case .agreed = investment.kind { isAgreed = true }
    let terms = Self.terms.filter { isAgreed || $0.term != .agreed }
    var table = Table(
      columns: [.number(report.catalogue.text(.columnYear))]
        + terms.map { .number(report.catalogue.text($0.key)) })
    table.append([.text(report.catalogue.text(.columnEquation))] + terms.map { .text($0.equation) })
    table.appendRule()
    for year in scenario.horizon.from...self.year {
      table.append(
        [.year(year)]
          + terms.map { entry in
            if entry.term == .loaded, year <= scenario.horizon.asOf { return .empty }
            return .number(value(entry, year: year), digits: 4)
          })
    }
    return Document([.table(table)])
  }

  struct Entry {
    var term: PathTerm
    var key: Catalogue.Key
    var equation: String
    /// Summed over the steps of a year; else the year's end, and for `loaded` its mean.
    var isFlow: Bool
  }

  static let terms = [
    Entry(term: .agreed, key: .termAgreed, equation: "1", isFlow: true),
    Entry(term: .spent, key: .termSpent, equation: "1, 2", isFlow: true),
    Entry(term: .started, key: .termStarted, equation: "3", isFlow: true),
    Entry(term: .capital, key: .termCapital, equation: "4", isFlow: false),
    Entry(term: .loaded, key: .termLoaded, equation: "5", isFlow: false),
  ]

  func value(_ entry: Entry, year: Int) -> Double {
    let values = report.path.values(of: entry.term, cluster: cluster, year: year)
    if entry.isFlow { return values.reduce(0, +) }
    if entry.term == .loaded { return values.reduce(0, +) / Double(values.count) }
    return values.last ?? 0
  }
}
