import Testing

@testable import Probability

@Suite struct SobolTests {
  func fraction(_ bits: UInt64) -> Double { Double(bits >> 11) * 0x1p-53 }

  // Joe and Kuo's numbers, Gray order, points 2 to 8 in four dimensions (SciPy 1.17.1 agrees).
  @Test func `the first points are the published ones`() throws {
    let directions = try SobolDirections.first(4)
    let expected: [[Double]] = [
      [0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25], [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875], [0.875, 0.875, 0.125, 0.375], [0.625, 0.125, 0.875, 0.625],
      [0.125, 0.625, 0.375, 0.125],
    ]
    for (index, point) in expected.enumerated() {
      #expect(directions.map { fraction($0.fraction(at: index)) } == point)
    }
  }

  @Test func `a thousand dimensions agree with SciPy`() throws {
    let reference = Reference.shared.sobol
    let directions = try SobolDirections.first(1000)
    for (index, row) in zip(reference.indices, reference.points) {
      for (dimension, value) in zip(reference.dimensions, row) {
        #expect(fraction(directions[dimension].fraction(at: index)) == value)
      }
    }
  }

  @Test func `numbers reach as far as they should`() throws {
    #expect(SobolDirections.greatestDimensions == 2048)
    let all = try SobolDirections.first(2048)
    #expect(all.count == 2048)
    // Every column has its own last digit: the matrix is regular, one point in each slice.
    for direction in all {
      for (place, column) in direction.columns.enumerated() {
        #expect(column.trailingZeroBitCount == 63 - place)
      }
    }
    #expect(throws: InvalidParameter.self) { try SobolDirections.first(2049) }
    #expect(throws: InvalidParameter.self) { try SobolDirections.first(0) }
    #expect(throws: InvalidParameter.self) {
      try ScrambledSobol(dimensions: 2, replicates: 0, seed: 1)
    }
  }

  // Hickernell's centred discrepancy, squared, as SciPy 1.17.1 gives it:
  // qmc.discrepancy(qmc.Sobol(2, scramble=False).random(1024), method="CD").
  @Test func `the centred discrepancy of 1024 points in two dimensions`() throws {
    let directions = try SobolDirections.first(2)
    let points = (0..<1024).map { index in
      directions.map { fraction($0.fraction(at: index)) - 0.5 }
    }
    var single = 0.0
    var double = 0.0
    for x in points {
      single += x.reduce(1) { $0 * (1 + 0.5 * abs($1) - 0.5 * $1 * $1) }
      for y in points {
        double += zip(x, y).reduce(1) {
          $0 * (1 + 0.5 * abs($1.0) + 0.5 * abs($1.1) - 0.5 * abs($1.0 - $1.1))
        }
      }
    }
    let n = 1024.0
    let discrepancy = 13.0 * 13 / 144 - 2 / n * single + double / (n * n)
    #expect(abs(discrepancy - 1.1067363880901e-6) < 1e-14)
  }

  /// The slice of a score, of 2ᵏ.
  func slice(_ z: Double, digits: Int) -> Int {
    let count = Double(1 << digits)
    return min(Int(normalCumulative(at: z) * count), (1 << digits) - 1)
  }

  /// Whether 2ᵐ points have 2ᵗ in every box of volume 2ᵗ⁻ᵐ whose sides are whole slices.
  func isNet(_ columns: [[Double]], t: Int, m: Int) -> Bool {
    func splits(_ total: Int, _ parts: Int) -> [[Int]] {
      if parts == 1 { return [[total]] }
      return (0...total).flatMap { first in splits(total - first, parts - 1).map { [first] + $0 } }
    }
    for split in splits(m - t, columns.count) {
      var counts = Array(repeating: 0, count: 1 << (m - t))
      for point in 0..<(1 << m) {
        var box = 0
        for (column, digits) in zip(columns, split) {
          box = box << digits | slice(column[point], digits: digits)
        }
        counts[box] += 1
      }
      if counts.contains(where: { $0 != 1 << t }) { return false }
    }
    return true
  }

  // Niederreiter (1992), theorem 4.49: t is the sum of the degrees less 1, with degrees 1, 1, 2, 3, 3
  // of the polynomials from the second dimension on.
  @Test func `every replicate is a net in base 2, scrambled as it may be`() throws {
    let m = 9
    let design = try ScrambledSobol(dimensions: 5, replicates: 12, seed: 2024)
    for replicate in 0..<12 {
      for first in [0, 1 << m, 5 << m] {
        let columns = (0..<5).map {
          design.scores(
            dimension: $0, replicate: replicate, firstPoint: first, count: 1 << m)
        }
        for (dimensions, t) in [(1, 0), (2, 0), (3, 1), (4, 3), (5, 5)] {
          #expect(isNet(Array(columns.prefix(dimensions)), t: t, m: m))
        }
      }
    }
    let random = try RandomDesign(dimensions: 2, seed: 1)
    #expect(!isNet((0..<2).map { random.scores(dimension: $0, count: 1 << m) }, t: 0, m: m))
  }

  // Sum of ten uniform numbers and product of squares, 4096 points, 32 replicates: the variance of
  // random points is divided by far more than 100.
  @Test func `the mean of a smooth function has far less variance than with random points`() throws
  {
    func variance(_ design: any Design) -> (mean: Double, variance: Double) {
      let means = (0..<32).map { replicate in
        let columns = (0..<10).map {
          design.scores(dimension: $0, replicate: replicate, count: 4096)
        }
        var sum = 0.0
        for point in 0..<4096 {
          var product = 1.0
          for (d, column) in columns.enumerated() {
            product *= 1 + (normalCumulative(at: column[point]) - 0.5) / Double(d + 1)
          }
          sum += product
        }
        return sum / 4096
      }
      let mean = means.reduce(0, +) / 32
      return (mean, means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 31)
    }
    let random = variance(try RandomDesign(dimensions: 10, seed: 3))
    let sobol = variance(try ScrambledSobol(dimensions: 10, replicates: 32, seed: 3))
    #expect(sobol.variance < random.variance / 1000)
    // The mean is 1; the standard error that of 32 replicates, 6.5 of them: t with 31 degrees of
    // freedom exceeds it with chance 3e−7.
    #expect(abs(sobol.mean - 1) < 6.5 * (sobol.variance / 32).squareRoot())
  }

  // Owen's result for a sum of one variable: Var = 1/(12 n³) under either scrambling.
  @Test func `in one dimension the variance is that of stratified points`() throws {
    let (n, replicates) = (16, 4000)
    let design = try ScrambledSobol(dimensions: 1, replicates: replicates, seed: 8)
    var sum = 0.0
    for replicate in 0..<replicates {
      let mean =
        design.scores(dimension: 0, replicate: replicate, count: n)
        .reduce(0) { $0 + normalCumulative(at: $1) } / Double(n)
      sum += (mean - 0.5) * (mean - 0.5)
    }
    let expected = 1 / (12 * Double(n * n * n))
    // The relative error of 4000 squares of nearly normal numbers is √(2/4000) = 0.022; six of them.
    #expect(abs(sum / Double(replicates) / expected - 1) < 6 * 0.0224)
  }
}
