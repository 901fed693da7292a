public import Estimation
public import GrowthModel
import Statistics
public import Simulation

/// The efficient packages of a grid: none that costs no more is better.
public struct Frontier: Sendable {
  /// An efficient package.
  public struct Point: Sendable {
    /// Level of each lever that is on, by its id.
    public var levels: [String: LeverLevel]
    /// 亿元 of the base year, as ``Frontier/budget`` counts it.
    public var cost: Double
    /// The odds of the target.
    public var odds: ProbabilityEstimate
    /// Of what the target looks at.
    public var median: Estimate
    /// What is missing to the target on nine paths in ten at most.
    public var shortfall: Estimate
    /// How much better than the point before, on the same paths; `nil` for the first. Where the
    /// interval holds 0 the two cannot be told apart on these paths.
    public var gain: Estimate?

    /// A point found otherwise.
    public init(
      levels: [String: LeverLevel], cost: Double, odds: ProbabilityEstimate, median: Estimate,
      shortfall: Estimate, gain: Estimate?
    ) {
      self.levels = levels
      self.cost = cost
      self.odds = odds
      self.median = median
      self.shortfall = shortfall
      self.gain = gain
    }

    /// Whether it cannot be told from the point before on these paths.
    public var isLikeTheOneBefore: Bool { gain?.interval.contains(0) ?? false }
  }

  /// A package beside the front that may belong to it.
  public struct NearPackage: Sendable {
    /// Level of each lever that is on, by its id.
    public var levels: [String: LeverLevel]
    /// As of a ``Point``.
    public var cost: Double
    /// How much better the best package that costs no more is; the interval holds 0.
    public var lag: Estimate

    /// A package found otherwise.
    public init(levels: [String: LeverLevel], cost: Double, lag: Estimate) {
      self.levels = levels
      self.cost = cost
      self.lag = lag
    }
  }

  /// How the packages were looked at.
  public struct Method: Sendable, Hashable {
    /// Packages that break nothing, where all were looked at; those that the search tried, where not.
    public var packages: Int
    /// Whether all packages were looked at.
    public var isExhaustive: Bool
    /// Paths of the first look; `nil` where all packages were run with all paths.
    public var screeningPaths: Int?
    /// Packages that were run with all paths.
    public var finalists: Int

    /// A method told otherwise.
    public init(packages: Int, isExhaustive: Bool, screeningPaths: Int?, finalists: Int) {
      self.packages = packages
      self.isExhaustive = isExhaustive
      self.screeningPaths = screeningPaths
      self.finalists = finalists
    }
  }

  /// By what packages were ordered.
  public var measure: PackageMeasure
  /// What money is counted.
  public var budget: CostMeasure
  /// The front, the cheapest first.
  public var points: [Point]
  /// Packages that cannot be told from the front on these paths, the cheapest first.
  public var near: [NearPackage]
  /// In which order to buy levers, one after the other.
  public var order: [LeverPurchase]
  /// How the packages were looked at.
  public var method: Method
  /// Levers that count as free since the scenario gives no cost.
  public var uncosted: [String]

  /// A front found otherwise.
  public init(
    measure: PackageMeasure, budget: CostMeasure, points: [Point], near: [NearPackage],
    order: [LeverPurchase], method: Method, uncosted: [String]
  ) {
    self.measure = measure
    self.budget = budget
    self.points = points
    self.near = near
    self.order = order
    self.method = method
    self.uncosted = uncosted
  }
}

