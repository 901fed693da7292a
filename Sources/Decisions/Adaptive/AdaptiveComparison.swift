public import Estimation
public import GrowthModel
public import Simulation
import Statistics

/// A package that waits for conditions, beside the same package that does not.
public struct AdaptiveComparison: Sendable {
  /// A way to put the package in force.
  public struct Policy: Sendable {
    /// The target under it.
    public let statistics: PackageStatistics
    /// Expected present value, 亿元; known without error where nothing waits.
    public let cost: Estimate
  }

  /// A lever that waits, and how often it begins.
  public struct Start: Sendable {
    /// Id of the lever.
    public let lever: String
    /// What it waits for.
    public let condition: LeverTrigger
    /// Share of the paths on which it begins.
    public let share: ProbabilityEstimate
  }

  /// The target.
  public let target: Target
  /// Every lever waits for its condition.
  public let adaptive: Policy
  /// All levers are on from the same dates, whatever happens.
  public let always: Policy
  /// The levers that wait are left out.
  public let never: Policy
  /// Levers that wait, in the order of the scenario.
  public let starts: [Start]
  /// The adaptive package less the one in which nothing waits.
  public let overAlways: PairedDifference
  /// The adaptive package less the one without the levers that wait.
  public let overNever: PairedDifference
  /// Levers that may be on and whose cost the scenario does not give.
  public let uncosted: [String]
}

extension PackageEnsemble {
  /// Compares a package that waits for conditions with the same package without them.
  ///
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a target that is not there,
  ///   `CancellationError`.
  public func compare(
    _ package: AdaptivePackage, target: String, level: Double = 0.95,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> AdaptiveComparison {
    let scenario = package.planner.scenario
    guard let goal = scenario.targets.first(where: { $0.id == target }) else {
      throw PlanError("no target is called '\(target)'")
    }
    let sample = try await follow(package, keeping: [.target(target)], progress: progress)
    let costs = package.combinations.map { scenario.cost(levels: package.settled($0)) }
    let everything = costs[costs.count - 1]
    func policy(_ column: PathColumn, cost: Estimate) -> (AdaptiveComparison.Policy, TargetOutcomes)
    {
      let outcomes = TargetOutcomes(column, of: goal)
      return (.init(statistics: PackageStatistics(outcomes, level: level), cost: cost), outcomes)
    }
    func known(_ cost: PackageCost) -> Estimate {
      let value = cost.presentValue
      return Estimate(value, standardError: 0, interval: value...value, level: level)
    }
    var spent = Moments()
    for met in sample.met { if let met { spent.add(costs[met.bits].presentValue) } }
    let adaptive = policy(sample.columns[0], cost: Estimate(mean: spent, level: level))
    let always = policy(sample.always[0], cost: known(everything))
    let never = policy(sample.never[0], cost: known(costs[0]))
    return AdaptiveComparison(
      target: goal, adaptive: adaptive.0, always: always.0, never: never.0,
      starts: starts(of: package, on: sample.met, level: level),
      overAlways: PairedDifference(adaptive.1, always.1, level: level),
      overNever: PairedDifference(adaptive.1, never.1, level: level),
      uncosted: everything.uncosted)
  }

  private func starts(
    of package: AdaptivePackage, on met: [ConditionSet?], level: Double
  ) -> [AdaptiveComparison.Start] {
    let failed = met.count { $0 == nil }
    return package.triggered.compactMap { lever in
      guard let condition = package.levels[lever]?.trigger,
        let place = package.conditions.firstIndex(of: condition)
      else { return nil }
      return AdaptiveComparison.Start(
        lever: lever, condition: condition,
        share: .counting(
          hits: met.count { $0?.contains(place) ?? false }, failed: failed, count: met.count,
          level: level))
    }
  }
}
