import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Equation 10, worked by hand and on many paths.
@Suite struct LandLimitTests {
  static let ln2 = 0.6931471805599453

  /// Output before land doubles to 200: a rise of 100.
  static func park(room: Double, sharpness: Double = 4, clusters: [Cluster]? = nil) -> Scenario {
    plainPark(clusters ?? [plainCluster { $0.drift = .known(ln2) }], to: 2024) {
      $0.land = LandLimit(
        density: .known((100 + room) / 5), developed: .known(5), sharpness: sharpness)
    }
  }

  /// rise = room: (1 + 1)^(−1/4) = 2^(−1/4) = 0.8408964152537145 of it. Twice the room:
  /// 100/17^¼ = 100/2.0305431848689306.
  @Test(arguments: [(100.0, 84.08964152537145), (50.0, 49.24790605054523)])
  func `the bend of the rise is that found by hand`(room: Double, rise: Double) throws {
    #expect(agree(try FollowedPath(Self.park(room: room)).total, [100 + rise]))
  }

  /// p = 2: 100/√2. p = 1: the harmonic 100·50/150. p = 3 at rise = room: 2^(−1/3).
  @Test(arguments: [
    (2.0, 100.0, 70.71067811865476), (1.0, 50.0, 33.333333333333336),
    (3.0, 100.0, 79.37005259840998),
  ])
  func `another sharpness bends by its own power`(
    sharpness: Double, room: Double, rise: Double
  ) throws {
    let path = try FollowedPath(Self.park(room: room, sharpness: sharpness))
    #expect(agree(path.total, [100 + rise]))
  }

  /// Room of 0, and a park beyond its ceiling already.
  @Test(arguments: [0.0, -30], [4.0, 2])
  func `without room nothing is left of a rise`(room: Double, sharpness: Double) throws {
    let path = try FollowedPath(Self.park(room: room, sharpness: sharpness))
    #expect(agree(path.total, [100]))
  }

  @Test func `where output falls nothing changes, to the last bit`() throws {
    let clusters = [plainCluster("one"), plainCluster("two") { $0.drift = .known(-0.031) }]
    for room in [1000.0, 1, -50] {
      let path = try FollowedPath(Self.park(room: room, clusters: clusters))
      var without = Self.park(room: room, clusters: clusters)
      without.land = nil
      #expect(try path.outcomes == FollowedPath(without).outcomes)
    }
  }

  /// Output before land 200 and 100; base 100 and 100; the rise of 100 in a room of 100 leaves
  /// 84.0896…, so both clusters are multiplied by 284.0896…/300.
  @Test func `all clusters give up the same part of their output`() throws {
    let clusters = [plainCluster("one") { $0.drift = .known(Self.ln2) }, plainCluster("two")]
    let path = try FollowedPath(Self.park(room: 200, clusters: clusters))
    let factor = 284.08964152537145 / 300
    #expect(agree(path.output(0), [200 * factor]))
    #expect(agree(path.output(1), [100 * factor]))
    #expect(agree(path.forecast(.landFactor, 1), [factor]))
  }

  /// One's own land leaves 84.0896… of its rise; then 184.0896… + 100 stands against the park's
  /// room of 84.0896…: another 2^(−1/4) of the same rise.
  @Test func `land of a cluster's own is applied before the park's`() throws {
    let one = plainCluster("one") {
      $0.drift = .known(Self.ln2)
      $0.land = LandLimit(density: .known(50), developed: .known(4))
    }
    let rise = 84.08964152537145
    let park = Self.park(room: 100 + rise, clusters: [one, plainCluster("two")])
    let path = try FollowedPath(park)
    let factor = (200 + rise * 0.8408964152537145) / (200 + rise)
    #expect(agree(path.output(0), [(100 + rise) * factor]))
    #expect(agree(path.output(1), [100 * factor]))
  }

  /// Registered firms neither fill the land nor are held back by it.
  @Test func `a registered cluster has no land`() throws {
    let located = plainCluster("located") { $0.drift = .known(Self.ln2) }
    let registered = plainCluster("registered", output: 500) {
      $0.drift = .known(Self.ln2)
      $0.isRegistered = true
    }
    let path = try FollowedPath(Self.park(room: 100, clusters: [located, registered]))
    #expect(agree(path.output(0), [184.08964152537145]))
    #expect(agree(path.output(1), [1000]))
  }

  /// The base case with spending, ratio and density as they come: the total never exceeds what the
  /// land can carry, nor the base output where that is more.
  @Test func `the limit is never exceeded`() throws {
    var scenario = try ReferenceScenario.named("optimistic").scenario
    scenario.land?.developed = .known(6)
    let plan = try ModelPlan(scenario)
    let density = try #require(plan.uncertainInputs.firstIndex { $0.name == "land.density" })
    var bound = 0
    for number in 0..<500 {
      let scores = plan.randomScores(number)
      let path = FollowedPath(scenario, plan: plan, inputs: scores)
      let base = path.outcomes[plan.outcomes.baseOutput + scenario.clusters.count]
      let most = max(plan.values(at: scores)[density] * 6, base)
      #expect(path.total.allSatisfy { $0 <= most * (1 + 1e-14) })
      if let last = path.total.last, last > 0.95 * most { bound += 1 }
    }
    // The limit binds on most of these paths: the test is about something.
    #expect(bound > 250)
  }

  /// The ceiling is inside the law: 400 of the logistic law stand on land for 400, where the land
  /// limit would leave less.
  @Test func `paths under the logistic law are not limited again`() throws {
    let one = plainCluster {
      $0.production.logisticRate = .known(50)
      $0.drift = .known(Self.ln2)
    }
    let park = plainPark(
      [one], to: 2024,
      laws: [WeightedLaw(.logistic, weight: 0.3), WeightedLaw(.ratio, weight: 0.7)]
    ) { $0.land = LandLimit(density: .known(100), developed: .known(2)) }
    let plan = try ModelPlan(park)
    let logistic = FollowedPath(park, plan: plan, inputs: plan.scores(["law.mixture": [-1]]))
    #expect(agree(logistic.total, [200]))
    let ratio = FollowedPath(park, plan: plan, inputs: plan.scores(["law.mixture": [1]]))
    #expect(agree(ratio.total, [184.08964152537145]))
  }
}
