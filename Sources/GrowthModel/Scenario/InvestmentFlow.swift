/// Investment of one cluster: what was, and the plan.
public struct InvestmentFlow: Sendable {
  public enum Kind: Sendable {
    /// Money spent; nothing is lost on the way and nothing waits.
    case completed
    /// Money agreed: `realised` of it is spent, from `start` years after agreement, over the build.
    case agreed(realised: Scaled, start: Scaled)
  }

  public var kind: Kind
  /// Amounts between dates, even in between; in time order, without overlap, up to the base year.
  public var history: [HistoryPeriod]
  /// Yearly amounts from the first forecast year on, without gaps.
  public var plan: [Amount]
  /// Growth per year after the last year of `plan`.
  public var growth: Input
  /// σᵣ, sd of the log noise of a cluster and calendar year.
  public var noise: Input

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
  /// Decimal years; 2024 is its 1 January.
  public var begin: Double
  public var end: Double
  public var cumulativeAtBegin: Amount
  public var cumulativeAtEnd: Amount

  public init(begin: Double, end: Double, cumulativeAtBegin: Amount, cumulativeAtEnd: Amount) {
    self.begin = begin
    self.end = end
    self.cumulativeAtBegin = cumulativeAtBegin
    self.cumulativeAtEnd = cumulativeAtEnd
  }
}
