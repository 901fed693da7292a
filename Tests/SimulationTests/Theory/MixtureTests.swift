import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

/// Choices over many paths: laws, states of the world, anchors.
@Suite struct MixtureTests {
  static let paths = 65_536
  static let root = 256.0

  static func growing(_ growth: Double) -> Law {
    .referenceClass(ReferenceClass(tables: [.init(growth: .known(growth))], persistentShare: 0.5))
  }

  /// 100 with probability 0.3, 150 with 0.7: mean 135, sd 50 √0.21. Quantiles jump from one to the
  /// other at 0.3. A share's standard error is √0.21/256; seven of them: 3e-12.
  @Test func `weighted laws give the mixture, not the average`() async throws {
    let clusters = [plainCluster("one", output: 60), plainCluster("two", output: 40)]
    let park = plainPark(
      clusters, to: 2025,
      laws: [WeightedLaw(.ratio, weight: 3), WeightedLaw(Self.growing(0.5), weight: 7)])
    let sample = try PathSample(park, paths: Self.paths)
    let error = 0.21.squareRoot() / Self.root
    let grown = sample.total(0).count { abs($0 - 150) < 1e-9 }
    let still = sample.total(0).count { abs($0 - 100) < 1e-9 }
    #expect(grown + still == Self.paths)
    #expect(abs(Double(grown) / Double(Self.paths) - 0.7) < 7 * error)
    // One law for all clusters and years of a path: 90, 60 and 225, or 60, 40 and 100.
    for path in 0..<Self.paths {
      let isGrown = abs(sample.total(0)[path] - 150) < 1e-9
      if isGrown != (abs(sample.output(0, 0)[path] - 90) < 1e-9)
        || isGrown != (abs(sample.output(1, 0)[path] - 60) < 1e-9)
        || isGrown != (abs(sample.total(1)[path] - 225) < 1e-9)
      {
        Issue.record("path \(path) follows two laws")
      }
    }
    let spread = try await Ensemble(paths: Self.paths, seed: 1).forecast(of: park)
      .forecasts(of: .total)[0].spread
    #expect(abs(spread.mean - 135) < 7 * 50 * error)
    #expect(abs(spread.standardDeviation / (50 * 0.21.squareRoot()) - 1) < 0.02)
    #expect(abs((spread.quantile(at: 0.25) ?? 0) - 100) < 0.1)
    #expect(abs(spread.median - 150) < 0.15)
  }

  /// Two log-normal laws: 100 e^(0.1 z) with 0.4 (a shock), and growth normal with mean 0.5 and sd
  /// 0.05 under the same shock with 0.6. Moments by mixing: with s = e^0.01,
  ///
  ///     mean = 100 (0.4 + 0.6 · 1.5) = 130
  ///     E x² = 100² s (0.4 + 0.6 (2.25 + 0.0025)) = 17 515 s
  ///
  /// Seven standard errors of the mean; the sd's is below 0.3 % (kurtosis below 3).
  @Test func `moments of a mixture are those of its laws, weighted`() async throws {
    let growth = try Normal(mean: 0.5, standardDeviation: 0.05)
    let reference = ReferenceClass(tables: [.init(growth: .uncertain(growth))], persistentShare: 1)
    let park = plainPark(
      [plainCluster()], to: 2024,
      laws: [
        WeightedLaw(.ratio, weight: 0.4), WeightedLaw(.referenceClass(reference), weight: 0.6),
      ]
    ) { $0.shock = DemandShock(sd: .known(0.1), dependence: .oneFactor([0])) }
    let spread = try await Ensemble(paths: Self.paths, seed: 1).forecast(of: park)
      .forecasts(of: .total)[0].spread
    let square = 17_515 * 1.010050167084168  // e^0.01
    let sd = (square - 130 * 130).squareRoot()
    #expect(abs(spread.mean - 130) < 7 * sd / Self.root)
    #expect(abs(spread.standardDeviation / sd - 1) < 7 * 0.003)
  }

