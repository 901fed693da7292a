import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Anchors, worked by hand.
@Suite struct AnchorsTests {
  /// 80 of capital at a ratio of 3, of which 0.6 is kept: 144 a year at full load. Ready at
  /// 2024.25 + 0.25 + 1.5 = 2026.0.
  static func anchor(probability: Double, ramp: Double = 2, start: Double = 2024.25) -> Anchor {
    Anchor(
      title: Title(id: "plant"), cluster: 1, probability: probability, capital: .known(80),
      ratio: .known(3), start: .known(start), delay: .known(0.25), build: .known(1.5),
      ramp: .known(ramp), keptShare: .known(0.6))
  }

  static func park(_ anchor: Anchor, steps: Int = 1) -> Scenario {
    plainPark(
      [plainCluster("one"), plainCluster("two", output: 50)], to: 2028, stepsPerYear: steps
    ) { $0.anchors = [anchor] }
  }

  /// A rise from 2026 to 2028: a mean load of ¼ in 2026, ¾ in 2027, then 1.
  @Test func `an anchor rises evenly over its ramp`() throws {
    let path = try FollowedPath(Self.park(Self.anchor(probability: 1)))
    #expect(agree(path.forecast(.anchors, 1), [0, 0, 36, 108, 144]))
    #expect(agree(path.output(1), [50, 50, 86, 158, 194]))
    #expect(path.output(0) == [100, 100, 100, 100, 100])
  }

  /// A start half a year later: half of 2026 lies before 2026.5; then load ½·½·½/2 = 1/16, and
  /// 9/16 − 1/16 = 1/2, 15/16, 1. Without a ramp: ½ of the year 2026, then 1.
  @Test func `an anchor may begin within a year`() throws {
    let late = try FollowedPath(Self.park(Self.anchor(probability: 1, start: 2024.75)))
    #expect(agree(late.forecast(.anchors, 1), [0, 0, 144 / 16, 72, 144 * 15 / 16]))
    let sudden = try FollowedPath(Self.park(Self.anchor(probability: 1, ramp: 0, start: 2024.75)))
    #expect(agree(sudden.forecast(.anchors, 1), [0, 0, 72, 144, 144]))
  }

  @Test func `quarters of an anchor add up to its years`() throws {
    let path = try FollowedPath(Self.park(Self.anchor(probability: 1), steps: 4))
    #expect(agree(path.output(1), [50, 50, 86, 158, 194]))
    // The first quarter of 2026 has a mean load of 1/16: 144/16/4.
    #expect(agree([path.forecast(.anchors, 1)[8]], [2.25]))
  }

  /// It goes ahead where Φ(z) < 0.1: z < −1.28155….
  @Test(arguments: [(-1.282, true), (-1.281, false), (0.0, false), (8.0, false)])
  func `an anchor comes or does not`(score: Double, comes: Bool) throws {
    let park = Self.park(Self.anchor(probability: 0.1))
    let plan = try ModelPlan(park)
    let path = FollowedPath(
      park, plan: plan, inputs: plan.scores(["projects.plant.happens": [score]]))
    #expect(path.outcomes[plan.outcomes.anchor(0)] == (comes ? 1 : 0))
    #expect(agree(path.output(1), comes ? [50, 50, 86, 158, 194] : [50, 50, 50, 50, 50]))
  }

  /// Productivity does not multiply an anchor; a level lever of its cluster does.
  @Test func `level levers raise an anchor and drift does not`() throws {
    var park = Self.park(Self.anchor(probability: 1))
    park.clusters[1].drift = .known(0.6931471805599453)
    park.levers = [lever("more", [effect(.level, .multiply(.known(1.5)), clusters: [1])])]
    let path = try FollowedPath(park, levels: ["more": 1])
    #expect(agree(path.forecast(.anchors, 1), [0, 0, 54, 162, 216]))
    #expect(agree(path.output(1), [150, 300, 654, 1362, 2616]))
  }

  /// A cluster whose law leaves nothing: with all old plant worn and nothing invested, ln m = −∞.
  @Test func `an anchor stands where the law makes nothing`() throws {
    var park = Self.park(Self.anchor(probability: 1))
    park.laws = [WeightedLaw(.cobbDouglas)]
    park.clusters[1].wearOfBase = .known(1)
    park.clusters[1].production.capitalElasticity = .known(0.5)
    let path = try FollowedPath(park)
    #expect(agree(path.output(1), [0, 0, 36, 108, 144]))
    #expect(agree(path.output(0), [100, 100, 100, 100, 100]))
    // And where productivity has fallen out of the numbers: e^(−750).
    var fallen = Self.park(Self.anchor(probability: 1))
    fallen.clusters[1].drift = .known(-750)
    #expect(agree(try FollowedPath(fallen).output(1), [0, 0, 36, 108, 144]))
  }
}
