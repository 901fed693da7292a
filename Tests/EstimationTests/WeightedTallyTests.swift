import Lanes
import Testing

@testable import Estimation

@Suite struct WeightedTallyTests {
  // Weights 1, 2, 3 and a miss, one component: mean 1.5; squares 14, so the variance of the mean is
  // (14 − 36/4)/3/4 = 5/12; effective size 36/14; largest share ½.
  @Test func `sums by hand`() {
    var tally = WeightedTally(components: 1)
    for weight in [1.0, 2, 3] { tally.add(component: 0, weight: weight, margin: 0) }
    tally.add(component: 0, weight: 5, margin: -1)
    #expect(tally.mean == 1.5)
    #expect(abs(tally.variance - 5.0 / 12) < 1e-15)
    #expect(abs(tally.effectiveSize - 36.0 / 14) < 1e-14)
    #expect(tally.largestShare == 0.5)
    #expect(tally.hits == 3)
    #expect(tally.count == 4)
  }

  // Two components of two points each, all alike within: nothing is left to vary.
  @Test func `what differs between components only does not count as variance`() {
    var tally = WeightedTally(components: 2)
    for _ in 0..<2 {
      tally.add(component: 0, weight: 1, margin: 1)
      tally.add(component: 1, weight: 3, margin: 1)
    }
    #expect(tally.mean == 2)
    #expect(tally.variance == 0)
  }

  @Test func `a degenerate sample has a wide interval and a warning`() {
    var tally = WeightedTally(components: 1)
    tally.add(component: 0, weight: 1e-3, margin: 0)
    for _ in 0..<999 { tally.add(component: 0, weight: 1e-7, margin: 0) }
    let interval = tally.interval(level: 0.95)
    #expect(interval.upperBound / interval.lowerBound > 1e6)
    #expect(!tally.warnings.isEmpty)
  }

  // Student's t, 95 % two-sided: 12.7062 (1 df), 2.2281 (10), 1.9840 (100); any table.
  @Test func `Student's quantile`() {
    for (nu, t) in [(1.0, 12.706205), (10, 2.228139), (100, 1.983972), (1e9, 1.959964)] {
      #expect(abs(studentQuantile(upperTail: 0.025, degreesOfFreedom: nu) / t - 1) < 1e-6)
    }
  }
}
