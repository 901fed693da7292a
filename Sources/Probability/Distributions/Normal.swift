import Lanes

/// The normal distribution.
///
///     F(x) = Φ((x − μ)/σ)
///
/// with μ = `mean`, σ = `standardDeviation`.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 1 (1994),
/// chapter 13.
public struct Normal: Distribution, Hashable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let standardDeviation: Double

  /// - Throws: ``InvalidParameter`` unless both are finite and the standard deviation positive.
  public init(mean: Double, standardDeviation: Double) throws(InvalidParameter) {
    guard mean.isFinite else { throw InvalidParameter("the mean \(mean) is not finite") }
    guard standardDeviation > 0, standardDeviation.isFinite else {
      throw InvalidParameter(
        "the standard deviation \(standardDeviation) is not positive and finite")
    }
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The normal distribution with 5 % below `from` and 5 % above `to`.
  ///
  /// - Throws: ``InvalidParameter`` unless `from < to`, both finite.
  public init(from: Double, to: Double) throws(InvalidParameter) {
    try requireRange(from, to)
    try self.init(
      mean: from + 0.5 * (to - from), standardDeviation: (to - from) / (2 * ninetyFivePercentScore))
  }

  /// σ².
  public var variance: Double { standardDeviation * standardDeviation }
  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    normalDensity(at: (x - mean) / standardDeviation) / standardDeviation
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    normalCumulative(at: (x - mean) / standardDeviation)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    normalUpperTail(at: (x - mean) / standardDeviation)
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    value(atScore: probability.normalQuantile)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { value(atScore: -q.normalQuantile) }

  /// μ + σz, rounded once.
  public func value(atScore z: Double) -> Double { mean.addingProduct(standardDeviation, z) }
}

/// Φ⁻¹(0.95).
let ninetyFivePercentScore = 1.6448536269514722
