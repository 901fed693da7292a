import Lanes

/// The logistic distribution: like the normal one, with heavier tails.
///
///     F(x) = 1/(1 + e^(−(x − μ)/s))
///
/// with μ = `location`, s = `scale`. Quantiles have an error of a few units in the last place of
/// the greater of |μ| and |x − μ|.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 2 (1995),
/// chapter 23.
public struct Logistic: Distribution, Hashable {
  /// The mean and median.
  public let location: Double
  /// The scale, above 0; the standard deviation is π/√3 of it.
  public let scale: Double

  /// - Throws: ``InvalidParameter`` unless both are finite and the scale positive.
  public init(location: Double, scale: Double) throws(InvalidParameter) {
    try requireFinite(location, "location")
    try requirePositive(scale, "scale")
    self.location = location
    self.scale = scale
  }

  /// μ.
  public var mean: Double { location }
  /// π²s²/3.
  public var variance: Double { 3.289868133696453 * scale * scale }
  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    let e = (-abs(x - location) / scale).exponential
    return e / ((1 + e) * (1 + e)) / scale
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    1 / (1 + ((location - x) / scale).exponential)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    1 / (1 + ((x - location) / scale).exponential)
  }

  /// μ + s ln(p/(1 − p)).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    return location + scale * logit(lower: lower, upper: upper)
  }
}

/// ln(p/(1 − p)) with p = `lower` and 1 − p = `upper` both given.
func logit(lower: Double, upper: Double) -> Double {
  if abs(lower - upper) < 0.25 {
    // ln((1 + d)/(1 − d)) with d = p − (1 − p) keeps small d.
    let d = lower - upper
    return logarithm(onePlus: d) - logarithm(onePlus: -d)
  }
  return (lower / upper).logarithm
}
