import Lanes

/// The lognormal distribution: the logarithm is normal.
///
///     F(x) = Φ(ln(x/m)/σ)
///
/// with m = `median`, σ = `sigma`, the standard deviation of ln x.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 1 (1994),
/// chapter 14.
public struct LogNormal: Distribution, Hashable {
  /// The median, above 0.
  public let median: Double
  /// The standard deviation of the logarithm.
  public let sigma: Double

  /// - Throws: ``InvalidParameter`` unless both are positive and finite.
  public init(median: Double, sigma: Double) throws(InvalidParameter) {
    guard median > 0, median.isFinite else {
      throw InvalidParameter("the median \(median) is not positive and finite")
    }
    guard sigma > 0, sigma.isFinite else {
      throw InvalidParameter("sigma \(sigma) is not positive and finite")
    }
    self.median = median
    self.sigma = sigma
  }

  /// The lognormal distribution with 5 % below `from` and 5 % above `to`.
  ///
  /// - Throws: ``InvalidParameter`` unless `0 < from < to`, both finite.
  public init(from: Double, to: Double) throws(InvalidParameter) {
    guard from > 0, from < to, to < .infinity else {
      throw InvalidParameter("\(from)...\(to) is not a finite, rising range above 0")
    }
    try self.init(
      median: from.squareRoot() * to.squareRoot(),
      sigma: (to.logarithm - from.logarithm) / (2 * ninetyFivePercentScore))
  }

  /// m e^(σ²/2).
  public var mean: Double { median * (0.5 * sigma * sigma).exponential }
  /// m² e^(σ²) (e^(σ²) − 1).
  public var variance: Double { mean * mean * exponentialMinusOne(sigma * sigma) }
  /// From 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  private func score(_ x: Double) -> Double { (x / median).logarithm / sigma }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x > 0 && x < .infinity ? normalDensity(at: score(x)) / x / sigma : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    x <= 0 ? 0 : normalCumulative(at: score(x))
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    value(atScore: probability.normalQuantile)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { value(atScore: -q.normalQuantile) }

  /// m e^(σz).
  public func value(atScore z: Double) -> Double { median * (sigma * z).exponential }
}
