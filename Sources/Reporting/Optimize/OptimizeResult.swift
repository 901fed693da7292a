public import Decisions
public import GrowthModel

/// The best package with what it was asked for: what `optimize` found.
public struct OptimizeResult: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// The target that packages are judged by.
  public var target: Target
  /// Id of the package from which the levers that are not moved are taken; `nil` for none.
  public var package: String?
  /// Paths on which the best package is told.
  public var paths: Int
  /// Key of every draw.
  public var seed: UInt64
  /// The best package.
  public var optimum: Optimum
  /// Ids of targets whose odds tell packages apart, where those of this target do not and the package
  /// is the best by the median; `nil` where they do.
  public var tellingTargets: [String]?

  /// A result found otherwise.
  public init(
    scenario: Scenario, target: Target, package: String?, paths: Int, seed: UInt64,
    optimum: Optimum, tellingTargets: [String]? = nil
  ) {
    self.scenario = scenario
    self.target = target
    self.package = package
    self.paths = paths
    self.seed = seed
    self.optimum = optimum
    self.tellingTargets = tellingTargets
  }
}
