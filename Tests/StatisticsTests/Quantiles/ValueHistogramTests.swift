import Foundation
import Testing

@testable import Statistics

@Suite struct ValueHistogramTests {
  static let probabilities =
    [0, 1e-4, 0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 1]

  /// Samples of many shapes, 20 000 numbers each.
  static let samples: [String: [Double]] = {
    var random = SplitMix(seed: 21)
    func draw(_ value: (inout SplitMix) -> Double) -> [Double] {
      (0..<20_000).map { _ in value(&random) }
    }
    return [
      "lognormal": draw { 500 * exp(0.5 * $0.normal()) },
      "wide lognormal": draw { exp(4 * $0.normal()) },
      "normal": draw { $0.normal() },
      "negative": draw { -3 - exp($0.normal()) },
      "mixed": draw { $0.uniform() < 0.3 ? 0 : $0.uniform() < 0.5 ? -2.5 : 40 * $0.normal() },
      "constant": draw { _ in 141.7 },
      "two numbers": draw { $0.uniform() < 0.5 ? 1 : 1.0009 },
      "huge range": draw { ($0.uniform() - 0.5) * pow(10, floor(7 * $0.uniform()) * 100 - 300) },
      "top edge of bins": draw { 1 + floor(1000 * $0.uniform()) / 1024 + 0.00097 },
      "subnormal": draw { 0x1p-1030 * $0.normal() },
    ]
  }()

  func histogram(_ values: [Double], mantissaBits: Int = 10) -> ValueHistogram {
    var histogram = ValueHistogram(mantissaBits: mantissaBits)
    values.withUnsafeBufferPointer { histogram.add(column: $0) }
    return histogram
  }

  @Test(arguments: samples.keys.sorted(), [6, 9, 10, 13])
  func `order statistics are wrong by less than one bin`(name: String, mantissaBits: Int) throws {
    let sorted = try #require(Self.samples[name]).sorted()
    let histogram = histogram(sorted.shuffled(), mantissaBits: mantissaBits)
    let bound = pow(2, -Double(mantissaBits))
    #expect(histogram.count == sorted.count)
    #expect(histogram.orderStatistic(1) == sorted.first)
    #expect(histogram.orderStatistic(sorted.count) == sorted.last)
    for k in stride(from: 1, through: sorted.count, by: 173) {
      let exact = sorted[k - 1]
      let error = abs(histogram.orderStatistic(k) - exact)
      #expect(error <= bound * abs(exact) || error < 0x1p-1022, "rank \(k) of \(name)")
    }
  }

  @Test(arguments: samples.keys.sorted())
  func `quantiles are type 7, within a tenth of a percent`(name: String) throws {
    let sample = try #require(Self.samples[name])
    let histogram = histogram(sample)
    let exact = ExactQuantiles(sample)
    for p in Self.probabilities {
      let rank = p * Double(sample.count - 1)
      let neighbours = [rank.rounded(.down), rank.rounded(.up)].map { exact.sorted[Int($0)] }
      let size = neighbours.map { abs($0) }.max() ?? 0
      let error = abs(histogram.quantile(at: p) - exact.quantile(at: p))
      #expect(error <= size * 0x1p-10 || error < 0x1p-1022, "\(name) at \(p)")
    }
  }

  // Points at the quantiles (i − ½)/n leave the error of taking a bin as flat, of order 2⁻²⁰, and
  // that of whole numbers in a bin: at 0.99 it holds about fifteen.
  @Test func `smooth distributions come out far better than a bin`() {
    let n = 300_000
    let grid = (0..<n).map { 500 * exp(0.4 * ((Double($0) + 0.5) / Double(n)).normalQuantile) }
    let histogram = histogram(grid)
    for p in [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] {
      let exact = 500 * exp(0.4 * p.normalQuantile)
      #expect(abs(histogram.quantile(at: p) / exact - 1) < 4e-5, "at \(p)")
    }
  }

