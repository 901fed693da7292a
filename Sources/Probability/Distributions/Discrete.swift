import Lanes

/// A choice among values with weights.
///
/// ``value(atScore:)`` takes the first value, in the order written, whose cumulated weight exceeds
/// Φ(z): value k where k of the ``scoreThresholds`` are at most z. Quantiles go by size instead.
public struct Discrete: Distribution, Hashable {
  /// The values, in the order written.
  public let values: [Double]
  /// Their probabilities: the weights, divided by their sum.
  public let probabilities: [Double]
  /// The normal scores of the cumulated weights, without the last, which is 1.
  public let scoreThresholds: [Double]

  /// The values by size, and what is below or at and above each.
  private let sorted: [Level]

  private struct Level: Hashable {
    var value: Double
    var lower: Double
    var upper: Double
  }

  /// - Throws: ``InvalidParameter`` unless there are as many weights as values, at least one,
  ///   all finite, no weight negative and not all zero.
  public init(values: [Double], weights: [Double]) throws(InvalidParameter) {
    guard values.count == weights.count, !values.isEmpty else {
      throw InvalidParameter("\(values.count) values do not fit \(weights.count) weights")
    }
    for value in values where !value.isFinite {
      throw InvalidParameter("the value \(value) is not finite")
    }
    for weight in weights where !(weight >= 0 && weight < .infinity) {
      throw InvalidParameter("the weight \(weight) is negative or not finite")
    }
    let total = weights.reduce(0, +)
    guard total > 0, total < .infinity else {
      throw InvalidParameter("the weights add up to \(total), not to a positive number")
    }
    self.values = values
    probabilities = weights.map { $0 / total }
    // Each threshold from the nearer end, so that neither tail loses digits.
    let below = Discrete.cumulated(weights)
    let above = Array(Discrete.cumulated(weights.reversed()).reversed())
    scoreThresholds = (0..<(weights.count - 1)).map { index in
      let (lower, upper) = (below[index], above[index + 1])
      return lower <= upper
        ? (lower / total).normalQuantile : -(upper / total).normalQuantile
    }
    let order = values.indices.sorted {
      (values[$0], $0) < (values[$1], $1)
    }
    let ordered = order.map { weights[$0] }
    let lower = Discrete.cumulated(ordered)
    let upper = Array(Discrete.cumulated(ordered.reversed()).reversed())
    sorted = order.indices
      .filter { ordered[$0] > 0 }
      .map { rank in
        Level(
          value: values[order[rank]], lower: min(lower[rank] / total, 1),
          upper: rank + 1 < upper.count ? upper[rank + 1] / total : 0)
      }
  }

  private static func cumulated(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// Σ pᵢ xᵢ.
  public var mean: Double {
    zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Σ pᵢ (xᵢ − mean)².
  public var variance: Double {
    let mean = mean
    return zip(values, probabilities).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }
  }

  /// From the least to the greatest value that has a weight.
  public var support: ClosedRange<Double> {
    (sorted.first?.value ?? 0)...(sorted.last?.value ?? 0)
  }

  /// The probability of x itself.
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return zip(values, probabilities).reduce(0) { $1.0 == x ? $0 + $1.1 : $0 }
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    guard let level = sorted.last(where: { $0.value <= x }) else { return 0 }
    return level.upper < 0.5 ? 1 - level.upper : level.lower
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    guard let level = sorted.last(where: { $0.value <= x }) else { return 1 }
    return level.lower < 0.5 ? 1 - level.lower : level.upper
  }

  /// The least x with F(x) ≥ p.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// The least x exceeded with at most probability q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    let level = sorted.first { lower <= 0.5 ? $0.lower >= lower : $0.upper <= upper }
    return level?.value ?? support.upperBound
  }

  /// The first value, in the order written, whose cumulated weight exceeds Φ(z).
  public func value(atScore z: Double) -> Double {
    if z.isNaN { return z }
    for (value, threshold) in zip(values, scoreThresholds) where z < threshold { return value }
    return values[values.count - 1]
  }

  /// ``scoreThresholds``.
  public var scoreBreaks: [Double] { scoreThresholds }
}
