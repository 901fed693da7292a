import GrowthModel
import ModelFixtures
import Testing

@testable import Simulation

/// The first draws and paths of the base case, so that no number moves unseen.
///
/// The values are the engine's own. When one moves on purpose, every published figure moves with
/// it: CHANGELOG, "Results changed".
@Suite struct StabilityTests {
  @Test func `the first draws of the base case stand still`() throws {
    let plan = try ModelPlan(ReferenceScenario.named("base").scenario)
    let first = InputBlocks.inputs(ofPath: 0, plan: plan, seed: 1)
    let second = InputBlocks.inputs(ofPath: 1, plan: plan, seed: 1)
    var found: [String: [Double]] = [:]
    for (index, input) in plan.inputs.enumerated() where found[input.factor] == nil {
      found[input.factor] = [first[index], second[index]]
    }
    for (factor, expected) in Self.draws {
      #expect(found[factor] == expected, "\(factor): \(found[factor] ?? [])")
    }
  }

  @Test func `the first paths of the base case stand still`() throws {
    let scenario = try ReferenceScenario.named("base").scenario
    for (path, expected) in Self.totals {
      let told = try explain(scenario, path: path, of: Ensemble(seed: 1))
      #expect(told.output.last == expected, "path \(path): \(told.output.last ?? [])")
    }
  }

  @Test func `a small forecast of the base case stands still`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let spread = try await Ensemble(paths: 10_000, seed: 1).forecast(of: scenario)
      .forecasts(of: .total)[6].spread
    #expect(
      [spread.mean, spread.standardDeviation] == Self.moments,
      "\([spread.mean, spread.standardDeviation])")
    #expect(spread.quantiles == Self.quantiles, "\(spread.quantiles)")
  }

  // MARK: Values

  static let draws: [String: [Double]] = [
    "output": [0.8697504619916723, -0.8511406888010485]
  ]
  static let totals: [Int: [Double]] = [
    0: [
      135.19699003948404, 130.71331932836827, 146.83851347911644, 183.2314395486443,
      240.19407553401223, 308.72806857626887, 311.72332587398546,
    ]
  ]
  static let moments = [259.18940822319746, 100.35969127679887]
  static let quantiles = [
    121.60078125, 143.390625, 185.30902777777777, 244.74739583333331, 318.6306818181818,
    393.55000000000007, 442.6328124999999,
  ]
}
