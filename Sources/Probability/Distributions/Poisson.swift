import Lanes

/// The Poisson distribution: how many independent, rare events happen.
///
///     P(k) = λᵏ e^(−λ)/k!,   F(k) = Q(k + 1, λ)
///
/// with λ = `mean`, Q the upper regularised incomplete gamma function. Quantiles are whole numbers
/// and exact, but where a probability is within rounding (relative 1e−13) of a step.
///
/// Source: Johnson, Kemp and Kotz, *Univariate Discrete Distributions* (2005), chapter 4.
public struct Poisson: Distribution, Hashable {
  /// The mean, and the variance.
  public let mean: Double
  /// The normal scores of F(k), F(k + 1), … from k = ``firstCount`` on, as far as they lie in
  /// −9…9.
  public let scoreThresholds: [Double]
  /// The count below the first of ``scoreThresholds``.
  public let firstCount: Int

  /// - Throws: ``InvalidParameter`` unless the mean is above 0 and at most a million; beyond it a
  ///   normal distribution does.
  public init(mean: Double) throws(InvalidParameter) {
    guard mean > 0, mean <= 1e6 else {
      throw InvalidParameter("the mean \(mean) is not above 0 and at most 1e6")
    }
    self.mean = mean
    let start = max(0, Int(mean - 10 * mean.squareRoot()) - 1)
    var thresholds: [Double] = []
    var first = start
    var k = start
    while true {
      let tails = Poisson.tails(k, mean)
      let score = normalScore(lower: tails.lower, upper: tails.upper)
      if score > 9 { break }
      if score < -9 { first = k + 1 } else { thresholds.append(score) }
      k += 1
    }
    scoreThresholds = thresholds
    firstCount = first
  }

  /// F(k) and 1 − F(k), both accurate where small.
  private static func tails(_ k: Int, _ mean: Double) -> (lower: Double, upper: Double) {
    let shape = Double(k) + 1
    if mean < shape + 1 {
      let upper = lowerRegularisedGamma(shape: shape, at: mean)
      return (1 - upper, upper)
    }
    let lower = upperRegularisedGamma(shape: shape, at: mean)
    return (lower, 1 - lower)
  }

  /// F(x) and 1 − F(x).
  private func tails(_ x: Double) -> (lower: Double, upper: Double) {
    if x < 0 { return (0, 1) }
    return x > 1e9 ? (1, 0) : Poisson.tails(Int(x), mean)
  }

  /// λ.
  public var variance: Double { mean }
  /// From 0 on.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// The probability of x itself.
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    guard x >= 0, x <= 1e9, x.rounded(.down) == x else { return 0 }
    return x == 0 ? (-mean).exponential : gammaFactor(shape: x, at: mean)
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double { x.isNaN ? x : tails(x).lower }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double { x.isNaN ? x : tails(x).upper }

  /// The least x with F(x) ≥ p.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// The least x exceeded with at most probability q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if upper == 0 { return .infinity }
    func reaches(_ k: Int) -> Bool {
      let tails = Poisson.tails(k, mean)
      return lower <= 0.5 ? tails.lower >= lower : tails.upper <= upper
    }
    // A range that holds it: doubled until it does.
    var high = Int(mean) + 1
    while !reaches(high) { high *= 2 }
    return Double(firstIndex(in: 0..<high, where: reaches))
  }

  /// The first count k with F(k) > Φ(z).
  public func value(atScore z: Double) -> Double {
    if z.isNaN { return z }
    guard let first = scoreThresholds.first, let last = scoreThresholds.last else {
      return Double(firstCount)
    }
    if z >= last, z > 9 { return quantile(atUpperTail: normalUpperTail(at: z)) }
    if z < first, firstCount > 0, z < -9 { return quantile(at: normalCumulative(at: z)) }
    let index = firstIndex(in: scoreThresholds.indices) { z < scoreThresholds[$0] }
    return Double(firstCount + index)
  }

  /// The scores where the count rises, as far as they lie in −9…9.
  public var scoreBreaks: [Double] { scoreThresholds }
}