  /// From slump to normal with a = 0.3, back with b = 0.1: a share of b/(a + b) = ¼ of years in
  /// slump, from the first year on when the chain begins so; and from a sure slump
  /// ¼ + ¾ · 0.6ⁱ in the i-th year after. Seven standard errors of at most 0.5/256, 16 times.
  @Test(arguments: [0.25, 1])
  func `a chain of two states has its stationary shares`(initial: Double) throws {
    let park = plainPark([plainCluster()], to: 2031) {
      $0.macro = MacroStates(states: [
        .init(
          title: Title(id: "slump"), initial: initial, investment: 1, output: 0.5,
          next: [0.7, 0.3]),
        .init(
          title: Title(id: "normal"), initial: 1 - initial, investment: 1, output: 1,
          next: [0.1, 0.9]),
      ])
    }
    let sample = try PathSample(park, paths: Self.paths)
    var excess = initial - 0.25
    for year in 0..<8 {
      let slumps = sample.total(year).count { $0 == 50 }
      let share = Double(slumps) / Double(Self.paths)
      #expect(abs(share - 0.25 - excess) < 7 * 0.5 / Self.root, "year \(year)")
      excess *= 0.6
    }
  }

  /// Probability 0.1, capital 80 ± 8, ratio 3, kept 0.2…1 (mean 0.6), ready at the end of 2024:
  /// on average 0.1 · 80 · 3 · 0.6 = 14.4 more, and 144 more where it comes. Seven standard errors
  /// of the mean; the variance of what comes is 9 · (6400 + 64) · (0.36 + 0.16/3) − 144² = 3310.
  @Test func `an anchor adds its expectation`() async throws {
    let anchor = Anchor(
      title: Title(id: "plant"), cluster: 0, probability: 0.1,
      capital: drawn("capital", try Normal(mean: 80, standardDeviation: 8)), ratio: .known(3),
      start: .known(2023.5), delay: .known(0.5), build: .known(1), ramp: .known(0),
      keptShare: drawn("kept", try Uniform(minimum: 0.2, maximum: 1)))
    let park = plainPark([plainCluster()], to: 2025) {
      $0.anchors = [anchor]
      $0.targets = [
        Target(title: Title(id: "more"), series: .output, time: .at(2025), threshold: 100.5)
      ]
    }
    let forecast = try await Ensemble(paths: Self.paths, seed: 1).forecast(of: park)
    let total = forecast.forecasts(of: .total)[1].spread
    // Var = 0.1 · (144² + 3310) − 14.4² = 2197.
    #expect(abs(total.mean - 114.4) < 7 * 46.9 / Self.root)
    let given = forecast.anchors[0]
    #expect(abs(given.frequency - 0.1) < 7 * 0.3 / Self.root)
    #expect(given.total[0].mean == 100)
    #expect(abs(given.total[1].mean - 244) < 7 * 57.6 / (0.09 * 65_536).squareRoot())
    // With it the target is always reached, without it never.
    #expect(given.targets[0].probability == 1)
    #expect(given.targets[0].interval.upperBound == 1)
    #expect(forecast.targets[0].estimate.probability == given.frequency)
  }

  /// One draw for the whole park: in every pair of clusters outputs move together, and the doubt
  /// of the total is that of its parts, 40 %, not 40 %/√6.
  @Test func `a number of the park does not average out over clusters`() async throws {
    let ratio = drawn("ratio", try Normal(mean: 2, standardDeviation: 0.8))
    let clusters = (0..<6).map { index in
      plainCluster("c\(index)", output: 0, spends: spending(plan: [10])) {
        $0.production.addedRatio = Scaled(ratio)
      }
    }
    let park = plainPark(clusters, to: 2024)
    let spread = try await Ensemble(paths: 16_384, seed: 1).forecast(of: park)
      .forecasts(of: .total)[0].spread
    // 6 · 10 · ½ · 2 = 60, sd 24; the sd's standard error is 1/√(2n) = 0.55 %, seven of them.
    #expect(abs(spread.standardDeviation / 24 - 1) < 7 * 0.0056)
  }

  /// Rank correlation ½ between a log-normal and a PERT: the ranks of 16 384 pairs. Its standard
  /// error is below 1/√n; seven of them.
  @Test func `tied inputs have the rank correlation that is asked for`() throws {
    let laws: [any Distribution] = [
      try LogNormal(median: 5, sigma: 0.7), try PERT(minimum: 1, mode: 2, maximum: 9),
    ]
    let clusters = zip(["a", "b"], laws).map { name, law in
      plainCluster(name) { $0.baseOutput = .own(drawn(name, law)) }
    }
    let park = plainPark(clusters, to: 2024) {
      $0.correlations = InputCorrelations([.init("a", "b", rank: 0.5)])
    }
    let sample = try PathSample(park, paths: 16_384)
    let found = ranks(sample.output(0, 0)).correlation(with: ranks(sample.output(1, 0)))
    #expect(abs(found - 0.5) < 7 / 128)
  }

  private func ranks(_ values: [Double]) -> [Double] {
    var result = values
    for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      result[index] = Double(rank)
    }
    return result
  }
}
