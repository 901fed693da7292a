import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Statistics
import Testing

/// A forecast without chance says what can be worked by hand: 100 in 2023, then 122, 152 and 197
/// (see `HandWorkedTests`).
@Suite struct ForecastTests {
  static func park(change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    let flow = spending([(2022, 0), (2024, 20)], plan: [12], growth: 0.5)
    return plainPark([plainCluster(ratio: 2, spends: flow)]) {
      $0.prices.inflation = [2024: .known(-0.1), 2025: .known(0), 2026: .known(0.5)]
      change(&$0)
    }
  }

  static func target(
    _ threshold: Double, _ time: Target.Time, _ direction: Target.Direction = .atLeast,
    isNominal: Bool = false
  ) -> Target {
    Target(
      title: Title(id: "target"), series: .output, time: time, direction: direction,
      threshold: threshold, isNominal: isNominal)
  }

  static func odds(_ target: Target) async throws -> TargetOdds {
    try await Ensemble(paths: 1000, seed: 1).forecast(of: park { $0.targets = [target] }).targets[0]
  }

  @Test func `a forecast without chance is its one path`() async throws {
    let forecast = try await Ensemble(paths: 1100, seed: 1).forecast(of: Self.park())
    for (point, expected) in zip(forecast.forecasts(of: .total), [122.0, 152, 197]) {
      #expect(point.spread.mean == expected)
      #expect(point.spread.standardDeviation == 0)
      #expect(point.spread.quantiles.allSatisfy { $0 == expected })
    }
    #expect(forecast.base.map(\.spread.mean) == [100, 100])
    #expect(forecast.forecasts(of: .share(0), prices: .none).map(\.spread.mean) == [1, 1, 1])
  }

  /// Index 0.9, 0.9, 1.35: 109.8, 136.8, 265.95.
  @Test func `nominal is real times the index`() async throws {
    let forecast = try await Ensemble(paths: 100, seed: 1).forecast(of: Self.park())
    let index = forecast.forecasts(of: .prices, prices: .none).map(\.spread.mean)
    #expect(agree(index, [0.9, 0.9, 1.35]))
    let nominal = forecast.forecasts(of: .total, prices: .nominal).map(\.spread.mean)
    #expect(agree(nominal, [109.8, 136.8, 265.95]))
  }

  /// With prices and output both drawn, path by path.
  @Test func `nominal is real times the index on every path`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let forecast = try await Ensemble(paths: 2000, seed: 1).forecast(of: scenario)
    let sample = try PathSample(scenario, paths: 2000)
    for (year, point) in forecast.forecasts(of: .total, prices: .nominal).enumerated() {
      let prices = sample.columns[sample.plan.outcomes.prices + year]
      let products = zip(sample.total(year), prices).map { $0 * $1 }
      #expect(abs(point.spread.mean / products.mean - 1) < 1e-12)
      // The sample's own sd divides by n − 1.
      let sd = products.standardDeviation * (2000.0 / 1999).squareRoot()
      #expect(abs(point.spread.standardDeviation / sd - 1) < 1e-12)
    }
  }

  /// 22 %, 152/122, 197/152; and the cube root of 1.97, 1.2536101….
  @Test func `growth is year on year and compound`() async throws {
    let growth = try await Ensemble(paths: 100, seed: 1).forecast(of: Self.park()).growth
    let yearly = growth.yearly.map { $0.mean + 1 }
    #expect(agree(yearly, [1.22, 152 / 122.0, 197 / 152.0]))
    for spread in growth.compound {
      let factor = spread.mean + 1
      #expect(abs(factor * factor * factor - 1.97) < 1e-12)
    }
  }

  /// 150 is reached in 2025; at 2024 28 are missing. At all hits of 1000 the interval of Clopper
  /// and Pearson begins at 0.025^(1/1000) = 0.99632, and mirrored at none.
  @Test func `odds, shortfall and first year are those of the path`() async throws {
    let reached = try await Self.odds(Self.target(150, .by(2026)))
    #expect(reached.estimate.probability == 1)
    #expect(abs(reached.estimate.interval.lowerBound - 0.9963179) < 1e-7)
    #expect(reached.estimate.interval.upperBound == 1)
    #expect(reached.expectedShortfall == 0)
    #expect(reached.outcome.mean == 197)
    #expect(reached.firstReached == [0, 1, 0])
    #expect(reached.medianFirstYear == 2025)

    let missed = try await Self.odds(Self.target(150, .at(2024)))
    #expect(missed.estimate.probability == 0)
    #expect(missed.estimate.interval.lowerBound == 0)
    #expect(abs(missed.estimate.interval.upperBound - 0.0036821) < 1e-7)
    #expect(missed.expectedShortfall == 28)
    #expect(missed.gapToMedian == 28)
    // When it is first reached does not depend on the year the target names.
    #expect(missed.firstReached == [0, 1, 0])

    let never = try await Self.odds(Self.target(200, .by(2026)))
    #expect(never.firstReached == [0, 0, 0])
    #expect(never.medianFirstYear == nil)
  }

  /// 122 is at most 130 and 152 is not; the least of the years is 122. A threshold itself counts
  /// as reached, from either side.
  @Test func `a target may be a ceiling`() async throws {
    let first = try await Self.odds(Self.target(130, .at(2024), .atMost))
    #expect(first.estimate.probability == 1)
    let second = try await Self.odds(Self.target(130, .at(2025), .atMost))
    #expect(second.estimate.probability == 0)
    #expect(second.expectedShortfall == 22)
    let by = try await Self.odds(Self.target(122, .by(2026), .atMost))
    #expect(by.estimate.probability == 1)
    let exactly = try await Self.odds(Self.target(152, .at(2025)))
    #expect(exactly.estimate.probability == 1)
  }

  /// 109.8, 136.8 and 265.95 in money of the year.
  @Test func `a target may be nominal`() async throws {
    let early = try await Self.odds(Self.target(150, .by(2025), isNominal: true))
    #expect(early.estimate.probability == 0)
    #expect(abs(early.expectedShortfall - 13.2) < 1e-12)
    let late = try await Self.odds(Self.target(250, .by(2026), isNominal: true))
    #expect(late.estimate.probability == 1)
    #expect(late.medianFirstYear == 2026)
  }

  /// Normal output of mean 100 and sd 10: 110 stands at Φ(1) = 0.841345 of the paths. Standard
  /// error 0.00143 at 65 536 paths, seven of them, and 0.1 % of 110 is 0.0026 of probability.
  @Test func `an observation stands at its percentile`() async throws {
    let output = drawn("output", try Normal(mean: 100, standardDeviation: 10))
    let park = plainPark([plainCluster { $0.baseOutput = .own(output) }]) {
      $0.observations = [
        Observation(
          title: Title(id: "actual"), series: .output, isNominal: false, unit: "亿元",
          values: [
            .init(date: "2025", time: 2025, value: 110),
            .init(date: "end 2025", time: 2026, value: 110),
            .init(date: "2021", time: 2021, value: 110),
          ])
      ]
    }
    let observed = try await Ensemble(paths: 65_536, seed: 1).forecast(of: park).observations
    // The year 2021 is no forecast year; the end of 2025 belongs to 2025.
    #expect(observed.map(\.point.date) == ["2025", "end 2025"])
    for point in observed { #expect(abs(point.percentile - 0.841345) < 0.0127) }
  }
}
