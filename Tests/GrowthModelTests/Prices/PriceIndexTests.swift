import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Equation 11.
@Suite struct PriceIndexTests {
  /// 1.1; 1.1 · 0.5 = 0.55; 0.55 · 1.2 = 0.66. One index a calendar year, in quarters too.
  @Test(arguments: [1, 4])
  func `the index is the product of the yearly changes`(steps: Int) throws {
    let park = plainPark([plainCluster()], stepsPerYear: steps) {
      $0.prices.inflation = [2024: .known(0.1), 2025: .known(-0.5), 2026: .known(0.2)]
    }
    let path = try FollowedPath(park)
    #expect(agree(path.years(path.plan.outcomes.prices), [1.1, 0.55, 0.66], within: 1e-15))
    #expect(path.total == [100, 100, 100])
  }

  /// One input for two years is one draw: at one standard deviation both have 3 %.
  @Test func `a distribution for a range of years is one draw`() throws {
    let rate = drawn("prices.2024-2025", try Normal(mean: 0.01, standardDeviation: 0.02))
    let park = plainPark([plainCluster()], to: 2025) {
      $0.prices.inflation = [2024: rate, 2025: rate]
    }
    let plan = try ModelPlan(park)
    #expect(plan.inputs.count == 1)
    let path = FollowedPath(park, plan: plan, inputs: [1])
    #expect(agree(path.years(plan.outcomes.prices), [1.03, 1.0609]))
  }
}
