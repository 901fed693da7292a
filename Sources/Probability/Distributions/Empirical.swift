import Lanes

/// The empirical distribution of observed values: each as likely as another.
///
///     F(x) = (number of values ≤ x)/n
///
/// Nothing lies between the values or beyond them. Quantiles are the values themselves (Hyndman
/// and Fan's type 1), exact; ``variance`` is that of this distribution, Σ (x − mean)²/n.
///
/// Source: Efron, *Annals of Statistics* 7 (1979) 1–26; Hyndman and Fan, *The American
/// Statistician* 50 (1996) 361–365.
public struct Empirical: Distribution, Hashable {
  /// The values that differ, rising.
  public let values: [Double]
  /// How many observations are at most each of ``values``.
  public let cumulatedCounts: [Int]
  /// The mean.
  public let mean: Double
  /// The variance, with n in the denominator.
  public let variance: Double
  /// The normal scores of the cumulated shares, without the last, which is 1.
  public let scoreThresholds: [Double]

  /// - Throws: ``InvalidParameter`` unless there is a value and all are finite.
  public init(observations: [Double]) throws(InvalidParameter) {
    guard !observations.isEmpty else {
      throw InvalidParameter("an empirical distribution needs at least one value")
    }
    for (index, value) in observations.enumerated() where !value.isFinite {
      throw InvalidParameter("value \(index + 1), \(value), is not finite")
    }
    let sorted = observations.sorted()
    let centre = sorted[sorted.count / 2]
    let count = Double(sorted.count)
    let offset = sorted.reduce(0) { $0 + ($1 - centre) } / count
    let mean = centre + offset
    self.mean = mean
    variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    guard variance.isFinite, mean.isFinite else {
      throw InvalidParameter("the values lie too far apart for a variance")
    }
    var values: [Double] = []
    var counts: [Int] = []
    for (index, value) in sorted.enumerated() {
      if values.last == value {
        counts[counts.count - 1] = index + 1
      } else {
        values.append(value)
        counts.append(index + 1)
      }
    }
    self.values = values
    cumulatedCounts = counts
    scoreThresholds = counts.dropLast().map {
      normalScore(lower: Double($0) / count, upper: Double(sorted.count - $0) / count)
    }
  }

  /// How many observations there are.
  public var count: Int { cumulatedCounts[cumulatedCounts.count - 1] }
  /// From the least value to the greatest.
  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// How many observations are at most x.
  private func countUpTo(_ x: Double) -> Int {
    let index = firstIndex(in: values.indices) { values[$0] > x }
    return index == 0 ? 0 : cumulatedCounts[index - 1]
  }

  /// The share of observations that are x.
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return Double(countUpTo(x) - countUpTo(x.nextDown)) / Double(count)
  }

  /// F(x), the share of observations that are at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    x.isNaN ? x : Double(countUpTo(x)) / Double(count)
  }

  /// 1 − F(x), the share of observations above x.
  public func upperTailProbability(at x: Double) -> Double {
    x.isNaN ? x : Double(count - countUpTo(x)) / Double(count)
  }

  /// The least value with F(x) ≥ p.
  public func quantile(at probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    let count = Double(count)
    let index = firstIndex(in: values.indices) {
      Double(cumulatedCounts[$0]) / count >= probability
    }
    return values[min(index, values.count - 1)]
  }

  /// The least value that at most a share q of the observations exceed.
  public func quantile(atUpperTail q: Double) -> Double {
    guard q >= 0, q <= 1 else { return .nan }
    let count = Double(count)
    let index = firstIndex(in: values.indices) {
      (count - Double(cumulatedCounts[$0])) / count <= q
    }
    return values[min(index, values.count - 1)]
  }

  /// The first value whose cumulated share exceeds Φ(z).
  public func value(atScore z: Double) -> Double {
    if z.isNaN { return z }
    return values[firstIndex(in: scoreThresholds.indices) { z < scoreThresholds[$0] }]
  }

  /// ``scoreThresholds``.
  public var scoreBreaks: [Double] { scoreThresholds }
}
