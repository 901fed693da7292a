import GrowthModel
import ModelFixtures
import Testing

@testable import Simulation

/// What each input does alone, where it is known.
@Suite struct InputEffectsTests {
  /// The total of ``LogNormalTests/product()`` is 60 e^(−0.02 + 0.3 z₁ + 0.4 z₂ + 0.2 z₃). One input
  /// alone makes 60² e^(−0.04) e^(σ²)(e^(σ²) − 1) of variance, and a slope E[z f] = 60 e^(−0.02) σ
  /// e^(σ²/2). Five nodes are exact for polynomials of degree 9; what is left of e^(0.8 z) is about
  /// 5! · 0.8¹⁰/10! = 3.6e-6.
  @Test func `a product of log-normals has the variances and slopes of its factors`() throws {
    let plan = try ModelPlan(LogNormalTests.product())
    let effects = InputEffects(plan, targets: [], instructionSet: .baseline)
    let known = ["plan": 0.3, "ratio": 0.4, "shock.one": 0.2]
    let sigmas: [Double] = plan.inputs.map { known[$0.factor] ?? 0 }
    let variances = sigmas.map { exponential($0 * $0) * (exponential($0 * $0) - 1) }
    let whole = variances.reduce(0, +)
    #expect(effects.slopes.count == 1)
    for (index, sigma) in sigmas.enumerated() {
      #expect(abs(effects.shares[index] - variances[index] / whole) < 1e-5)
      let slope = sigma * exponential(sigma * sigma / 2) / whole.squareRoot()
      #expect(abs(effects.slopes[0][index] - slope) < 1e-5)
    }
  }

  /// A target whose outcome is the total counts like a year: every share doubles.
  @Test func `targets count as results do`() throws {
    var park = try LogNormalTests.product()
    let plan = try ModelPlan(park)
    let alone = InputEffects(plan, targets: [], instructionSet: .baseline)
    park.targets = [
      Target(title: Title(id: "beyond"), series: .output, time: .at(2024), threshold: 60)
    ]
    let both = InputEffects(plan, targets: park.targets, instructionSet: .baseline)
    #expect(agree(both.shares, alone.shares.map { 2 * $0 }, within: 1e-14))
    #expect(both.slopes.count == 2)
  }

  @Test func `instruction sets change no bit`() throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let plan = try ModelPlan(scenario)
    let shares = InstructionSet.available.map {
      InputEffects(plan, targets: scenario.targets, instructionSet: $0).shares.map(\.bitPattern)
    }
    #expect(shares.allSatisfy { $0 == shares[0] })
  }
}
