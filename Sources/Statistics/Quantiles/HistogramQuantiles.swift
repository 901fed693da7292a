extension ValueHistogram {
  /// The k-th smallest of the finite numbers seen, 1 ≤ k ≤ ``count``, wrong by less than 2⁻ᵐ of
  /// itself; the first and the last are exact.
  public func orderStatistic(_ k: Int) -> Double { orderStatistics([k])[0] }

  /// The quantile at probability `p`, 0 ≤ p ≤ 1, of the finite numbers seen: linear between the
  /// order statistics next to 1 + (n − 1)p, type 7 of Hyndman and Fan (1996), and wrong by less
  /// than 2⁻ᵐ of the larger of the two. Not a number when nothing was seen.
  public func quantile(at p: Double) -> Double { quantiles(at: [p])[0] }

  /// The quantiles at `probabilities`, in one pass over the bins.
  public func quantiles(at probabilities: [Double]) -> [Double] {
    precondition(probabilities.allSatisfy { 0...1 ~= $0 }, "a probability lies between 0 and 1")
    let count = count
    guard count > 0 else { return probabilities.map { _ in .nan } }
    let ranks = probabilities.map { Double(count - 1) * $0 }
    let neighbours = ranks.flatMap { rank in
      let below = Int(rank.rounded(.down))
      return [below + 1, min(below + 2, count)]
    }
    let rising = Set(neighbours).sorted()
    let values = Dictionary(uniqueKeysWithValues: zip(rising, orderStatistics(rising)))
    return ranks.indices.map { index in
      let part = ranks[index] - ranks[index].rounded(.down)
      guard let low = values[neighbours[2 * index]], let high = values[neighbours[2 * index + 1]]
      else { return .nan }
      return part > 0 ? low + part * (high - low) : low
    }
  }

  /// The order statistics of rising ranks, in one pass.
  private func orderStatistics(_ ranks: [Int]) -> [Double] {
    let count = count
    precondition(
      ranks.allSatisfy { 1...max(1, count) ~= $0 }, "order statistics are numbered from 1")
    var result: [Double] = []
    result.reserveCapacity(ranks.count)
    var before = 0
    for octave in octaves where octave.isFinite && result.count < ranks.count {
      let total = total(of: octave)
      let bins = ranks[result.count] - before <= total ? bins(of: octave) : []
      var place = 0
      var inBins = 0
      while result.count < ranks.count, ranks[result.count] - before <= total {
        let k = ranks[result.count]
        result.append(
          k == 1
            ? minimum
            : k == count
              ? maximum
              : orderStatistic(k - before, in: octave, bins, from: &place, after: &inBins))
      }
      before += total
    }
    return result
  }

  /// The k-th smallest number of one octave, counted on from bin `place`, before which stand
  /// `inBins` numbers.
  private func orderStatistic(
    _ k: Int, in octave: Octave, _ bins: [UInt64], from place: inout Int, after inBins: inout Int
  ) -> Double {
    if octave.isZero { return 0 }
    while place < bins.count {
      let bin = octave.isNegative ? bins.count - 1 - place : place
      let total = Int(bins[bin])
      if k - inBins <= total {
        let edges = edges(of: bin, in: octave)
        return edges.low + (edges.high - edges.low) * (Double(k - inBins) - 0.5) / Double(total)
      }
      inBins += total
      place += 1
    }
    return octave.isNegative ? 0 : maximum
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
