/// The PERT distribution: a smooth beta from an expert's least, likeliest and most.
///
///     α = 1 + 4 (m − a)/(b − a),   β = 1 + 4 (b − m)/(b − a)
///
/// with a = `minimum`, m = `mode`, b = `maximum`; the mean is (a + 4m + b)/6.
///
/// Source: Malcolm, Roseboom, Clark and Fazar, *Operations Research* 7 (1959) 646–669;
/// Clark, *Operations Research* 10 (1962) 405–406.
public struct PERT: Distribution, Hashable {
  /// The least, likeliest and greatest value.
  public let minimum, mode, maximum: Double
  private let beta: Beta

  /// - Throws: ``InvalidParameter`` unless `minimum ≤ mode ≤ maximum` and the range is finite
  ///   and not empty.
  public init(minimum: Double, mode: Double, maximum: Double) throws(InvalidParameter) {
    try requireRange(minimum, maximum)
    try requireMode(mode, in: minimum, maximum)
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
    let width = maximum - minimum
    beta = try Beta(
      alpha: 1 + 4 * ((mode - minimum) / width), beta: 1 + 4 * ((maximum - mode) / width),
      minimum: minimum, maximum: maximum)
  }

  /// (a + 4m + b)/6.
  public var mean: Double { beta.mean }
  /// (mean − a)(b − mean)/7.
  public var variance: Double { beta.variance }
  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }
  /// The density f(x).
  public func density(at x: Double) -> Double { beta.density(at: x) }
  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double { beta.cumulativeProbability(at: x) }
  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double { beta.upperTailProbability(at: x) }
  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double { beta.quantile(at: probability) }
  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { beta.quantile(atUpperTail: q) }
}
