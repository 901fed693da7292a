import Testing

@testable import Statistics

/// What every accumulator of columns owes its users.
@Suite struct AccumulatorContract {
  static let series: [Double] = {
    var random = SplitMix(seed: 11)
    return (0..<3000).map { _ in 5 + 2 * random.normal() }
  }()

  /// One pass over the columns of all chunks.
  func onePass<Summary: ColumnAccumulator>(_ values: some Sequence<Double>) -> Summary {
    var summary = Summary()
    Array(values).withUnsafeBufferPointer { summary.add(column: $0) }
    return summary
  }

  func keepsTheLaws<Summary: ColumnAccumulator>(
    _: Summary.Type, same: (Summary, Summary) -> Bool
  ) {
    let all: Summary = onePass(Self.series)
    #expect(all.count == Self.series.count)
    #expect(Summary().count == 0)

    for cut in [0, 1, 7, 8, 9, 1024, 2999, 3000] {
      var merged: Summary = onePass(Self.series[..<cut])
      merged.merge(onePass(Self.series[cut...]))
      #expect(same(merged, all), "parts cut at \(cut)")
      #expect(merged.count == all.count)
    }

    var single = Summary()
    for value in Self.series { single.add(value) }
    #expect(same(single, all), "one by one")
  }

  func emptyIsNeutral<Summary: ColumnAccumulator & Equatable>(_: Summary.Type) {
    let all: Summary = onePass(Self.series)
    var left = Summary()
    left.merge(all)
    #expect(left == all)
    var right = all
    right.merge(Summary())
    #expect(right == all)
    var nothing = all
    nothing.add(column: UnsafeBufferPointer(start: nil, count: 0))
    #expect(nothing == all)
  }

  @Test func `merging parts equals one pass`() {
    keepsTheLaws(Moments.self) {
      abs($0.mean - $1.mean) < 1e-14 * abs($1.mean)
        && abs($0.squaredDeviations - $1.squaredDeviations) < 1e-13 * $1.squaredDeviations
    }
    keepsTheLaws(ValueHistogram.self, same: ==)
  }

  @Test func `an empty one changes nothing`() {
    emptyIsNeutral(Moments.self)
    emptyIsNeutral(ValueHistogram.self)
  }
}
