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

  /// The lognormal distribution with a mean and a standard deviation of its own, not of ln x.
  ///
  ///     σ² = ln(1 + (s/μ)²),   m = μ/√(1 + (s/μ)²)
  ///
  /// - Throws: ``InvalidParameter`` unless both are positive and finite.
  public init(mean: Double, standardDeviation: Double) throws(InvalidParameter) {
    guard mean > 0, mean.isFinite else {
      throw InvalidParameter("the mean \(mean) is not positive and finite")
    }
    guard standardDeviation > 0, standardDeviation.isFinite else {
      throw InvalidParameter(
        "the standard deviation \(standardDeviation) is not positive and finite")
    }
    let ratio = standardDeviation / mean
    guard ratio > 1e-150, ratio < 1e150 else {
      throw InvalidParameter(
        "the standard deviation \(standardDeviation) is out of all proportion to the mean \(mean)")
    }
    try self.init(
      median: mean / (1 + ratio * ratio).squareRoot(),
      sigma: logarithm(onePlus: ratio * ratio).squareRoot())
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

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    x <= 0 ? 1 : normalUpperTail(at: score(x))
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
