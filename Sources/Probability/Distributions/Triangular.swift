import Lanes

/// The triangular distribution: an expert's least, likeliest and most.
///
///     F(x) = (x − a)²/((b − a)(c − a))        a ≤ x ≤ c
///          = 1 − (b − x)²/((b − a)(b − c))    c < x ≤ b
///
/// with a = `minimum`, c = `mode`, b = `maximum`.
///
/// Source: Kotz and van Dorp, *Beyond Beta* (2004), chapter 1.
public struct Triangular: Distribution, Hashable {
  /// The least, likeliest and greatest value.
  public let minimum, mode, maximum: Double

  /// - Throws: ``InvalidParameter`` unless `minimum ≤ mode ≤ maximum` and the range is finite
  ///   and not empty.
  public init(minimum: Double, mode: Double, maximum: Double) throws(InvalidParameter) {
    try requireRange(minimum, maximum)
    try requireMode(mode, in: minimum, maximum)
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
  }

  private var width: Double { maximum - minimum }
  private var left: Double { mode - minimum }
  private var right: Double { maximum - mode }

  /// (a + b + c)/3.
  public var mean: Double { minimum + (width + left) / 3 }
  /// (a² + b² + c² − ab − ac − bc)/18.
  public var variance: Double { (width * width - width * left + left * left) / 18 }
  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < minimum || x > maximum { return 0 }
    if x == mode { return 2 / width }
    return x < mode ? 2 * (x - minimum) / width / left : 2 * (maximum - x) / width / right
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x <= minimum { return 0 }
    if x >= maximum { return 1 }
    return x <= mode
      ? (x - minimum) / width * ((x - minimum) / left)
      : 1 - (maximum - x) / width * ((maximum - x) / right)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x <= minimum { return 1 }
    if x >= maximum { return 0 }
    return x <= mode
      ? 1 - (x - minimum) / width * ((x - minimum) / left)
      : (maximum - x) / width * ((maximum - x) / right)
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    let isLeft = lower <= 0.5 ? lower * width <= left : upper * width >= right
    return isLeft
      ? minimum + (lower * width * left).squareRoot()
      : maximum - (upper * width * right).squareRoot()
  }

  /// The score of the mode, where the density has its corner.
  public var scoreBreaks: [Double] {
    if left == 0 || right == 0 { return [] }
    return left <= right ? [(left / width).normalQuantile] : [-(right / width).normalQuantile]
  }
}

/// Checks the likeliest value of a bounded distribution.
func requireMode(
  _ mode: Double, in minimum: Double, _ maximum: Double
) throws(InvalidParameter) {
  guard minimum <= mode, mode <= maximum else {
    throw InvalidParameter("mode \(mode) is outside \(minimum)...\(maximum)")
  }
}
