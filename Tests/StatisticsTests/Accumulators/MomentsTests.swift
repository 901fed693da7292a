import Testing

@testable import Statistics

@Suite struct MomentsTests {
  func moments(_ values: [Double]) -> Moments {
    values.withUnsafeBufferPointer { Moments(column: $0) }
  }

  // Tests/Reference/statistics_reference.py: exact fractions, rounded once. The second sample lies
  // around 1e9 with standard deviation 1, the last is 0.1 a hundred and one times.
  @Test func `a column agrees with exact fractions`() throws {
    for reference in try Reference.load().moments {
      let found = moments(reference.sample)
      #expect(found.count == reference.sample.count)
      #expect(abs(found.mean - reference.mean) <= 1.5 * reference.mean.ulp)
      let error = abs(found.squaredDeviations - reference.squaredDeviations)
      #expect(error <= 1e-14 * reference.squaredDeviations)
    }
  }

  // The sample around 1e9 loses digits: its mean is known to 1e−7 of its standard deviation.
  @Test func `numbers one by one agree with exact fractions`() throws {
    for reference in try Reference.load().moments {
      var found = Moments()
      for value in reference.sample { found.add(value) }
      #expect(abs(found.mean - reference.mean) <= 1e-14 * abs(reference.mean))
      let error = abs(found.squaredDeviations - reference.squaredDeviations)
      #expect(error <= 1e-7 * reference.squaredDeviations)
    }
  }

  @Test func `groups of fewer than eight are not padded into the result`() {
    for count in 1...40 {
      // 1, 2, …, n: mean (n + 1)/2, squares n(n² − 1)/12.
      let n = Double(count)
      let found = moments((1...count).map(Double.init))
      #expect(found.count == count)
      #expect(found.mean == (n + 1) / 2)
      #expect(abs(found.squaredDeviations - n * (n * n - 1) / 12) <= 1e-12)
    }
  }

  @Test func `variance, standard deviation and standard error`() {
    let found = moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(found.mean == 5)
    #expect(found.squaredDeviations == 32)
    #expect(found.variance == 32.0 / 7)
    #expect(found.standardDeviation == (32.0 / 7).squareRoot())
    #expect(found.standardErrorOfMean == (4.0 / 7).squareRoot())
    #expect(moments([3]).mean == 3)
    #expect(moments([3]).variance.isNaN)
    #expect(Moments().standardErrorOfMean.isNaN)
  }

  @Test func `a constant column has no spread`() {
    for value in [0.1, -3e150, 1e-300, 0] {
      let found = moments(Array(repeating: value, count: 1000))
      #expect(found.mean == value)
      #expect(found.squaredDeviations == 0)
    }
  }

  @Test func `what is not finite shows, unless left out on purpose`() {
    for bad in [Double.nan, .infinity, -.infinity] {
      let values = [1, 2, bad, 3, 4, 5, 6, 7, 8, 9, 10]
      #expect(!moments(values).mean.isFinite)
      #expect(moments(values).squaredDeviations.isNaN)
      let finite = values.withUnsafeBufferPointer { Moments(finiteIn: $0) }
      #expect(finite == moments(values.filter(\.isFinite)))
      #expect(finite.count == 10)
    }
    let good = (0..<100).map(Double.init)
    #expect(good.withUnsafeBufferPointer { Moments(finiteIn: $0) } == moments(good))
  }

  // Stability: these bits are part of every published mean.
  @Test func `the bits of one column`() {
    let found = moments((0..<1021).map { 1 / Double($0 + 3) })
    #expect(found.mean.bitPattern == 4_573_434_529_457_916_954)
    #expect(found.squaredDeviations.bitPattern == 4_600_131_602_073_905_338)
  }
}
