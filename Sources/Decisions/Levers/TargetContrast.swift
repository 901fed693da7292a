public import GrowthModel
public import Simulation
import Statistics

/// How well the odds of a target can tell what the levers of a package do.
public struct TargetContrast: Sendable {
  /// The target.
  public let target: Target
  /// Paths that reach it with the package or without, but not both.
  public let crossings: Int
  /// Halfway between the medians without the package and with it: about as many paths cross a
  /// threshold there as cross any.
  public let middle: Double

  /// Crossings from which on levers are told apart by the odds: the effect of the whole package is
  /// then known to 1/√50 = 14 %, and that of a lever with a fifth of it to a third (judgement).
  public static let leastCrossings = 50

  /// A threshold on which the odds would tell more: ``middle``, where that is another one.
  public var possibleThreshold: Double? {
    middle.isFinite && middle != target.threshold ? middle : nil
  }

  /// Whether enough paths cross the threshold for the odds to tell levers apart.
  public var tellsLevers: Bool { crossings >= Self.leastCrossings }
}

extension PackageEnsemble {
  /// How well the odds of each target of the scenario can tell what the levers of `package` do.
  ///
  /// - Throws: ``PlanError`` for a package that cannot be compiled, `CancellationError`.
  public func contrasts(
    of planner: PackagePlanner, package: [String: LeverLevel]
  ) async throws -> [TargetContrast] {
    let targets = planner.scenario.targets
    guard !targets.isEmpty else { return [] }
    let samples = try await samples(
      of: [PackageSetting(planner), PackageSetting(planner, levels: package)],
      keeping: targets.map { .target($0.id) })
    return targets.enumerated().map { index, target in
      let pair = samples.map { TargetOutcomes($0.columns[index], of: target) }
      let medians = pair.map { SectionedNumber.median($0.outcomes).whole }
      return TargetContrast(
        target: target,
        crossings: zip(pair[0].outcomes, pair[1].outcomes).count {
          pair[0].isReached($0) != pair[1].isReached($1)
        },
        middle: (medians[0] + medians[1]) / 2)
    }
  }
}
