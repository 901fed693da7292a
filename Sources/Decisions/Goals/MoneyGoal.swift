import Estimation
public import GrowthModel
public import Simulation

/// The least money over a set of levers that gives a target the wanted odds.
public struct MoneyAnswer: Sendable {
  /// Values are money, 亿元 of the base year.
  public var answer: GoalAnswer
  /// The cheapest package that reaches the wanted odds; `nil` where none does.
  public var package: [String: LeverLevel]?
  /// The package with the best odds of those that were tried.
  public var bestPackage: [String: LeverLevel]
  /// Packages that break nothing.
  public var packages: Int
  /// Paths of the first look at each package; `nil` where all were run with all paths.
  public var screeningPaths: Int?
  /// Levers that count as free since the scenario gives no cost.
  public var uncosted: [String]

  /// An answer found otherwise.
  public init(
    answer: GoalAnswer, package: [String: LeverLevel]?, bestPackage: [String: LeverLevel],
    packages: Int, screeningPaths: Int?, uncosted: [String]
  ) {
    self.answer = answer
    self.package = package
    self.bestPackage = bestPackage
    self.packages = packages
    self.screeningPaths = screeningPaths
    self.uncosted = uncosted
  }
}

extension PackageEnsemble {
  /// The cheapest package of a grid that gives a target the wanted odds.
  ///
  /// Packages are run in order of their cost until one is sure to reach the odds, with the lower end
  /// of its interval. Where they are many, a first look with fewer of the same paths leaves out those
  /// that are sure not to, with a chance of 1e-6 each to be wrong. Where none reaches the odds, the
  /// best is that of the 64 which looked best.
  ///
  /// - Throws: ``PlanError`` where no package of the grid is allowed, or the target is not there;
  ///   `CancellationError`.
  public func leastMoney(
    over grid: PackageGrid, planner: PackagePlanner, target: String, odds wanted: Double,
    by budget: CostMeasure = .presentValue, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> MoneyAnswer {
    let target = try grid.scenario.target(target)
    let packages = grid.packages(by: budget)
    guard !packages.isEmpty else {
      throw PlanError("every package of these levers breaks a prerequisite or an exclusion")
    }
    let few = screening(packages.count)
    var (likely, hopeful) = (Array(packages.indices), [Int]())
    if let few {
      (likely, hopeful) = try await few.firstLook(
        packages, of: grid, planner, target: target, wanted: wanted
      ) { progress?(0.5 * $0) }
    }
    var trials: [(place: Int, trial: GoalAnswer.Trial)] = []
    func run(
      _ places: [Int], until isSure: (ProbabilityEstimate) -> Bool
    ) async throws {
      try await forEachPackage(
        places.map { packages[$0] }, of: grid, planner, target: target, value: { $0.odds() },
        progress: { progress?(few == nil ? $0 : 0.5 + 0.5 * $0) }
      ) { index, odds in
        let cost = grid.cost(packages[places[index]], by: budget)
        trials.append((places[index], GoalAnswer.Trial(cost, odds)))
        return !isSure(odds)
      }
    }
    try await run(likely) { $0.interval.lowerBound >= wanted }
    if !trials.contains(where: { $0.trial.odds.probability >= wanted }) {
      let known = Set(trials.map(\.place))
      try await run(hopeful.filter { !known.contains($0) }) { _ in false }
      trials.sort { $0.place < $1.place }
    }
    let answer = GoalAnswer(trials.map(\.trial), wanted: wanted)
    func package(_ trial: GoalAnswer.Trial) -> [String: LeverLevel]? {
      trials.first { $0.trial == trial }.map { grid.levels(packages[$0.place]) }
    }
    return MoneyAnswer(
      answer: answer, package: answer.least.flatMap(package),
      bestPackage: package(answer.best) ?? [:], packages: packages.count,
      screeningPaths: few?.paths, uncosted: grid.uncosted)
  }

  /// Packages that may reach the wanted odds, up to the first that surely does, and those that look
  /// best.
  private func firstLook(
    _ packages: [PackageGrid.Places], of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target, wanted: Double, progress: (Double) -> Void
  ) async throws -> (likely: [Int], hopeful: [Int]) {
    var likely: [Int] = []
    var looks: [(place: Int, odds: Double)] = []
    try await forEachPackage(
      packages, of: grid, planner, target: target,
      value: { $0.odds(level: Self.screeningLevel) }, progress: progress
    ) { place, odds in
      if odds.interval.upperBound >= wanted { likely.append(place) }
      looks.append((place, odds.probability))
      return odds.interval.lowerBound < wanted
    }
    looks.sort { ($1.odds, $0.place) < ($0.odds, $1.place) }
    return (likely, looks.prefix(64).map(\.place).sorted())
  }
}
