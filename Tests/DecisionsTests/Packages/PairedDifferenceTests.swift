import Decisions
import Estimation
import GrowthModel
import Lanes
import Probability
import Simulation
import Testing

/// Two packages on the same paths.
@Suite struct PairedDifferenceTests {
  /// Outcomes of which `both`, `first`, `second` and `none` paths reach the threshold 1 under both
  /// packages, one of them, or none.
  static func table(_ both: Int, _ first: Int, _ second: Int, _ none: Int)
    -> (TargetOutcomes, TargetOutcomes)
  {
    let ends = [(both, 1.0, 1.0), (first, 1, 0), (second, 0, 1), (none, 0, 0)]
    let a = ends.flatMap { Array(repeating: $0.1, count: $0.0) }
    let b = ends.flatMap { Array(repeating: $0.2, count: $0.0) }
    return (outcomes(a), outcomes(b))
  }

  static func outcomes(_ numbers: [Double], threshold: Double = 1) -> TargetOutcomes {
    TargetOutcomes(PathColumn(numbers), threshold: threshold)
  }

  /// Complete response before and after therapy (Cavo 2012), as published with Tango's interval by
  /// Fagerland, Lydersen and Laake; the R package contingencytables has −0.1240 to −0.0054.
  @Test func `a published table has its published interval`() {
    let (a, b) = Self.table(59, 6, 16, 80)
    let difference = PairedDifference(a, b)
    #expect(abs(difference.odds.value + 10.0 / 161) < 1e-15)
    #expect(abs(difference.odds.interval.lowerBound + 0.1240) < 0.5e-4)
    #expect(abs(difference.odds.interval.upperBound + 0.0054) < 0.5e-4)
    #expect(difference.better == .counting(hits: 6, count: 161))
    #expect(difference.worse == .counting(hits: 16, count: 161))
    #expect(difference.ties == 139)
    #expect(difference.failed == 0)
  }

  /// b = c = 0 and n = 20 000: ±z²/(n + z²) = ±1.9203605610462545e-4 (Python).
  @Test func `a package against itself differs in nothing, as far as can be told`() {
    let numbers = (0..<20_000).map { Double($0 % 100) }
    let same = PairedDifference(
      Self.outcomes(numbers, threshold: 70), Self.outcomes(numbers, threshold: 70))
    #expect(same.odds.value == 0)
    #expect(abs(same.odds.interval.upperBound / 1.9203605610462545e-4 - 1) < 1e-9)
    #expect(same.ties == 20_000)
    for estimate in [same.mean, same.median, same.expectedShortfall] {
      #expect(estimate.value == 0)
      #expect(estimate.standardError == 0)
    }
  }

  /// The first has 2 more on every path and is short of 70 by as much less, but for what lies above.
  @Test func `what is the same on every path has no error`() {
    let numbers = (0..<3_200).map { Double($0 % 100) }
    let more = PairedDifference(
      Self.outcomes(numbers.map { $0 + 2 }, threshold: 70), Self.outcomes(numbers, threshold: 70))
    #expect(more.mean.value == 2 && more.mean.standardError == 0)
    #expect(more.median.value == 2 && more.median.standardError == 0)
    #expect(more.median.interval == 2...2)
    // Every section holds 0 … 99.
    #expect(more.medianErrors == DifferenceErrors(common: 0, independent: 0))
    #expect(more.medianErrors.ratio == 1)
    // 0 … 68 gain 2, 69 gains 1.
    #expect(abs(more.expectedShortfall.value + (69 * 2 + 1) / 100.0) < 1e-12)
    // 68 and 69 of every hundred come to reach 70.
    #expect(abs(more.odds.value - 0.02) < 1e-15)
    #expect(more.better.probability == 1)
  }

  /// Parts 1 and 3 about 2, and 0 and 2 about 1: each has the error √(2/2), their difference none.
  @Test func `a difference that is the same in every section has no error`() {
    let errors = DifferenceErrors(
      SectionedNumber(2, parts: [1, 3]), SectionedNumber(1, parts: [0, 2]))
    #expect(errors.common == 0)
    #expect(abs(errors.independent - 2.0.squareRoot()) < 1e-15)
    #expect(errors.ratio == .infinity)
  }

  /// One path of 100 failed under the first and one under the second; a third under both. By hand:
  /// all hits of one alone are 10 and 20; at worst the first failure was a miss against a hit, at
  /// best a hit against a hit, and so on.
  @Test func `failed paths bound the odds from both sides`() {
    let (a, b) = Self.table(30, 10, 20, 37)
    var (first, second) = (Array(a.outcomes), Array(b.outcomes))
    first += [.nan, 1, .nan]
    second += [1, .nan, .nan]
    let difference = PairedDifference(Self.outcomes(first), Self.outcomes(second))
    #expect(difference.failed == 3)
    // Failed paths are misses: the first package alone has 11 hits, the second 21.
    #expect(abs(difference.odds.value + 0.1) < 1e-15)
    // At worst 10 to 22 (the first and the third as the second's alone), at best 12 to 20.
    let (worstA, worstB) = Self.table(31, 10, 22, 37)
    let worst = PairedDifference(worstA, worstB).odds.interval.lowerBound
    let (bestA, bestB) = Self.table(31, 12, 20, 37)
    let best = PairedDifference(bestA, bestB).odds.interval.upperBound
    #expect(difference.odds.interval == worst...best)
    #expect(difference.better.failed == 3)
  }

  /// Below a threshold less is better.
  @Test func `where less is wanted the lower outcome is the better`() {
    let low = TargetOutcomes(
      PathColumn([1, 2, 3, 4, 5, 6, 7, 8]), threshold: 5, direction: .atMost)
    let high = TargetOutcomes(
      PathColumn([2, 3, 4, 4, 6, 7, 8, 7]), threshold: 5, direction: .atMost)
    let difference = PairedDifference(low, high)
    #expect(difference.better.probability == 6.0 / 8)
    #expect(difference.worse.probability == 1.0 / 8)
    #expect(difference.ties == 1)
    // 5 of 8 reach it against 4; 1 + 2 + 3 is missing against 1 + 2 + 3 + 2.
    #expect(difference.odds.value == 1.0 / 8)
    #expect(difference.expectedShortfall.value == -2.0 / 8)
  }

  /// X against 1.1 X: medians scale, so the common error is 0.1 of that of X and the independent one
  /// √(1 + 1.21) of it, section by section; their ratio is √2.21/0.1 = 14.866.
  @Test func `common numbers leave the error of the difference alone`() throws {
    var stream = NormalStream(seed: 1, factor: 1, step: 0, chunk: 0)
    var numbers: [Double] = []
    for _ in 0..<800 {
      let eight = stream.next()
      for lane in 0..<8 { numbers.append((0.5 * eight[lane]).exponential) }
    }
    let difference = PairedDifference(
      Self.outcomes(numbers.map { 1.1 * $0 }), Self.outcomes(numbers))
    #expect(abs(difference.medianErrors.ratio / (2.21.squareRoot() / 0.1) - 1) < 1e-9)
    // The median of X is 1, of the difference 0.1, and its standard error 0.1 · √(π/2) · 0.5/√6400.
    // The error from 32 sections is within a factor 0.3 to 2.2 of it but for 1e-12 (χ² of 31).
    let error = 0.1 * (Double.pi / 2).squareRoot() * 0.5 / 80
    #expect(abs(difference.median.value - 0.1) < 7 * error)
    #expect((0.3...2.2).contains(difference.median.standardError / error))
  }
}
