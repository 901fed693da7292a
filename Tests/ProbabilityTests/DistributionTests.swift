import Lanes
import Testing

@testable import Probability

/// What is particular to single distributions.
@Suite struct DistributionTests {
  @Test func `a 90 % interval makes a normal or a lognormal distribution`() throws {
    let normal = try Normal(from: 8, to: 40)
    #expect(normal.mean == 24)
    #expect(abs(normal.quantile(at: 0.05) - 8) < 1e-14)
    #expect(abs(normal.quantile(at: 0.95) - 40) < 1e-14)
    let positive = try LogNormal(from: 8, to: 40)
    #expect(abs(positive.median - (320.0).squareRoot()) < 1e-14)
    #expect(abs(positive.quantile(at: 0.05) - 8) < 1e-14)
    #expect(abs(positive.quantile(at: 0.95) - 40) < 1e-13)
  }

  @Test func `a lognormal by mean and standard deviation has them`() throws {
    for (mean, deviation) in [(300.0, 30.0), (1, 1e-6), (2, 100), (1e-9, 1e-9)] {
      let distribution = try LogNormal(mean: mean, standardDeviation: deviation)
      #expect(relativeError(distribution.mean, mean) < 1e-14)
      #expect(relativeError(distribution.standardDeviation, deviation) < 1e-13)
    }
    let gumbel = try Gumbel(mean: -3, standardDeviation: 7)
    #expect(abs(gumbel.mean + 3) < 1e-14)
    #expect(relativeError(gumbel.standardDeviation, 7) < 1e-15)
  }

  @Test func `special cases are those of simpler distributions`() throws {
    let pairs: [(any Distribution, any Distribution)] = [
      (
        try ModifiedPERT(minimum: 0, mode: 3, maximum: 10, weight: 4),
        try PERT(minimum: 0, mode: 3, maximum: 10)
      ),
      (try Weibull(shape: 1, scale: 3), try Gamma(shape: 1, scale: 3)),
      (
        try GeneralisedExtremeValue(location: 1, scale: 2, shape: 1e-13),
        try Gumbel(location: 1, scale: 2)
      ),
      (
        try StudentT(location: 2, scale: 3, degreesOfFreedom: 1e9),
        try Normal(mean: 2, standardDeviation: 3)
      ),
      (
        try Truncated(Normal(mean: 1, standardDeviation: 2), minimum: 0, maximum: 4),
        try TruncatedNormal(mean: 1, standardDeviation: 2, minimum: 0, maximum: 4)
      ),
      (
        try Affine(Normal(mean: 1, standardDeviation: 2), offset: 3, factor: 4),
        try Normal(mean: 7, standardDeviation: 8)
      ),
      (
        try Mixture(components: [Normal(mean: 1, standardDeviation: 2)], weights: [5]),
        try Normal(mean: 1, standardDeviation: 2)
      ),
      (
        // Three quantiles of a logistic distribution: ln 9 on both sides.
        try Metalog(points: [
          (0.1, 2 - 2.1972245773362196), (0.5, 2), (0.9, 2 + 2.1972245773362196),
        ]),
        try Logistic(location: 2, scale: 1)
      ),
    ]
    for (one, other) in pairs {
      #expect(relativeError(one.mean, other.mean) < 1e-9)
      #expect(relativeError(one.variance, other.variance) < 1e-8)
      for z in stride(from: -5.0, through: 5, by: 0.5) {
        let (x, y) = (one.value(atScore: z), other.value(atScore: z))
        #expect(abs(x - y) < 2e-8 * max(1, abs(y)), "\(other) \(z)")
      }
    }
  }

  // Cauchy's distribution: F = ½ + arctan(t)/π, so the quantile at ¾ is 1 and tails are 1/(πt).
  @Test func `one degree of freedom has no mean and Cauchy's tails`() throws {
    let cauchy = try StudentT(degreesOfFreedom: 1)
    #expect(cauchy.mean.isNaN && cauchy.variance.isNaN)
    #expect(abs(cauchy.quantile(at: 0.75) - 1) < 1e-15)
    for q in [1e-10, 1e-100, 1e-160, 1e-290] {
      #expect(relativeError(cauchy.quantile(atUpperTail: q), 1 / (.pi * q)) < 1e-12)
      #expect(relativeError(cauchy.upperTailProbability(at: 1 / (.pi * q)), q) < 1e-12)
    }
    #expect(try StudentT(degreesOfFreedom: 1.5).variance == .infinity)
    #expect(try Pareto(minimum: 1, shape: 0.9).mean == .infinity)
    #expect(try Pareto(minimum: 1, shape: 2).variance == .infinity)
    let heavy = try GeneralisedExtremeValue(location: 0, scale: 1, shape: 0.7)
    #expect(heavy.mean.isFinite && heavy.variance == .infinity)
  }

