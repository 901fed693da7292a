import Decisions
import Simulation
import Testing

/// Errors from sections of the paths.
@Suite struct SectionsTests {
  @Test(arguments: [16, 100, 255, 256, 257, 1_000, 20_001])
  func `sections hold every path once, in nearly equal numbers`(_ paths: Int) {
    let ranges = Sections.ranges(ofPaths: paths)
    #expect(ranges.count == min(32, paths / 8))
    #expect(ranges.flatMap { Array($0) } == Array(0..<paths))
    let sizes = ranges.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func `too few paths have no error`() {
    #expect(Sections.ranges(ofPaths: 15).isEmpty)
    let number = SectionedNumber.median((0..<15).map { Double($0) })
    #expect(number.whole == 7)
    #expect(number.standardError == .infinity)
    #expect(number.estimate().interval == -.infinity ... .infinity)
  }

  /// Parts 1, 2, 3, 6 about 2.5: squares 2.25 + 0.25 + 0.25 + 12.25 = 15, over 4 · 3.
  /// R 4: qt(0.975, 3) = 3.1824463052837078
  @Test func `the error follows from the parts by hand`() {
    let estimate = SectionedNumber(2.5, parts: [1, 2, 3, 6]).estimate()
    #expect(abs(estimate.standardError - 1.25.squareRoot()) < 1e-15)
    let half = 3.1824463052837078 * 1.25.squareRoot()
    #expect(abs(estimate.interval.upperBound - (2.5 + half)) < 1e-9)
    #expect(abs(estimate.interval.lowerBound - (2.5 - half)) < 1e-9)
  }

  /// 32 sections of 100 numbers: section k has its k first ones at 1, the others at 0.
  @Test func `odds and medians are taken section by section`() {
    let numbers = (0..<32).flatMap { k in (0..<100).map { $0 < k ? 1.0 : 0 } }
    let odds = SectionedNumber.odds(TargetOutcomes(PathColumn(numbers), threshold: 1))
    #expect(odds.parts == (0..<32).map { Double($0) / 100 })
    #expect(abs(odds.whole - 0.155) < 1e-15)
    let median = SectionedNumber.median(PathColumn(numbers.map { 5 + 2 * $0 }))
    #expect(median.whole == 5)
    #expect(median.parts == Array(repeating: 5, count: 32))
  }

  @Test func `a path that failed is in no median and reaches no target`() {
    var numbers = (0..<320).map { Double($0 % 10) }
    numbers[3] = .nan
    let median = SectionedNumber.median(PathColumn(numbers))
    // Of 0, 1, 2, 4 … 9 the fifth of nine is 5; of all ten it is 4.5.
    #expect(median.parts == [5] + Array(repeating: 4.5, count: 31))
    let odds = SectionedNumber.odds(TargetOutcomes(PathColumn(numbers), threshold: 3))
    #expect(odds.parts == [0.6] + Array(repeating: 0.7, count: 31))
  }
}
