import GrowthModel
import Testing

@testable import ScenarioFormat

/// What lies between two files, taken apart and put together again.
@Suite struct HybridScenariosTests {
  private static func text(_ changes: [(String, String)]) throws -> String {
    var text = Sample.text
    for (old, new) in changes {
      try #require(text.contains(old), "the sample has no '\(old)'")
      text = text.replacing(old, with: new)
    }
    return text
  }

  private static func hybrids(
    _ changes: (String, String)..., packages: (String?, String?) = (nil, nil),
    target: String? = nil, by grain: ChangeGrain = .change
  ) throws -> HybridScenarios {
    HybridScenarios(
      try load(Sample.text), try load(text(changes)), packages: packages, target: target,
      by: grain, choices: { count in (0..<1 << UInt64(count)).map { $0 } })
  }

  @Test func `a file beside itself has no changes`() throws {
    let hybrids = try Self.hybrids()
    #expect(hybrids.groups.isEmpty && hybrids.active.isEmpty)
    #expect(try hybrids.hybrid(0).scenario.targets.map(\.id) == ["output-2030"])
  }

  @Test func `numbers and choices are taken one by one`() throws {
    let hybrids = try Self.hybrids(
      ("ramp: 2 years", "ramp: 30 months"), ("at_least: 500 亿元", "at_least: 400 亿元"),
      ("area: 26 km2", "area: 2600 ha"), ("zh: 小园区", "zh: 另一个园区"))
    #expect(hybrids.groups.map(\.name) == ["build.ramp", "targets.output-2030.at_least"])
    #expect(hybrids.groups.map(\.kind) == [.assumption, .setting])
    let change = hybrids.groups[0].changes[0]
    #expect(change.before?.text == "2 years" && change.after?.text == "30 months")
    #expect(change.before?.location?.line == 15)
    // 2 and 2.5 years; 400 and 500.
    for bits in 0..<UInt64(4) {
      let scenario = try hybrids.hybrid(bits).scenario
      #expect(scenario.clusters[0].ramp.input.central == (bits & 1 == 1 ? 2.5 : 2))
      #expect(scenario.targets[0].threshold == (bits & 2 == 2 ? 400 : 500))
    }
  }

