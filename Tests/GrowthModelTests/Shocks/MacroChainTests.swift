import GrowthModel
import ModelFixtures
import Testing

/// States of the world from chosen draws. Their stationary shares stand with the ensembles.
@Suite struct MacroChainTests {
  static func state(
    _ id: String, _ initial: Double, _ investment: Double, _ output: Double, _ next: [Double]
  ) -> MacroStates.State {
    .init(
      title: Title(id: id), initial: initial, investment: investment, output: output, next: next)
  }

  /// Borders of the first year: Φ⁻¹(¼) = −0.674, Φ⁻¹(¾) = 0.674. From the slump: ½ and then
  /// boom with ½; from normal: stay for sure; from the boom: slump below 0.9 (z = 1.2816).
  static let states = MacroStates(states: [
    state("slump", 0.25, 0.5, 0.9, [0.5, 0, 0.5]),
    state("normal", 0.5, 1, 1, [0, 1, 0]),
    state("boom", 0.25, 2, 1.1, [0.9, 0, 0.1]),
  ])

  static func path(_ scores: [Double], steps: Int = 1) throws -> FollowedPath {
    let cluster = plainCluster(spends: spending(plan: [10]))
    let park = plainPark([cluster], to: 2027, stepsPerYear: steps) { $0.macro = states }
    let plan = try ModelPlan(park)
    return FollowedPath(park, plan: plan, inputs: plan.scores(["macro": scores]))
  }

  @Test(
    arguments: [
      ([-1, 0.1, 1.28, -0.1], [0.9, 1.1, 0.9, 0.9], [5, 20, 5, 5]),
      ([0.67, -8, 8, 0], [1, 1, 1, 1], [10, 10, 10, 10]),
      ([0.68, 1.29, 1.29, 1.28], [1.1, 1.1, 1.1, 0.9], [20, 20, 20, 5]),
      ([-0.67, 0, 0, 0], [1, 1, 1, 1], [10, 10, 10, 10]),
    ] as [([Double], [Double], [Double])])
  func `the state is the first whose cumulated probability exceeds the draw`(
    scores: [Double], output: [Double], investment: [Double]
  ) throws {
    let path = try Self.path(scores)
    #expect(agree(path.total, output.map { 100 * $0 }))
    #expect(agree(path.forecast(.agreed), investment))
  }

  @Test func `a state holds for all quarters of its year`() throws {
    let path = try Self.path([-1, 0.1, 1.28, -0.1], steps: 4)
    let states = [0.9, 1.1, 0.9, 0.9].flatMap { Array(repeating: $0, count: 4) }
    #expect(path.forecast(.macro) == states)
    #expect(agree(path.total, [90, 110, 90, 90]))
  }
}
