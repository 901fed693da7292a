import Lanes

/// The Gumbel distribution of maxima: the greatest of many values with thin tails.
///
///     F(x) = e^(−e^(−(x − μ)/β))
///
/// with μ = `location` (the mode), β = `scale`. Quantiles have an error of a few units in the last
/// place of the greater of |μ| and |x − μ|.
///
/// Source: Gumbel, *Statistics of Extremes* (1958), chapter 5.
public struct Gumbel: Distribution, Hashable {
  /// The mode.
  public let location: Double
  /// The scale, above 0.
  public let scale: Double

  /// - Throws: ``InvalidParameter`` unless both are finite and the scale positive.
  public init(location: Double, scale: Double) throws(InvalidParameter) {
    try requireFinite(location, "location")
    try requirePositive(scale, "scale")
    self.location = location
    self.scale = scale
  }

  /// The Gumbel distribution with a mean and a standard deviation: β = s √6/π, μ = mean − γβ.
  ///
  /// - Throws: ``InvalidParameter`` unless both are finite and the standard deviation positive.
  public init(mean: Double, standardDeviation: Double) throws(InvalidParameter) {
    try requireFinite(mean, "mean")
    try requirePositive(standardDeviation, "standard deviation")
    let scale = standardDeviation * 0.7796968012336761
    try self.init(location: mean - eulersConstant * scale, scale: scale)
  }

  /// μ + γβ.
  public var mean: Double { location + eulersConstant * scale }
  /// π²β²/6.
  public var variance: Double { 1.6449340668482264 * scale * scale }
  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  private func exponent(_ x: Double) -> Double { ((location - x) / scale).exponential }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    let e = exponent(x)
    return e == .infinity ? 0 : e * (-e).exponential / scale
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double { (-exponent(x)).exponential }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double { -exponentialMinusOne(-exponent(x)) }

  /// μ − β ln(−ln p).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    return location - scale * negativeLogarithm(of: lower, complement: upper).logarithm
  }
}

/// γ.
let eulersConstant = 0.5772156649015329
