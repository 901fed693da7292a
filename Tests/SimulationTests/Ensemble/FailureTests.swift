import Estimation
import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Statistics
import Testing

/// Paths that leave the finite numbers.
@Suite struct FailureTests {
  /// A ratio of 1e308 in one path of a hundred: times 50 of loaded capital it overflows. All other
  /// paths have 100 + 50 · 1 or 100 + 50 · 2.
  static func overflowing() throws -> Scenario {
    let ratio = drawn(
      "law.ratio", try Discrete(values: [1, 2, 1e308], weights: [0.5, 0.49, 0.01]))
    let cluster = plainCluster(spends: spending(plan: [100])) {
      $0.production.addedRatio = Scaled(ratio)
    }
    return plainPark([cluster], to: 2024) {
      $0.targets = [
        Target(title: Title(id: "more"), series: .output, time: .at(2024), threshold: 180)
      ]
    }
  }

  @Test(arguments: [1, 7])
  func `failed paths are counted and listed with their inputs`(threads: Int) async throws {
    let scenario = try Self.overflowing()
    let forecast = try await Ensemble(paths: 20_000, seed: 1, threads: threads).forecast(
      of: scenario)
    // Binomial: 200 ± 14; seven standard errors.
    #expect((102...298).contains(forecast.failures.count))
    let examples = forecast.failures.examples
    #expect(examples.count == 10)
    #expect(examples.map(\.index) == examples.map(\.index).sorted())
    for path in examples {
      #expect(path.inputs == [DrawnInput(name: "law.ratio", value: 1e308)])
      let told = try explain(scenario, path: path.index, of: Ensemble(seed: 1))
      #expect(!(told.output[0][0].isFinite))
    }
    // They are the first: no path before the last of them has failed unseen.
    let sample = try PathSample(scenario, paths: (examples.last?.index ?? 0) + 1)
    let failed = sample.total(0).indices.filter { !sample.total(0)[$0].isFinite }
    #expect(failed == examples.map(\.index))
  }

  /// A failed path may have been a hit or a miss. The interval begins where Clopper and Pearson's
  /// does with no hit among them, and ends where it does with all.
  @Test func `failed paths bound the odds from both sides`() async throws {
    let paths = 20_000
    let forecast = try await Ensemble(paths: paths, seed: 1).forecast(of: Self.overflowing())
    let odds = forecast.targets[0].estimate
    let failed = forecast.failures.count
    let hits = Int((odds.probability * Double(paths)).rounded())
    #expect(odds.failed == failed)
    // 0.49, within seven standard errors of 0.0035.
    #expect(abs(odds.probability - 0.49) < 0.025)
    let none = ProbabilityEstimate.counting(hits: hits, count: paths).interval
    let all = ProbabilityEstimate.counting(hits: hits + failed, count: paths).interval
    #expect(odds.interval.lowerBound == none.lowerBound)
    #expect(odds.interval.upperBound == all.upperBound)
    #expect(odds.interval.contains(0.5))
  }

  @Test func `statistics of the other paths stay finite`() async throws {
    let forecast = try await Ensemble(paths: 20_000, seed: 1).forecast(of: Self.overflowing())
    let spread = forecast.forecasts(of: .total)[0].spread
    // 150 and 200 with 0.5/0.99 and 0.49/0.99: mean 174.747, sd 25.
    #expect(abs(spread.mean - 174.747) < 7 * 25 / 20_000.0.squareRoot())
    #expect(abs(spread.standardDeviation - 25) < 0.1)
    #expect(forecast.digits.count > 10)
    for point in forecast.series {
      let moments = [point.spread.mean, point.spread.standardDeviation, point.spread.standardError]
      let isFinite = (moments + point.spread.quantiles).allSatisfy(\.isFinite)
      #expect(isFinite, "\(point.series) \(point.prices)")
    }
    #expect(forecast.targets[0].expectedShortfall.isFinite)
  }

  @Test func `failures are the same on any number of threads`() async throws {
    let scenario = try Self.overflowing()
    let one = try await Ensemble(paths: 20_000, seed: 1, threads: 1).forecast(of: scenario).digits
    let seven = try await Ensemble(paths: 20_000, seed: 1, threads: 7, blockPaths: 8).forecast(
      of: scenario)
    #expect(seven.digits == one)
  }

  /// A plan that grows by 1e150 a year overflows after three: nothing of such a forecast is left,
  /// and the odds are anything.
  @Test func `when every path fails the odds are anything`() async throws {
    var scenario = try Self.overflowing()
    scenario.clusters[0].production.addedRatio = .known(1)
    scenario.clusters[0].investment?.growth = .known(1e150)
    scenario.horizon.to = 2028
    let forecast = try await Ensemble(paths: 100, seed: 1).forecast(of: scenario)
    #expect(forecast.failures.count == 100)
    #expect(forecast.targets[0].estimate.interval == 0...1)
    #expect(forecast.forecasts(of: .total)[0].spread.mean.isNaN)
    #expect(forecast.targets[0].medianFirstYear == nil)
  }

  /// Investment overflows in the middle of a lever's work: not a number is not taken for nothing.
  @Test(arguments: [LeverEffect.Operation.set(.known(5)), .shift(.known(1.5))])
  func `an overflow under a lever is not taken for no investment`(
    _ operation: LeverEffect.Operation
  ) async throws {
    var scenario = try Self.overflowing()
    scenario.clusters[0].production.addedRatio = .known(1)
    scenario.clusters[0].investment?.growth = .known(1e150)
    scenario.horizon.to = 2028
    scenario.levers = [lever("it", [effect(.investment, operation)])]
    let package = Package(title: Title(id: "on"), levels: ["it": 0.5])
    let forecast = try await Ensemble(paths: 16, seed: 1).forecast(of: scenario, package: package)
    #expect(forecast.failures.count == 16)
  }
}
