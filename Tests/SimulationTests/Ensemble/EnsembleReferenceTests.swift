import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// Runs of all scenarios against a million paths each of the reference.
///
/// A number of either program scatters about the truth, so their difference is held against the
/// root of the sum of both squared standard errors, and must stay within 7.5 of them: by luck one
/// comparison fails with a probability of 6e-14. There are about 10 000; quantities that are not
/// quite normal (the squares behind a standard deviation, above all) fail a hundred times as often
/// at most: below 1e-7 in total. Seeds are fixed.
@Suite struct EnsembleReferenceTests {
  static let names = ReferenceFile.shared.scenarios.keys.sorted()
  static let paths = 65_536
  static let limit = 7.5
  /// Quantiles of the engine are wrong by up to 2⁻¹⁰ of themselves: see `Spread.quantiles`.
  static let histogram = 0x1p-10

  @Test(arguments: names)
  func `means, spreads and quantiles agree with the reference`(_ name: String) async throws {
    let expected = try #require(ReferenceFile.shared.scenarios[name]).ensemble
    let reference = try ReferenceScenario.named(name)
    let forecast = try await Ensemble(paths: Self.paths, seed: 2).forecast(
      of: reference.scenario, package: reference.package)
    // Kurtosis, for the standard error of a standard deviation, from the first of the paths.
    let sample = try PathSample(
      reference.scenario, package: reference.package, paths: 16_384, seed: 2)

    #expect(forecast.failures.count == 0)
    for (series, values) in expected.series.sorted(by: { $0.key < $1.key }) {
      let place = try Self.place(of: series, in: reference.scenario)
      let found = forecast.forecasts(of: place.series, prices: place.prices)
      try #require(found.count == values.mean.count)
      for (year, point) in found.enumerated() {
        let kurtosis = sample.columns[Self.column(of: place.series, sample.plan) + year].kurtosis
        Self.compare(
          "\(series) \(point.year)", point.spread, values, year: year, kurtosis: kurtosis,
          referencePaths: expected.paths)
      }
    }
    Self.compareOdds(forecast, expected)
  }

  /// What a user would compare: at 1 048 576 paths the standard error of a difference of medians is
  /// below 0.1 %, of the outer points 0.15 %, and the histogram adds up to 0.1 % (found: 0.02 %),
  /// so either limit is six standard errors and more away. Chance of failing by luck: 21 totals at
  /// 2e-9, below 1e-7.
  @Test func `the base case agrees to 0.6 % in its medians and 1 % in its outer points`()
    async throws
  {
    let expected = try #require(ReferenceFile.shared.scenarios["base"]).ensemble
    let scenario = try ReferenceScenario.named("base").scenario
    let forecast = try await Ensemble(paths: 1_048_576, seed: 1).forecast(of: scenario)
    let series = try #require(expected.series["total"])
    for (year, point) in forecast.forecasts(of: .total).enumerated() {
      for (level, limit) in [(0.05, 0.01), (0.5, 0.006), (0.95, 0.01)] {
        let value = try #require(point.spread.quantile(at: level))
        let wanted = try #require(series.quantiles["\(level)"])[year]
        #expect(abs(value / wanted - 1) < limit, "\(point.year), \(level): \(value), not \(wanted)")
      }
    }
    // Nine hits in a million of the reference: no more than 40 in ours (Poisson of mean 9 plus
    // its own doubt: 1e-9).
    let odds = forecast.targets[0].estimate
    #expect(odds.probability < 40e-6)
    #expect(odds.interval.lowerBound < 9e-6 && odds.interval.upperBound > 3e-6)
  }

  // MARK: Where things stand

  private static func place(
    of name: String, in scenario: Scenario
  ) throws -> (series: SeriesName, prices: PriceBasis) {
    switch name {
    case "total": return (.total, .real)
    case "totalNominal": return (.total, .nominal)
    case "totalLocated": return (.otherTotal, .real)
    case "indicator.induced": return (.induced, .real)
    default:
      let id = name.split(separator: ".", maxSplits: 1)[1]
      if name.hasPrefix("indicator") {
        return (.indicator(try #require(scenario.indicators.firstIndex { $0.id == id })), .none)
      }
      return (.cluster(try #require(scenario.clusters.firstIndex { $0.id == id })), .real)
    }
  }

  /// First column of the real series: money of the year has nearly the same kurtosis.
  private static func column(of series: SeriesName, _ plan: ModelPlan) -> Int {
    switch series {
    case .cluster(let index): plan.outcomes.cluster(index)
    case .indicator(let index): plan.outcomes.indicator(index)
    case .otherTotal: plan.outcomes.otherTotal
    case .induced: plan.outcomes.induced
    default: plan.outcomes.total
    }
  }

  // MARK: Comparing

  private static func compare(
    _ what: String, _ spread: Spread, _ expected: ReferenceFile.Ensemble.Series, year: Int,
    kurtosis: Double, referencePaths: Int
  ) {
    let ours = 1 / Double(paths)
    let theirs = 1 / Double(referencePaths)
    let sd = expected.sd[year]
    func check(_ part: String, _ value: Double, _ wanted: Double, error: Double, slack: Double = 0)
    {
      let distance = abs(value - wanted)
      #expect(
        distance <= limit * error + slack,
        "\(what), \(part): \(value), not \(wanted); \(distance / error) standard errors")
    }
    check("mean", spread.mean, expected.mean[year], error: sd * (ours + theirs).squareRoot())
    check(
      "sd", spread.standardDeviation, sd,
      error: sd * ((kurtosis - 1) / 4 * (ours + theirs)).squareRoot())
    for (level, values) in expected.quantiles {
      guard let probability = Double(level), let value = spread.quantile(at: probability),
        let error = expected.quantileErrors[level]
      else {
        Issue.record("no quantile at \(level)")
        continue
      }
      check(
        level, value, values[year],
        error: error[year] * (1 + ours / theirs).squareRoot(),
        slack: histogram * abs(values[year]))
    }
  }

  private static func compareOdds(_ forecast: Forecast, _ expected: ReferenceFile.Ensemble) {
    for odds in forecast.targets {
      guard let wanted = expected.targets[odds.target.id] else {
        Issue.record("no target \(odds.target.id)")
        continue
      }
      compareCount(
        odds.target.id, odds.estimate.probability, wanted.count, of: expected.paths)
      for (year, part) in zip(forecast.scenario.horizon.forecastYears, odds.firstReached) {
        compareCount(
          "\(odds.target.id) first in \(year)", part, wanted.firstYearReached["\(year)"] ?? 0,
          of: expected.paths)
      }
    }
  }

  /// Binomial on both sides. For the few hits of rare events, which are not normal, twenty more
  /// leave a Poisson number within its limit but for 1e-14.
  private static func compareCount(_ what: String, _ share: Double, _ count: Int, of all: Int) {
    let hits = share * Double(paths)
    let probability = Double(count) / Double(all)
    let mean = probability * Double(paths)
    let variance = mean * (1 - probability) * (1 + Double(paths) / Double(all))
    #expect(
      abs(hits - mean) <= limit * variance.squareRoot() + 20,
      "\(what): \(hits) hits, \(mean) expected")
  }
}