  // ζ(2) and γ: the limits of the generalised law as ξ → 0, from both sides, are Gumbel's.
  @Test func `moments of extreme values pass smoothly through shape 0`() throws {
    let gumbel = try Gumbel(location: 0, scale: 1)
    for shape in [1e-3, 1e-5, 1e-8, -1e-3, -1e-5, -1e-8] {
      let law = try GeneralisedExtremeValue(location: 0, scale: 1, shape: shape)
      // To first order the mean moves by ξ (γ² + ζ(2))/2 = 0.989 ξ, the variance by 4.2 ξ.
      #expect(abs(law.mean - gumbel.mean - 0.9890559953 * shape) < 3 * shape * shape + 1e-14)
      #expect(abs(law.variance - gumbel.variance) < 5 * abs(shape) + 1e-14)
    }
  }

  // mpmath 1.3, mp.gammainc(a, x, regularized=True) solved for x with 40 digits.
  @Test(arguments: [
    (0.01, 1e-4, 3.226038665916166), (0.01, 0.5, 4.465535018910355e-31),
    (0.05, 1e-9, 15.116740080176799), (0.3, 0.2, 0.4600738869878513),
  ])
  func `upper gamma quantiles of small shapes`(shape: Double, q: Double, expected: Double) throws {
    let distribution = try Gamma(shape: shape, scale: 1)
    #expect(relativeError(distribution.quantile(atUpperTail: q), expected) < 2e-13)
  }

  @Test func `a metalog goes through its quantiles, and one that would fall is refused`() throws {
    let points = [(0.05, -3.0), (0.25, 0), (0.5, 4), (0.75, 9), (0.95, 20)]
    let forms = [
      try Metalog(points: points), try Metalog(points: points, minimum: -4),
      try Metalog(points: points, maximum: 60),
      try Metalog(points: points, minimum: -4, maximum: 60),
    ]
    for metalog in forms {
      for (p, x) in points { #expect(abs(metalog.quantile(at: p) - x) < 1e-12) }
    }
    #expect(throws: InvalidParameter.self) {
      try Metalog(points: [
        (0.01, 1.1), (0.05, 2), (0.1, 2.6), (0.25, 3.9), (0.4, 5.1), (0.6, 6.8), (0.75, 8.5),
        (0.9, 11.3), (0.95, 13.2), (0.99, 17.4),
      ])
    }
    // Keelin (2016), section 3.4: with three terms the curve rises while |a₃/a₂| < 1.66711.
    func skewed(_ ratio: Double) throws -> Metalog {
      let log9 = 2.1972245773362196
      // s(c) = 1 + ratio c: M at 0.1, 0.5, 0.9.
      return try Metalog(points: [
        (0.1, -(1 - 0.4 * ratio) * log9), (0.5, 0), (0.9, (1 + 0.4 * ratio) * log9),
      ])
    }
    _ = try skewed(1.66)
    #expect(throws: InvalidParameter.self) { try skewed(1.68) }
    #expect(throws: InvalidParameter.self) { try skewed(-1.68) }
  }

  @Test func `observations give their own shares`() throws {
    let values: [Double] = [2, 4, 4, 5, 7, 9, 10, 12, 15, 21]
    let empirical = try Empirical(observations: values.reversed())
    #expect(abs(empirical.mean - 8.9) < 1e-14)
    // Σ (x − 8.9)² = 308.9, over 10.
    #expect(abs(empirical.variance - 30.89) < 1e-13)
    #expect(empirical.cumulativeProbability(at: 4) == 0.3)
    #expect(empirical.upperTailProbability(at: 14.9) == 0.2)
    #expect(empirical.density(at: 4) == 0.2)
    // Type 1 of Hyndman and Fan (1996).
    #expect(empirical.quantile(at: 0.9) == 15)
    #expect(empirical.quantile(at: 0.25) == 4)
    for z in stride(from: -4.0, through: 4, by: 0.001) {
      let index = min(Int(10 * normalCumulative(at: z)), 9)
      #expect(empirical.value(atScore: z) == values[index])
    }
  }

