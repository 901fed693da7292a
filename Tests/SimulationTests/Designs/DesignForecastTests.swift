import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

/// Forecasts whose paths are laid out by a design.
@Suite struct DesignForecastTests {
  /// The six sectors of ``LogNormalTests``: mean 46, standard deviation √22.695, P(sum > 50) =
  /// 0.1941351. Student's t with 15 degrees of freedom is beyond 14 once in 4e-10: six comparisons
  /// fail by luck with 3e-9. The reported errors must be smaller than those of as many random paths,
  /// 0.0186 and 1.55e-3 for 65 536: for the mean by half with antithetic pairs, 4 times with hypercubes
  /// and 50 times with Sobol points, which were measured at 5, 15 and 90 times.
  @Test(arguments: [
    (EnsembleDesign.antithetic, 1.5, 1.0), (.latinHypercube, 4, 1.5), (.sobol, 50, 4),
  ])
  func `six sectors have their mean and odds, with a smaller error`(
    design: EnsembleDesign, gain: Double, oddsGain: Double
  ) async throws {
    let forecast = try await Ensemble(paths: 65_536, design: design, seed: 1)
      .forecast(of: LogNormalTests.sixSectors())
    #expect(forecast.paths == 65_536)
    let total = forecast.forecasts(of: .total)[0].spread
    #expect(abs(total.mean - 46) < 14 * total.standardError)
    #expect(total.standardError > 0)
    #expect(total.standardError < 22.695.squareRoot() / 256 / gain)
    #expect(abs(total.standardDeviation / 22.695.squareRoot() - 1) < 0.01)
    let odds = forecast.targets[0].estimate
    #expect(odds.estimator == design.estimatorName)
    // Student's 97.5 % point at 15 degrees of freedom, as in printed tables.
    let error = (odds.interval.upperBound - odds.interval.lowerBound) / 2 / 2.131
    #expect(abs(odds.probability - 0.1941351) < 14 * error)
    #expect(error < 1.55e-3 / oddsGain * 1.3)
    #expect(odds.calls == 65_536)
  }

  /// 65 536 points of the product of log-normals: quantiles as in ``LogNormalTests``, within a
  /// tenth of what random paths are allowed there and the 0.1 % of the histogram.
  @Test func `scrambled Sobol points give the quantiles of a product of log-normals`() async throws
  {
    let spread = try await Ensemble(paths: 65_536, design: .sobol, seed: 1)
      .forecast(of: LogNormalTests.product()).forecasts(of: .total)[0].spread
    for (level, value, error) in [
      (0.05, 24.253568852912554, 0.0044), (0.5, 58.81192039840531, 0.0026),
      (0.95, 142.6116709637559, 0.0044),
    ] {
      let found = try #require(spread.quantile(at: level))
      #expect(abs(found / value - 1) < 0.7 * error + 0.001)
    }
    #expect(abs(spread.mean / 67.98890718400958 - 1) < 1e-4)
  }

  @Test(arguments: [EnsembleDesign.antithetic, .latinHypercube, .sobol])
  func `threads, blocks and instruction sets change no bit`(design: EnsembleDesign) async throws {
    for name in ["base", "toy-everything-quarterly"] {
      let reference = try ReferenceScenario.named(name)
      func digits(
        threads: Int, blockPaths: Int, _ set: InstructionSet = .best
      ) async throws -> [String] {
        try await Ensemble(
          paths: 30_000, design: design, seed: 5, threads: threads, instructionSet: set,
          blockPaths: blockPaths
        )
        .forecast(of: reference.scenario, package: reference.package).digits
      }
      let expected = try await digits(threads: 1, blockPaths: 256)
      #expect(expected.count > 50)
      for (threads, blockPaths) in [(2, 256), (3, 64), (1, 1024)] {
        #expect(try await digits(threads: threads, blockPaths: blockPaths) == expected)
      }
      for set in InstructionSet.available {
        #expect(try await digits(threads: 2, blockPaths: 256, set) == expected, "\(set)")
      }
      let other = try await Ensemble(paths: 30_000, design: design, seed: 6)
        .forecast(of: reference.scenario, package: reference.package).digits
      #expect(other != expected)
    }
  }

  /// Lines of the ensemble against paths followed alone, at the ends of groups, chunks and
  /// replicates.
  @Test(arguments: [EnsembleDesign.antithetic, .latinHypercube, .sobol])
  func `a path of a design is followed alone`(design: EnsembleDesign) throws {
    let reference = try ReferenceScenario.named("toy-everything-quarterly")
    let ensemble = Ensemble(paths: 32_768, design: design, seed: 3)
    var lines: [Substring] = []
    try ensemble.writePaths(of: reference.scenario, package: reference.package, count: 4_100) {
      lines += $0.split(separator: "\n")
    }
    #expect(lines.count == 4_101)
    for path in [0, 7, 8, 1023, 1024, 2047, 2048, 4099] {
      let told = try explain(
        reference.scenario, package: reference.package, path: path, of: ensemble)
      let values = lines[path + 1].split(separator: ",").compactMap { Double($0) }
      #expect(values.starts(with: [Double(path)] + told.output[0]))
    }
  }

  /// 3 000 shocks, which is more than Sobol points have dimensions. Shocks have mean 1, so a total of
  /// 100 clusters of 100 has mean 10 000 in every year.
  @Test func `inputs beyond the last dimension are random`() async throws {
    let clusters = (0..<100).map { index in
      plainCluster("c\(index)") { $0.shock = .own(.known(0.1)) }
    }
    let park = plainPark(clusters, to: 2053)
    #expect(try ModelPlan(park).inputs.count > 3_000)
    let forecast = try await Ensemble(paths: 16_384, design: .sobol, seed: 1).forecast(of: park)
    let last = try #require(forecast.forecasts(of: .total).last).spread
    #expect(abs(last.mean / 10_000 - 1) < 14 * last.standardError / 10_000)
  }

  @Test func `without chance there is nothing to lay out`() async throws {
    let park = plainPark([plainCluster()])
    let forecast = try await Ensemble(paths: 100, design: .sobol).forecast(of: park)
    #expect(forecast.forecasts(of: .total).map(\.spread.mean) == [100, 100, 100])
  }
}
