/// A continuous distribution moved and stretched: a + bX.
///
///     F(x) = G((x − a)/b)
///
/// with G the distribution of X, a = `offset`, b = `factor`. As accurate as the distribution itself,
/// but for what a takes of small values.
public struct Affine<Base: Distribution>: Distribution {
  /// The distribution of X; continuous.
  public let base: Base
  /// What is added.
  public let offset: Double
  /// What is multiplied with, above 0.
  public let factor: Double

  /// - Throws: ``InvalidParameter`` unless both are finite and the factor positive.
  public init(_ base: Base, offset: Double, factor: Double = 1) throws(InvalidParameter) {
    try requireFinite(offset, "offset")
    try requirePositive(factor, "factor")
    self.base = base
    self.offset = offset
    self.factor = factor
  }

  private func place(_ x: Double) -> Double { (x - offset) / factor }

  /// a + b mean.
  public var mean: Double { offset + factor * base.mean }
  /// b² variance.
  public var variance: Double { factor * factor * base.variance }
  /// The support, moved and stretched.
  public var support: ClosedRange<Double> {
    let support = base.support
    return (offset + factor * support.lowerBound)...(offset + factor * support.upperBound)
  }
  /// The scores of the base.
  public var scoreBreaks: [Double] { base.scoreBreaks }

  /// The density g((x − a)/b)/b.
  public func density(at x: Double) -> Double { base.density(at: place(x)) / factor }
  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    base.cumulativeProbability(at: place(x))
  }
  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    base.upperTailProbability(at: place(x))
  }
  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    offset + factor * base.quantile(at: probability)
  }
  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double {
    offset + factor * base.quantile(atUpperTail: q)
  }
  /// a + b x(z).
  public func value(atScore z: Double) -> Double { offset + factor * base.value(atScore: z) }
}
