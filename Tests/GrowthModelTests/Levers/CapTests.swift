import GrowthModel
import ModelFixtures
import Testing

/// The cap on what all levers together do.
@Suite struct CapTests {
  /// Without levers 100 + 300; with them 200 + 300 = 500; a cap of 10 % leaves 440, both clusters
  /// at 0.88. A cap of 30 % leaves them alone.
  @Test(arguments: [(0.1, 0.88), (0.3, 1.0), (0.0, 0.8)])
  func `a cap scales all clusters alike`(cap: Double, factor: Double) throws {
    let park = plainPark([plainCluster("one"), plainCluster("two", output: 300)]) {
      $0.levers = [lever("it", [effect(.level, .multiply(.known(2)))])]
      $0.leverCap = cap
    }
    let path = try FollowedPath(park, levels: ["it": 1])
    #expect(agree(path.output(0), Array(repeating: 200 * factor, count: 3)))
    #expect(agree(path.output(1), Array(repeating: 300 * factor, count: 3)))
    // Levers that are off are not capped, and leave no trace.
    #expect(try FollowedPath(park).total == [400, 400, 400])
  }

  /// Every lever of the base case, drawn wide: on each path and in each year against the same
  /// path without levers.
  @Test func `the cap is never exceeded`() throws {
    let reference = try ReferenceScenario.named("all-levers")
    var scenario = reference.scenario
    scenario.leverCap = 0.2
    let with = try ModelPlan(scenario, levels: reference.package.levels)
    let without = try ModelPlan(scenario)
    var bound = 0
    for number in 0..<500 {
      let scores = with.randomScores(number)
      var byName: [InputColumn: Double] = [:]
      for (input, score) in zip(with.inputs, scores) { byName[input] = score }
      let bare = without.inputs.map { byName[$0] ?? .nan }
      let capped = FollowedPath(scenario, plan: with, inputs: scores).total
      let free = FollowedPath(scenario, plan: without, inputs: bare).total
      for (value, base) in zip(capped, free) {
        #expect(value <= 1.2 * base * (1 + 1e-14))
        if value > 1.2 * base * (1 - 1e-14) { bound += 1 }
      }
    }
    // It binds in many of the 3500 path-years, not in all.
    #expect(bound > 500 && bound < 3000)
  }

  /// What registered firms bring is not in the total: a lever on them alone is not capped.
  @Test func `the cap compares the totals that count`() throws {
    let registered = plainCluster("two") { $0.isRegistered = true }
    let park = plainPark([plainCluster("one"), registered]) {
      $0.levers = [lever("it", [effect(.level, .multiply(.known(2)), clusters: [1])])]
      $0.leverCap = 0.1
    }
    let path = try FollowedPath(park, levels: ["it": 1])
    #expect(path.output(1) == [200, 200, 200])
    var counting = park
    counting.countsRegistered = true
    // 300 in place of 200, of which 220 may stay.
    let capped = try FollowedPath(counting, levels: ["it": 1])
    #expect(agree(capped.output(1), Array(repeating: 200 * 220.0 / 300, count: 3)))
  }
}
