import Lanes

/// When an estimation has done enough.
public enum EstimationGoal: Sendable, Equatable {
  /// After so many calls of the model, the pilot's included.
  case calls(Int)
  /// When half the interval's width is at most this part of the estimate, such as 0.01.
  case relative(Double)
  /// When half the interval's width is at most this, such as 0.002.
  case absolute(Double)

  /// Whether an estimate's interval is as narrow as wanted; a budget of calls asks for no width.
  public func isReached(by estimate: ProbabilityEstimate) -> Bool {
    guard let (reached, wanted) = self.reached(estimate.interval, estimate.probability) else {
      return true
    }
    return reached <= wanted
  }

  /// Half the width of an interval in the goal's measure, and what is wanted; `nil` where calls are
  /// counted.
  func reached(_ interval: ClosedRange<Double>, _ probability: Double) -> (
    reached: Double, wanted: Double
  )? {
    let half = (interval.upperBound - interval.lowerBound) / 2
    switch self {
    case .calls: return nil
    case .relative(let wanted): return (probability > 0 ? half / probability : .infinity, wanted)
    case .absolute(let wanted): return (half, wanted)
    }
  }

  /// How many points the goal is expected to need, when one point has relative variance `v`:
  /// n = v (z/ε)², ε relative.
  ///
  /// - Parameters:
  ///   - relativeVariance: n times the squared relative standard error of the mean of n points.
  ///   - level: the level of the interval at the first look.
  public func pointsNeeded(
    probability: Double, relativeVariance v: Double, level: Double
  ) -> Double? {
    let z = -((1 - level) / 2).normalQuantile
    switch self {
    case .calls: return nil
    case .relative(let wanted): return v * (z / wanted) * (z / wanted)
    case .absolute(let wanted):
      let ratio = z * probability / wanted
      return v * ratio * ratio
    }
  }
}
