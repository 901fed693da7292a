import GrowthModel

/// The levers of a scenario: what may be chosen, what is in force, and what it costs.
struct LeverTable {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }

  var table: Table {
    let levers = report.scenario.levers
    func head(_ key: WorkbookKey) -> String { catalogue.message(key) }
    var table = Table(
      levers.isEmpty ? head(.noLeversInScenario) : "",
      columns: [
        .init(head(.sheetLevers)), .init(head(.columnIdentifier)), .init(head(.columnInForce)),
        .init(head(.columnAllowed)), .number(head(.columnCostPerYear)),
        .number(head(.columnFromDate)), .number(head(.columnUntilDate)),
        .init(head(.columnRequires)), .init(head(.columnExcludes)),
      ])
    let package = report.scenario.packages.first { $0.id == report.forecast.package }
    for lever in levers {
      let cost = lever.cost
      let perYear = cost?.perYear.central
      table.append([
        .text(lever.title.text(in: catalogue.language.code)), .text(lever.id),
        .text(words(package?.levels[lever.id] ?? 0)), .text(allowed(lever)),
        perYear.map { .number($0, digits: decimals($0)) } ?? .empty,
        date(cost?.from), date(cost?.until), .text(lever.requires.joined(separator: ", ")),
        .text(lever.excludes.joined(separator: ", ")),
      ])
    }
    return table
  }

  private func decimals(_ value: Double) -> Int {
    min(6, report.numbers.decimals(for: value, significant: 3))
  }

  private func date(_ time: Double?) -> Cell {
    guard let time, time.isFinite else { return .empty }
    return time == time.rounded() ? .year(Int(time)) : .number(time, digits: 2)
  }

  private func words(_ level: LeverLevel) -> String {
    if let plain = level.plain { return report.numbers.rounded(plain) }
    return report.numbers.list(
      level.stages.map { "\(report.numbers.rounded($0.from)): \(report.numbers.rounded($0.level))" }
    )
  }

  private func allowed(_ lever: Lever) -> String {
    if lever.levels.isEmpty { return catalogue.message(.anyLevel) }
    return report.numbers.list(lever.levels.map { report.numbers.rounded($0) })
  }
}
