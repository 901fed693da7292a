import Foundation
import GrowthModel
import ScenarioFormat
import Simulation
import Testing

/// The shipped files, read and run, against another program written from the same equations.
///
/// `local-links` is left out: its table of links is this project's own judgement.
@Suite struct ReferenceTests {
  static let names = Shipped.names.filter { $0 != "local-links" }

  // Tests/Reference/growth_model.json: NumPy, every standard normal at 0.
  @Test(arguments: names)
  func `the deterministic path agrees to the last printed digit`(_ name: String) throws {
    let scenario = try Shipped.load(name).scenario
    let reference = try Shipped.reference(name)
    let path = try explain(scenario)
    let total = try reference.numbers("deterministic", "total")
    #expect(total.count == scenario.horizon.forecastYears.count)
    for (ours, theirs) in zip(path.output[scenario.clusters.count], total) {
      #expect(abs(ours - theirs) < 1e-11 * theirs)
    }
    for (ours, theirs) in zip(path.prices, try reference.numbers("deterministic", "priceIndex")) {
      #expect(abs(ours - theirs) < 1e-13)
    }
  }

  // The reference has 1 000 000 paths, this run 100 000 with a fixed seed. Bounds: medians 0.6 %,
  // 5 % and 95 % points 1 %, about four standard errors of the widest case; the seed is fixed, so a
  // run that passes once always does.
  @Test(arguments: names)
  func `medians and the points at 5 and 95 per cent agree`(_ name: String) async throws {
    let scenario = try Shipped.load(name).scenario
    let reference = try Shipped.reference(name)
    let forecast = try await Ensemble(paths: 100_000, seed: 2023).forecast(of: scenario)
    let total = forecast.forecasts(of: .total)
    for (key, level, bound) in [("0.05", 0.05, 0.01), ("0.5", 0.5, 0.006), ("0.95", 0.95, 0.01)] {
      let expected = try reference.numbers("ensemble", "series", "total", "quantiles", key)
      #expect(expected.count == total.count)
      for (series, theirs) in zip(total, expected) {
        let ours = try #require(series.spread.quantile(at: level))
        #expect(abs(ours - theirs) < bound * theirs, "\(series.year) at \(level)")
      }
    }
  }
}
