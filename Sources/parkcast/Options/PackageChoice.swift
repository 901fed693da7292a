import Decisions
import GrowthModel
import Reporting
import ScenarioFormat

/// What is asked of a scenario's targets, levers and packages; or why it cannot be.
struct PackageChoice {
  var scenario: Scenario
  var catalogue: Catalogue
  private var lookup: Lookup { Lookup(catalogue: catalogue) }

  init(_ scenario: Scenario, _ catalogue: Catalogue) {
    self.scenario = scenario
    self.catalogue = catalogue
  }

  /// The target that is named; the first where none is.
  func target(_ name: String?) throws(Failure) -> Target {
    if let name {
      return try lookup.find(name, in: scenario.targets, id: \.id, missing: .noSuchTarget)
    }
    guard let first = scenario.targets.first else {
      throw Failure(.badScenario, catalogue.message(.noTargets))
    }
    return first
  }

  func lever(_ name: String) throws(Failure) -> Lever {
    try lookup.find(
      name, in: scenario.levers, id: \.id, message: catalogue.message(.leverMissing, name))
  }

  /// The levers of a list with commas; `nil` for all.
  func levers(_ names: String?) throws(Failure) -> [String]? {
    guard let names else { return nil }
    var ids: [String] = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      ids.append(try lever(name.trimmingPrefix(while: { $0 == " " }).description).id)
    }
    return ids
  }

  /// The levels of a package that has no condition and breaks nothing.
  func levels(_ package: Package?) throws(Failure) -> [String: LeverLevel] {
    guard let package else { return [:] }
    if let lever = package.triggered.first {
      throw Failure(.badScenario, catalogue.message(.packageWaits, lever, package.id))
    }
    try check(package.levels)
    return package.levels
  }

  /// Refuses levels that break what the scenario allows.
  func check(_ levels: [String: LeverLevel]) throws(Failure) {
    let violations = scenario.violations(of: levels)
    guard !violations.isEmpty else { return }
    let words = violations.map { Phrase($0).text(in: catalogue.language.code) }
    throw Failure(
      .badScenario, catalogue.message(.packageBreaks, catalogue.numbers.list(words)))
  }
}
