import GrowthModel
import ModelFixtures
import Testing

/// What settings of levers break.
@Suite struct PackageViolationTests {
  /// `upgrade` is needed by `drift`; `credit` and `tax` exclude each other, which `credit` says.
  private static let park = plainPark([plainCluster()]) {
    $0.levers = [
      Lever(title: "upgrade", effects: []),
      Lever(title: "drift", requires: ["upgrade"], effects: []),
      Lever(title: "credit", levels: [0.5, 1], excludes: ["tax"], effects: []),
      Lever(title: "tax", effects: []),
    ]
  }

  private static func staged(_ stages: (Double, Double)...) -> LeverLevel {
    LeverLevel(stages: stages.map { .init(from: $0.0, level: $0.1) })
  }

  private static func output(_ comparison: LeverTrigger.Comparison) -> LeverTrigger {
    LeverTrigger(series: .output, year: 2025, comparison, 80)
  }

  @Test(
    arguments: [
      [:], ["upgrade": 1, "drift": 0.3], ["drift": 0], ["tax": 0, "credit": 0.5], ["credit": 0],
      ["upgrade": 0.1, "drift": 1, "tax": 1],
      // The one ends when the other begins.
      ["credit": staged((2024, 1), (2026, 0)), "tax": staged((2026, 1))],
      ["upgrade": staged((2024, 0.5)), "drift": staged((2025, 1), (2027, 0))],
      // Known at the same time from the same result.
      ["credit": LeverLevel(1, when: output(.below)), "tax": LeverLevel(1, when: output(.above))],
      [
        "upgrade": LeverLevel(1, when: output(.below)),
        "drift": LeverLevel(1, when: output(.below)),
      ],
      ["upgrade": 1, "drift": LeverLevel(1, when: output(.below))],
    ] as [[String: LeverLevel]])
  func `a setting that keeps the rules breaks nothing`(levels: [String: LeverLevel]) {
    #expect(Self.park.violations(of: levels).isEmpty)
  }

  @Test(
    arguments: [
      (["drift": 0.1], [.prerequisiteMissing(lever: "drift", required: "upgrade")]),
      (["credit": 1, "tax": 0.2], [.exclusion("credit", "tax")]),
      (["credit": 0.7], [.levelNotListed(lever: "credit", level: 0.7, listed: [0.5, 1])]),
      (["tax": 1.5], [.levelNotListed(lever: "tax", level: 1.5, listed: [])]),
      (["land": 1, "cash": 0], [.unknownLever("cash"), .unknownLever("land")]),
      (
        ["tax": 1, "credit": 1, "drift": 1, "land": 1],
        [
          .prerequisiteMissing(lever: "drift", required: "upgrade"), .exclusion("credit", "tax"),
          .unknownLever("land"),
        ]
      ),
      // Two years too early; one year together; the prerequisite ends first.
      (
        ["upgrade": staged((2026, 1)), "drift": staged((2024, 1))],
        [.prerequisiteMissing(lever: "drift", required: "upgrade")]
      ),
      (
        ["credit": staged((2024, 1), (2027, 0)), "tax": staged((2026, 1))],
        [.exclusion("credit", "tax")]
      ),
      (
        ["upgrade": staged((2024, 1), (2026, 0)), "drift": 1],
        [.prerequisiteMissing(lever: "drift", required: "upgrade")]
      ),
      // The prerequisite may never begin, or begins on other paths; both may begin.
      (
        ["upgrade": LeverLevel(1, when: output(.below)), "drift": staged((2026, 1))],
        [.prerequisiteMissing(lever: "drift", required: "upgrade")]
      ),
      (
        [
          "upgrade": LeverLevel(1, when: output(.below)),
          "drift": LeverLevel(1, when: output(.above)),
        ], [.prerequisiteMissing(lever: "drift", required: "upgrade")]
      ),
      (["credit": LeverLevel(1, when: output(.below)), "tax": 1], [.exclusion("credit", "tax")]),
    ] as [([String: LeverLevel], [PackageViolation])])
  func `what a setting breaks is told`(
    levels: [String: LeverLevel], expected: [PackageViolation]
  ) {
    #expect(Self.park.violations(of: levels) == expected)
  }

  @Test func `an exclusion said by both is told once`() {
    var park = Self.park
    park.levers[3].excludes = ["credit"]
    #expect(park.violations(of: ["credit": 1, "tax": 1]) == [.exclusion("credit", "tax")])
  }
}
