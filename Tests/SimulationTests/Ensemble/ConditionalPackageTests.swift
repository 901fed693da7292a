import Estimation
import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// A package that waits for a condition is never run as if it did not.
@Suite struct ConditionalPackageTests {
  private static let park = plainPark([plainCluster()]) {
    $0.levers = [lever("it", [effect(.level, .multiply(.known(2)))])]
    $0.targets = [
      Target(title: "more", series: .output, time: .at(2026), threshold: 150)
    ]
  }
  private static let package = Package(
    title: "adaptive",
    levels: ["it": LeverLevel(1, when: .init(series: .output, year: 2024, .below, 120))])

  @Test func `whatever forecasts a package refuses one with a condition`() async throws {
    let (park, package) = (Self.park, Self.package)
    let ensemble = Ensemble(paths: 16, seed: 1)
    await #expect(throws: PlanError.self) {
      try await ensemble.forecast(of: park, package: package)
    }
    await #expect(throws: PlanError.self) { try await ensemble.output(of: park, package: package) }
    #expect(throws: PlanError.self) { try explain(park, package: package) }
    #expect(throws: PlanError.self) { try ensemble.writePaths(of: park, package: package) { _ in } }
    #expect(throws: PlanError.self) {
      try ensemble.predictions(of: park, package: package, estimator: AutomaticEstimator())
    }
  }

  /// 200 from 2025 on where the condition is met, 100 where it is not.
  @Test(arguments: [(true, 1.0), (false, 0.0)])
  func `what is settled is forecast`(fired: Bool, odds: Double) async throws {
    var package = Self.package
    package.levels = package.levels.mapValues { $0.settled(fired: fired) }
    let forecast = try await Ensemble(paths: 16, seed: 1).forecast(of: Self.park, package: package)
    #expect(forecast.targets[0].estimate.probability == odds)
  }
}
