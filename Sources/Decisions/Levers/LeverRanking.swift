public import GrowthModel

/// The levers of a package in order: by what they bring, or by what it costs.
public struct LeverRanking: Sendable {
  /// What the order follows; always a lever's share of the package.
  public enum Order: String, CaseIterable, Sendable {
    /// The greatest gain in odds first.
    case odds
    /// The greatest gain in the median first.
    case median
    /// The least cost of output first.
    case cost
    /// The least cost of a point of odds first.
    case costOfOdds = "cost-of-odds"
  }

  /// The scenario.
  public let scenario: Scenario
  /// The target that was asked for, beside how well its odds tell levers apart.
  public let contrast: TargetContrast
  /// The same of all targets, in the order of the scenario.
  public let contrasts: [TargetContrast]
  /// What was compared.
  public let comparison: LeverComparison
  /// The levers in order.
  public let levers: [RankedLever]
  /// What the order was to follow.
  public let wanted: Order
  /// What it follows: the median where the odds cannot tell.
  public let order: Order
  /// The cost of the whole package.
  public let cost: PackageCost

  /// Ranks the levers of a package.
  ///
  /// - Parameter contrasts: of all targets of the scenario, under the same package.
  public init(
    _ comparison: LeverComparison, of package: [String: LeverLevel], in scenario: Scenario,
    target: Target, among contrasts: [TargetContrast], by wanted: Order
  ) {
    guard let contrast = contrasts.first(where: { $0.target.id == target.id }) else {
      preconditionFailure("the target is none of the scenario")
    }
    self.scenario = scenario
    self.contrast = contrast
    self.contrasts = contrasts
    self.comparison = comparison
    self.wanted = wanted
    let needsOdds = wanted == .odds || wanted == .costOfOdds
    let order = needsOdds && !contrast.tellsLevers ? .median : wanted
    self.order = order
    cost = scenario.cost(levels: package)
    let levers = comparison.levers.enumerated().compactMap { place, id in
      scenario.levers.first { $0.id == id }.map { lever in
        let level = package[id] ?? 0
        let cost = scenario.cost(levels: [id: level])
        return RankedLever(
          lever: lever, level: level, odds: .init(comparison.odds, lever: place),
          median: .init(comparison.median, lever: place),
          output: .init(comparison.output, lever: place),
          valueAdded: comparison.valueAdded.map { .init($0, lever: place) },
          medianErrors: comparison.medianErrors[place],
          cost: cost.uncosted.isEmpty ? cost.presentValue : nil)
      }
    }
    // Levers that are equal stay in the order of the scenario.
    let keys = levers.map { order.key(of: $0, towards: contrast.target.direction) }
    self.levers = levers.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { levers[$0] }
  }

  /// Share of the gained output that would have arisen elsewhere in the city: the mean, which is what
  /// an expected gain needs.
  public var displaced: Double {
    switch scenario.displacement.value {
    case .known(let share): share
    case .uncertain(let distribution): distribution.mean
    }
  }

  /// Whether sets of levers were run in which one lacks what it requires.
  public var looksAtBrokenPackages: Bool { levers.contains { !$0.lever.requires.isEmpty } }

  /// Whether the odds cannot tell levers apart for want of paths that reach the target, or of paths
  /// that miss it.
  public var needsRareOdds: Bool {
    !contrast.tellsLevers && !comparison.without.odds.tellsApart
  }

  /// The target whose odds tell levers apart best, where those of the one asked for do not.
  public var betterTarget: Target? {
    guard !contrast.tellsLevers else { return nil }
    return contrasts.filter(\.tellsLevers).max { $0.crossings < $1.crossings }?.target
  }

  /// How many times smaller common draws make the error of a lever's effect on the median, from the
  /// least to the greatest; `nil` where no lever moves the median, or all are known without error.
  public var errorRatios: ClosedRange<Double>? {
    let ratios = levers.map(\.medianErrors.ratio).filter { $0.isFinite }
    guard let least = ratios.min(), let most = ratios.max() else { return nil }
    return least...most
  }
}

extension LeverRanking.Order {
  /// The less, the further in front.
  fileprivate func key(of lever: RankedLever, towards direction: Target.Direction) -> Double {
    let key: Double =
      switch self {
      case .odds: -lever.odds.shapley.value
      case .median:
        direction == .atLeast ? -lever.median.shapley.value : lever.median.shapley.value
      case .cost: lever.costPerOutput?.value ?? .infinity
      case .costOfOdds: lever.costPerPoint?.value ?? .infinity
      }
    return key.isNaN ? .infinity : key
  }
}
