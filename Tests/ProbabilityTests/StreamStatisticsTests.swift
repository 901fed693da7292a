import Testing

@testable import Probability

/// Statistical tests with fixed seeds. Every bound is 5.5 standard deviations or more of what is
/// tested, so that a right generator fails one with a chance below 4e−8.
@Suite struct StreamStatisticsTests {
  static func numbers(
    seed: UInt64 = 20_230_825, factor: String = "shock", step: Int = 0, chunk: Int = 0,
    groups: Int = 128
  ) -> [Double] {
    var stream = NormalStream(seed: seed, factor: factorKey(factor), step: step, chunk: chunk)
    return [Double](unsafeUninitializedCapacity: 8 * groups) { buffer, count in
      if let start = buffer.baseAddress {
        stream.fill(
          SIMD8<Double>.self, start, groups: groups, table: NormalTable.shared.rows)
      }
      count = 8 * groups
    }
  }

  /// A million numbers as a run uses them: chunk after chunk of 1024.
  static let million: [Double] = (0..<1024).flatMap { numbers(chunk: $0) }

  @Test func `moments are those of the normal distribution`() {
    let z = StreamStatisticsTests.million
    let n = Double(z.count)
    // Powers 1 to 6 with their means and variances: E z²ᵏ = (2k − 1)!!.
    let means = [0.0, 1, 0, 3, 0, 15]
    let variances = [1.0, 2, 15, 96, 945, 10_170]
    for power in 1...6 {
      var sum = 0.0
      for x in z {
        var product = x
        for _ in 1..<power { product *= x }
        sum += product
      }
      let bound = 5.5 * (variances[power - 1] / n).squareRoot()
      #expect(abs(sum / n - means[power - 1]) < bound, "power \(power)")
    }
  }

  // Kolmogorov (1933): P(√n D > 3.0) = 2 e^(−18) = 3e−8.
  @Test func `the distribution function is the normal one`() {
    let z = StreamStatisticsTests.million.sorted()
    let n = Double(z.count)
    var greatest = 0.0
    for (rank, x) in z.enumerated() {
      let p = normalCumulative(at: x)
      greatest = max(greatest, Double(rank + 1) / n - p, p - Double(rank) / n)
    }
    #expect(greatest * n.squareRoot() < 3)
  }

  // Each count is binomial with a mean of at least 100: 6 standard deviations, chance 2e−9 by
  // the normal law, below 1e−7 with the skewness.
  @Test(arguments: [1.0, 2, 3, 3.5])
  func `both tails hold as many as they should`(score: Double) {
    let z = StreamStatisticsTests.million
    let expected = normalUpperTail(at: score) * Double(z.count)
    let above = Double(z.count { $0 > score })
    let below = Double(z.count { $0 < -score })
    #expect(abs(above - expected) < 6 * expected.squareRoot())
    #expect(abs(below - expected) < 6 * expected.squareRoot())
  }

  /// Correlation of x with y and of x² with y², in standard deviations.
  func correlations(_ x: [Double], _ y: [Double]) -> (plain: Double, squares: Double) {
    var plain = 0.0
    var squares = 0.0
    for (a, b) in zip(x, y) {
      plain += a * b
      squares += (a * a - 1) * (b * b - 1)
    }
    let root = Double(min(x.count, y.count)).squareRoot()
    return (plain / root, squares / (2 * root))
  }

  @Test func `neighbours in every direction are not correlated`() {
    let groups = 16_384
    let base = StreamStatisticsTests.numbers(groups: groups)
    let others: [(String, [Double])] = [
      ("next chunk", StreamStatisticsTests.numbers(chunk: 1, groups: groups)),
      ("next step", StreamStatisticsTests.numbers(step: 1, groups: groups)),
      ("previous step", StreamStatisticsTests.numbers(step: -1, groups: groups)),
      ("next seed", StreamStatisticsTests.numbers(seed: 20_230_826, groups: groups)),
      ("other factor", StreamStatisticsTests.numbers(factor: "shocl", groups: groups)),
      ("next lane", Array(base.dropFirst())),
      ("second lane", Array(base.dropFirst(2))),
      ("fourth lane", Array(base.dropFirst(4))),
      ("next draw", Array(base.dropFirst(8))),
      ("second draw", Array(base.dropFirst(16))),
      ("far draw", Array(base.dropFirst(1024))),
    ]
    for (name, other) in others {
      let (plain, squares) = correlations(base, other)
      #expect(abs(plain) < 5.5, "\(name)")
      // Products of squares have heavier tails: 7 standard deviations.
      #expect(abs(squares) < 7, "\(name)")
    }
  }

  @Test func `first draws of successive streams are independent`() {
    // Draw number 0 of 32 768 chunks: what a bad key schedule spoils first.
    let first = (0..<32_768).map { StreamStatisticsTests.numbers(chunk: $0, groups: 1) }
    let n = Double(first.count)
    for lane in 0..<8 {
      let z = first.map { $0[lane] }
      #expect(abs(z.reduce(0, +)) < 5.5 * n.squareRoot())
      let (plain, squares) = correlations(z, Array(z.dropFirst()))
      #expect(abs(plain) < 5.5 && abs(squares) < 7)
      let (across, acrossSquares) = correlations(z, first.map { $0[(lane + 1) % 8] })
      #expect(abs(across) < 5.5 && abs(acrossSquares) < 7)
    }
  }

  @Test func `every bit is set half of the time`() {
    var stream = NormalStream(seed: 77, factor: 1, step: 2, chunk: 3)
    var counts = Array(repeating: 0, count: 64)
    let draws = 20_000
    for _ in 0..<draws {
      let bits = stream.nextBits()
      for lane in 0..<8 {
        for bit in 0..<64 { counts[bit] += Int((bits[lane] >> UInt64(bit)) & 1) }
      }
    }
    let n = Double(8 * draws)
    // 64 bits: 6 standard deviations of a binomial, chance 64 · 2e−9 = 1.3e−7 for all together.
    for count in counts { #expect(abs(Double(count) - n / 2) < 6.2 * n.squareRoot() / 2) }
  }

  // Chi-square of sign and size: 2 × 16 cells, 31 degrees of freedom; above 110 with chance 1e−10.
  @Test func `sign and size are independent`() {
    var cells = Array(repeating: 0.0, count: 32)
    for z in StreamStatisticsTests.million {
      let size = min(Int(2 * normalUpperTail(at: abs(z)) * 16), 15)
      cells[z < 0 ? size : 16 + size] += 1
    }
    let expected = Double(StreamStatisticsTests.million.count) / 32
    let chiSquare = cells.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    #expect(chiSquare < 110)
  }
}