extension PackageEnsemble {
  /// The efficient packages of a grid on common random numbers.
  ///
  /// All packages are looked at up to `exhaustiveUpTo`, else those of a search. Where they are many, a
  /// first look takes fewer of the same paths, and what is surely worse than a package that costs no
  /// more (with a chance of 1e-6 each to be wrong) is left out; the others are run with all paths.
  ///
  /// - Throws: ``PlanError`` where no package of the grid is allowed, or the target is not there;
  ///   `CancellationError`.
  public func frontier(
    of grid: PackageGrid, planner: PackagePlanner, target: String,
    by measure: PackageMeasure = .odds, budget: CostMeasure = .presentValue,
    exhaustiveUpTo: Int = 1_000_000, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Frontier {
    let target = try grid.scenario.target(target)
    let isExhaustive = grid.count <= exhaustiveUpTo
    let looked: [PackageGrid.Places]
    var finalists: [PackageGrid.Places]
    var screeningPaths: Int?
    if isExhaustive {
      looked = grid.packages(by: budget)
      finalists = looked
      if let few = screening(looked.count) {
        screeningPaths = few.paths
        let sieve = try await few.sift(
          looked, of: grid, planner, target: target, by: measure, budget: budget,
          level: Self.screeningLevel
        ) { progress?(0.6 * $0) }
        finalists = sieve.kept.map { looked[$0] }
      }
    } else {
      let few = paths >= 8192 ? screening(.max) ?? self : self
      if few.paths < paths { screeningPaths = few.paths }
      var search = ParetoSearch(grid: grid, budget: budget, seed: seed)
      try await search.run(
        few, planner, target: target, value: { measure.goodness(of: $0) },
        progress: { progress?(0.6 * $0) })
      let tried = search.inOrderOfCost
      looked = tried.map(\.places)
      var sieve = Sieve(by: measure, paths: few.paths, level: Self.screeningLevel)
      for (place, one) in tried.enumerated() { sieve.take(place, cost: one.cost, one.value) }
      finalists = sieve.kept.map { looked[$0] }
    }
    guard !looked.isEmpty else {
      throw PlanError("every package of these levers breaks a prerequisite or an exclusion")
    }
    var near: [Int: Estimate] = [:]
    let sieve = try await sift(
      finalists, of: grid, planner, target: target, by: measure, budget: budget, level: 0.95,
      lags: { near[$0] = $1 }, progress: { progress?(0.6 + 0.3 * $0) })
    let front = sieve.front.map { finalists[$0] }
    let isFront = Set(sieve.front)
    let others = sieve.kept.filter { !isFront.contains($0) }.compactMap { place in
      near[place].map {
        Frontier.NearPackage(
          levels: grid.levels(finalists[place]), cost: grid.cost(finalists[place], by: budget),
          lag: $0)
      }
    }
    let points = try await points(
      front, of: grid, planner, target: target, by: measure, budget: budget)
    let order = try await buyingOrder(
      of: grid, planner, target: target, by: measure, budget: budget
    ) { progress?(0.9 + 0.1 * $0) }
    return Frontier(
      measure: measure, budget: budget, points: points, near: others, order: order,
      method: Frontier.Method(
        packages: looked.count, isExhaustive: isExhaustive, screeningPaths: screeningPaths,
        finalists: finalists.count),
      uncosted: grid.uncosted)
  }

  /// Puts packages in order of their cost through a sieve.
  private func sift(
    _ packages: [PackageGrid.Places], of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target, by measure: PackageMeasure, budget: CostMeasure, level: Double,
    lags: (Int, Estimate) -> Void = { _, _ in }, progress: (Double) -> Void
  ) async throws -> Sieve {
    var sieve = Sieve(by: measure, paths: paths, level: level)
    try await forEachPackage(
      packages, of: grid, planner, target: target, value: { measure.goodness(of: $0) },
      progress: progress
    ) { place, value in
      if let lead = sieve.lead(over: value) { lags(place, lead) }
      sieve.take(place, cost: grid.cost(packages[place], by: budget), value)
      return true
    }
    return sieve
  }

  /// The packages of the front in full, each beside the one before.
  private func points(
    _ front: [PackageGrid.Places], of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target, by measure: PackageMeasure, budget: CostMeasure
  ) async throws -> [Frontier.Point] {
    var points: [Frontier.Point] = []
    var before: TargetOutcomes?
    for places in front {
      let levels = grid.levels(places)
      let samples = try await samples(
        of: [PackageSetting(planner, levels: levels)], keeping: [.target(target.id)])
      let outcomes = TargetOutcomes(samples[0].columns[0], of: target)
      let statistics = PackageStatistics(outcomes)
      points.append(
        Frontier.Point(
          levels: levels, cost: grid.cost(places, by: budget), odds: statistics.odds,
          median: statistics.median, shortfall: statistics.shortfall(at: 0.9),
          gain: before.map { measure.gain(of: outcomes, over: $0) }))
      before = outcomes
    }
    return points
  }
}

extension PackageMeasure {
  /// How much better one package is than another on the same paths.
  func gain(of package: TargetOutcomes, over other: TargetOutcomes) -> Estimate {
    self == .odds
      ? PairedDifference(package, other).odds
      : (goodness(of: package) - goodness(of: other)).estimate()
  }
}
