import Lanes

/// The Weibull distribution: lifetimes and times to failure.
///
///     F(x) = 1 − e^(−(x/λ)ᵏ)
///
/// with k = `shape`, λ = `scale`. Quantiles have a relative error of a few units in the last place,
/// times |ln(−ln q)|/k where that is large.
///
/// Source: Weibull, *Journal of Applied Mechanics* 18 (1951) 293–297.
public struct Weibull: Distribution, Hashable {
  /// The shape and the scale, above 0.
  public let shape, scale: Double

  /// - Throws: ``InvalidParameter`` unless both are positive and finite.
  public init(shape: Double, scale: Double) throws(InvalidParameter) {
    try requirePositive(shape, "shape")
    try requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }

  /// λ Γ(1 + 1/k).
  public var mean: Double { scale * logGamma(onePlus: 1 / shape).exponential }
  /// λ² (Γ(1 + 2/k) − Γ(1 + 1/k)²).
  public var variance: Double {
    // mean² (e^d − 1), so that a large shape does not cancel.
    mean * mean * exponentialMinusOne(excessOfLogGamma(1 / shape))
  }
  /// From 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 || x == .infinity { return 0 }
    if x == 0 { return shape == 1 ? 1 / scale : shape < 1 ? .infinity : 0 }
    let exponent = power(x / scale, shape)
    if exponent == .infinity { return 0 }
    return shape * exponent * (-exponent).exponential / x
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x <= 0 { return 0 }
    return -exponentialMinusOne(-power(x / scale, shape))
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x <= 0 { return 1 }
    return (-power(x / scale, shape)).exponential
  }

  /// λ (−ln(1 − p))^(1/k).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return 0 }
    return scale * power(negativeLogarithm(of: upper, complement: lower), 1 / shape)
  }
}

/// ln Γ(1 + 2e) − 2 ln Γ(1 + e) for e > −½: about (π²/6) e² near 0, where the terms cancel and the
/// series Σₖ (−1)ᵏ ζ(k) (2ᵏ − 2) eᵏ/k is taken.
func excessOfLogGamma(_ e: Double) -> Double {
  guard abs(e) < 0.02 else { return logGamma(onePlus: 2 * e) - 2 * logGamma(onePlus: e) }
  var sum = 0.0
  for k in stride(from: 10, through: 2, by: -1) {
    let sign: Double = k % 2 == 0 ? 1 : -1
    let factor = Double((1 << k) - 2) / Double(k)
    sum = sum * e + sign * zeta[k - 2] * factor
  }
  return sum * e * e
}

/// ζ(2) … ζ(10).
private let zeta: [Double] = [
  1.6449340668482264, 1.2020569031595943, 1.0823232337111382, 1.03692775514337,
  1.0173430619844492, 1.0083492773819229, 1.0040773561979444, 1.0020083928260821,
  1.0009945751278181,
]
