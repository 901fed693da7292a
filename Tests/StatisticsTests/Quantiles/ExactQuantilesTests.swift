import Testing

@testable import Statistics

@Suite struct ExactQuantilesTests {
  static let sample = ExactQuantiles([12, 4, 21, 2, 7, 5, 15, 4, 10, 9])

  // Hyndman and Fan (1996), types 1–9, at p = 0.9.
  @Test(arguments: zip(QuantileType.allCases, [15, 18, 15, 15, 18, 20.4, 15.6, 18.8, 18.6]))
  func `nine types at 0·9`(type: QuantileType, expected: Double) {
    #expect(abs(Self.sample.quantile(at: 0.9, type: type) - expected) < 1e-13)
  }

  // The same at p = 0.25: type 7 gives 4.25, all others 4.
  @Test(arguments: QuantileType.allCases)
  func `nine types at a quarter`(type: QuantileType) {
    #expect(Self.sample.quantile(at: 0.25, type: type) == (type == .linear ? 4.25 : 4))
  }

  // NumPy, through Tests/Reference/statistics_reference.py.
  @Test func `nine types agree with NumPy`() throws {
    for reference in try Reference.load().quantiles {
      let sample = ExactQuantiles(reference.sample)
      for (type, expected) in zip(QuantileType.allCases, reference.types) {
        let found = sample.quantile(at: reference.p, type: type)
        #expect(
          abs(found - expected) <= 1e-14 * max(1, abs(expected)),
          "type \(type.rawValue) at \(reference.p) of \(reference.sample)")
      }
    }
  }

  // 0.29 · 100 is 28.999999999999996 in binary: still the 29th, not the 28th.
  @Test func `a rank that is whole but for rounding is whole`() {
    let sample = ExactQuantiles((1...100).map(Double.init))
    #expect(sample.quantile(at: 0.29, type: .inverse) == 29)
    #expect(sample.quantile(at: 0.29, type: .averagedInverse) == 29.5)
  }

  @Test func `nothing has no quantile`() {
    #expect(ExactQuantiles([]).quantile(at: 0.5).isNaN)
  }
}
