import Lanes
import Statistics
import Testing

@testable import Estimation

@Suite struct CountingTests {
  /// Standard normals keyed by chunk: SplitMix64 (Steele, Lea and Flood 2014).
  func normals(
    dimension: Int, seed: UInt64
  ) -> (Int, UnsafeMutablePointer<Double>, Int, Int) -> Void {
    { chunk, block, stride, count in
      for i in 0..<dimension {
        for k in 0..<count {
          var z = UInt64((chunk * dimension + i) * stride + k) &* 0x9E37_79B9_7F4A_7C15 &+ seed
          z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
          z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
          z ^= z >> 31
          block[i * stride + k] = ((Double(z >> 12) + 0.5) * 0x1p-52).normalQuantile
        }
      }
    }
  }

  // Waarts (2000), in otbenchmark: R − S < 0 with R ~ N(4, 1), S ~ N(2, 1), 7.864960352514e−2.
  // By luck 50 000 points leave the 99.99 % interval with chance 1e−4.
  @Test(arguments: ProportionInterval.Method.allCases)
  func `R − S`(method: ProportionInterval.Method) {
    let event = ClosureEvent(dimension: 2) { z in (2 + z[1]) - (4 + z[0]) }
    let estimator = CountingEstimator(count: 50_000, level: 0.9999, method: method)
    let estimate = estimator.estimate(event, normals: normals(dimension: 2, seed: 1))
    #expect(estimate.interval.contains(7.864960352514e-2))
    #expect(estimate.interval.contains(estimate.probability))
    #expect(estimate.interval.upperBound - estimate.interval.lowerBound < 0.01)
    #expect(estimate.calls == 50_000)
    #expect(estimate.failed == 0)
  }

  // RP107: 5√10 − Σ of ten < 0, 2.866515718792e−7. A hundred thousand points see none of
  // it, 97 times in 100, and the interval says so. Two hits, which would leave it, have chance 4e−4.
  @Test func `RP107 is too rare to count, and the interval tells`() {
    let event = ClosureEvent(dimension: 10) { $0.reduce(0, +) - 5 * 10.0.squareRoot() }
    let estimate = CountingEstimator(count: 100_000, level: 0.999)
      .estimate(event, normals: normals(dimension: 10, seed: 2))
    #expect(estimate.interval.contains(2.866515718792e-7))
    #expect(estimate.interval.upperBound < 2e-4)
  }

  // The same sum, nearer: P(Σ of ten > 2√10) = Φ(−2) = 0.022750131948. Luck 1e−4.
  @Test func `RP107, nearer`() {
    let event = ClosureEvent(dimension: 10) { $0.reduce(0, +) - 2 * 10.0.squareRoot() }
    let estimate = CountingEstimator(count: 100_000, level: 0.9999)
      .estimate(event, normals: normals(dimension: 10, seed: 3))
    #expect(estimate.interval.contains(0.022750131948))
    #expect(estimate.interval.lowerBound > 0.02)
    #expect(estimate.interval.upperBound < 0.026)
  }

  @Test func `every point counts once, in chunks and in what is left`() {
    let event = ClosureEvent(dimension: 1) { $0[0] }
    for count in [1, 1023, 1024, 1025, 5000] {
      // Points −½, ½, −½, …: every second one is a hit.
      var seen = 0
      let estimate = CountingEstimator(count: count).estimate(event) { chunk, block, stride, size in
        #expect(chunk * 1024 == seen)
        #expect(size <= stride)
        seen += size
        for k in 0..<size { block[k] = k.isMultiple(of: 2) ? -0.5 : 0.5 }
      }
      #expect(seen == count)
      #expect(estimate.probability == Double(count / 2) / Double(count))
    }
  }

  @Test func `a margin of zero is a hit, no number is a failure`() {
    let event = ClosureEvent(dimension: 1) { $0[0] < 0 ? .nan : $0[0] - 1 }
    let estimate = CountingEstimator(count: 4).estimate(event) { _, block, _, _ in
      for (k, value) in [-1.0, 0, 1, 2].enumerated() { block[k] = value }
    }
    #expect(estimate.probability == 0.5)
    #expect(estimate.failed == 1)
    let least = ProportionInterval.clopperPearson(hits: 2, count: 4, level: 0.95)
    let most = ProportionInterval.clopperPearson(hits: 3, count: 4, level: 0.95)
    #expect(estimate.interval == least.lowerBound...most.upperBound)
  }

  @Test func `the estimate from counts`() {
    let estimate = ProbabilityEstimate.counting(hits: 81, count: 263)
    #expect(estimate.estimator == "counting, Clopper–Pearson")
    #expect(estimate.probability == 81.0 / 263)
    #expect(estimate.level == 0.95)
    #expect(estimate.calls == 263)
    // Clopper and Pearson (1934); Newcombe (1998).
    #expect(abs(estimate.interval.lowerBound - 0.252737) < 6e-7)
    #expect(abs(estimate.interval.upperBound - 0.367622) < 6e-7)
    let score = ProbabilityEstimate.counting(hits: 81, count: 263, method: .wilson)
    #expect(score.estimator == "counting, Wilson")
  }
}
