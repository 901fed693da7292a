import Lanes

/// The log-uniform distribution: the logarithm is uniform, every factor as likely as another.
///
///     F(x) = ln(x/a)/ln(b/a)
///
/// with a = `minimum`, b = `maximum`. Quantiles have a relative error of a few units in the last
/// place for each factor e between the ends.
///
/// Source: Hamming, *Bell System Technical Journal* 49 (1970) 1609–1625 (the reciprocal
/// distribution).
public struct LogUniform: Distribution, Hashable {
  /// The ends, above 0.
  public let minimum, maximum: Double
  /// ln(b/a).
  private let logRange: Double

  /// - Throws: ``InvalidParameter`` unless `0 < minimum < maximum`, both finite.
  public init(minimum: Double, maximum: Double) throws(InvalidParameter) {
    try requireRange(minimum, maximum)
    guard minimum > 0 else {
      throw InvalidParameter("the minimum \(minimum) is not above 0")
    }
    self.minimum = minimum
    self.maximum = maximum
    logRange =
      maximum < 2 * minimum
      ? logarithm(onePlus: (maximum - minimum) / minimum)
      : maximum.logarithm - minimum.logarithm
  }

  /// (b − a)/ln(b/a).
  public var mean: Double { (maximum - minimum) / logRange }

  /// (b² − a²)/(2 ln(b/a)) − mean².
  public var variance: Double {
    // With h = ln(b/a)/2 it is ab (sinh h/h)(cosh h − sinh h/h), whose last factor is
    // Σ 2k h²ᵏ/(2k + 1)!: no difference is taken for narrow ranges.
    let half = 0.5 * logRange
    let centre = minimum.squareRoot() * maximum.squareRoot()
    guard half < 1 else { return mean * (0.5 * (maximum + minimum) - mean) }
    let square = half * half
    var power = 1.0
    var sum = 0.0
    for k in 1...12 {
      power *= square / Double(2 * k * (2 * k + 1))
      sum += 2 * Double(k) * power
    }
    return mean * centre * sum
  }

  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density 1/(x ln(b/a)).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x >= minimum && x <= maximum ? 1 / x / logRange : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x <= minimum { return 0 }
    return x >= maximum ? 1 : LogUniform.logRatio(x, over: minimum) / logRange
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x <= minimum { return 1 }
    return x >= maximum ? 0 : LogUniform.logRatio(maximum, over: x) / logRange
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    // From the nearer end, as it plus its relative rise.
    let x =
      lower <= 0.5
      ? minimum + minimum * exponentialMinusOne(lower * logRange)
      : maximum + maximum * exponentialMinusOne(-upper * logRange)
    return min(max(x, minimum), maximum)
  }

  /// ln(x/a) for x ≥ a.
  private static func logRatio(_ x: Double, over a: Double) -> Double {
    x < 2 * a ? logarithm(onePlus: (x - a) / a) : (x / a).logarithm
  }
}
