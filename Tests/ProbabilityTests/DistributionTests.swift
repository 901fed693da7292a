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
        0xd571_a4c7_50a5_863f, 0x50d2_b122_ed36_0ea9, 0x6037_bcc9_05ac_c494, 0xf22b_0000_0000_0000,
        0x4242_0442_124c_f027, 0x6b0c_9570_8ed9_d3b9, 0x179e_1995_3de4_c093, 0x95d6_6f31_89ea_8766,
        0x998d_7de2_9f70_a17b, 0x63b9_6d62_4edf_3357, 0x89ce_65b2_8b05_7fc5, 0xfd39_03ac_4e90_26ce,
        0x3499_d7d4_30da_35aa, 0xdae5_ca22_4d0f_6334, 0x2fa3_ace6_70d6_cca5, 0xd7d9_7fac_6191_30bb,
        0x4908_157b_06dc_2500, 0xdc39_efd6_7869_517f, 0x5511_ed88_ea56_6c7a,
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
    ]
    for (index, body) in refused.enumerated() {
      #expect(message(body) != nil, "\(index)")
    }
  }
}
