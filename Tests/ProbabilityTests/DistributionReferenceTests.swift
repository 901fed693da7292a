import Testing

@testable import Probability

/// SciPy 1.17.1; see `Tests/Reference/probability_reference.py`.
@Suite struct DistributionReferenceTests {
  func make(_ law: Reference.Law) throws -> any Distribution {
    let p = law.parameters
    switch law.kind {
    case "uniform": return try Uniform(minimum: p[0], maximum: p[1])
    case "triangular": return try Triangular(minimum: p[0], mode: p[1], maximum: p[2])
    case "pert": return try PERT(minimum: p[0], mode: p[1], maximum: p[2])
    case "normal": return try Normal(mean: p[0], standardDeviation: p[1])
    case "logNormal": return try LogNormal(median: p[0], sigma: p[1])
    case "beta": return try Beta(alpha: p[0], beta: p[1], minimum: p[2], maximum: p[3])
    default:
      return try TruncatedNormal(
        mean: p[0], standardDeviation: p[1], minimum: p[2], maximum: p[3])
    }
  }

  @Test(arguments: Reference.shared.distributions)
  func `moments, quantiles and densities agree with SciPy`(_ law: Reference.Law) throws {
    let distribution = try make(law)
    #expect(relativeError(distribution.mean, law.mean) < 1e-12)
    #expect(relativeError(distribution.variance, law.variance) < 1e-11)
    // SciPy's own quantiles are good to about 1e−13 of the range.
    let spread = law.quantiles[8][1] - law.quantiles[4][1]
    for row in law.quantiles {
      #expect(abs(distribution.quantile(at: row[0]) - row[1]) < 4e-12 * max(spread, abs(row[1])))
      // Quantiles that round to an end of the range say nothing about F.
      if row[1] != distribution.support.lowerBound {
        #expect(abs(distribution.cumulativeProbability(at: row[1]) - row[0]) < 1e-11)
      }
    }
    for row in law.upperQuantiles {
      let value = distribution.quantile(atUpperTail: row[0])
      #expect(abs(value - row[1]) < 4e-12 * max(spread, abs(row[1])), "\(row)")
    }
    for row in law.densities where row[1].isFinite {
      let value = distribution.density(at: row[0])
      // At the ends the density hangs on the last bits of x.
      #expect(relativeError(value, row[1]) < 1e-8, "\(row)")
    }
  }

  // SciPy 1.17: mean, variance and the quantiles at 1, 5, 50, 95 and 99.9 %, to ten digits.
  @Test func `a table of ten digits`() throws {
    let table: [(any Distribution, [Double])] = [
      (
        try LogNormal(median: 2.718281828459045, sigma: 0.5),
        [
          3.080216849, 2.694758124, 0.8494434259, 1.194315463, 2.718281828, 6.186854588,
          12.74470834,
        ]
      ),
      (
        try Beta(alpha: 2, beta: 5),
        [
          0.2857142857, 0.02551020408, 0.02676319114, 0.06284989171, 0.2644499833, 0.5818034093,
          0.8186138669,
        ]
      ),
      (
        try Triangular(minimum: 0, mode: 3, maximum: 10),
        [
          4.333333333, 4.388888889, 0.5477225575, 1.224744871, 4.083920217, 8.129171307,
          9.735424869,
        ]
      ),
      (
        try PERT(minimum: 0, mode: 3, maximum: 10),
        [
          3.666666667, 3.317460317, 0.4393033171, 0.9570428353, 3.509994849, 6.915510177,
          8.963691376,
        ]
      ),
      (
        try TruncatedNormal(mean: 1, standardDeviation: 2, minimum: 0, maximum: 4),
        [
          1.712545768, 1.120992601, 0.03533054885, 0.1738198027, 1.615507642, 3.585601803,
          3.990388812,
        ]
      ),
    ]
    for (distribution, expected) in table {
      let values =
        [distribution.mean, distribution.variance]
        + [0.01, 0.05, 0.5, 0.95, 0.999].map { distribution.quantile(at: $0) }
      for (value, digits) in zip(values, expected) {
        #expect(relativeError(value, digits) < 6e-10)
      }
    }
  }

  // Closed forms with 250 digits, mpmath 1.3.
  @Test func `moments of normal distributions cut far out or very narrowly`() throws {
    for row in Reference.shared.truncatedMoments {
      let distribution = try TruncatedNormal(
        mean: 0, standardDeviation: 1, minimum: row[0], maximum: row[1])
      #expect(abs(distribution.mean - row[2]) <= 1e-15 * max(abs(row[2]), 1e-1), "\(row)")
      #expect(relativeError(distribution.variance, row[3]) < 1e-9, "\(row)")
      for p in [1e-12, 0.1, 0.5, 0.9] {
        let x = distribution.quantile(at: p)
        #expect(x.isFinite && x >= row[0] && x <= row[1])
      }
    }
  }
}
