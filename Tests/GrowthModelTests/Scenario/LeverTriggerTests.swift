import GrowthModel
import ModelFixtures
import Testing

/// Conditions on a path: when they fire, and what plans make of them.
@Suite struct LeverTriggerTests {
  private static func output(
    _ comparison: LeverTrigger.Comparison, _ threshold: Double, in year: Int = 2025
  ) -> LeverTrigger {
    LeverTrigger(series: .output, year: year, comparison, threshold)
  }

  @Test func `the threshold itself does not fire, nor does what is no number`() {
    let below = Self.output(.below, 80)
    let above = Self.output(.above, 80)
    #expect([79, 80, 81, .nan].map { below.fires(at: $0) } == [true, false, false, false])
    #expect([79, 80, 81, .nan].map { above.fires(at: $0) } == [false, false, true, false])
  }

  @Test func `a narrower condition implies a wider one`() {
    #expect(Self.output(.below, 70).implies(Self.output(.below, 80)))
    #expect(!Self.output(.below, 80).implies(Self.output(.below, 70)))
    #expect(Self.output(.above, 80).implies(Self.output(.above, 70)))
    #expect(!Self.output(.below, 70).implies(Self.output(.below, 80, in: 2026)))
    #expect(!Self.output(.below, 70).implies(Self.output(.above, 60)))
  }

  @Test func `conditions on two sides of a value exclude each other`() {
    #expect(Self.output(.below, 80).excludes(Self.output(.above, 80)))
    #expect(Self.output(.above, 90).excludes(Self.output(.below, 80)))
    #expect(!Self.output(.below, 90).excludes(Self.output(.above, 80)))
    #expect(!Self.output(.below, 80).excludes(Self.output(.below, 80)))
    #expect(!Self.output(.below, 80).excludes(Self.output(.above, 80, in: 2026)))
  }

  @Test func `a lever begins in the year after the one that is looked at`() {
    let level = LeverLevel(0.5, when: Self.output(.below, 80))
    #expect(level.stages == [.init(from: 2026, level: 0.5)])
    #expect(level.settled(fired: true) == LeverLevel(stages: level.stages))
    #expect(level.settled(fired: false) == 0)
    #expect(LeverLevel(0.5).settled(fired: false) == 0.5)
  }

  /// Fully on, output would be 150 in 2026.
  @Test func `a plan takes a lever on a condition as off, and refuses its package`() throws {
    let park = plainPark([plainCluster()]) {
      $0.levers = [lever("it", [effect(.level, .multiply(.known(1.5)))])]
    }
    let level = LeverLevel(1, when: Self.output(.below, 120))
    #expect(try FollowedPath(park, levels: ["it": level]).total == [100, 100, 100])
    let settled = try FollowedPath(park, levels: ["it": level.settled(fired: true)])
    #expect(agree(settled.total, [100, 100, 150]))
    let package = Package(title: "adaptive", levels: ["it": level])
    #expect(package.triggered == ["it"])
    let refusal = #expect(throws: PlanError.self) { try ModelPlan(park, package: package) }
    #expect(
      refusal?.message
        == "the lever 'it' of the package 'adaptive' starts on a condition, path by path; "
        + "use levers --adaptive")
  }
}
