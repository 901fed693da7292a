import Probability

/// Confidence intervals for the quantile behind independent numbers, from their order statistics:
/// exact for every continuous distribution, and safe for the others.
///
///     P(X₍ₗ₎ ≤ q ≤ X₍ᵤ₎) = P(l ≤ B ≤ u − 1)        B binomial of n and p
///
/// l is the greatest rank with P(B ≤ l − 1) ≤ α/2, u the least with P(B ≥ u) ≤ α/2, α = 1 − level.
///
/// Source: Thompson, *Annals of Mathematical Statistics* 7 (1936) 122–128; David and Nagaraja,
/// *Order Statistics* (2003), section 7.1.
public enum QuantileInterval {
  /// The ranks l and u among `count` numbers whose order statistics enclose the quantile at `p`.
  ///
  /// l = 0 means that no number is low enough to be a lower end, u = count + 1 that none is high
  /// enough to be an upper end.
  public static func ranks(at p: Double, count: Int, level: Double) -> (lower: Int, upper: Int) {
    precondition(0 < p && p < 1, "a quantile inside the distribution")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    precondition(count >= 0, "a count is not negative")
    let tail = (1 - level) / 2
    // The lower tail falls short of, or reaches, α/2 at one rank; both searches are by halves.
    let lower = first(in: 0...count) { atMost($0, of: count, at: p) > tail }
    let upper = first(in: 0...count + 1) { atLeast($0, of: count, at: p) <= tail }
    return (lower, upper)
  }

  /// P(B ≤ k) for B binomial of n and p.
  private static func atMost(_ k: Int, of n: Int, at p: Double) -> Double {
    if k >= n { return 1 }
    return k < 0 ? 0 : atLeast(n - k, of: n, at: 1 - p)
  }

  /// P(B ≥ k) for B binomial of n and p: the beta distribution of k and n − k + 1 at p.
  private static func atLeast(_ k: Int, of n: Int, at p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n { return 0 }
    do {
      return try Beta(alpha: Double(k), beta: Double(n - k + 1)).cumulativeProbability(at: p)
    } catch {
      preconditionFailure("a beta distribution of \(k) and \(n - k + 1): \(error)")
    }
  }

  /// The first whole number for which a condition holds that holds for all after it, the last
  /// included.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ValueHistogram {
  /// The order-statistic interval for the quantile at `p`, to the histogram's resolution.
  ///
  /// A number that was not finite may belong at either end: it stands below all in the lower end
  /// and above all in the upper one. An end for which too few numbers were seen is infinite.
  public func quantileInterval(at p: Double, level: Double) -> ClosedRange<Double> {
    let failed = failed
    let finite = count
    let ranks = QuantileInterval.ranks(at: p, count: finite + failed, level: level)
    let low = ranks.lower - failed
    let lower = low < 1 ? -.infinity : orderStatistic(low)
    let upper = ranks.upper > finite ? .infinity : orderStatistic(ranks.upper)
    return lower...upper
  }
}
