import Lanes

/// One of several distributions, chosen by weight.
///
///     F(x) = Σ wᵢ Fᵢ(x)
///
/// The parts may be continuous or discrete, of any kind. Quantiles are found by bisection and
/// Newton's steps on F, to about 1e−14 of the distance between those of the parts, as far as their
/// own F is accurate.
///
/// Source: McLachlan and Peel, *Finite Mixture Models* (2000), chapter 1.
public struct Mixture: Distribution {
  /// The parts.
  public let components: [any Distribution]
  /// Their probabilities: the weights, divided by their sum.
  public let probabilities: [Double]
  /// The scores where the value jumps, has a corner, or bends too much for one piece of a
  /// ``ScoreTable``.
  public private(set) var scoreBreaks: [Double]
  /// The values below and at each of ``scoreBreaks``.
  private var limits: [(below: Double, at: Double)]

  /// - Throws: ``InvalidParameter`` unless there are as many weights as components, at least one,
  ///   and all weights are positive and finite.
  public init(components: [any Distribution], weights: [Double]) throws(InvalidParameter) {
    guard components.count == weights.count, !components.isEmpty else {
      throw InvalidParameter("\(components.count) components do not fit \(weights.count) weights")
    }
    for weight in weights where !(weight > 0 && weight < .infinity) {
      throw InvalidParameter("the weight \(weight) is not positive and finite")
    }
    let total = weights.reduce(0, +)
    guard total < .infinity else {
      throw InvalidParameter("the weights add up to more than a number can hold")
    }
    let probabilities = weights.map { $0 / total }
    self.components = components
    self.probabilities = probabilities
    let breaks = MixtureBreaks(components) { x in
      let lower = Mixture.sum(components, probabilities) { $0.cumulativeProbability(at: x) }
      let upper = Mixture.sum(components, probabilities) { $0.upperTailProbability(at: x) }
      return normalScore(lower: lower, upper: upper)
    }
    scoreBreaks = breaks.scores
    limits = breaks.limits
    let places = bendsBetweenBreaks()
    for z in places {
      let x = value(atScore: z)
      let index = firstIndex(in: scoreBreaks.indices) { scoreBreaks[$0] > z }
      scoreBreaks.insert(z, at: index)
      limits.insert((x, x), at: index)
    }
  }

  private static func sum(
    _ components: [any Distribution], _ probabilities: [Double],
    _ f: (any Distribution) -> Double
  ) -> Double {
    var sum = 0.0
    for (component, probability) in zip(components, probabilities) {
      sum += probability * f(component)
    }
    return sum
  }

  private func sum(_ f: (any Distribution) -> Double) -> Double {
    Mixture.sum(components, probabilities, f)
  }

  /// Σ wᵢ meanᵢ.
  public var mean: Double { sum(\.mean) }

  /// Σ wᵢ (varianceᵢ + (meanᵢ − mean)²).
  public var variance: Double {
    let mean = mean
    return sum { $0.variance + ($0.mean - mean) * ($0.mean - mean) }
  }

  /// From the least to the greatest value of any part.
  public var support: ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for component in components {
      low = min(low, component.support.lowerBound)
      high = max(high, component.support.upperBound)
    }
    return low...high
  }

  /// Σ wᵢ fᵢ(x): the density, with the probability of x itself from discrete parts added.
  public func density(at x: Double) -> Double { sum { $0.density(at: x) } }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    min(sum { $0.cumulativeProbability(at: x) }, 1)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    min(sum { $0.upperTailProbability(at: x) }, 1)
  }

  /// The least x with F(x) ≥ p.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// The least x exceeded with at most probability q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  /// The quantile at Φ(z), between the limits of the piece that z falls in.
  public func value(atScore z: Double) -> Double {
    if z.isNaN { return z }
    let x = quantile(lower: normalCumulative(at: z), upper: normalUpperTail(at: z))
    // Rounding near a break must not carry a value over it.
    let next = firstIndex(in: scoreBreaks.indices) { z < scoreBreaks[$0] }
    let low = next > 0 ? limits[next - 1].at : support.lowerBound
    let high = next < limits.count ? limits[next].below : support.upperBound
    return min(max(x, low), high)
  }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return support.lowerBound }
    if upper == 0 { return support.upperBound }
    // The quantile lies between those of the parts.
    var (low, high) = (Double.infinity, -Double.infinity)
    let byLower = lower <= upper
    for component in components {
      let x =
        byLower ? component.quantile(at: lower) : component.quantile(atUpperTail: upper)
      low = min(low, x)
      high = max(high, x)
    }
    return leastValue(reaching: byLower ? lower : upper, byLower: byLower, from: low, to: high)
  }

  /// The least x in a range with F(x) ≥ `tail`, or with at most `tail` above it.
  private func leastValue(
    reaching tail: Double, byLower: Bool, from start: Double, to end: Double
  ) -> Double {
    var (low, high) = (start, end)
    // ln of how far F, or what is above, is off: nearly straight in the tails.
    func part(_ x: Double) -> Double {
      byLower ? cumulativeProbability(at: x) : upperTailProbability(at: x)
    }
    func isReached(_ part: Double) -> Bool { byLower ? part >= tail : part <= tail }
    if low == high || isReached(part(low)) { return low }
    var x = 0.5 * low + 0.5 * high
    // F is below at `low` and reached at `high`. Every third step halves, so that jumps and flats
    // cannot stall the others.
    for step in 1...200 {
      let part = part(x)
      if isReached(part) { high = x } else { low = x }
      let middle = 0.5 * low + 0.5 * high
      if !(middle > low && middle < high) { return high }
      let ratio = byLower ? part / tail : tail / part
      let gap = ratio > 0 && ratio < .infinity ? ratio.logarithm : .nan
      let newton = x - gap * part / density(at: x)
      let isInside = newton > low && newton < high
      // Newton's method squares the error.
      if isInside, abs(gap) < 1e-8 { return newton }
      x = isInside && step % 3 != 0 ? newton : middle
    }
    return high
  }
}
