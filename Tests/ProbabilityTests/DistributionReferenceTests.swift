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
    case "truncatedNormal":
      return try TruncatedNormal(
        mean: p[0], standardDeviation: p[1], minimum: p[2], maximum: p[3])
    case "logUniform": return try LogUniform(minimum: p[0], maximum: p[1])
    case "modifiedPERT":
      return try ModifiedPERT(minimum: p[0], mode: p[1], maximum: p[2], weight: p[3])
    case "logNormalByMoments": return try LogNormal(mean: p[0], standardDeviation: p[1])
    case "gamma": return try Gamma(shape: p[0], scale: p[1])
    case "weibull": return try Weibull(shape: p[0], scale: p[1])
    case "gumbel": return try Gumbel(location: p[0], scale: p[1])
    case "generalisedExtremeValue":
      return try GeneralisedExtremeValue(location: p[0], scale: p[1], shape: p[2])
    case "pareto": return try Pareto(minimum: p[0], shape: p[1])
    case "logistic": return try Logistic(location: p[0], scale: p[1])
    case "studentT": return try StudentT(location: p[0], scale: p[1], degreesOfFreedom: p[2])
    case "truncatedGamma":
      return try Truncated(Gamma(shape: p[0], scale: p[1]), minimum: p[2], maximum: p[3])
    case "truncatedGumbel":
      return try Truncated(Gumbel(location: p[0], scale: p[1]), minimum: p[2], maximum: p[3])
    case "truncatedLogistic":
      return try Truncated(Logistic(location: p[0], scale: p[1]), minimum: p[2], maximum: p[3])
    case "mixtureOfNormals":
      return try Mixture(
        components: [
          Normal(mean: p[1], standardDeviation: p[2]), Normal(mean: p[4], standardDeviation: p[5]),
        ], weights: [p[0], p[3]])
    case "metalog": return try Metalog(points: points(p[...]))
    case "metalogFrom": return try Metalog(points: points(p.dropFirst()), minimum: p[0])
    case "metalogTo": return try Metalog(points: points(p.dropFirst()), maximum: p[0])
    case "metalogBetween":
      return try Metalog(points: points(p.dropFirst(2)), minimum: p[0], maximum: p[1])
    default: throw InvalidParameter("no distribution is called \(law.kind)")
    }
  }

  /// Probabilities and values that stand in turn.
  func points(_ numbers: ArraySlice<Double>) -> [(probability: Double, value: Double)] {
    stride(from: numbers.startIndex, to: numbers.endIndex, by: 2).map {
      (numbers[$0], numbers[$0 + 1])
    }
  }

  // mpmath 1.3 for the probabilities, SciPy 1.17.1 for the quantiles.
  @Test func `counts of rare events agree with SciPy`() throws {
    for row in Reference.shared.poisson {
      let distribution = try Poisson(mean: row.mean)
      for count in row.counts {
        let (lower, upper) = (
          distribution.cumulativeProbability(at: count[0]),
          distribution.upperTailProbability(at: count[0])
        )
        #expect(relativeError(lower, count[1]) < 1e-12, "\(row.mean) \(count)")
        #expect(relativeError(upper, count[2]) < 1e-12, "\(row.mean) \(count)")
        #expect(
          relativeError(distribution.density(at: count[0]), count[3]) < 1e-12,
          "\(row.mean) \(count)")
      }
      for pair in row.quantiles { #expect(distribution.quantile(at: pair[0]) == pair[1]) }
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
      (
        try Gamma(shape: 2.5, scale: 1.5),
        [3.75, 5.625, 0.4157235575, 0.8591071695, 3.263595143, 8.30287327, 15.38625424]
      ),
      (
        try Weibull(shape: 1.5, scale: 2),
        [
          1.805490586, 1.502761139, 0.09314303369, 0.2761025331, 1.566439538, 4.156221275,
          7.254173825,
        ]
      ),
      (
        try Gumbel(location: 1, scale: 2),
        [
          2.15443133, 6.579736267, -2.054359252, -1.194377401, 1.733025841, 6.940390498,
          14.81451014,
        ]
      ),
      (
        try StudentT(degreesOfFreedom: 5),
        [0, 1.666666667, -3.364929999, -2.015048373, 0, 2.015048373, 5.893429531]
      ),
      (
        try Pareto(minimum: 1, shape: 2.5),
        [
          1.666666667, 2.222222222, 1.004028226, 1.020729245, 1.319507911, 3.314454017,
          15.84893192,
        ]
      ),
      (
        try LogUniform(minimum: 1, maximum: 100),
        [21.49757685, 623.4818205, 1.047128548, 1.258925412, 10, 79.43282347, 99.54054174]
      ),
      (
        try Logistic(location: 2, scale: 0.7),
        [
          2, 1.612035386, -1.216583895, -0.06110728542, 2, 4.061107285, 6.834728345,
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
