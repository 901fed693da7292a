import Decisions
import GrowthModel
import Reporting
import Simulation

/// The levers of a scenario compared, as every command compares them that tells of levers.
struct LeverStudy {
  var scenario: Scenario
  var catalogue: Catalogue

  /// Paths of each of the hundreds of sets of levers: the base case takes some three seconds.
  static let usualPaths = 20_000
  /// Levers of which all sets are run: 4 096 of them.
  static let usualExactUpTo = 12

  /// The levels of a package without conditions, or of all levers that act.
  func levels(_ package: Package?) throws(Failure) -> [String: LeverLevel] {
    if let package, !package.triggered.isEmpty {
      throw Failure(
        .badScenario, catalogue.message(.leversWait, package.id),
        hint: catalogue.message(.packageWaitsHint))
    }
    let levels = package?.levels ?? scenario.fullPackage
    guard levels.values.contains(where: \.isEverOn) else {
      throw Failure(
        .badScenario,
        package.map { catalogue.message(.packageIsEmpty, $0.id) }
          ?? catalogue.message(.noActiveLevers))
    }
    try PackageChoice(scenario, catalogue).check(levels)
    return levels
  }

  /// What each lever does to the odds of a target.
  func ranking(
    _ levels: [String: LeverLevel], target: Target, ensemble: PackageEnsemble,
    exactUpTo: Int = usualExactUpTo, by order: LeverRanking.Order = .odds,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> LeverRanking {
    let planner = try PackagePlanner(scenario)
    let contrasts = try await ensemble.contrasts(of: planner, package: levels)
    let comparison = try await ensemble.compareLevers(
      of: planner, package: levels, target: target.id, exactUpTo: exactUpTo, progress: progress)
    return LeverRanking(
      comparison, of: levels, in: scenario, target: target, among: contrasts, by: order)
  }

  /// Odds without levers, of each lever alone and of all, by an estimator of rare events; `nil` where
  /// the paths are enough to count them.
  func rareOdds(
    _ ranking: LeverRanking, of levels: [String: LeverLevel], ensemble: PackageEnsemble
  ) throws -> RareOdds? {
    guard ranking.needsRareOdds else { return nil }
    let planner = try PackagePlanner(scenario)
    let alone = ranking.levers.map { ($0.lever.id, [$0.lever.id: levels[$0.lever.id] ?? 0]) }
    let sets = [(LeversReport.without, [:])] + alone + [(LeversReport.allOfThem, levels)]
    return try ensemble.rareOdds(
      of: ranking.contrast.target.id,
      under: sets.map { ($0.0, PackageSetting(planner, levels: $0.1)) })
  }
}
