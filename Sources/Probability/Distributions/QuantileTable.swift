import Lanes

/// A distribution given by some of its quantiles, as tables of reference classes are.
///
/// Between the points the value is a straight line in the normal score Φ⁻¹(p); beyond the first
/// and the last the end lines go on. Two points make a normal distribution.
///
/// Source: the normal-score interpolation of quantile judgements; compare Keelin,
/// *Decision Analysis* 13 (2016) 243–277, of whose first two terms every piece consists.
public struct QuantileTable: Distribution, Hashable {
  /// The probabilities, rising.
  public let probabilities: [Double]
  /// The values at them, rising.
  public let values: [Double]
  /// The normal scores of the probabilities.
  public let scores: [Double]
  /// Slope of the line that starts at each point but the last.
  private let slopes: [Double]

  /// - Throws: ``InvalidParameter`` unless there are at least two points, the probabilities rise
  ///   strictly inside 0…1 and the values rise strictly and are finite.
  public init(
    points: [(probability: Double, value: Double)]
  ) throws(InvalidParameter) {
    guard points.count >= 2 else {
      throw InvalidParameter("a table of quantiles needs at least 2 points, not \(points.count)")
    }
    for point in points {
      guard point.probability > 0, point.probability < 1 else {
        throw InvalidParameter("the probability \(point.probability) is not between 0 and 1")
      }
      guard point.value.isFinite else {
        throw InvalidParameter("the value \(point.value) is not finite")
      }
    }
    for (one, next) in zip(points, points.dropFirst()) {
      guard one.probability < next.probability else {
        throw InvalidParameter(
          "the probability \(next.probability) does not exceed \(one.probability) before it")
      }
      guard one.value < next.value else {
        throw InvalidParameter(
          "the value \(next.value) at \(next.probability) does not exceed \(one.value) before it")
      }
    }
    probabilities = points.map(\.probability)
    values = points.map(\.value)
    scores = probabilities.map(\.normalQuantile)
    var slopes: [Double] = []
    for index in 1..<points.count {
      let rise = values[index] - values[index - 1]
      slopes.append(rise / (scores[index] - scores[index - 1]))
    }
    self.slopes = slopes
    guard slopes.allSatisfy({ $0 > 0 && $0 < .infinity }) else {
      throw InvalidParameter("two points of the table cannot be told apart, or lie too far apart")
    }
  }

  /// All numbers, the end lines going on.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The line of the piece that z falls in.
  public func value(atScore z: Double) -> Double {
    let index = piece(z, in: scores)
    return values[index] + slopes[index] * (z - scores[index])
  }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isInfinite { return 0 }
    return normalDensity(at: score(x)) / slopes[piece(x, in: values)]
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double { normalCumulative(at: score(x)) }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double { normalUpperTail(at: score(x)) }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    value(atScore: probability.normalQuantile)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { value(atScore: -q.normalQuantile) }

  /// The scores of the inner points, where the lines meet.
  public var scoreBreaks: [Double] { Array(scores.dropFirst().dropLast()) }

  /// By pieces, with ∫ φ = ΔΦ and ∫ zφ = −Δφ.
  public var mean: Double { moments.mean }
  /// By pieces, with ∫ z²φ = ΔΦ − Δ(zφ).
  public var variance: Double { moments.variance }

  private var moments: (mean: Double, variance: Double) {
    let centre = value(atScore: 0)
    var first = 0.0
    var second = 0.0
    for index in slopes.indices {
      let isFirst = index == 0
      let isLast = index == slopes.count - 1
      let (z, w) = (scores[index], scores[index + 1])
      let lower = isFirst ? 0 : normalCumulative(at: z)
      let upper = isLast ? 0 : normalUpperTail(at: w)
      let area = z >= 0 && !isFirst ? normalUpperTail(at: z) - upper : 1 - upper - lower
      let start = isFirst ? 0 : normalDensity(at: z)
      let end = isLast ? 0 : normalDensity(at: w)
      let slope = slopes[index]
      let level = values[index] - slope * z - centre
      let middle = start - end
      let square = area + (isFirst ? 0 : z * start) - (isLast ? 0 : w * end)
      first += level * area + slope * middle
      second += level * level * area + 2 * level * slope * middle + slope * slope * square
    }
    return (centre + first, second - first * first)
  }

  private func score(_ x: Double) -> Double {
    let index = piece(x, in: values)
    return scores[index] + (x - values[index]) / slopes[index]
  }

  /// The piece of a number: the last that starts at or below it.
  private func piece(_ number: Double, in starts: [Double]) -> Int {
    var index = 0
    while index + 1 < slopes.count, starts[index + 1] <= number { index += 1 }
    return index
  }
}
