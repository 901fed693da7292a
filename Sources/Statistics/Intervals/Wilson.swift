import Lanes

extension ProportionInterval {
  /// The score interval: the π for which p̂ is not further than z standard errors away.
  ///
  ///     (p̂ − π)² = z² π(1 − π)/n        p̂ = hits/n,  z = −Φ⁻¹((1 − level)/2)
  ///
  /// It starts at 0 with no hits and ends at 1 with nothing but hits. With no trials, 0...1.
  ///
  /// Source: Wilson, *Journal of the American Statistical Association* 22 (1927) 209–212; Newcombe,
  /// *Statistics in Medicine* 17 (1998) 857–872, method 3.
  public static func wilson(hits: Int, count: Int, level: Double) -> ClosedRange<Double> {
    let tail = tailProbability(hits: hits, count: count, level: level)
    if count == 0 { return 0...1 }
    let n = Double(count)
    let share = Double(hits) / n
    let square = tail.normalQuantile * tail.normalQuantile / n
    let scale = 1 + square
    let half = (square * (share * (1 - share) + square / 4)).squareRoot()
    // The smaller root follows from the product of both, which loses no digits when hits are rare.
    let high = (share + square / 2 + half) / scale
    let low = hits == 0 ? 0 : share * share / (scale * high)
    return min(low, share)...(hits == count ? 1 : max(high, share))
  }
}
