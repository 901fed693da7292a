/// The uniform distribution: every value between two ends is as likely.
///
///     F(x) = (x − a)/(b − a)
///
/// with a = `minimum`, b = `maximum`.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 2 (1995),
/// chapter 26.
public struct Uniform: Distribution, Hashable {
  /// The ends.
  public let minimum, maximum: Double

  /// - Throws: ``InvalidParameter`` unless `minimum < maximum` and the range is finite.
  public init(minimum: Double, maximum: Double) throws(InvalidParameter) {
    try requireRange(minimum, maximum)
    self.minimum = minimum
    self.maximum = maximum
  }

  /// (a + b)/2.
  public var mean: Double { minimum + 0.5 * (maximum - minimum) }
  /// (b − a)²/12.
  public var variance: Double { (maximum - minimum) * (maximum - minimum) / 12 }
  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    x >= minimum && x <= maximum ? 1 / (maximum - minimum) : x.isNaN ? x : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x <= minimum { return 0 }
    return x >= maximum ? 1 : (x - minimum) / (maximum - minimum)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x <= minimum { return 1 }
    return x >= maximum ? 0 : (maximum - x) / (maximum - minimum)
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    return probability <= 0.5
      ? minimum + probability * (maximum - minimum)
      : maximum - (1 - probability) * (maximum - minimum)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double {
    guard q >= 0, q <= 1 else { return .nan }
    return q <= 0.5
      ? maximum - q * (maximum - minimum) : minimum + (1 - q) * (maximum - minimum)
  }
}

/// Checks the ends of a bounded distribution.
func requireRange(_ minimum: Double, _ maximum: Double) throws(InvalidParameter) {
  guard minimum < maximum, (maximum - minimum).isFinite, minimum.isFinite else {
    throw InvalidParameter("\(minimum)...\(maximum) is not a finite, rising range")
  }
}
