import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// The miniature of `Docs/Model/README.md` through the whole of the simulation: few paths, so that
/// it also runs in a debug build, which keeps the checks for overflow.
@Suite struct MiniatureTests {
  @Test func `its forecast has the output worked by hand, with and without the lever`()
    async throws
  {
    let ensemble = Ensemble(paths: 21, seed: 1, threads: 2, blockPaths: 8)
    let package = Package(
      title: Title(id: "credit"), levels: ["investment-tax-credit": 1])
    var scenario = Scenario.miniature
    // With σ = 0 the draws of the shock change nothing, and its drag is gone too.
    scenario.shock.sd = .known(0)
    // The page's 81.4563 and 92.3691 before the shock: rises of 6.4563 and 17.3691 in a room of 33.
    let free = try await ensemble.forecast(of: scenario).forecasts(of: .total)
    #expect(abs(free[0].spread.mean - 75 - bent(6.4563)) < 1e-4)
    #expect(abs(free[1].spread.mean - 75 - bent(17.3691)) < 1e-4)
    #expect(free.allSatisfy { $0.spread.standardDeviation == 0 })
    let levered = try await ensemble.forecast(of: scenario, package: package)
    #expect(levered.forecasts(of: .total)[1].spread.mean > free[1].spread.mean)
  }

  @Test func `its deterministic path is told term by term`() throws {
    let told = try explain(.miniature)
    let total = told.output[1]
    #expect(abs(total[0] - 80.4725) < 5e-5 && abs(total[1] - 90.8588) < 5e-5)
    #expect(told.values(of: .capital, cluster: 0, year: 2025) == [32])
    #expect(abs(told.prices[1] - 0.953059) < 5e-7)
    #expect(abs(told.indicators[0][0] - 20.1181) < 5e-5)
    #expect(told.base == [75, 75])
    #expect(told.path == nil && told.inputs.isEmpty)
    let package = Package(
      title: Title(id: "credit"), levels: ["investment-tax-credit": 1])
    let levered = try explain(.miniature, package: package).output[1]
    #expect(abs(levered[0] - 80.4933) < 5e-5 && abs(levered[1] - 91.0732) < 5e-5)
  }

  @Test func `an uncertain one runs over the border of a chunk, on any number of threads`()
    async throws
  {
    let scenario = try Scenario.uncertainMiniature()
    let one = try await Ensemble(paths: 1030, seed: 1, threads: 1).forecast(of: scenario)
    let two = try await Ensemble(paths: 1030, seed: 1, threads: 2, blockPaths: 64).forecast(
      of: scenario)
    #expect(one.digits == two.digits)
    #expect(one.failures.count == 0)
    var lines = 0
    try Ensemble(paths: 1030, seed: 1).writePaths(of: scenario) { lines += $0.count { $0 == "\n" } }
    #expect(lines == 1031)
  }

  /// Eq. 10 with p = 4 and a room of 33.
  private func bent(_ rise: Double) -> Double {
    let ratio = rise / 33
    let fourth = ratio * ratio * ratio * ratio
    return rise / (1 + fourth).squareRoot().squareRoot()
  }
}
