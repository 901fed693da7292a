import Lanes

/// Student's t distribution, moved and stretched: like the normal one, with heavy tails.
///
///     f(t) ∝ (1 + t²/ν)^(−(ν + 1)/2),   x = μ + σt
///
/// with ν = `degreesOfFreedom`, μ = `location`, σ = `scale` (not the standard deviation, which is
/// σ √(ν/(ν − 2))). With u = ν/(ν + t²) each tail is half of Iᵤ(ν/2, ½). The mean exists for ν > 1,
/// a finite variance for ν > 2. Quantiles have a relative error in t of 1e−13 or less, in both
/// tails.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 2 (1995),
/// chapter 28.
public struct StudentT: Distribution, Hashable {
  /// The centre.
  public let location: Double
  /// The scale, above 0.
  public let scale: Double
  /// The degrees of freedom, above 0.
  public let degreesOfFreedom: Double
  private let function: IncompleteBeta

  /// - Throws: ``InvalidParameter`` unless all are finite, the scale positive and the degrees of
  ///   freedom between 0.01 and 1e9.
  public init(
    location: Double = 0, scale: Double = 1, degreesOfFreedom: Double
  ) throws(InvalidParameter) {
    try requireFinite(location, "location")
    try requirePositive(scale, "scale")
    guard degreesOfFreedom >= 0.01, degreesOfFreedom <= 1e9 else {
      throw InvalidParameter(
        "\(degreesOfFreedom) degrees of freedom are outside 0.01...1e9")
    }
    self.location = location
    self.scale = scale
    self.degreesOfFreedom = degreesOfFreedom
    function = IncompleteBeta(alpha: 0.5 * degreesOfFreedom, beta: 0.5)
  }

  /// μ for ν > 1, else none.
  public var mean: Double { degreesOfFreedom > 1 ? location : .nan }
  /// σ² ν/(ν − 2) for ν > 2, infinite for ν > 1, else none.
  public var variance: Double {
    guard degreesOfFreedom > 1 else { return .nan }
    guard degreesOfFreedom > 2 else { return .infinity }
    return scale * scale * (degreesOfFreedom / (degreesOfFreedom - 2))
  }
  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isInfinite { return 0 }
    let t = abs(x - location) / scale
    let nu = degreesOfFreedom
    if t < 1e-100 { return (-function.logBeta).exponential / nu.squareRoot() / scale }
    let whole = nu + t * t
    guard whole < .infinity else { return 2 * function.alpha * tail(t) / t / scale }
    return function.weight(at: nu / whole, complement: t * t / whole) / t / scale
  }

  /// The probability of more than t ≥ 0.
  private func tail(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    // Where u leaves the range of numbers, the leading term uᵃ/(a B).
    if t > 1e100 * nu.squareRoot() {
      let logU = nu.logarithm - 2 * t.logarithm
      let exponent = function.alpha * logU - function.alpha.logarithm - function.logBeta
      return 0.5 * exponent.exponential
    }
    let whole = nu + t * t
    return 0.5 * function.tails(at: nu / whole, complement: t * t / whole).lower
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double { upperTail((location - x) / scale) }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double { upperTail((x - location) / scale) }

  private func upperTail(_ t: Double) -> Double {
    if t.isNaN { return t }
    return t >= 0 ? tail(t) : 1 - tail(-t)
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    let t = magnitude(tail: min(lower, upper))
    return lower < upper ? location - scale * t : location + scale * t
  }

  /// The t exceeded with probability `tail` ≤ ½.
  private func magnitude(tail: Double) -> Double {
    if tail == 0 { return .infinity }
    let u = function.quantile(lower: 2 * tail, upper: 1 - 2 * tail)
    if u.value > 1e-200 { return (degreesOfFreedom * (u.complement / u.value)).squareRoot() }
    // The leading term uᵃ/(a B) of the tail, solved for u.
    let logU = ((2 * tail).logarithm + function.alpha.logarithm + function.logBeta) / function.alpha
    return degreesOfFreedom.squareRoot() * (-0.5 * logU).exponential
  }
}