  @Test func `constant and empty`() throws {
    let constant = histogram(try #require(Self.samples["constant"]))
    for p in Self.probabilities { #expect(constant.quantile(at: p) == 141.7) }
    #expect(ValueHistogram().quantile(at: 0.5).isNaN)
    #expect(ValueHistogram().count == 0)
    #expect(ValueHistogram().cumulativeCount(atMost: 1) == 0)
  }

  @Test(arguments: samples.keys.sorted())
  func `cumulative counts are right but for the bin`(name: String) throws {
    let sorted = try #require(Self.samples[name]).sorted()
    let histogram = histogram(sorted)
    for k in stride(from: 0, to: sorted.count, by: 311) {
      let x = sorted[k]
      let width = max(abs(x) * 0x1p-10, 0x1p-1022)
      let found = histogram.cumulativeCount(atMost: x)
      #expect(found >= sorted.partitioningIndex { $0 > x - width }, "\(name) at \(x)")
      #expect(found <= sorted.partitioningIndex { $0 > x + width }, "\(name) at \(x)")
    }
    #expect(histogram.cumulativeCount(atMost: sorted[0].nextDown) == 0)
    #expect(histogram.cumulativeCount(atMost: sorted[sorted.count - 1]) == sorted.count)
  }

  @Test func `cumulative counts undo order statistics`() throws {
    for name in ["lognormal", "normal", "negative"] {
      let histogram = histogram(try #require(Self.samples[name]))
      for k in stride(from: 1, through: histogram.count, by: 13) {
        // The bins next to zero and the ends hold one number each, which stands in the middle.
        let x = histogram.orderStatistic(k)
        #expect(abs(histogram.cumulativeCount(atMost: x) - k) <= 1)
      }
    }
  }

  @Test func `cumulative counts never fall`() throws {
    let histogram = histogram(try #require(Self.samples["mixed"]))
    var last = 0
    for x in stride(from: -150.0, through: 150, by: 0.137) {
      let found = histogram.cumulativeCount(atMost: x)
      #expect(found >= last)
      last = found
    }
    #expect(last <= histogram.count)
  }

  @Test func `merging is exact in any order`() {
    var random = SplitMix(seed: 22)
    let columns = Self.samples.keys.sorted().compactMap { Self.samples[$0] }
    let whole = histogram(columns.flatMap(\.self))
    for _ in 0..<5 {
      var merged = ValueHistogram()
      for column in columns.shuffled(using: &random) { merged.merge(histogram(column)) }
      #expect(merged == whole)
      #expect(merged.quantile(at: 0.37) == whole.quantile(at: 0.37))
    }
    #expect(merged(columns[0], columns[1]) != merged(columns[0], columns[2]))
  }

  func merged(_ a: [Double], _ b: [Double]) -> ValueHistogram {
    var sum = histogram(a)
    sum.merge(histogram(b))
    return sum
  }

  @Test func `what is not finite is counted apart`() {
    let histogram = histogram([.nan, 1, 2, .infinity, -.infinity, 3, -.nan, .signalingNaN, 4, 5])
    #expect(histogram.failed == 5)
    #expect(histogram.count == 5)
    #expect(histogram.minimum == 1)
    #expect(histogram.maximum == 5)
    #expect(abs(histogram.quantile(at: 0.5) / 3 - 1) < 0x1p-10)
    #expect(histogram.cumulativeCount(atMost: .infinity) == 5)
  }

  @Test func `the ends of the numbers`() {
    let top = Double.greatestFiniteMagnitude
    let histogram = histogram([top, -top, 0, -0.0, top.nextDown, Double.leastNonzeroMagnitude, 1])
    #expect(histogram.orderStatistic(7) == top)
    #expect(histogram.orderStatistic(1) == -top)
    #expect(histogram.orderStatistic(3) == 0)
    #expect(histogram.orderStatistic(6).isFinite)
    #expect(histogram.cumulativeCount(atMost: 0) == 4)
    #expect(histogram.cumulativeCount(atMost: -0.0) == 4)
    #expect(histogram.quantile(at: 0.999).isFinite)
  }

  @Test func `rates of growth with 13 bits`() {
    var random = SplitMix(seed: 23)
    let rates = (0..<50_000).map { _ in 0.07 + 0.05 * random.normal() }
    let histogram = histogram(rates.map { 1 + $0 }, mantissaBits: 13)
    let exact = ExactQuantiles(rates)
    for p in [0.01, 0.05, 0.5, 0.95, 0.99] {
      #expect(abs(histogram.quantile(at: p) - 1 - exact.quantile(at: p)) < 1.3e-4)
    }
  }
}

/// Counts of 32 bits that are carried over into 64, with a limit that tests can reach.
@Suite struct HistogramCarryTests {
  /// Numbers of four octaves and both signs, the first in one bin.
  static let numbers: [Double] = {
    var random = SplitMix(seed: 31)
    return (0..<20_000).map { index in
      index < 4000 ? 141.7 : 40 * random.normal() + (index > 15_000 ? 3000 : 0)
    }
  }()

  func histogram(_ numbers: ArraySlice<Double>, limit: Int, columns: Int) -> ValueHistogram {
    var histogram = ValueHistogram(mantissaBits: 10, carryLimit: limit)
    var rest = numbers
    while !rest.isEmpty {
      Array(rest.prefix(columns)).withUnsafeBufferPointer { histogram.add(column: $0) }
      rest = rest.dropFirst(columns)
    }
    return histogram
  }

  func whole() -> ValueHistogram {
    histogram(Self.numbers[...], limit: Int(UInt32.max), columns: 1024)
  }

  @Test(arguments: [(1, 1), (7, 3), (1000, 1000), (1000, 999), (5000, 1024), (20_000, 1024)])
  func `counts that are carried over are the same counts`(limit: Int, columns: Int) {
    let (carried, whole) = (
      histogram(Self.numbers[...], limit: limit, columns: columns), whole()
    )
    #expect(carried == whole)
    #expect(carried.count == 20_000 && carried.failed == 0)
    for p in ValueHistogramTests.probabilities {
      #expect(carried.quantile(at: p) == whole.quantile(at: p))
    }
    for x in [-50, 0, 40, 141.7, 3001.0] {
      #expect(carried.cumulativeCount(atMost: x) == whole.cumulativeCount(atMost: x))
    }
    for octave in whole.octaves { #expect(carried.bins(of: octave) == whole.bins(of: octave)) }
  }

  /// Parts in which nothing, something and all but a little has been carried over, merged in
  /// either order and nested.
  @Test(arguments: [1024, 3000, 9999, 50_000])
  func `merging with and without a carry is exact in any order`(limit: Int) {
    let bounds = [0, 500, 4100, 4100, 9000, 19_990, 20_000]
    let parts = zip(bounds, bounds.dropFirst()).map { first, last in
      histogram(Self.numbers[first..<last], limit: limit, columns: min(limit, 700))
    }
    let whole = whole()
    var random = SplitMix(seed: 32)
    for _ in 0..<20 {
      var merged = ValueHistogram(mantissaBits: 10, carryLimit: limit)
      for part in parts.shuffled(using: &random) { merged.merge(part) }
      #expect(merged == whole)
      #expect(merged.quantile(at: 0.37) == whole.quantile(at: 0.37))
    }
    var (left, right) = (parts[5], parts[0])
    for part in [parts[4], parts[3]] { left.merge(part) }
    for part in [parts[1], parts[2]] { right.merge(part) }
    var other = right
    other.merge(left)
    left.merge(right)
    #expect(left == whole && other == whole)
    // And on from there, into octaves that are new to it.
    var (more, plain) = (left, whole)
    for value in [1e-9, 1e9, -1e9, 141.7] {
      more.add(value)
      plain.add(value)
    }
    #expect(more == plain && more.count == 20_004)
  }

  @Test func `what is not finite is carried over too`() {
    let numbers = [Double.nan, 1, .infinity, 2, -.infinity, 3, .nan, 4]
    let carried = histogram(numbers[...], limit: 2, columns: 1)
    #expect(carried.failed == 4 && carried.count == 4 && carried.maximum == 4)
    #expect(carried == histogram(numbers[...], limit: 1000, columns: 8))
  }

  /// 2³² − 1 numbers fit a count of 32 bits, one more does not. Merging a histogram with itself
  /// doubles it: after 34 times 2³⁴ of the least number, 3 · 2³⁴ of the others.
  @Test func `counts beyond 32 bits are exact`() {
    var histogram = ValueHistogram()
    for value in [7.5, 1, 7.5, 7.5] { histogram.add(value) }
    for _ in 0..<34 { histogram.merge(histogram) }
    #expect(histogram.count == 1 << 36)
    #expect(histogram.cumulativeCount(atMost: 2) == 1 << 34)
    #expect(histogram.total(of: Octave(of: 7.5)) == 3 << 34)
    #expect(histogram.orderStatistic(1 << 34) < 1.001)
    #expect(histogram.orderStatistic(1 << 34 + 1) > 7.49)
  }
}

extension [Double] {
  /// The first index from which on a condition holds.
  fileprivate func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
