/// Investment of one cluster: what was, and the plan.
public struct InvestmentFlow: Sendable {
  /// What the amounts count: money spent or money agreed.
  public enum Kind: Sendable {
    /// Money spent; nothing is lost on the way and nothing waits.
    case completed
    /// Money agreed: `realised` of it is spent, from `start` years after agreement, over the build.
    case agreed(realised: Scaled, start: Scaled)
  }

  /// Whether `history` and `plan` count money spent or money agreed.
  public var kind: Kind
  /// Amounts between dates, even in between; in time order, without overlap, up to the base year.
  public var history: [HistoryPeriod]
  /// Yearly amounts from the first forecast year on, without gaps.
  public var plan: [Amount]
  /// By what every amount of `plan` is multiplied; 1 leaves the plan as it is.
  public var planFactor = 1.0
  /// Growth per year after the last year of `plan`.
  public var growth: Input
  /// σᵣ, sd of the log noise of a cluster and calendar year.
  public var noise: Input

  /// Completed investment without history, growth or noise, where not given.
  public init(
    kind: Kind = .completed, history: [HistoryPeriod] = [], plan: [Amount],
    growth: Input = .known(0), noise: Input = .known(0)
  ) {
    self.kind = kind
    self.history = history
    self.plan = plan
    self.growth = growth
    self.noise = noise
  }
}

/// Investment between two dates: the cumulative amount at the end less that at the beginning.
public struct HistoryPeriod: Sendable {
  /// Decimal year; 2024 is its 1 January.
  public var begin: Double
  /// Decimal year; later than `begin`.
  public var end: Double
  /// Invested up to `begin`, 亿元.
  public var cumulativeAtBegin: Amount
  /// Invested up to `end`, 亿元, counted from the same date as `cumulativeAtBegin`.
  public var cumulativeAtEnd: Amount

  /// A period that holds what was invested from `begin` to `end`.
  public init(begin: Double, end: Double, cumulativeAtBegin: Amount, cumulativeAtEnd: Amount) {
    self.begin = begin
    self.end = end
    self.cumulativeAtBegin = cumulativeAtBegin
    self.cumulativeAtEnd = cumulativeAtEnd
  }
}
