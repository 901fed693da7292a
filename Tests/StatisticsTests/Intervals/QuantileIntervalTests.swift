import Foundation
import Testing

@testable import Statistics

@Suite struct QuantileIntervalTests {
  // SciPy 1.17.1 (binom) through Tests/Reference/statistics_reference.py.
  @Test func `ranks agree with SciPy`() throws {
    for reference in try Reference.load().ranks {
      let found = QuantileInterval.ranks(
        at: reference.p, count: reference.count, level: reference.level)
      #expect(found.lower == reference.lower, "\(reference)")
      #expect(found.upper == reference.upper, "\(reference)")
    }
  }

  // David and Nagaraja (2003), section 7.1: for the median of ten, the second and the ninth enclose
  // it with probability 1 − 2 · 11/1024.
  @Test func `the median of ten`() {
    #expect(QuantileInterval.ranks(at: 0.5, count: 10, level: 0.95) == (2, 9))
    #expect(QuantileInterval.ranks(at: 0.5, count: 10, level: 1 - 21.9 / 1024) == (1, 10))
    #expect(QuantileInterval.ranks(at: 0.5, count: 10, level: 0.9999) == (0, 11))
    #expect(QuantileInterval.ranks(at: 0.5, count: 0, level: 0.95) == (0, 1))
  }

  // Of 1000 intervals that hold the truth with chance 0.95 fewer than 925 do with chance 4e−4;
  // more than 985 would mean that they are too wide.
  @Test func `intervals hold the true quantile as often as they say`() {
    var random = SplitMix(seed: 31)
    let truth = exp(0.5 * 0.9.normalQuantile)
    var held = 0
    for _ in 0..<1000 {
      let values = (0..<200).map { _ in exp(0.5 * random.normal()) }
      var histogram = ValueHistogram()
      values.withUnsafeBufferPointer { histogram.add(column: $0) }
      if histogram.quantileInterval(at: 0.9, level: 0.95).contains(truth) { held += 1 }
    }
    #expect(held >= 925)
    #expect(held <= 985)
  }

  @Test func `numbers that are not finite widen both sides`() {
    let values = (1...1000).map(Double.init)
    func interval(failed: Int, at p: Double = 0.5) -> ClosedRange<Double> {
      var histogram = ValueHistogram(mantissaBits: 13)
      let all = values + Array(repeating: .nan, count: failed)
      all.withUnsafeBufferPointer { histogram.add(column: $0) }
      return histogram.quantileInterval(at: p, level: 0.95)
    }
    let none = interval(failed: 0)
    let ranks = QuantileInterval.ranks(at: 0.5, count: 1000, level: 0.95)
    #expect(abs(none.lowerBound / Double(ranks.lower) - 1) < 1.3e-4)
    #expect(abs(none.upperBound / Double(ranks.upper) - 1) < 1.3e-4)
    #expect(interval(failed: 40).lowerBound < none.lowerBound)
    #expect(interval(failed: 40).upperBound > none.upperBound)
    #expect(interval(failed: 40, at: 0.99).upperBound == .infinity)
    #expect(interval(failed: 40, at: 0.01).lowerBound == -.infinity)
    #expect(ValueHistogram().quantileInterval(at: 0.5, level: 0.95) == -.infinity ... .infinity)
  }
}
