import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Levels by date: what they are, and what they do to an effect.
@Suite struct LeverLevelTests {
  private static func staged(_ stages: (Double, Double)...) -> LeverLevel {
    LeverLevel(stages: stages.map { .init(from: $0.0, level: $0.1) })
  }

  @Test func `a level holds until the next`() {
    let level = Self.staged((2026, 1), (2024, 0.5))
    #expect([2023.9, 2024, 2025.9, 2026, 2040].map(level.level(at:)) == [0, 0.5, 0.5, 1, 1])
    #expect(level.isEverOn)
    #expect(!Self.staged((2024, 0)).isEverOn)
  }

  @Test func `a bare number is a level for good`() {
    let levels: [String: LeverLevel] = ["whole": 1, "part": 0.25]
    #expect(levels["whole"] == LeverLevel(1))
    #expect(levels["part"]?.level(at: 1900) == 0.25)
  }

  /// 40 more in a step for each full strength, on 100. Phases over two years from 2024 are 1/4,
  /// 3/4, 1; from 2026 they are 0, 0, 1/4:
  ///
  /// - ½, then 1 from 2026: ½·(1/4, 3/4, 1) + ½·(0, 0, 1/4) = 1/8, 3/8, 5/8
  /// - 1, then 0 from 2025: (1/4, 3/4, 1) − (0, 1/4, 3/4) = 1/4, 1/2, 1/4
  /// - at once, ½ and then 1 from the middle of 2025: 1/2, 1/2 + ½·½, 1
  /// - an effect that begins in 2025 does not begin before, whatever the level's date
  /// - one that ends with 2025 ends at any level
  @Test(
    arguments: [
      ([(2024, 0.5), (2026, 1)], 2024, nil, 2, [0.125, 0.375, 0.625]),
      ([(2024, 1), (2025, 0)], 2024, nil, 2, [0.25, 0.5, 0.25]),
      ([(2024, 1), (2025, 0)], 2024, nil, 0, [1, 0, 0]),
      ([(2024, 0.5), (2025.5, 1)], 2024, nil, 0, [0.5, 0.75, 1]),
      ([(2025, 1)], 2024, nil, 0, [0, 1, 1]),
      ([(2024, 1)], 2025, nil, 0, [0, 1, 1]),
      ([(2025.5, 1)], 2024, 2026, 0, [0, 0.5, 0]),
    ] as [([(Double, Double)], Double, Double?, Double, [Double])])
  func `every change of a level phases in anew from its own date`(
    stages: [(Double, Double)], from: Double, until: Double?, phase: Double, strengths: [Double]
  ) throws {
    let park = LeverEffectTests.park([
      effect(.investment, .add(.known(40)), from: from, until: until, phase: phase)
    ])
    let level = LeverLevel(stages: stages.map { .init(from: $0.0, level: $0.1) })
    let path = try FollowedPath(park, levels: ["it": level])
    #expect(agree(path.forecast(.spent), strengths.map { 100 + 40 * $0 }))
  }

  /// A date before every effect is no date at all: not a bit of any result differs.
  @Test(arguments: ReferenceFile.shared.scenarios.keys.sorted())
  func `a level by date gives what a plain level gives`(_ name: String) throws {
    let reference = try ReferenceScenario.named(name)
    let scenario = reference.scenario
    let plain = reference.package.levels
    let dated = plain.mapValues { Self.staged((1900, $0.level(at: 2030))) }
    let first = try ModelPlan(scenario, levels: plain)
    let second = try ModelPlan(scenario, levels: dated)
    #expect(first.inputs == second.inputs)
    for number in 0..<8 {
      let inputs = first.randomScores(number)
      let same = zip(first.evaluate(inputs).outcomes, second.evaluate(inputs).outcomes)
      #expect(same.allSatisfy { $0.bitPattern == $1.bitPattern })
    }
  }
}
