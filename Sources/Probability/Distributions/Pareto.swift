import Lanes

/// The Pareto distribution: sizes with a heavy tail above a least value.
///
///     F(x) = 1 − (m/x)ᵃ
///
/// with m = `minimum`, a = `shape`. The mean is finite for a > 1, the variance for a > 2.
/// Quantiles have a relative error of about |ln q|/a units in the last place, and never less than
/// one or two.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 1 (1994),
/// chapter 20 (the first kind).
public struct Pareto: Distribution, Hashable {
  /// The least value, above 0.
  public let minimum: Double
  /// The exponent of the tail, above 0: the smaller, the heavier.
  public let shape: Double

  /// - Throws: ``InvalidParameter`` unless both are positive and finite.
  public init(minimum: Double, shape: Double) throws(InvalidParameter) {
    try requirePositive(minimum, "minimum")
    try requirePositive(shape, "shape")
    self.minimum = minimum
    self.shape = shape
  }

  /// m a/(a − 1); infinite for a ≤ 1.
  public var mean: Double { shape > 1 ? minimum * (shape / (shape - 1)) : .infinity }
  /// m² a/((a − 1)² (a − 2)); infinite for a ≤ 2.
  public var variance: Double {
    guard shape > 2 else { return .infinity }
    let ratio = minimum / (shape - 1)
    return ratio * ratio * (shape / (shape - 2))
  }
  /// From `minimum` on.
  public var support: ClosedRange<Double> { minimum ... .infinity }

  /// a ln(x/m) for x ≥ m.
  private func exponent(_ x: Double) -> Double {
    shape
      * (x < 2 * minimum
        ? logarithm(onePlus: (x - minimum) / minimum) : (x / minimum).logarithm)
  }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x >= minimum && x < .infinity ? shape * (-exponent(x)).exponential / x : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    x <= minimum ? 0 : -exponentialMinusOne(-exponent(x))
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    x <= minimum ? 1 : (-exponent(x)).exponential
  }

  /// m (1 − p)^(−1/a).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    let exponent = negativeLogarithm(of: upper, complement: lower) / shape
    return lower <= 0.5
      ? minimum + minimum * exponentialMinusOne(exponent) : minimum * exponent.exponential
  }
}
