import Decisions
import Estimation
import Simulation
import Testing

/// Odds, quantiles and shortfalls of outcomes that can be counted by hand.
@Suite struct PackageStatisticsTests {
  /// 1, 2 … 100 in an order that is none, 7k mod 101.
  static let hundred = (1...100).map { Double(7 * $0 % 101) }

  @Test func `of one to a hundred the odds and the shortfall are counted by hand`() {
    let statistics = PackageStatistics(TargetOutcomes(PathColumn(Self.hundred), threshold: 60))
    // 60 … 100 reach 60; 59 + 58 + … + 1 = 1770 is missing in all.
    #expect(statistics.odds == .counting(hits: 41, count: 100))
    #expect(abs(statistics.expectedShortfall.value - 17.7) < 1e-12)
    // Σk² over 1…59 is 70 210: variance (70 210 − 100 · 17.7²)/99.
    let error = ((70_210 - 100 * 17.7 * 17.7) / 99 / 100).squareRoot()
    #expect(abs(statistics.expectedShortfall.standardError / error - 1) < 1e-12)
    // R 4: qt(0.975, 99) = 1.9842169515086827
    let upper = statistics.expectedShortfall.interval.upperBound
    #expect(abs(upper - (17.7 + 1.9842169515086827 * error)) < 1e-9)
  }

  /// The 40th and the 61st of 100 enclose the median at 95 %: David and Nagaraja, *Order Statistics*
  /// (2003), section 7.1, by the binomial distribution of 100 and ½: P(B ≤ 39) = 0.0176.
  @Test func `quantiles lie between order statistics`() {
    let statistics = PackageStatistics(TargetOutcomes(PathColumn(Self.hundred), threshold: 60))
    #expect(statistics.median.value == 50.5)
    #expect(statistics.median.interval == 40...61)
    // Type 7: 1 + 0.9 · 99 = 90.1.
    #expect(abs(statistics.quantile(at: 0.9).value - 90.1) < 1e-12)
    // Of 41 zeros, then 1 … 59, place 90.1 holds 49.1.
    #expect(abs(statistics.shortfall(at: 0.9).value - 49.1) < 1e-12)
    #expect(statistics.shortfall(at: 0.3).value == 0)
    #expect(statistics.shortfall(at: 0.3).interval.lowerBound == 0)
  }

  @Test func `a target to stay below is the mirror image`() {
    let mirrored = Self.hundred.map { -$0 }
    let above = PackageStatistics(TargetOutcomes(PathColumn(Self.hundred), threshold: 60))
    let below = PackageStatistics(
      TargetOutcomes(PathColumn(mirrored), threshold: -60, direction: .atMost))
    #expect(below.odds == above.odds)
    #expect(below.expectedShortfall == above.expectedShortfall)
    #expect(below.shortfall(at: 0.9) == above.shortfall(at: 0.9))
    #expect(below.median.value == -50.5)
  }

  /// Five of 105 paths failed: each may have stood at either end.
  @Test func `failed paths widen every interval`() {
    let outcomes = Array(repeating: Double.nan, count: 5) + Self.hundred
    let statistics = PackageStatistics(TargetOutcomes(PathColumn(outcomes), threshold: 60))
    #expect(statistics.odds == .counting(hits: 41, failed: 5, count: 105))
    #expect(statistics.median.value == 50.5)
    #expect(abs(statistics.expectedShortfall.value - 17.7) < 1e-12)
    // The ranks for 105 are 42 and 64 (binomial of 105 and ½: P(B ≤ 41) = 0.0158,
    // P(B ≤ 42) = 0.0251); the lower end has the five below it.
    #expect(statistics.median.interval == 37...64)
  }

  @Test func `when every path failed nothing is known`() {
    let outcomes = Array(repeating: Double.nan, count: 50)
    let statistics = PackageStatistics(TargetOutcomes(PathColumn(outcomes), threshold: 60))
    #expect(statistics.odds.interval == 0...1)
    #expect(statistics.median.value.isNaN)
    #expect(statistics.median.interval == -.infinity ... .infinity)
    #expect(statistics.expectedShortfall.interval == -.infinity ... .infinity)
  }
}
