/// A probability as it is shown: never without its interval and the name of its estimator.
public struct ProbabilityEstimate: Sendable, Equatable {
  /// The probability of the event.
  public let probability: Double
  /// Where the true probability lies, at confidence ``level``.
  public let interval: ClosedRange<Double>
  /// The confidence level of the interval, such as 0.95.
  public let level: Double
  /// How often the model was evaluated.
  public let calls: Int
  /// A stable name of the method, such as `counting, Clopper–Pearson`.
  public let estimator: String
  /// Paths that left the finite numbers. They count as misses in ``probability`` and on both sides
  /// in ``interval``.
  public let failed: Int

  /// An estimate as found by some estimator.
  ///
  /// Probability and interval lie within 0...1, the level inside it.
  public init(
    probability: Double, interval: ClosedRange<Double>, level: Double, calls: Int,
    estimator: String, failed: Int = 0
  ) {
    precondition(0...1 ~= probability, "a probability lies between 0 and 1")
    precondition(
      0 <= interval.lowerBound && interval.upperBound <= 1, "an interval of probabilities")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.probability = probability
    self.interval = interval
    self.level = level
    self.calls = calls
    self.estimator = estimator
    self.failed = failed
  }

  /// What the name of an estimator ends with that estimated the event that does not happen.
  public static let complementSuffix = ", of the complement"

  /// The same with the calls of all stages.
  func withCalls(_ calls: Int) -> ProbabilityEstimate {
    ProbabilityEstimate(
      probability: probability, interval: interval, level: level, calls: calls,
      estimator: estimator, failed: failed)
  }

  /// The same under another estimator's name.
  func named(_ name: String) -> ProbabilityEstimate {
    ProbabilityEstimate(
      probability: probability, interval: interval, level: level, calls: calls, estimator: name,
      failed: failed)
  }
}
