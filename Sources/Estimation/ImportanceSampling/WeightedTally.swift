import Lanes

/// Sums of the weights of the points at which the event happened, kept apart by the component of
/// the mixture they came from.
struct WeightedTally: Sendable {
  /// Points of each component, hits or not.
  private(set) var counts: [Int]
  private(set) var sums: [Double]
  private(set) var squares: [Double]
  private(set) var hits = 0
  private(set) var greatest = 0.0
  /// Points at which the model left the finite numbers.
  private(set) var failed = 0
  private(set) var failedSum = 0.0
  private(set) var failedSquares = 0.0

  init(components: Int) {
    counts = Array(repeating: 0, count: components)
    sums = Array(repeating: 0, count: components)
    squares = Array(repeating: 0, count: components)
  }

  /// Takes in a point of `component` with its weight and margin.
  mutating func add(component: Int, weight: Double, margin: Double) {
    counts[component] += 1
    if margin >= 0 {
      hits += 1
      sums[component] += weight
      squares[component] += weight * weight
      greatest = max(greatest, weight)
    } else if margin.isNaN {
      failed += 1
      failedSum += weight
      failedSquares += weight * weight
    }
  }

  mutating func merge(_ other: WeightedTally) {
    for j in counts.indices {
      counts[j] += other.counts[j]
      sums[j] += other.sums[j]
      squares[j] += other.squares[j]
    }
    hits += other.hits
    greatest = max(greatest, other.greatest)
    failed += other.failed
    failedSum += other.failedSum
    failedSquares += other.failedSquares
  }

  /// All points.
  var count: Int { counts.reduce(0, +) }
  private var sum: Double { sums.reduce(0, +) }
  private var squareSum: Double { squares.reduce(0, +) }

  /// The mean weight of a hit, misses counting as 0: the probability, without bias.
  var mean: Double { count == 0 ? 0 : sum / Double(count) }

  /// The variance of the mean: Σⱼ (nⱼ/n)² sⱼ²/nⱼ, since each component has its fixed share of the
  /// points.
  var variance: Double {
    let n = Double(count)
    var result = 0.0
    for j in counts.indices where counts[j] > 0 {
      let m = Double(counts[j])
      let centred = counts[j] > 1 ? (squares[j] - sums[j] * sums[j] / m) * m / (m - 1) : squares[j]
      result += max(centred, 0)
    }
    return result / (n * n)
  }

  /// √variance/mean; infinite when nothing was hit.
  var relativeError: Double { mean > 0 ? variance.squareRoot() / mean : .infinity }

  /// (Σw)²/Σw², as how many points of equal weight the hits are.
  ///
  /// Source: Kish, *Survey Sampling* (1965).
  var effectiveSize: Double { squareSum > 0 ? sum * sum / squareSum : 0 }

  /// The share of the heaviest hit in all.
  var largestShare: Double { sum > 0 ? greatest / sum : 0 }

  /// The interval for the probability.
  ///
  ///     p e^(±t s/p),   t of Student's distribution with ESS − 1 degrees of freedom
  ///
  /// On the scale of the logarithm, for a mean of few large and many small weights tends to lie
  /// below the truth just where its standard error s is too small; and with the effective size ESS
  /// in place of the number of points, so that a degenerate sample has a wide interval. A point
  /// that failed counts as a hit in the upper end.
  func interval(level: Double) -> ClosedRange<Double> {
    guard mean > 0, effectiveSize > 1 else { return 0...1 }
    let t = studentQuantile(
      upperTail: (1 - level) / 2, degreesOfFreedom: max(effectiveSize - 1, 1))
    let factor = min(t * relativeError, 700).exponential
    let upper = mean * factor
    guard failed > 0 else { return (mean / factor)...max(mean, min(upper, 1)) }
    // The failed points' mean weight with its own standard error.
    let n = Double(count)
    let failedMean = failedSum / n
    let failedError = (failedSquares / (n * n)).squareRoot()
    return (mean / factor)...max(mean, min(upper + failedMean + t * failedError, 1))
  }

  /// Warnings about the weights.
  var warnings: [EstimationWarning] {
    var result: [EstimationWarning] = []
    if effectiveSize < 40 || largestShare > 0.1 {
      result.append(
        .degenerateWeights(effectiveSize: effectiveSize, largestShare: largestShare))
    }
    if failed > 0 { result.append(.failedPoints(failed)) }
    return result
  }
}