  @Test func `counts beyond the listed scores go on`() throws {
    let many = try Poisson(mean: 2500)
    for z in [-12.0, -9.5, 9.5, 12] {
      let expected =
        z < 0
        ? many.quantile(at: normalCumulative(at: z))
        : many.quantile(atUpperTail: normalUpperTail(at: z))
      #expect(many.value(atScore: z) == expected)
      // To the first order of Cornish and Fisher: λ + √λ z + (z² − 1)/6.
      #expect(abs(expected - (2500 + 50 * z + (z * z - 1) / 6)) < 2)
    }
  }

  @Test func `a mixture of pieces and points jumps and rests where it should`() throws {
    // Half at 1, a quarter spread over 0…2, a quarter over 5…6.
    let mixture = try Mixture(
      components: [
        Discrete(values: [1], weights: [1]), Uniform(minimum: 0, maximum: 2),
        Uniform(minimum: 5, maximum: 6),
      ], weights: [2, 1, 1])
    // F: 0.125 below 1, 0.625 at 1, 0.75 from 2 to 5, 1 at 6.
    let breaks = [0.125, 0.625, 0.75].map { $0.normalQuantile }
    for expected in breaks {
      #expect(mixture.scoreBreaks.contains { abs($0 - expected) < 1e-15 })
    }
    let jump = try #require(mixture.scoreBreaks.first { abs($0 - breaks[2]) < 1e-15 })
    for (p, x) in [
      (0.0625, 0.5), (0.125, 1), (0.3, 1), (0.625, 1), (0.6875, 1.5), (0.75, 2), (0.875, 5.5),
    ] {
      #expect(abs(mixture.quantile(at: p) - x) < 1e-14, "\(p)")
    }
    #expect(mixture.value(atScore: jump) == 5)
    #expect(mixture.value(atScore: jump.nextDown) <= 2)
    #expect(mixture.mean == 0.5 + 0.25 + 0.25 * 5.5)
    let table = ScoreTable(mixture)
    #expect(table.error < 1e-10)
  }

  @Test func `tables of mixtures are accurate though their parts lie far apart`() throws {
    let mixtures = [
      try Mixture(
        components: [
          Normal(mean: 0, standardDeviation: 1), Normal(mean: 20, standardDeviation: 1),
        ], weights: [1, 1]),
      try Mixture(
        components: [Discrete(values: [0], weights: [1]), Gamma(shape: 2, scale: 3)],
        weights: [9, 1]),
    ]
    for mixture in mixtures {
      let table = ScoreTable(mixture)
      let spread = mixture.value(atScore: 3.3) - mixture.value(atScore: -3.3)
      let far = table.rows.withUnsafeBufferPointer { buffer -> Double in
        guard let rows = buffer.baseAddress else { return .nan }
        return stride(from: -8.4, through: 8.4, by: 0.00137).reduce(0) {
          max($0, abs(ScoreTable.value(at: $1, rows: rows) - mixture.value(atScore: $1)))
        }
      }
      #expect(far < 1e-7 * spread)
    }
  }

