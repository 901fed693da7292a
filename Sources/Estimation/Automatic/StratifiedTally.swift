import Statistics

/// Points, hits and failures by stratum, all strata equally likely.
struct StratifiedTally: Sendable {
  private(set) var points: [Int]
  private(set) var hits: [Int]
  private(set) var failed: [Int]

  init(strata: Int) {
    points = Array(repeating: 0, count: strata)
    (hits, failed) = (points, points)
  }

  mutating func add(_ margin: Double, stratum: Int) {
    points[stratum] += 1
    if margin >= 0 { hits[stratum] += 1 }
    if margin.isNaN { failed[stratum] += 1 }
  }

  mutating func merge(_ other: StratifiedTally) {
    for k in points.indices {
      points[k] += other.points[k]
      hits[k] += other.hits[k]
      failed[k] += other.failed[k]
    }
  }

  /// Whether every stratum has a point, without which the whole is not known.
  var isComplete: Bool { points.allSatisfy { $0 > 0 } }
  /// All failures.
  var allFailed: Int { failed.reduce(0, +) }

  /// Σ p̂ₖ/K, the mean of the strata's shares of hits.
  var share: Double {
    points.indices.reduce(0.0) { $0 + Double(hits[$1]) / Double(points[$1]) } / Double(points.count)
  }

  /// n times the variance of ``share``: Σ pₖ(1 − pₖ)/K with n points in all, where each stratum's pₖ
  /// is taken with one hit and one miss more than were seen, so that none seems certain.
  var variancePerPoint: Double {
    points.indices.reduce(0.0) { sum, k in
      let p = (Double(hits[k]) + 1) / (Double(points[k]) + 2)
      return sum + p * (1 - p)
    } / Double(points.count)
  }

  /// The interval of ``share``: Wilson's interval of each stratum, put together by the method of
  /// variance estimates recovery.
  ///
  ///     p̂ − √Σ (p̂ₖ − lₖ)²/K²,   p̂ + √Σ (uₖ − p̂ₖ)²/K²
  ///
  /// One stratum has Wilson's interval. Strata whose points are all misses, or all hits, still add
  /// their doubt, but together no more than the smallest of them alone: n points each without a hit
  /// have the chance e^(−nΣpₖ), whichever of them the probability is in.
  ///
  /// Source: Zou and Donner, *Statistics in Medicine* 27 (2008) 1693–1702.
  func interval(level: Double) -> ClosedRange<Double> {
    var (below, above) = (0.0, 0.0)
    var (doubtOfMisses, doubtOfHits) = (0.0, 0.0)
    for k in points.indices {
      let bounds = ProportionInterval.Method.wilson.bounds(
        hits: hits[k], failed: failed[k], count: points[k], level: level)
      let p = Double(hits[k]) / Double(points[k])
      let (down, up) = (p - bounds.lowerBound, bounds.upperBound - p)
      if hits[k] == 0, failed[k] == 0 {
        doubtOfMisses = max(doubtOfMisses, up)
      } else if hits[k] == points[k] {
        doubtOfHits = max(doubtOfHits, down)
      } else {
        below += down * down
        above += up * up
      }
    }
    above += doubtOfMisses * doubtOfMisses
    below += doubtOfHits * doubtOfHits
    let count = Double(points.count)
    return max(0, share - below.squareRoot() / count)...min(1, share + above.squareRoot() / count)
  }
}
