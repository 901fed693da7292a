import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// The short summary is a part of the forecast, bit for bit.
@Suite struct OutputSummaryTests {
  static let names = [
    "base", "mixed-laws", "anchor-arrival", "registered-revenue", "all-levers", "toy-mixture",
    "toy-everything-quarterly",
  ]

  /// Its series, bit by bit, and what was counted.
  static func digits(_ summary: OutputSummary) -> [String] {
    var result = summary.series.map { digits($0) }
    result += summary.targets.map { "\($0)" }
    result.append("\(summary.paths) paths, \(summary.failed) failed")
    return result
  }

  static func digits(_ forecast: Forecast) -> [String] {
    let clusters = forecast.scenario.clusters.indices
    let names = clusters.map { SeriesName.cluster($0) } + [.total]
    var result = names.flatMap { forecast.forecasts(of: $0) }.map { digits($0) }
    result += forecast.targets.map { "\($0.estimate)" }
    result.append("\(forecast.paths) paths, \(forecast.failures.count) failed")
    return result
  }

  static func digits(_ point: SeriesForecast) -> String {
    let spread = point.spread
    let numbers = [spread.mean, spread.standardDeviation, spread.standardError] + spread.quantiles
    let bits = numbers.map { String($0.bitPattern, radix: 16) }.joined(separator: " ")
    return "\(point.series) \(point.year) \(point.prices): \(bits)"
  }

  @Test(arguments: names)
  func `output and odds are those of the forecast`(_ name: String) async throws {
    let reference = try ReferenceScenario.named(name)
    let ensemble = Ensemble(paths: 10_003, seed: 8, threads: 1)
    let forecast = try await ensemble.forecast(of: reference.scenario, package: reference.package)
    let expected = Self.digits(forecast)
    #expect(expected.count > 10)
    for set in InstructionSet.available {
      for (threads, blockPaths) in [(1, 256), (2, 64), (5, 1024)] {
        let summary = try await Ensemble(
          paths: 10_003, seed: 8, threads: threads, instructionSet: set, blockPaths: blockPaths
        ).output(of: reference.scenario, package: reference.package, quantiles: true)
        #expect(Self.digits(summary) == expected, "\(set), \(threads) threads")
      }
    }
  }

  @Test func `without quantiles all else is the same`() async throws {
    let reference = try ReferenceScenario.named("mixed-laws")
    let ensemble = Ensemble(paths: 5_001, seed: 8)
    let with = try await ensemble.output(of: reference.scenario, quantiles: true)
    var without = try await ensemble.output(of: reference.scenario)
    for index in without.series.indices {
      let quantiles = without.series[index].spread.quantiles
      #expect(quantiles.count { $0.isNaN } == Spread.levels.count)
      without.series[index].spread.quantiles = with.series[index].spread.quantiles
    }
    #expect(Self.digits(without) == Self.digits(with))
  }

  @Test func `failed paths are left out of both alike`() async throws {
    let scenario = try FailureTests.overflowing()
    let ensemble = Ensemble(paths: 5_001, seed: 1, threads: 3)
    let summary = try await ensemble.output(of: scenario, quantiles: true)
    let forecast = try await ensemble.forecast(of: scenario)
    #expect(summary.failed > 0)
    #expect(Self.digits(summary) == Self.digits(forecast))
  }

  @Test func `a scenario that cannot be compiled is refused`() async throws {
    var scenario = try ReferenceScenario.named("base").scenario
    // Two clusters that buy all from each other: I − κB is singular.
    var supply = scenario.clusters.map { _ in scenario.clusters.map { _ in 0.0 } }
    supply[0][1] = 1
    supply[1][0] = 1
    scenario.links = Links(supply: supply, capture: .known(1))
    let refused = scenario
    await #expect(throws: PlanError.self) {
      _ = try await Ensemble(paths: 10).output(of: refused)
    }
  }
}
