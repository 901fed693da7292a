import Decisions
import GrowthModel

/// Levers, levels and their cost in words.
struct PackageWords {
  let scenario: Scenario
  let catalogue: Catalogue
  private var numbers: NumberFormat { catalogue.numbers }

  func lever(_ id: String) -> String {
    scenario.levers.first { $0.id == id }?.title.text(in: catalogue.language.code) ?? id
  }

  /// The levers that are on, in the order of the scenario, with their level where it is not 1.
  func levers(_ levels: [String: LeverLevel]) -> String {
    let on = scenario.levers.compactMap { lever -> String? in
      guard let level = levels[lever.id], level.isEverOn else { return nil }
      return named(lever.id, level)
    }
    return on.isEmpty ? catalogue.text(.noLevers) : numbers.list(on)
  }

  private func named(_ id: String, _ level: LeverLevel) -> String {
    guard let plain = level.plain else { return catalogue.text(.leverByDate, lever(id)) }
    return plain == 1 ? lever(id) : catalogue.text(.leverAtLevel, lever(id), self.level(plain))
  }

  func level(_ value: Double) -> String { numbers.rounded(value, significant: 4) }

  /// An amount of money with its unit.
  func money(_ value: Double, _ budget: CostMeasure) -> String {
    catalogue.text(
      budget == .presentValue ? .moneyInAll : .moneyAYear,
      numbers.rounded(value, significant: 4))
  }

  /// How costs of later years are counted.
  func discounting(_ budget: CostMeasure) -> String {
    if budget == .dearestYear { return catalogue.text(.costOfDearestYear) }
    let rate = scenario.discountRate
    return rate == 0
      ? catalogue.text(.costNotDiscounted)
      : catalogue.text(.costDiscounted, numbers.share(rate))
  }

  /// Levels for programs: those that are on.
  func json(_ levels: [String: LeverLevel]) -> JSONValue {
    .object(
      scenario.levers.compactMap { lever in
        guard let level = levels[lever.id], level.isEverOn else { return nil }
        return JSONValue.Member(lever.id, json(level))
      })
  }

  private func json(_ level: LeverLevel) -> JSONValue {
    if let plain = level.plain { return .number(plain) }
    return .object(
      level.stages.map { stage in
        JSONValue.Member(JSONValue.text(of: stage.from), .number(stage.level))
      })
  }

  /// The same in one cell: `zone-upgrade=1 talent=0.5`.
  func cell(_ levels: [String: LeverLevel]) -> Cell {
    let parts = scenario.levers.compactMap { lever -> String? in
      guard let level = levels[lever.id], level.isEverOn else { return nil }
      let text =
        level.plain.map(JSONValue.text)
        ?? level.stages.map { JSONValue.text(of: $0.from) + ":" + JSONValue.text(of: $0.level) }
        .joined(separator: ";")
      return lever.id + "=" + text
    }
    return .text(parts.joined(separator: " "))
  }
}

extension LeverLevel {
  /// The level that holds for good; `nil` where it changes.
  var plain: Double? {
    stages.count == 1 && stages[0].from == -.infinity ? stages[0].level : nil
  }
}
