import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Equation 8, worked by hand from chosen draws. Its statistics stand with the ensembles.
@Suite struct DemandShockTests {
  static func park(
    sd: Double = 0.2, persistence: Double = 0.5, isOfTotal: Bool = false,
    _ dependence: DemandShock.Dependence, outputs: [Double] = [100, 100],
    factors: [Double] = [1, 1], steps: Int = 1
  ) -> Scenario {
    let clusters = outputs.indices.map { index in
      plainCluster("c\(index)", output: outputs[index]) { $0.shock = .factor(factors[index]) }
    }
    return plainPark(clusters, to: 2025, stepsPerYear: steps) {
      $0.shock = DemandShock(
        sd: .known(sd), isOfTotal: isOfTotal, persistence: .known(persistence),
        dependence: dependence)
    }
  }

  /// λ = 0.36: √λ = 0.6, √(1 − λ) = 0.8. σ = 0.2, φ = ½, f = 1, −1 and e = −0.5, 2:
  ///
  ///     z₁ = 0.2 √0.75 · (0.6 − 0.4) = 0.04 √0.75            v₁ = 0.04 · 0.75
  ///     z₂ = ½ z₁ + 0.2 √0.75 · (−0.6 + 1.6) = 0.22 √0.75    v₂ = 0.04 · 0.9375
  @Test func `one factor and an own draw make the shock`() throws {
    let park = Self.park(.oneFactor([0.36, 0]))
    let plan = try ModelPlan(park)
    let scores = plan.scores(["shock.common": [1, -1], "shock.c0": [-0.5, 2]])
    let path = FollowedPath(park, plan: plan, inputs: scores)
    // Python: exp(0.04*0.75**0.5 - 0.015), exp(0.22*0.75**0.5 - 0.01875)
    #expect(agree(path.forecast(.shock, 0), [1.0198351699518469, 1.1874113349485431]))
    // λ = 0 and no draw of its own: what is left is the drag.
    #expect(agree(path.forecast(.shock, 1), [0.9851119396030626, 0.9814246877477771]))
  }

  /// R = (1 0.6; 0.6 1) has the Cholesky rows (1, 0) and (0.6, 0.8).
  @Test func `a full matrix ties the clusters`() throws {
    let park = Self.park(.matrix([[1, 0.6], [0.6, 1]]))
    let plan = try ModelPlan(park)
    let scores = plan.scores(["shock.c0": [1, -1], "shock.c1": [-0.5, 2]])
    let path = FollowedPath(park, plan: plan, inputs: scores)
    // The second row's sums are those of the factor above.
    #expect(agree(path.forecast(.shock, 1), [1.0198351699518469, 1.1874113349485431]))
  }

  /// φ = 1/16 a year is ½ a quarter: the first two quarters are the two years above.
  @Test func `quarters carry the root of the yearly persistence`() throws {
    let park = Self.park(persistence: 0.0625, .oneFactor([0.36, 0]), steps: 4)
    let plan = try ModelPlan(park)
    let scores = plan.scores(["shock.common": [1, -1], "shock.c0": [-0.5, 2]])
    let path = FollowedPath(park, plan: plan, inputs: scores)
    #expect(
      agree(Array(path.forecast(.shock, 0).prefix(2)), [1.0198351699518469, 1.1874113349485431]))
  }

  @Test(arguments: [1, 4])
  func `without persistence every step has the whole spread`(steps: Int) throws {
    let park = Self.park(persistence: 0, .oneFactor([0, 0]), steps: steps)
    let plan = try ModelPlan(park)
    let path = FollowedPath(park, plan: plan, inputs: plan.scores(["shock.c0": [1, 1]]))
    // exp(0.2 − 0.02)
    #expect(
      agree(Array(path.forecast(.shock, 0).prefix(2)), [1.1972173631218102, 1.1972173631218102]))
  }

  /// Weights 0.6 and 0.4, k = 1 and 2. Independent: Σ w²k² = 0.36 + 0.64 = 1. One factor alone:
  /// (0.6 + 0.8)² = 1.96.
  ///
  /// A draw of 1 multiplies the second cluster by exp(0.4 √0.75), or by exp(0.4/1.4 · √0.75).
  @Test(arguments: [(0.0, 1.4139824580805163), (1.0, 1.2807371743974492)])
  func `of the total the clusters are scaled to its spread`(
    common: Double, expected: Double
  ) throws {
    let park = Self.park(
      isOfTotal: true, .oneFactor([common, common]), outputs: [60, 40], factors: [1, 2])
    let plan = try ModelPlan(park)
    let name = common == 1 ? "shock.common" : "shock.c1"
    let path = FollowedPath(park, plan: plan, inputs: plan.scores([name: [1]]))
    let neutral = try FollowedPath(park)
    let ratio = path.forecast(.shock, 1)[0] / neutral.forecast(.shock, 1)[0]
    #expect(agree([ratio], [expected]))
  }

  /// A cluster with a spread of its own stands outside the scaling, and keeps it.
  @Test func `a spread of a cluster's own is not scaled`() throws {
    var park = Self.park(
      persistence: 0, isOfTotal: true, .oneFactor([0, 0]), outputs: [60, 400], factors: [3, 1])
    park.clusters[1].shock = .own(.known(0.1))
    let plan = try ModelPlan(park)
    let path = FollowedPath(
      park, plan: plan, inputs: plan.scores(["shock.c0": [1], "shock.c1": [1]]))
    // exp(0.2 − 0.02): all the weight is on the first. exp(0.1 − 0.005) for the second.
    #expect(agree([path.forecast(.shock, 0)[0]], [1.1972173631218102]))
    #expect(agree([path.forecast(.shock, 1)[0]], [1.0996588551261028]))
  }

  @Test func `a matrix that is no correlation matrix is an error`() {
    #expect(throws: PlanError.self) {
      try ModelPlan(Self.park(.matrix([[1, 1.5], [1.5, 1]])))
    }
  }
}
