import GrowthModel
import ModelFixtures
import Simulation
import Testing

@Suite(.serialized) struct EnsembleReferenceTests {
  @Test(arguments: ReferenceFile.shared.scenarios.keys.sorted())
  func `timing`(_ name: String) async throws {
    let reference = try ReferenceScenario.named(name)
    let clock = ContinuousClock()
    let t = try await clock.measure {
      _ = try await Ensemble(paths: 65_536).forecast(of: reference.scenario, package: reference.package)
    }
    let t2 = try await clock.measure {
      _ = try await Ensemble(paths: 65_536, threads: 1).forecast(of: reference.scenario, package: reference.package)
    }
    print("TIME", name, t, t2)
  }
}
