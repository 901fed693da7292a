public import GrowthModel
import Probability
public import Simulation

extension PackageEnsemble {
  /// The threshold that a target would have to have for the wanted odds: a quantile of what it looks
  /// at, with the order statistics that enclose it.
  ///
  /// - Returns: the threshold, in the unit of the target, and the target's odds as it stands.
  public func threshold(
    in planner: PackagePlanner, package: [String: LeverLevel] = [:], target: String,
    odds wanted: Double, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> (threshold: Estimate, statistics: PackageStatistics) {
    let target = try planner.scenario.target(target)
    let samples = try await samples(
      of: [PackageSetting(planner, levels: package)], keeping: [.target(target.id)],
      progress: progress)
    let statistics = PackageStatistics(TargetOutcomes(samples[0].columns[0], of: target))
    // At least the threshold on the part `wanted` of the paths: below it on the rest.
    let part = target.direction == .atLeast ? 1 - wanted : wanted
    return (statistics.quantile(at: part), statistics)
  }

  /// The first year by which a target is reached with the wanted odds: in that year, or in one
  /// before it.
  public func firstYear(
    of scenario: Scenario, package: [String: LeverLevel] = [:], target: String,
    odds wanted: Double, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> GoalAnswer {
    let target = try scenario.target(target)
    var yearly = scenario
    yearly.targets = scenario.horizon.forecastYears.map { year in
      var ofYear = target
      ofYear.title = Title(id: "\(target.id), by \(year)")
      ofYear.time = .by(year)
      return ofYear
    }
    let targets = yearly.targets
    let samples = try await samples(
      of: [PackageSetting(try PackagePlanner(yearly), levels: package)],
      keeping: targets.map { .target($0.id) }, progress: progress)
    let odds = parallelMap(count: targets.count, threads: threads) { index in
      TargetOutcomes(samples[0].columns[index], of: targets[index]).odds()
    }
    let trials = zip(scenario.horizon.forecastYears, odds).map {
      GoalAnswer.Trial(Double($0), $1)
    }
    return GoalAnswer(trials, wanted: wanted)
  }
}
