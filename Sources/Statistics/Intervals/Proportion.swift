/// Confidence intervals for the probability behind `hits` of `count` independent trials.
///
/// ``clopperPearson(hits:count:level:)`` covers the truth at least as often as it says, always;
/// ``wilson(hits:count:level:)`` about as often, on average over the truth, and is narrower.
public enum ProportionInterval {
  /// Which interval, where the caller has the choice.
  public enum Method: String, Sendable, CaseIterable {
    /// The exact interval.
    case clopperPearson
    /// The score interval.
    case wilson

    /// The name by which reports call it.
    public var name: String {
      switch self {
      case .clopperPearson: "Clopper–Pearson"
      case .wilson: "Wilson"
      }
    }

    /// The interval when `failed` of the trials have an unknown end: from the lower end for `hits`
    /// to the upper end for `hits + failed`.
    public func bounds(
      hits: Int, failed: Int = 0, count: Int, level: Double
    ) -> ClosedRange<Double> {
      precondition(failed >= 0 && hits + failed <= count, "more hits and failures than trials")
      let least = interval(hits: hits, count: count, level: level)
      if failed == 0 { return least }
      let most = interval(hits: hits + failed, count: count, level: level)
      return least.lowerBound...most.upperBound
    }

    private func interval(hits: Int, count: Int, level: Double) -> ClosedRange<Double> {
      switch self {
      case .clopperPearson:
        ProportionInterval.clopperPearson(hits: hits, count: count, level: level)
      case .wilson:
        ProportionInterval.wilson(hits: hits, count: count, level: level)
      }
    }
  }

  /// Half of 1 − level, when the arguments make sense.
  static func tailProbability(hits: Int, count: Int, level: Double) -> Double {
    precondition(0 <= hits && hits <= count, "\(hits) hits of \(count)")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    return (1 - level) / 2
  }
}
