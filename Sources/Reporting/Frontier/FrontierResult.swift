public import Decisions
public import GrowthModel

/// Efficient packages with what they were asked for: what `frontier` found.
public struct FrontierResult: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// The target that packages are judged by.
  public var target: Target
  /// Id of the package from which the levers that are not moved are taken; `nil` for none.
  public var package: String?
  /// Paths of every package on the front.
  public var paths: Int
  /// Key of every draw.
  public var seed: UInt64
  /// The front.
  public var frontier: Frontier
  /// Ids of targets whose odds tell packages apart, where those of this target do not and the front
  /// is that of the median; `nil` where they do.
  public var tellingTargets: [String]?

  /// A result found otherwise.
  public init(
    scenario: Scenario, target: Target, package: String?, paths: Int, seed: UInt64,
    frontier: Frontier, tellingTargets: [String]? = nil
  ) {
    self.scenario = scenario
    self.target = target
    self.package = package
    self.paths = paths
    self.seed = seed
    self.frontier = frontier
    self.tellingTargets = tellingTargets
  }
}
