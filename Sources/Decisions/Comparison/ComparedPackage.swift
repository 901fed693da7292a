public import Estimation
public import GrowthModel

/// A package on its way into a comparison: what it is called beside the others, and its levers.
public struct NamedPackage: Sendable {
  /// Its name among all that are compared.
  public var name: String
  /// Level of each lever by its id; those not named are at 0.
  public var levels: [String: LeverLevel]

  /// A package called `name`; without levers where none are given.
  public init(_ name: String, levels: [String: LeverLevel] = [:]) {
    self.name = name
    self.levels = levels
  }
}

/// The packages of one scenario that take part in a comparison.
public struct ScenarioPackages: Sendable {
  /// Plans the packages of the scenario.
  public var planner: PackagePlanner
  /// At least one.
  public var packages: [NamedPackage]

  /// Packages of a planner's scenario.
  public init(_ planner: PackagePlanner, _ packages: [NamedPackage]) {
    self.planner = planner
    self.packages = packages
  }
}

/// What one package comes to, by itself.
public struct ComparedPackage: Sendable {
  /// Its name among all that are compared.
  public var name: String
  /// The scenario that it is a package of.
  public var scenario: Scenario
  /// Level of each lever by its id; those not named are at 0.
  public var levels: [String: LeverLevel]
  /// What its levers cost, at the central values of uncertain costs.
  public var cost: PackageCost
  /// One for each target of the comparison, in order.
  public var targets: [ComparedTarget]
  /// Total real output: the years of the targets and the last one, in order.
  public var total: [YearMedian]
  /// Real output of each cluster in the last year, in the order of the scenario.
  public var clusters: [YearMedian]
  /// Paths that left the finite numbers.
  public var failed: Int

  /// What was found of a package otherwise.
  public init(
    name: String, scenario: Scenario, levels: [String: LeverLevel], targets: [ComparedTarget],
    total: [YearMedian], clusters: [YearMedian], failed: Int = 0
  ) {
    self.name = name
    self.scenario = scenario
    self.levels = levels
    cost = scenario.cost(levels: levels)
    self.targets = targets
    self.total = total
    self.clusters = clusters
    self.failed = failed
  }
}

/// A target under one package.
public struct ComparedTarget: Sendable {
  /// As the package's scenario has it.
  public var target: Target
  /// Share of the paths that reach it.
  public var odds: ProbabilityEstimate
  /// Median of what is compared with the threshold, in the target's unit.
  public var median: Estimate
  /// Mean over all paths of what is missing, in the target's unit.
  public var expectedShortfall: Estimate

  /// What the paths of a package say of a target.
  public init(_ target: Target, _ statistics: PackageStatistics) {
    self.target = target
    odds = statistics.odds
    median = statistics.median
    expectedShortfall = statistics.expectedShortfall
  }
}

/// The median of a series in a year.
public struct YearMedian: Sendable, Hashable {
  /// The calendar year.
  public var year: Int
  /// In 亿元 in prices of the base year; the interval is that of sections of the paths.
  public var median: Estimate

  /// The median of a year.
  public init(_ year: Int, _ median: Estimate) {
    self.year = year
    self.median = median
  }
}
