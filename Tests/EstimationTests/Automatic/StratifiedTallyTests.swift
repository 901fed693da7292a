import Statistics
import Testing

@testable import Estimation

@Suite struct StratifiedTallyTests {
  /// Counts by stratum.
  private func tally(_ strata: [(hits: Int, misses: Int, failed: Int)]) -> StratifiedTally {
    var tally = StratifiedTally(strata: strata.count)
    for (k, counts) in strata.enumerated() {
      for _ in 0..<counts.hits { tally.add(0, stratum: k) }
      for _ in 0..<counts.misses { tally.add(-1, stratum: k) }
      for _ in 0..<counts.failed { tally.add(.nan, stratum: k) }
    }
    return tally
  }

  // Shares 2/10 and 5/5, weights ½: mean 0.6. With one hit and one miss more 3/12 and 6/7, so the
  // variance is (3/16 + 6/49)/2. Wilson's 95 % intervals are 0.05668215…0.50983753 for 2 of 10 and
  // 0.56551754…1 for 5 of 5 = 5/(5 + z²), z = 1.95996398, so
  //   below = √(0.14331785² + 0.43448246²)/2 = 0.22875479,  above = 0.30983753/2 = 0.15491876.
  @Test func `two strata by hand`() {
    let tally = tally([(2, 8, 0), (5, 0, 0)])
    #expect(tally.points == [10, 5])
    #expect(tally.hits == [2, 5])
    #expect(abs(tally.share - 0.6) < 1e-15)
    #expect(abs(tally.variancePerPoint - (3.0 / 16 + 6.0 / 49) / 2) < 1e-15)
    let interval = tally.interval(level: 0.95)
    #expect(abs(interval.lowerBound - (0.6 - 0.22875479)) < 1e-8)
    #expect(abs(interval.upperBound - (0.6 + 0.15491876)) < 1e-8)
  }

  // None of 10 twice: Wilson's upper end is z²/(10 + z²) = 0.27753280 in each, of which one alone
  // counts, half of the whole: 0.13876640.
  @Test func `strata without a hit, or without a miss, keep their doubt`() {
    let none = tally([(0, 10, 0), (0, 10, 0)]).interval(level: 0.95)
    #expect(none.lowerBound == 0)
    #expect(abs(none.upperBound - 0.13876640) < 1e-8)
    let all = tally([(10, 0, 0), (10, 0, 0)]).interval(level: 0.95)
    #expect(all.upperBound == 1)
    #expect(abs(all.lowerBound - (1 - 0.13876640)) < 1e-8)
    // Half and half, each sure by itself: below and above have one stratum's doubt.
    let mixed = tally([(0, 10, 0), (10, 0, 0)]).interval(level: 0.95)
    #expect(abs(mixed.upperBound - (0.5 + 0.27753280 / 2)) < 1e-8)
    #expect(abs(mixed.lowerBound - (0.5 - 0.27753280 / 2)) < 1e-8)
    #expect(tally([(0, 10, 0), (10, 0, 0)]).variancePerPoint > 0.07)
  }

  @Test func `one stratum has Wilson's interval`() {
    for (hits, count) in [(0, 20), (7, 20), (20, 20), (300, 1000)] {
      let found = tally([(hits, count - hits, 0)]).interval(level: 0.99)
      let wilson = ProportionInterval.wilson(hits: hits, count: count, level: 0.99)
      #expect(abs(found.lowerBound - wilson.lowerBound) < 1e-15)
      #expect(abs(found.upperBound - wilson.upperBound) < 1e-15)
    }
  }

  // 2 hits and a failure of 10: Wilson's upper end for 3 of 10, 0.60322185, takes the place of that
  // for 2; the share stays.
  @Test func `failures widen the interval upwards`() {
    let tally = tally([(2, 7, 1), (5, 0, 0)])
    #expect(tally.allFailed == 1)
    #expect(abs(tally.share - 0.6) < 1e-15)
    let interval = tally.interval(level: 0.95)
    #expect(abs(interval.lowerBound - (0.6 - 0.22875479)) < 1e-8)
    #expect(abs(interval.upperBound - (0.6 + (0.60322185 - 0.2) / 2)) < 1e-8)
  }

  @Test func `parts that are merged equal the whole, and a stratum without points is noticed`() {
    var part = tally([(1, 4, 0), (0, 0, 0), (2, 0, 1)])
    #expect(!part.isComplete)
    part.merge(tally([(1, 4, 0), (3, 2, 0), (0, 1, 0)]))
    let whole = tally([(2, 8, 0), (3, 2, 0), (2, 1, 1)])
    #expect(part.isComplete)
    #expect(part.points == whole.points)
    #expect(part.hits == whole.hits)
    #expect(part.failed == whole.failed)
    #expect(part.interval(level: 0.95) == whole.interval(level: 0.95))
  }
}
