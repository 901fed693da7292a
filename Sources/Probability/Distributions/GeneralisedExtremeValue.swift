import Lanes

/// The generalised extreme value distribution: the greatest of many values, whatever their tails.
///
///     F(x) = e^(−t),   t = (1 + ξs)^(−1/ξ),   s = (x − μ)/σ;   t = e^(−s) for ξ = 0
///
/// with μ = `location`, σ = `scale`, ξ = `shape`: above 0 a heavy tail (Fréchet), 0 a thin one
/// (``Gumbel``), below 0 an upper end (reversed Weibull). Other programs write −ξ. The mean is
/// finite for ξ < 1, the variance for ξ < ½. Quantiles have an error of a few units in the last
/// place of the greatest of |μ|, |x − μ| and σ, times |ξ ln t| where that is large.
///
/// Source: Jenkinson, *Quarterly Journal of the Royal Meteorological Society* 81 (1955) 158–171.
public struct GeneralisedExtremeValue: Distribution, Hashable {
  /// Where F is e⁻¹.
  public let location: Double
  /// The scale, above 0.
  public let scale: Double
  /// ξ, the weight of the upper tail.
  public let shape: Double

  /// - Throws: ``InvalidParameter`` unless all are finite, the scale positive and the shape in
  ///   −10…10.
  public init(location: Double, scale: Double, shape: Double) throws(InvalidParameter) {
    try requireFinite(location, "location")
    try requirePositive(scale, "scale")
    guard abs(shape) <= 10 else {
      throw InvalidParameter("the shape \(shape) is outside -10...10")
    }
    self.location = location
    self.scale = scale
    self.shape = shape
  }

  /// μ + σ (Γ(1 − ξ) − 1)/ξ; infinite for ξ ≥ 1.
  public var mean: Double {
    if shape >= 1 { return .infinity }
    if shape == 0 { return location + eulersConstant * scale }
    return location + scale * (exponentialMinusOne(logGamma(onePlus: -shape)) / shape)
  }

  /// σ² (Γ(1 − 2ξ) − Γ(1 − ξ)²)/ξ²; infinite for ξ ≥ ½.
  public var variance: Double {
    if shape >= 0.5 { return .infinity }
    if shape == 0 { return 1.6449340668482264 * scale * scale }
    let first = logGamma(onePlus: -shape).exponential * (scale / shape)
    return first * first * exponentialMinusOne(excessOfLogGamma(-shape))
  }

  /// μ − σ/ξ, the lower end for ξ > 0 and the upper one for ξ < 0.
  private var end: Double { location - scale / shape }

  /// All numbers on one side of μ − σ/ξ.
  public var support: ClosedRange<Double> {
    if shape > 0 { return end ... .infinity }
    return shape < 0 ? -.infinity...end : -.infinity ... .infinity
  }

  /// ln t: falls as x rises.
  private func logExponent(_ x: Double) -> Double {
    let s = (x - location) / scale
    if shape == 0 { return -s }
    let part = shape * s
    if abs(part) < 0.5 { return -logarithm(onePlus: part) / shape }
    // Near the end its distance tells more than 1 + ξs.
    let distance = (x - end) / scale * shape
    if distance <= 0 { return shape > 0 ? .infinity : -.infinity }
    return -distance.logarithm / shape
  }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    guard x.isFinite, support.contains(x) else { return 0 }
    let log = logExponent(x)
    let t = log.exponential
    if t == .infinity { return 0 }
    // t^(1 + ξ) e^(−t)/σ.
    let exponent = (1 + shape) * log - t
    return exponent == .infinity ? .infinity : exponent.exponential / scale
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= support.lowerBound { return 0 }
    if x >= support.upperBound { return 1 }
    return (-logExponent(x).exponential).exponential
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= support.lowerBound { return 1 }
    if x >= support.upperBound { return 0 }
    return -exponentialMinusOne(-logExponent(x).exponential)
  }

  /// μ + σ ((−ln p)^(−ξ) − 1)/ξ.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return support.lowerBound }
    if upper == 0 { return support.upperBound }
    let log = negativeLogarithm(of: lower, complement: upper).logarithm
    if shape == 0 { return location - scale * log }
    let power = -shape * log
    let x =
      power < -1
      ? end + scale * (power.exponential / shape)
      : location + scale * (exponentialMinusOne(power) / shape)
    return min(max(x, support.lowerBound), support.upperBound)
  }
}
