import Foundation
import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

@Suite struct InfluenceTests {
  /// A park whose output in 2024 is exp(0.3 z + 0.4 ε) but for a factor: z is the input `base`, ε the
  /// shock of the year. A third of firms, whatever output is.
  private static func park(_ time: Target.Time = .at(2024)) throws -> (Scenario, Target) {
    var cluster = plainCluster()
    cluster.baseOutput = .own(drawn("base", try LogNormal(median: 100, sigma: 0.3)))
    var scenario = plainPark([cluster])
    scenario.shock.sd = .known(0.4, name: "shock.sd")
    scenario.indicators = [
      Indicator(
        title: Title(id: "firms"), unit: Title(id: "firms"),
        kind: .path(
          base: drawn("firms", try Uniform(minimum: 1, maximum: 2)), growth: .known(0), limit: nil))
    ]
    let target = Target(title: Title(id: "goal"), series: .output, time: time, threshold: 120)
    scenario.targets = [target]
    return (scenario, target)
  }

  /// The share of the input is 0.3² / (0.3² + 0.4²) = 0.36, and the correlation 0.6. Over 16 384
  /// futures the share has a standard error of 2 · 0.6 · (1 − 0.36) / 128 = 0.006; that it is off by
  /// 0.04 has a chance below 1e-10. The share of an input without influence is χ² with one degree of
  /// freedom over 16 384: it is above 0.0025 with a chance below 1e-9.
  @Test func `shares are those of a sum of two normals`() throws {
    let (scenario, target) = try Self.park()
    let study = try Ensemble(seed: 5).influences(on: target, of: scenario)
    #expect(study.target == "goal" && study.points == 16_384)
    #expect(study.inputs.map(\.name) == ["base", "firms"])
    #expect(abs(study.inputs[0].share - 0.36) < 0.04, "\(study.inputs[0].share)")
    #expect(abs(study.inputs[0].correlation - 0.6) < 0.04)
    #expect(study.inputs[1].share < 0.0025, "\(study.inputs[1].share)")
    #expect(abs(study.least - 17.4 / 16_384) < 1e-12)
  }

  @Test func `a limit turns the sign, and threads change nothing`() throws {
    var (scenario, target) = try Self.park()
    let rise = try Ensemble(seed: 5, threads: 1).influences(on: target, of: scenario)
    #expect(try Ensemble(seed: 5, threads: 3).influences(on: target, of: scenario) == rise)
    target.direction = .atMost
    scenario.targets = [target]
    let limit = try Ensemble(seed: 5).influences(on: target, of: scenario)
    // The margin of a limit is the threshold less the outcome.
    #expect(abs(limit.inputs[0].correlation + rise.inputs[0].correlation) < 1e-12)
  }

  @Test func `nothing uncertain has no influence`() throws {
    let scenario = plainPark([plainCluster()])
    let target = Target(title: Title(id: "goal"), series: .output, time: .at(2024), threshold: 120)
    #expect(try Ensemble(seed: 5).influences(on: target, of: scenario).inputs.isEmpty)
  }
}
