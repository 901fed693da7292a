/// The beta distribution on a range.
///
///     f(x) = t^(α−1) (1 − t)^(β−1)/(B(α, β)(b − a)),   t = (x − a)/(b − a)
///
/// with a = `minimum`, b = `maximum`, 0 and 1 unless given.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 2 (1995),
/// chapter 25.
public struct Beta: Distribution, Hashable {
  /// The shapes, above 0; 1 and 1 make the uniform distribution.
  public let alpha, beta: Double
  /// The ends.
  public let minimum, maximum: Double
  private let function: IncompleteBeta

  /// - Throws: ``InvalidParameter`` unless both shapes are positive and finite and the range is
  ///   finite and not empty.
  public init(
    alpha: Double, beta: Double, minimum: Double = 0, maximum: Double = 1
  ) throws(InvalidParameter) {
    guard alpha > 0, beta > 0, alpha < .infinity, beta < .infinity else {
      throw InvalidParameter("the shapes \(alpha) and \(beta) are not both positive and finite")
    }
    try requireRange(minimum, maximum)
    self.alpha = alpha
    self.beta = beta
    self.minimum = minimum
    self.maximum = maximum
    function = IncompleteBeta(alpha: alpha, beta: beta)
  }

  private var width: Double { maximum - minimum }

  /// a + (b − a) α/(α + β).
  public var mean: Double { minimum + width * (alpha / (alpha + beta)) }
  /// (b − a)² αβ/((α + β)² (α + β + 1)).
  public var variance: Double {
    let n = alpha + beta
    return width * width * (alpha / n) * (beta / n) / (n + 1)
  }
  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < minimum || x > maximum { return 0 }
    let t = (x - minimum) / width
    let rest = (maximum - x) / width
    if t == 0 { return alpha == 1 ? beta / width : alpha < 1 ? .infinity : 0 }
    if rest == 0 { return beta == 1 ? alpha / width : beta < 1 ? .infinity : 0 }
    return function.weight(at: t, complement: rest) / t / rest / width
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    if x >= maximum { return 1 }
    return function.tails(at: (x - minimum) / width, complement: (maximum - x) / width).lower
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 1 }
    if x >= maximum { return 0 }
    return function.tails(at: (x - minimum) / width, complement: (maximum - x) / width).upper
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    value(function.quantile(lower: probability, upper: 1 - probability))
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double {
    value(function.quantile(lower: 1 - q, upper: q))
  }

  private func value(_ t: (value: Double, complement: Double)) -> Double {
    t.value <= 0.5 ? minimum + width * t.value : maximum - width * t.complement
  }
}