  /// Each row: what is written otherwise, and the groups that must come of it.
  @Test(arguments: [
    // Keys that exclude each other.
    ([("by: 2030", "at: 2030")], [["targets.output-2030.at", "targets.output-2030.by"]]),
    // Shares of one total.
    (
      [("pert(0.3, 0.4, 0.5)", "0.5"), ("pert(0.5, 0.6, 0.7)", "0.5")],
      [["clusters.bio.share", "clusters.digital.share"]]
    ),
    // A cluster and its part of the correlation, with the shares.
    (
      [
        ("bio: { share: \"pert(0.5, 0.6, 0.7)\" }", "bio: { share: 0.3 }\n  sea: { share: 0.3 }"),
        ("bio: 0.6 }", "bio: 0.6, sea: 0.2 }"),
        ("bio: 25 % }", "bio: 25 %, sea: 20 % }"), ("ramp: 2 years", "ramp: 3 years"),
      ],
      [
        ["build.ramp"],
        [
          "clusters.bio.share", "clusters.sea.share", "correlation.one_factor.sea",
          "indicators.value_added.intensity.sea",
        ],
      ]
    ),
    // A lever and the package that sets it.
    (
      [
        ("  brief: {", "  late: { effects: [{ multiply: 1.2, input: output.level }] }\n  brief: {"),
        ("fast: { speed: 1 }", "fast: { speed: 1, late: 1 }"),
        ("growth: 8 %", "growth: 9 %"),
      ],
      [
        ["indicators.firms.growth"],
        ["levers.late.effects.1", "levers.late.effects.1.input", "packages.fast.late"],
      ]
    ),
    // The base year with what is known up to it.
    (
      [
        ("as_of: 2023", "as_of: 2024"), ("base: 2023", "base: 2024"),
        ("2024-2030: \"pert(-1", "2025-2030: \"pert(-1"),
        ("output: { 2023: \"pert(30, 75, 200)\" }", "output: { 2024: \"pert(80, 81, 82)\" }"),
        ("end 2023: \"pert(48.8, 55, 120)\"", "end 2024: 64"),
        ("      2024: \"pert(8, 15, 40)\"", "      2025: 16"), ("drift: 0.5 %", "drift: 0.6 %"),
      ],
      [
        [
          "horizon.as_of", "prices.base", "prices.inflation.2024-2030",
          "prices.inflation.2025-2030", "totals.investment.completed.2024",
          "totals.investment.completed.2025", "totals.investment.completed.cumulative.end 2023",
          "totals.investment.completed.cumulative.end 2024", "totals.output.2023",
          "totals.output.2024",
        ], ["productivity.drift"],
      ]
    ),
  ])
  func `what cannot be taken alone is joined`(
    changes: [(String, String)], groups: [[String]]
  ) throws {
    let (first, second) = (try load(Sample.text), try load(Self.text(changes)))
    let choices = { (count: Int) in (0..<UInt64(1) << UInt64(count)).map { $0 } }
    let there = HybridScenarios(first, second, choices: choices)
    let back = HybridScenarios(second, first, choices: choices)
    let found = there.groups.map { $0.changes.map(\.name).sorted() }
    #expect(Set(found) == Set(groups), "\(found)")
    #expect(back.groups.map { $0.changes.map(\.name).sorted() } == found)
    for bits in choices(there.active.count) {
      #expect(throws: Never.self) { try there.hybrid(bits) }
    }
  }

