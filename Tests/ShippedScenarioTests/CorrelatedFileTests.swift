import Foundation
import GrowthModel
import ScenarioFormat
import Simulation
import Testing

/// Sums and products of correlated log-normal numbers, written as scenario files, against their
/// closed forms.
@Suite struct CorrelatedFileTests {
  static let paths = 1 << 18

  private func forecast(_ text: String) async throws -> Forecast {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let loaded = try ScenarioFile(path: file.path).load()
    #expect(loaded.warnings.isEmpty)
    return try await Ensemble(paths: Self.paths, seed: 1).forecast(of: loaded.scenario)
  }

  /// Half of what is spent in 2024 works in that year: output is ½ · 100 e^(0.3 z₁) · 1.2 e^(0.4 z₂).
  private func product(_ tie: String) -> String {
    """
    parkcast: 1
    title: A product
    source: judgement
    park: { area: 10 km2 }
    horizon: { from: 2022, as_of: 2023, to: 2024 }
    totals:
      output: { 2023: 0 }
      investment:
        completed:
          cumulative: { 2022: 0, end 2023: 0 }
          2024: "lognormal(median: 100, sigma: 0.3)"
    law: { kind: ratio, ratio: { measure: cumulative, added: "lognormal(median: 1.2, sigma: 0.4)" } }
    clusters: { one: { share: 1 } }
    correlation: { inputs: [{ \(tie) }] }
    targets:
      more: { of: output, at: 2024, at_least: 120 亿元 }
      less: { of: output, at: 2024, at_most: 30 亿元 }

    """
  }

  /// Log-normal with median 60 and sigma² = 0.25 + 0.24 ρ. With ρ by hand for each form:
  /// rank 0.6 is 2 sin(0.1π) = 0.6180339887; τ −0.5 is −√½; loadings 0.9 and 0.5 are 0.45.
  @Test(arguments: [
    ("between: [law.ratio, totals.investment.completed.2024], rank: 0.6", 0.6180339887498949),
    ("among: [law.ratio, totals.investment.completed.2024], kendall: -0.5", -0.7071067811865476),
    ("factor: { law.ratio: 0.9, totals.investment.completed.2024: 0.5 }", 0.45),
  ])
  func `a product of correlated numbers has its odds`(tie: String, rho: Double) async throws {
    let forecast = try await forecast(product(tie))
    let sigma = (0.25 + 0.24 * rho).squareRoot()
    // P(120 or more) = P(30 or less) = Φ(−ln 2/sigma). Six standard errors leave 2e−9.
    let chance = 0.5 * erfc(log(2) / sigma / 2.0.squareRoot())
    let error = (chance * (1 - chance) / Double(Self.paths)).squareRoot()
    for target in forecast.targets {
      #expect(abs(target.estimate.probability - chance) < 6 * error, "\(target.target.id)")
    }
  }

  /// Means 100 and 50, sigma 0.3 and 0.5, correlation ρ of the logarithms: the variance of the sum is
  /// Σ m²(e^(s²) − 1) + 2 m₁ m₂ (e^(ρ s₁ s₂) − 1).
  @Test func `a sum of correlated numbers has its mean and deviation`() async throws {
    let text = """
      parkcast: 1
      title: A sum
      source: judgement
      park: { area: 10 km2 }
      horizon: { from: 2022, as_of: 2023, to: 2024 }
      law: { kind: ratio, ratio: { measure: cumulative, added: 1 } }
      clusters:
        one: { output: { 2023: "lognormal(median: 95.59974818331, sigma: 0.3)" } }
        two: { output: { 2023: "lognormal(median: 44.12484512923, sigma: 0.5)" } }
      correlation:
        inputs: [{ between: [clusters.one.output, clusters.two.output], kendall: 0.5 }]

      """
    let spread = try #require(try await forecast(text).forecasts(of: .total).last).spread
    let rho = 0.5.squareRoot()
    let alone = 1e4 * (exp(0.09) - 1) + 2500 * (exp(0.25) - 1)
    let sd = (alone + 1e4 * (exp(0.15 * rho) - 1)).squareRoot()
    let root = Double(Self.paths).squareRoot()
    #expect(abs(spread.mean - 150) < 6 * sd / root)
    // The kurtosis of the sum is below 9, so that its sd has a relative standard error below √2/√n.
    #expect(abs(spread.standardDeviation / sd - 1) < 6 * 1.4143 / root)
  }
}
