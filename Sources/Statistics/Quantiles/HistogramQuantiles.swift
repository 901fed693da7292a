extension ValueHistogram {
  /// The k-th smallest of the finite numbers seen, 1 ≤ k ≤ ``count``, wrong by less than 2⁻ᵐ of
  /// itself; the first and the last are exact.
  public func orderStatistic(_ k: Int) -> Double {
    precondition(1...max(1, count) ~= k, "order statistic \(k) of \(count) numbers")
    if k == 1 { return minimum }
    if k == count { return maximum }
    var rest = k
    for octave in octaves where octave.isFinite {
      let total = total(of: octave)
      guard rest > total else { return orderStatistic(rest, in: octave) }
      rest -= total
    }
    return maximum
  }

  /// The quantile at probability `p`, 0 ≤ p ≤ 1, of the finite numbers seen: linear between the
  /// order statistics next to 1 + (n − 1)p, type 7 of Hyndman and Fan (1996), and wrong by less
  /// than 2⁻ᵐ of the larger of the two. Not a number when nothing was seen.
  public func quantile(at p: Double) -> Double {
    precondition(0...1 ~= p, "a probability lies between 0 and 1")
    let count = count
    guard count > 0 else { return .nan }
    let rank = Double(count - 1) * p
    let below = rank.rounded(.down)
    let low = orderStatistic(Int(below) + 1)
    guard rank > below, Int(below) + 2 <= count else { return low }
    let high = orderStatistic(Int(below) + 2)
    return low + (rank - below) * (high - low)
  }

  /// How many of the finite numbers seen are at most `x`: exact in all bins but that of `x`, where
  /// they are taken as spread evenly. Undoes ``orderStatistic(_:)``.
  public func cumulativeCount(atMost x: Double) -> Int {
    precondition(!x.isNaN, "a bound is a number")
    let count = count
    if x < minimum { return 0 }
    if x >= maximum { return count }
    // Zero and the subnormal numbers of both signs count alike.
    let home = Octave(of: x).isZero ? Octave(of: 0) : Octave(of: x)
    let lower = octaves.filter { $0.isFinite && $0 < home }
    let below = lower.reduce(0) { $0 + total(of: $1) }
    return min(max(below + cumulativeCount(atMost: x, in: home), 1), count - 1)
  }

  /// The k-th smallest number of one octave.
  private func orderStatistic(_ k: Int, in octave: Octave) -> Double {
    if octave.isZero { return 0 }
    let bins = bins(of: octave)
    var rest = k
    for place in bins.indices {
      let bin = octave.isNegative ? bins.count - 1 - place : place
      let total = Int(bins[bin])
      if rest <= total {
        let edges = edges(of: bin, in: octave)
        return edges.low + (edges.high - edges.low) * (Double(rest) - 0.5) / Double(total)
      }
      rest -= total
    }
    return octave.isNegative ? 0 : maximum
  }

  /// How many numbers of the octave of `x` are at most `x`.
  private func cumulativeCount(atMost x: Double, in octave: Octave) -> Int {
    let bins = bins(of: octave)
    if octave.isZero || bins.isEmpty { return total(of: octave) }
    let bits = x.bitPattern >> UInt64(52 - mantissaBits)
    let bin = Int(bits & (UInt64(1) << UInt64(mantissaBits) - 1))
    let lower = octave.isNegative ? bins[(bin + 1)...] : bins[..<bin]
    let edges = edges(of: bin, in: octave)
    let share = (x - edges.low) / (edges.high - edges.low)
    let inside = (share * Double(bins[bin]) + 0.5).rounded(.down)
    return Int(lower.reduce(0, +)) + min(max(Int(inside), 0), Int(bins[bin]))
  }

  /// The ends of a bin, no further out than what was seen.
  private func edges(of bin: Int, in octave: Octave) -> (low: Double, high: Double) {
    let near = octave.size(atBin: bin, mantissaBits: mantissaBits)
    let far = octave.size(atBin: bin + 1, mantissaBits: mantissaBits)
    let (low, high) = octave.isNegative ? (-far, -near) : (near, far)
    return (max(low, minimum), min(high, maximum))
  }
}