  @Test func `a cut follows corners and refuses what holds nothing`() throws {
    let cut = try Truncated(
      Triangular(minimum: 0, mode: 3, maximum: 10), minimum: 1, maximum: 8)
    // F(3) = 0.3, F(1) = 1/30, F(8) = 1 − 4/70.
    let inside = 1 - 4.0 / 70 - 1.0 / 30
    let score = ((0.3 - 1.0 / 30) / inside).normalQuantile
    #expect(cut.scoreBreaks.count == 1)
    #expect(abs(cut.scoreBreaks[0] - score) < 1e-15)
    #expect(throws: InvalidParameter.self) {
      try Truncated(Gamma(shape: 1, scale: 1), minimum: -3, maximum: 0)
    }
    #expect(throws: InvalidParameter.self) {
      try Truncated(Normal(mean: 0, standardDeviation: 1), minimum: 60, maximum: 70)
    }
    let heavy = try Truncated(Pareto(minimum: 1, shape: 1), minimum: 2, maximum: .infinity)
    #expect(heavy.mean == .infinity && heavy.variance == .infinity)
    // With both ends ∫ x dF is finite: 2 ln 5/(1 − 1/5) for 2…10.
    let both = try Truncated(Pareto(minimum: 1, shape: 1), minimum: 2, maximum: 10)
    #expect(relativeError(both.mean, 2 * 1.6094379124341003 / 0.8) < 1e-10)
  }

  @Test func `a PERT has the textbook mean and variance`() throws {
    let estimate = try PERT(minimum: 2, mode: 5, maximum: 14)
    #expect(abs(estimate.mean - 6) < 1e-14)
    #expect(abs(estimate.variance - (6.0 - 2) * (14 - 6) / 7) < 1e-13)
  }

  @Test func `a table of quantiles goes through its points and on in straight lines`() throws {
    let table = try QuantileTable(
      points: [(0.05, -3), (0.25, 0), (0.5, 4), (0.75, 9), (0.95, 20)])
    for (p, x) in zip(table.probabilities, table.values) {
      #expect(table.quantile(at: p) == x)
      #expect(abs(table.cumulativeProbability(at: x) - p) < 3e-16)
    }
    #expect(table.value(atScore: 0) == 4)
    #expect(table.scoreBreaks == Array(table.scores[1...3]))
    let slope = (20.0 - 9) / (table.scores[4] - table.scores[3])
    #expect(abs(table.value(atScore: 5) - (20 + slope * (5 - table.scores[4]))) < 1e-13)
    // Two points of a normal distribution give it back.
    let normal = try QuantileTable(points: [(0.05, 8), (0.95, 40)])
    let expected = try Normal(from: 8, to: 40)
    #expect(abs(normal.mean - 24) < 1e-13)
    #expect(relativeError(normal.variance, expected.variance) < 1e-14)
  }

  @Test func `a choice takes the first option whose cumulated weight exceeds Φ(z)`() throws {
    let choice = try Discrete(values: [5, -1, 2], weights: [1, 2, 5])
    #expect(choice.scoreThresholds == [(0.125).normalQuantile, (0.375).normalQuantile])
    for z in stride(from: -4.0, through: 4, by: 0.01) {
      let p = normalCumulative(at: z)
      #expect(choice.value(atScore: z) == (p < 0.125 ? 5 : p < 0.375 ? -1 : 2))
    }
    #expect(choice.value(atScore: (0.125).normalQuantile) == -1)
    #expect(choice.value(atScore: -.infinity) == 5)
    #expect(choice.value(atScore: .infinity) == 2)
    // An option without weight is never taken.
    let holes = try Discrete(values: [9, 1, 9, 2, 9], weights: [0, 1, 0, 1, 0])
    for z in [-30.0, -1, -0.0, 0, 1, 30] {
      #expect(holes.value(atScore: z) == (z < 0 ? 1 : 2))
    }
    #expect(holes.support == 1...2)
  }

  @Test func `something happens where Φ(z) is below its probability`() throws {
    let event = try Bernoulli(probability: 0.3)
    for z in stride(from: -4.0, through: 4, by: 0.01) {
      #expect(event.value(atScore: z) == (normalCumulative(at: z) < 0.3 ? 1 : 0))
    }
    #expect(event.value(atScore: event.scoreThresholds[0]) == 0)
    #expect(try Bernoulli(probability: 0.5).value(atScore: 0) == 0)
    #expect(try Bernoulli(probability: 1).value(atScore: 38) == 1)
    #expect(try Bernoulli(probability: 0).value(atScore: -38) == 0)
  }

  @Test func `a normal distribution cut far out in a tail is nearly exponential`() throws {
    let tail = try TruncatedNormal(
      mean: 0, standardDeviation: 1, minimum: 1e4, maximum: .infinity)
    // With rate 10⁴: the median is ln 2/10⁴ above the end, the mean 1/10⁴.
    #expect(abs(tail.quantile(at: 0.5) - 1e4 - 0.6931471805599453e-4) < 1e-11)
    #expect(relativeError(tail.variance, 1e-8) < 1e-7)
    #expect(tail.quantile(atUpperTail: 1e-300).isFinite)
    let mirrored = try TruncatedNormal(
      mean: 0, standardDeviation: 1, minimum: -.infinity, maximum: -1e4)
    #expect(mirrored.quantile(at: 0.25) == -tail.quantile(at: 0.75))
    #expect(mirrored.mean == -tail.mean)
  }

  // Every function here is plain arithmetic, so these bits are those of every machine.
  @Test func `values stay`() {
    let folds = continuousDistributions.map { distribution in
      stride(from: -8.25, through: 8.25, by: 0.75).reduce(into: UInt64(0)) { fold, z in
        fold = (fold &* 0x100_0000_01b3) ^ distribution.value(atScore: z).bitPattern
      }
    }
    #expect(
      folds == [
        0x7287_dcaa_d27c_1d78, 0x2cee_9caf_75ed_4b6b, 0x88dc_0350_e54a_dab3, 0x2e31_e456_55b9_a3c7,
        0x42dd_5537_9c9b_8101, 0x50d2_b122_ed36_0ea9, 0x6037_bcc9_05ac_c494, 0xf22b_0000_0000_0000,
        0x4242_0442_124c_f027, 0x6b0c_9570_8ed9_d3b9, 0x3174_4bb8_98bf_9512, 0x38bb_0246_bcd2_5c44,
        0x998d_7de2_9f70_a17b, 0x63b9_6d62_4edf_3357, 0x89ce_65b2_8b05_7fc5, 0xfd39_03ac_4e90_26ce,
        0x3499_d7d4_30da_35aa, 0xdae5_ca22_4d0f_6334, 0x2fa3_ace6_70d6_cca5, 0xd7d9_7fac_6191_30bb,
        0xcd13_a0b3_f9bf_f858, 0xdc39_efd6_7869_517f, 0x5511_ed88_ea56_6c7a, 0xf5ae_6be7_bb11_9e69,
        0x360f_06e4_697f_a31c, 0x0178_4c24_e512_fd99, 0x1819_f743_2385_6a16, 0xd7fc_717c_48c8_3ef5,
        0xd3c7_6e9e_b6eb_1486, 0xf401_7ca6_0e76_e4b3, 0x6ceb_dd25_0ff6_f71e, 0x9d18_3b32_cf67_fd1a,
        0x40e9_71d8_bf6a_820f, 0xd3ed_7283_eda1_07b4, 0xf3c5_f431_63f8_333f, 0x28f7_b3bb_0e20_ba41,
        0x40e9_71d8_bf6a_820f, 0xf61e_398d_f7df_68b5, 0x0318_2ea7_c9a7_0da0, 0xdda5_6e93_e150_0350,
        0xab7a_2216_2d4a_be40, 0xbc27_d10c_d0ae_e8a0, 0x7e98_82d4_3a0d_9c63, 0xf702_32a6_e934_6410,
        0x4c49_c8ba_99c9_1570, 0xc021_9551_6ef9_2419, 0x84ba_2375_4422_36fc, 0xa529_93cd_d02b_462c,
        0xe24e_88e2_22fe_6895, 0x1b96_b90b_828c_6ffa, 0x018f_fec7_49c5_8f84, 0x88b3_5fac_f2ac_1951,
        0x78ed_4ea2_5503_e282, 0x1e7d_4627_4fc3_e95a,
      ])
  }

  @Test func `values that make no distribution are refused in words`() {
    func message(_ body: () throws -> any Distribution) -> String? {
      do {
        _ = try body()
        return nil
      } catch {
        return (error as? InvalidParameter)?.message
      }
    }
    #expect(
      message { try PERT(minimum: 0.5, mode: 3.2, maximum: 2.5) }
        == "mode 3.2 is outside 0.5...2.5")
    #expect(
      message { try Uniform(minimum: 2, maximum: 2) }
        == "2.0...2.0 is not a finite, rising range")
    #expect(
      message { try Bernoulli(probability: 1.2) } == "the probability 1.2 is outside 0...1")
    let refused: [() throws -> any Distribution] = [
      { try Uniform(minimum: .nan, maximum: 2) },
      { try Uniform(minimum: -1e308, maximum: 1e308) },
      { try Uniform(minimum: -.infinity, maximum: 0) },
      { try Triangular(minimum: 0, mode: .nan, maximum: 1) },
      { try Triangular(minimum: 1, mode: 1, maximum: 1) },
      { try PERT(minimum: 3, mode: 2, maximum: 1) },
      { try Normal(mean: 0, standardDeviation: 0) },
      { try Normal(mean: .infinity, standardDeviation: 1) },
      { try Normal(from: 2, to: 1) },
      { try LogNormal(median: -1, sigma: 1) },
      { try LogNormal(median: 1, sigma: .nan) },
      { try LogNormal(from: 0, to: 1) },
      { try Beta(alpha: 0, beta: 1) },
      { try Beta(alpha: 1, beta: .infinity) },
      { try Beta(alpha: 1, beta: 1, minimum: 4, maximum: 3) },
      { try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: 3, maximum: 3) },
      { try TruncatedNormal(mean: 0, standardDeviation: -1, minimum: 0, maximum: 3) },
      {
        try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: .infinity, maximum: .infinity)
      },
      { try QuantileTable(points: [(0.5, 1)]) },
      { try QuantileTable(points: [(0.5, 1), (0.4, 2)]) },
      { try QuantileTable(points: [(0.4, 2), (0.5, 2)]) },
      { try QuantileTable(points: [(0, 1), (0.5, 2)]) },
      { try QuantileTable(points: [(0.1, 1), (0.5, .infinity)]) },
      { try Bernoulli(probability: .nan) },
      { try Discrete(values: [], weights: []) },
      { try Discrete(values: [1], weights: [1, 2]) },
      { try Discrete(values: [1, 2], weights: [0, 0]) },
      { try Discrete(values: [1, 2], weights: [1, -1]) },
      { try Discrete(values: [1, .nan], weights: [1, 1]) },
      { try LogUniform(minimum: 0, maximum: 1) },
      { try LogUniform(minimum: 2, maximum: 1) },
      { try ModifiedPERT(minimum: 0, mode: 1, maximum: 2, weight: 0) },
      { try ModifiedPERT(minimum: 0, mode: 3, maximum: 2, weight: 4) },
      { try LogNormal(mean: 0, standardDeviation: 1) },
      { try LogNormal(mean: 1, standardDeviation: .infinity) },
      { try LogNormal(mean: 1e-300, standardDeviation: 1e300) },
      { try Gamma(shape: 0, scale: 1) },
      { try Gamma(shape: 1, scale: .nan) },
      { try Weibull(shape: -1, scale: 1) },
      { try Weibull(shape: 1, scale: 0) },
      { try Gumbel(location: .nan, scale: 1) },
      { try Gumbel(mean: 0, standardDeviation: -1) },
      { try GeneralisedExtremeValue(location: 0, scale: 1, shape: .nan) },
      { try GeneralisedExtremeValue(location: 0, scale: 1, shape: 11) },
      { try Pareto(minimum: 0, shape: 1) },
      { try Pareto(minimum: 1, shape: 0) },
      { try Logistic(location: 0, scale: 0) },
      { try StudentT(degreesOfFreedom: 0) },
      { try StudentT(degreesOfFreedom: .infinity) },
      { try Poisson(mean: 0) },
      { try Poisson(mean: 1e7) },
      { try Empirical(observations: []) },
      { try Empirical(observations: [1, .nan]) },
      { try Empirical(observations: [-1.7e308, 1.7e308]) },
      { try Metalog(points: [(0.1, 1), (0.9, 2)]) },
      { try Metalog(points: [(0.1, 1), (0.5, 0), (0.9, 2)]) },
      { try Metalog(points: [(0.1, 1), (0.5, 2), (0.9, 3)], minimum: 1) },
      { try Metalog(points: [(0.1, 1), (0.5, 2), (0.9, 3)], minimum: .nan) },
      { try Metalog(points: [(0.1, 1), (0.5, 1.01), (0.9, 3)], minimum: 5, maximum: 0) },
      { try Truncated(Gamma(shape: 1, scale: 1), minimum: 3, maximum: 3) },
      { try Truncated(Gamma(shape: 1, scale: 1), minimum: .nan, maximum: 3) },
      { try Affine(Gamma(shape: 1, scale: 1), offset: .nan) },
      { try Affine(Gamma(shape: 1, scale: 1), offset: 0, factor: 0) },
      { try Mixture(components: [], weights: []) },
      { try Mixture(components: [Poisson(mean: 1)], weights: [0]) },
      { try Mixture(components: [Poisson(mean: 1)], weights: [1, 2]) },
    ]
    for (index, body) in refused.enumerated() {
      #expect(message(body) != nil, "\(index)")
    }
  }
}
