import Foundation
import GrowthModel
import ModelFixtures
import Testing

/// A mixture of laws beside spillovers and an anchor: what happens before demand, by hand.
///
/// Two clusters of 100. Two's productivity rises by 10 % a year; its anchor makes 22 a year from
/// 2025 on. One gains θ S = 0.5 · 0.4 = 0.2 times the growth of two's output of the step before,
/// anchor and all, so its factor is (q₂,ₜ₋₁/100)^0.2, and two gains nothing from one. Laws without
/// productivity have no part of that.
@Suite struct LawMixtureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// z of the draw of the law; each law has a quarter of the paths.
    let score: Double
    /// Output under the law alone, by year, before spillovers.
    let one, two: [Double]
    let isScaled: Bool
    var testDescription: String { name }
  }

  static let cases = [
    // Nothing is invested: Q_b A.
    Case(
      name: "ratio", score: -1, one: [100, 100, 100], two: [110, 121, 133.1], isScaled: true),
    // Each has half of the ceiling of 400, and half of it in the base year: 200/(1 + 2⁻ᵗ).
    Case(
      name: "logistic", score: -0.3, one: [200 / 1.5, 160, 200 / 1.125],
      two: [200 / 1.5, 160, 200 / 1.125], isScaled: false),
    Case(
      name: "reference class", score: 0.3, one: [120, 144, 172.8], two: [120, 144, 172.8],
      isScaled: false),
    // Elasticity 0, jobs grow by half: 1.5ᵗ A.
    Case(
      name: "Cobb–Douglas", score: 1, one: [150, 225, 337.5], two: [165, 272.25, 449.2125],
      isScaled: true),
  ]

  static func park() -> Scenario {
    let clusters = [("one", 0.0), ("two", 0.09531017980432493)].map { id, drift in
      plainCluster(id) {
        $0.drift = .known(drift)  // 0 and ln 1.1
        $0.production.logisticRate = .known(0.6931471805599453)  // ln 2
        $0.production.jobsGrowth = .known(0.5)
      }
    }
    let reference = ReferenceClass(tables: [.init(growth: .known(0.2))], persistentShare: 0.5)
    let laws: [Law] = [.ratio, .logistic, .referenceClass(reference), .cobbDouglas]
    return plainPark(clusters, laws: laws.map { WeightedLaw($0, weight: 1) }) {
      $0.land = LandLimit(density: .known(40), developed: .known(10))
      $0.spillover = Spillover(strength: .known(0.5), weights: [[0, 0.4], [0, 0]])
      $0.anchors = [
        Anchor(
          title: Title(id: "plant"), cluster: 1, probability: 1, capital: .known(22),
          ratio: .known(2), start: .known(2024), delay: .known(0.25), build: .known(0.75),
          ramp: .known(0), keptShare: .known(0.5))
      ]
    }
  }

  @Test(arguments: cases)
  func `laws, spillovers and anchors come together as by hand`(_ drawn: Case) throws {
    let park = Self.park()
    let plan = try ModelPlan(park)
    let scores = plan.scores(["law.mixture": [drawn.score]])
    #expect(plan.law(at: scores) == Self.cases.firstIndex { $0.name == drawn.name })
    let path = FollowedPath(park, plan: plan, inputs: scores)

    let two = [drawn.two[0], drawn.two[1] + 22, drawn.two[2] + 22]
    let gains = [1, pow(two[0] / 100, 0.2), pow(two[1] / 100, 0.2)]
    let one = zip(drawn.one, gains).map { $0 * (drawn.isScaled ? $1 : 1) }
    #expect(agree(path.forecast(.anchors, 1), [0, 22, 22]))
    #expect(agree(path.forecast(.law, 0), one))
    #expect(agree(path.forecast(.law, 1), drawn.two))
    #expect(agree(path.forecast(.beforeShock, 0), one))
    #expect(agree(path.forecast(.beforeShock, 1), two))
  }

  /// Without the anchor the factors follow the law alone; without spillovers, none.
  @Test(arguments: cases)
  func `either alone changes what it should`(_ drawn: Case) throws {
    var withoutAnchor = Self.park()
    withoutAnchor.anchors = []
    var withoutSpillover = Self.park()
    withoutSpillover.spillover = nil
    for (park, isSpilling) in [(withoutAnchor, true), (withoutSpillover, false)] {
      let plan = try ModelPlan(park)
      let path = FollowedPath(
        park, plan: plan, inputs: plan.scores(["law.mixture": [drawn.score]]))
      let two = isSpilling ? drawn.two : [drawn.two[0], drawn.two[1] + 22, drawn.two[2] + 22]
      let gains = [1, pow(two[0] / 100, 0.2), pow(two[1] / 100, 0.2)]
      let isGaining = drawn.isScaled && isSpilling
      #expect(
        agree(
          path.forecast(.beforeShock, 0),
          zip(drawn.one, gains).map { $0 * (isGaining ? $1 : 1) }))
      #expect(agree(path.forecast(.beforeShock, 1), two))
    }
  }
}
