/// The modified PERT distribution: a PERT whose weight λ of the likeliest value is chosen.
///
///     α = 1 + λ (m − a)/(b − a),   β = 1 + λ (b − m)/(b − a)
///
/// with a = `minimum`, m = `mode`, b = `maximum`; the mean is (a + λm + b)/(λ + 2). λ = 4 is
/// ``PERT``; a smaller λ trusts the likeliest value less. Quantiles as ``Beta``'s.
///
/// Source: Vose, *Risk Analysis* (2008), section B.
public struct ModifiedPERT: Distribution, Hashable {
  /// The least, likeliest and greatest value.
  public let minimum, mode, maximum: Double
  /// λ, the weight of the likeliest value.
  public let weight: Double
  private let beta: Beta

  /// - Throws: ``InvalidParameter`` unless `minimum ≤ mode ≤ maximum`, the range is finite and not
  ///   empty, and the weight is positive and at most a million.
  public init(
    minimum: Double, mode: Double, maximum: Double, weight: Double
  ) throws(InvalidParameter) {
    try requireRange(minimum, maximum)
    try requireMode(mode, in: minimum, maximum)
    guard weight > 0, weight <= 1e6 else {
      throw InvalidParameter("the weight \(weight) of the mode is not above 0 and at most 1e6")
    }
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
    self.weight = weight
    let width = maximum - minimum
    beta = try Beta(
      alpha: 1 + weight * ((mode - minimum) / width),
      beta: 1 + weight * ((maximum - mode) / width), minimum: minimum, maximum: maximum)
  }

  /// (a + λm + b)/(λ + 2).
  public var mean: Double { beta.mean }
  /// (mean − a)(b − mean)/(λ + 3).
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
