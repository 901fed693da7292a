import Lanes

/// Something that happens (1) with a probability, or does not (0).
///
/// As a choice its first option is 1: ``value(atScore:)`` is 1 where Φ(z) < p, that is where z is
/// below the one score in ``scoreThresholds``.
public struct Bernoulli: Distribution, Hashable {
  /// The probability of 1.
  public let probability: Double
  /// Φ⁻¹(p): below it the value is 1.
  public let scoreThresholds: [Double]

  /// - Throws: ``InvalidParameter`` unless the probability is in 0…1.
  public init(probability: Double) throws(InvalidParameter) {
    guard probability >= 0, probability <= 1 else {
      throw InvalidParameter("the probability \(probability) is outside 0...1")
    }
    self.probability = probability
    scoreThresholds = [probability.normalQuantile]
  }

  /// p.
  public var mean: Double { probability }
  /// p (1 − p).
  public var variance: Double { probability * (1 - probability) }
  /// 0 and 1, or the one that is certain.
  public var support: ClosedRange<Double> {
    (probability < 1 ? 0 : 1)...(probability > 0 ? 1 : 0)
  }

  /// The probability of x itself.
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x == 1 ? probability : x == 0 ? 1 - probability : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 0 : x < 1 ? 1 - probability : 1
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 1 : x < 1 ? probability : 0
  }

  /// The least x with F(x) ≥ p.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// The least x exceeded with at most probability q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if probability == 1 { return 1 }
    let isZero = lower <= 0.5 ? lower <= 1 - probability : upper >= probability
    return isZero ? 0 : 1
  }

  /// 1 where Φ(z) < p.
  public func value(atScore z: Double) -> Double {
    z.isNaN ? z : z < scoreThresholds[0] ? 1 : 0
  }

  /// ``scoreThresholds``.
  public var scoreBreaks: [Double] { scoreThresholds }
}
