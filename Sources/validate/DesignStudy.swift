import Foundation
import GrowthModel
import ScenarioFormat
import Simulation
import Statistics

/// How much smaller the error of the base case is where its paths are laid out by a design.
struct DesignStudy {
  static let paths = 65_536

  let seeds: Int
  /// The day of the study, year-month-day.
  let date: String

  /// What the seeds of a design find of one year's total, in 亿元.
  private struct Found {
    var mean = Moments()
    var median = Moments()
    var reportedError = Moments()
  }

  /// The whole document.
  func document() async throws -> String {
    let scenario = try ScenarioFile(path: BaseCase.file).load().scenario
    let years = Array(scenario.horizon.forecastYears)
    var results: [(design: EnsembleDesign, seeds: Int, found: [Found])] = []
    for design in EnsembleDesign.allCases {
      // Permutations of a whole hypercube take most of its time: fewer seeds.
      let seeds = design == .latinHypercube ? max(2, seeds / 4) : seeds
      var found = Array(repeating: Found(), count: years.count)
      for seed in 1...seeds {
        let forecast = try await Ensemble(paths: Self.paths, design: design, seed: UInt64(seed))
          .forecast(of: scenario)
        for (year, point) in forecast.forecasts(of: .total).enumerated() {
          found[year].mean.add(point.spread.mean)
          found[year].median.add(point.spread.median)
          found[year].reportedError.add(point.spread.standardError)
        }
      }
      results.append((design, seeds, found))
    }
    let random = results[0].found
    let rows = results.flatMap { result in
      years.indices.map { year in
        let found = result.found[year]
        return String(
          format: "| %@ | %d | %d | %.4f | %.4f | %.1f | %.1f | %.2f |", result.design.rawValue,
          result.seeds, years[year], found.mean.standardDeviation, found.median.standardDeviation,
          random[year].mean.variance / found.mean.variance,
          random[year].median.variance / found.median.variance,
          found.reportedError.mean / found.mean.standardDeviation)
      }
    }
    return """
      # Designs: measured

      Written by `make validate` on \(date): the total of `\(BaseCase.file)` from \(Self.paths) paths,
      seeds 1 to n. *sd*: how far the mean and the median of the paths are off from seed to seed, in
      亿元. *Gain*: variance with random paths over variance with the design; with n seeds each it is
      known to about ±2·√(4/n) of itself. *Reported*: the standard error that the forecast reports over
      the one that is found.

      | design | n | year | sd of mean | sd of median | gain, mean | gain, median | reported |
      |---|---|---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
