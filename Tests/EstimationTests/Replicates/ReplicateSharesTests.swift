import Statistics
import Testing

@testable import Estimation

@Suite struct ReplicateSharesTests {
  private func estimate(
    _ hits: [Int], failed: [Int]? = nil, points: Int, level: Double = 0.95
  ) -> ProbabilityEstimate {
    .replicates(
      hits: hits, failed: failed ?? hits.map { _ in 0 }, points: points, level: level,
      estimator: "a design")
  }

  // Shares 0.4, 0.5, 0.6, 0.5: mean ½, variance 0.02/3, standard error √(0.02/12) = 0.04082483;
  // t of 3 degrees of freedom at 97.5 % is 3.18244631 (any table), so half the width is 0.12992283.
  @Test func `mean and Student's interval by hand`() {
    let estimate = estimate([40, 50, 60, 50], points: 100)
    #expect(abs(estimate.probability - 0.5) < 1e-15)
    #expect(abs(estimate.interval.lowerBound - (0.5 - 0.12992283)) < 1e-7)
    #expect(abs(estimate.interval.upperBound - (0.5 + 0.12992283)) < 1e-7)
    #expect(estimate.calls == 400)
    #expect(estimate.estimator == "a design")
    #expect(estimate.level == 0.95)
  }

  // Four equal counts of 100 points: 1 − 0.025^¼ = 1 − 0.39763536 of a point.
  @Test func `equal counts leave a part of a point`() {
    let estimate = estimate([50, 50, 50, 50], points: 100)
    let half = 0.60236464 / 100
    #expect(abs(estimate.interval.lowerBound - (0.5 - half)) < 1e-9)
    #expect(abs(estimate.interval.upperBound - (0.5 + half)) < 1e-9)
  }

  // Clopper and Pearson's upper end for none of 400 is 1 − 0.025^(1/400) = 0.00917980.
  @Test func `nothing but misses, nothing but hits`() {
    let none = estimate([0, 0, 0, 0], points: 100)
    #expect(none.probability == 0)
    #expect(none.interval.lowerBound == 0)
    #expect(abs(none.interval.upperBound - 0.00917980) < 1e-8)
    let all = estimate([100, 100, 100, 100], points: 100)
    #expect(all.probability == 1)
    #expect(all.interval.upperBound == 1)
    #expect(abs(all.interval.lowerBound - (1 - 0.00917980)) < 1e-8)
  }

  // 49 hits, or 49 misses, in all: the interval is that of independent points; with 50 it is not.
  @Test func `few hits or misses are counted as independent points`() {
    let counted = ProportionInterval.clopperPearson(hits: 49, count: 400, level: 0.95)
    #expect(estimate([12, 12, 12, 13], points: 100).interval == counted)
    let misses = ProportionInterval.clopperPearson(hits: 351, count: 400, level: 0.95)
    #expect(estimate([88, 88, 88, 87], points: 100).interval == misses)
    let even = estimate([12, 12, 13, 13], points: 100).interval
    #expect(even.upperBound - even.lowerBound < 0.02)
  }

  // Ten failures of 400 beside 200 hits: the upper end is at least that of 210 of 400.
  @Test func `failures widen the interval upwards`() {
    let estimate = estimate([50, 50, 50, 50], failed: [10, 0, 0, 0], points: 100)
    #expect(estimate.failed == 10)
    #expect(estimate.probability == 0.5)
    let most = ProportionInterval.clopperPearson(hits: 210, count: 400, level: 0.95)
    #expect(estimate.interval.upperBound == most.upperBound)
    #expect(abs(estimate.interval.lowerBound - (0.5 - 0.0060236464)) < 1e-9)
  }

  // t of one degree of freedom at 97.5 % is 12.706205: shares 0.3 and 0.9 reach beyond both ends.
  @Test func `the interval stays within 0 and 1`() {
    #expect(estimate([30, 90], points: 100).interval == 0...1)
  }
}
