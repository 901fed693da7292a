public import Decisions
public import Estimation
public import GrowthModel

/// What lifts a target to the wanted odds, found: the answer of `goal`.
public struct GoalResult: Sendable {
  /// What was asked for, with the answer.
  public enum Answer: Sendable {
    /// The least level of a lever, by its id.
    case lever(String, GoalAnswer)
    /// The least multiplier of planned investment.
    case investment(GoalAnswer)
    /// The least money over some levers.
    case money(MoneyAnswer, CostMeasure)
    /// The threshold with the wanted odds; the median, and the odds of the target as it stands.
    case threshold(Estimate, median: Estimate, ProbabilityEstimate)
    /// The first year by which the target is reached.
    case year(GoalAnswer)
  }

  /// The scenario.
  public var scenario: Scenario
  /// The target whose odds are to be lifted.
  public var target: Target
  /// Id of the package in force; `nil` for none.
  public var package: String?
  /// The wanted odds.
  public var odds: Double
  /// Paths of every trial.
  public var paths: Int
  /// Key of every draw.
  public var seed: UInt64
  /// What was asked for, with the answer.
  public var answer: Answer
  /// Ids of targets whose odds tell packages apart, where those of this target do not; `nil` where
  /// they do.
  public var tellingTargets: [String]?

  /// A result found otherwise.
  public init(
    scenario: Scenario, target: Target, package: String?, odds: Double, paths: Int, seed: UInt64,
    answer: Answer, tellingTargets: [String]? = nil
  ) {
    self.scenario = scenario
    self.target = target
    self.package = package
    self.odds = odds
    self.paths = paths
    self.seed = seed
    self.answer = answer
    self.tellingTargets = tellingTargets
  }
}

extension GoalResult.Answer {
  /// The trials behind the answer; `nil` for a threshold, which is read off one run.
  public var goal: GoalAnswer? {
    switch self {
    case .lever(_, let goal), .investment(let goal), .year(let goal): goal
    case .money(let money, _): money.answer
    case .threshold: nil
    }
  }

  /// The best odds that were found; those of the target as it stands for a threshold.
  public var best: ProbabilityEstimate {
    if case .threshold(_, _, let odds) = self { return odds }
    return goal?.best.odds ?? .counting(hits: 0, count: 1)
  }
}
