public import Estimation

/// The least value that lifts the odds of a target to a wanted level, or the most that can be had.
public struct GoalAnswer: Sendable {
  /// A value that was tried, with the odds it gave.
  public struct Trial: Sendable, Equatable {
    /// A level, a multiplier, money or a year.
    public var value: Double
    /// The odds of the target at this value.
    public var odds: ProbabilityEstimate

    /// A value with its odds.
    public init(_ value: Double, _ odds: ProbabilityEstimate) {
      self.value = value
      self.odds = odds
    }
  }

  /// The wanted odds.
  public var wanted: Double
  /// The least value whose odds reach the wanted ones; `nil` where none does.
  public var least: Trial?
  /// The least value whose odds may reach them, by the upper end of their interval; `nil` where even
  /// that stays below.
  public var lowerEnd: Double?
  /// The least value whose odds surely reach them, by the lower end of their interval; `nil` where
  /// no value that was looked at is sure to.
  public var upperEnd: Double?
  /// Whether the first value that was tried surely reaches them: nothing has to be done.
  public var isReachedFromTheStart: Bool
  /// The best odds of all values that were tried, at the least value that has them.
  public var best: Trial
  /// How many values were tried.
  public var tried: Int

  /// An answer from all trials, in order of their values; at least one.
  ///
  /// Intervals are inverted: the answer may be every value whose odds have the wanted level in their
  /// interval.
  public init(_ trials: [Trial], wanted: Double) {
    precondition(!trials.isEmpty, "nothing was tried")
    self.wanted = wanted
    least = trials.first { $0.odds.probability >= wanted }
    lowerEnd = trials.first { $0.odds.interval.upperBound >= wanted }?.value
    upperEnd = trials.first { $0.odds.interval.lowerBound >= wanted }?.value
    isReachedFromTheStart = trials[0].odds.interval.lowerBound >= wanted
    best = trials.reduce(trials[0]) {
      $1.odds.probability > $0.odds.probability ? $1 : $0
    }
    tried = trials.count
  }
}