  /// 75 (judged) becomes 81 with a source; 17.3 is judged in both.
  @Test func `kinds go by what is spoken of, and actuals are more than judged`() throws {
    let hybrids = try Self.hybrids(
      (
        "output: { 2023: \"pert(30, 75, 200)\" }",
        "output: { 2023: { value: \"pert(80, 81, 82)\", source: yearbook, grade: E } }"
      ), ("end 2020: 17.3", "end 2020: 18"), ("measure: cumulative", "measure: net"),
      ("fast: { speed: 1 }", "fast: { speed: 0.5 }"), ("to: 2030 }", "to: 2031 }"),
      ("2024-2030: ", "2024-2031: "), ("end 2020: 127", "end 2020: 128"))
    let kinds = Dictionary(uniqueKeysWithValues: hybrids.groups.map { ($0.name, $0.kind) })
    #expect(
      kinds == [
        "totals.output.2023": .actual,
        "totals.investment.completed.cumulative.end 2020": .assumption,
        "law.ratio.measure": .setting, "packages.fast.speed": .lever, "horizon.to": .setting,
        "observations.firms_published.values.end 2020": .actual,
      ], "\(kinds)")
    // Observations move nothing.
    #expect(hybrids.groups.filter(\.isIdle).map(\.kind) == [.actual])
    #expect(hybrids.active.count == hybrids.groups.count - 1)
  }

  /// 万元 is a ten-thousandth of 亿元: 8 % of growth apart, the second file says the same in it.
  @Test func `amounts without a unit keep that of their file`() throws {
    let hybrids = try Self.hybrids(
      ("prices: {", "money: 万元\nprices: {"), ("pert(30, 75, 200)", "pert(300000, 800000, 2000000)"),
      (
        "2019-09: 0, end 2020: 17.3, end 2023: \"pert(48.8, 55, 120)\"",
        "2019-09: 0, end 2020: 173000, end 2023: \"pert(488000, 550000, 1200000)\""
      ), ("pert(8, 15, 40)", "16"))
    #expect(
      hybrids.groups.map(\.name) == ["totals.investment.completed.2024", "totals.output.2023"])
    let plan = try hybrids.hybrid(1).scenario
    #expect(abs((plan.clusters[0].investment?.plan[0].input.central ?? 0) - 0.0016) < 1e-12)
    #expect(plan.clusters[0].baseOutput.input.support == 30...200)
    let output = try hybrids.hybrid(2).scenario
    #expect(output.clusters[0].baseOutput.input.support == 30...200)
    #expect(output.clusters[0].baseOutput.input.central > 77)
  }

  @Test func `which package is in force is a change, and waits for the package`() throws {
    let hybrids = try Self.hybrids(
      ("fast: { speed: 1 }", "fast: { speed: 1 }\n  slow: { speed: 0.5 }"),
      packages: ("fast", "slow"))
    try #require(hybrids.groups.count == 1)
    #expect(hybrids.groups[0].kind == .lever)
    #expect(hybrids.groups[0].changes.map(\.name) == ["packages.slow.speed", "package"])
    #expect(try hybrids.hybrid(0).package?.id == "fast")
    #expect(try hybrids.hybrid(1).package?.id == "slow")
  }

  @Test func `coarser grains take changes together`() throws {
    let changes = [("ramp: 2 years", "ramp: 3 years"), ("2.1, 2.8) years", "2.2, 2.8) years")]
    let fine = try Self.hybrids(changes[0], changes[1])
    let coarse = try Self.hybrids(changes[0], changes[1], by: .part)
    #expect(fine.groups.map(\.name) == ["build.ramp", "build.time"])
    #expect(coarse.groups.map(\.name) == ["build"] && coarse.groups[0].changes.count == 2)
  }

  @Test func `other targets move nothing`() throws {
    let hybrids = try Self.hybrids(
      ("output-2030: {", "other: { of: output, at: 2026, at_least: 90 }\n  output-2030: {"),
      target: "output-2030")
    #expect(hybrids.groups.map(\.isIdle) == [true] && hybrids.active.isEmpty)
  }

  /// Both orders, and one that both keep: z is before y in one file, after it in the other.
  @Test func `keys of both files have one order from either side`() {
    #expect(KeyOrder.merged(["a", "c", "d"], ["b", "c", "e"]) == ["a", "b", "c", "d", "e"])
    #expect(KeyOrder.merged(["b", "c", "e"], ["a", "c", "d"]) == ["a", "b", "c", "d", "e"])
    #expect(KeyOrder.merged(["z", "y"], ["y", "x", "z"]) == ["z", "x", "y"])
    #expect(KeyOrder.merged([], ["y"]) == ["y"])
  }
}

/// Changes that need each other, found by trying.
@Suite struct ChangeJoiningTests {
  private static func groups(_ changes: Int, _ isAllowed: @escaping @Sendable (Set<Int>) -> Bool)
    -> [[Int]]
  {
    var joining = ChangeJoining(changes: changes) {
      $0.isEmpty || $0.count == changes || isAllowed($0)
    }
    joining.joinByTrying()
    joining.joinUntilAllowed { groups in
      (0..<1 << groups.count).map { bits in
        Set(groups.indices.filter { bits >> $0 & 1 == 1 }.flatMap { groups[$0] })
      }
    }
    return joining.groups
  }

  @Test func `one that needs another is joined with it`() {
    #expect(Self.groups(4) { !$0.contains(2) || $0.contains(0) } == [[0, 2], [1], [3]])
  }

  @Test func `what stands alone stays alone`() {
    #expect(Self.groups(4) { _ in true } == [[0], [1], [2], [3]])
  }

  /// 1 and 3 exclude each other unless 0 is taken: seen in pairs alone.
  @Test func `two that exclude each other are joined with what makes up for it`() {
    let groups = Self.groups(4) { !($0.contains(1) && $0.contains(3)) || $0.contains(0) }
    #expect(groups == [[0, 1, 3], [2]])
  }
}
