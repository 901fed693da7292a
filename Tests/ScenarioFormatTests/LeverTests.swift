import GrowthModel
import Testing

@testable import ScenarioFormat

/// What files say about levers and packages, decoded.
@Suite struct LeverTests {
  private func scenario(package: String) throws -> Scenario {
    try load(Sample.text("fast: { speed: 1 }", "fast: { \(package) }")).scenario
  }

  private func level(_ text: String, of lever: String = "speed") throws -> LeverLevel {
    let packages = try scenario(package: "\(lever): \(text)").packages
    return try #require(packages.first?.levels[lever])
  }

  private static func staged(_ stages: (Double, Double)...) -> LeverLevel {
    LeverLevel(stages: stages.map { .init(from: $0.0, level: $0.1) })
  }

  @Test func `a package sets levels for good or by date`() throws {
    #expect(try level("0.5") == 0.5)
    #expect(try level("{ value: 0.5, source: judgement }") == 0.5)
    #expect(try level("{ level: 0.5 }") == 0.5)
    let dated = Self.staged((2024, 0.5), (2026, 1))
    #expect(try level("{ 2024: 0.5, 2026: 1 }") == dated)
    // The order of writing is none of dates; a level may have a source.
    #expect(
      try level("{ end 2025: 1, 2024: { value: 0.5, source: judgement }, note: slow }") == dated)
    #expect(try level("{ 2024-07: 1, 2029: 0 }") == Self.staged((2024.5, 1), (2029, 0)))
  }

  /// A level is a setting, not an assumption.
  @Test func `levels and thresholds of conditions need no source`() throws {
    let text = Sample.text("fast: { speed: 1 }", "fast: { speed: { 2024: 1 } }")
    let conditional = Sample.text(
      "fast: { speed: 1 }", "fast: { speed: { level: 1, when: output.total in 2026 < 80 } }")
    for text in [text, conditional] {
      let loaded = try load(text)
      #expect(loaded.warnings.isEmpty)
      #expect(!loaded.assumptions.contains { $0.name.hasPrefix("packages") })
    }
  }

  @Test(
    arguments: [
      ("output.total in 2026 < 80 亿元", .output, 2026, .below, 80),
      ("output.total in 2024 > 8e9 CNY", .output, 2024, .above, 80),
      ("output.bio in 2026＜80", .cluster(1), 2026, .below, 80),
      ("  output.digital   in 2029  >  -1 万元 ", .cluster(0), 2029, .above, -0.0001),
      ("indicators.firms in 2025 < 700 firms", .indicator(0), 2025, .below, 700),
      ("indicators.value_added in 2025 > 12.5", .indicator(1), 2025, .above, 12.5),
    ] as [(String, Target.Series, Int, LeverTrigger.Comparison, Double)])
  func `a lever may begin on a condition`(
    text: String, series: Target.Series, year: Int, comparison: LeverTrigger.Comparison,
    threshold: Double
  ) throws {
    let trigger = LeverTrigger(series: series, year: year, comparison, threshold)
    #expect(try level("{ level: 0.5, when: \"\(text)\" }") == LeverLevel(0.5, when: trigger))
  }

  /// The result of 2026 is known when 2027 begins.
  @Test func `levels by date may wait for a condition`() throws {
    let trigger = LeverTrigger(series: .output, year: 2026, .below, 80)
    let level = try level("{ 2027: 0.5, 2029: 1, when: output.total in 2026 < 80 亿元 }")
    #expect(level.trigger == trigger)
    #expect(level.stages == Self.staged((2027, 0.5), (2029, 1)).stages)
    // It ends with 2025, so that only the result of 2024 is known in time.
    let brief = try self.level("{ level: 1, when: output.total in 2024 < 80 }", of: "brief")
    #expect(brief.stages == [.init(from: 2025, level: 1)])
  }

  @Test func `levers that exclude each other may follow one another`() throws {
    let scenario = try scenario(package: "brief: { 2024: 1, 2025: 0 }, speed: { 2025: 1 }")
    #expect(scenario.levers.map(\.excludes) == [[], ["speed"]])
    let sides = ["brief": "<", "speed": ">"].map { lever, sign in
      "\(lever): { level: 1, when: output.total in 2024 \(sign) 80 }"
    }
    #expect(try self.scenario(package: sides.joined(separator: ", ")).packages.count == 1)
  }

  @Test func `prerequisites are kept in the order written`() throws {
    let text = Sample.text(
      "brief: { until",
      "third: { requires: [speed, fourth], effects: [] }\n  fourth: { effects: [] }\n"
        + "  brief: { until")
    #expect(try load(text).scenario.levers[1].requires == ["speed", "fourth"])
  }

  @Test func `a cost has its dates, its unit and its source`() throws {
    let text = Sample.text("brief: { until", "brief: { cost: 32000 万元, from: 2025, until")
    let loaded = try load(text)
    let cost = try #require(loaded.scenario.levers[1].cost)
    #expect(cost.perYear.central == 3.2 && cost.from == 2025 && cost.until == 2026)
    #expect(loaded.assumptions.contains { $0.name == "levers.brief.cost" })
    #expect(loaded.scenario.cost(levels: ["brief": 0.5]).byYear == [0, 1.6, 0, 0, 0, 0, 0])
  }

  @Test func `nothing is discounted or displaced unless the file says so`() throws {
    let plain = try load(Sample.text).scenario
    #expect(plain.discountRate == 0 && plain.displacement.central == 0)
    let text = Sample.text(
      "land: {", "discount_rate: 3 %\ndisplacement: \"uniform(0.1, 0.5)\"\nland: {")
    let loaded = try load(text)
    #expect(loaded.scenario.discountRate == 0.03)
    #expect(loaded.scenario.displacement.name == "displacement")
    #expect(loaded.scenario.displacement.support == 0.1...0.5)
    #expect(loaded.assumptions.map(\.name).contains("discount_rate"))
    let falling = try load(Sample.text("land: {", "discount_rate: -2 %\nland: {")).scenario
    #expect(falling.discountRate == -0.02)
  }

  // MARK: Places and remedies

  private func told(_ old: String, _ new: String) throws -> [String] {
    let folder = try Folder()
    return try folder.diagnostics(of: Sample.text(old, new)).map(\.description)
  }

  @Test func `a circle of prerequisites is named in order, once`() throws {
    let told = try told(
      "brief: { until",
      "one: { requires: [two], effects: [] }\n  two: { requires: [three], effects: [] }\n"
        + "  three: { requires: [one], effects: [] }\n  brief: { until")
    #expect(
      told == [
        """
        park.yaml:35:21: error: the prerequisites run in a circle: one → two → three → one
          hint: take one of them out of 'requires'
        """
      ])
  }

  @Test func `a package that breaks a prerequisite is told at its lever`() throws {
    #expect(
      try told(
        "packages:\n  fast: { speed: 1 }",
        "  third: { requires: [brief], effects: [] }\npackages:\n  fast: { speed: 1, third: 0.5 }")
        == [
          """
          park.yaml:38:21: error: 'third' is on while 'brief', which it needs, is off
            hint: set 'brief' above 0 as long as 'third' is, or leave 'third' out
          """
        ])
  }

  @Test func `a condition that sees the future is told at the level that does`() throws {
    #expect(
      try told(
        "fast: { speed: 1 }",
        "fast: { speed: { 2025: 0.5, 2027: 1, when: output.total in 2026 < 80 亿元 } }")
        == [
          """
          park.yaml:37:20: error: 2025 begins before the result of 2026 is known
            hint: begin in 2027 or later, or look at an earlier year
          """
        ])
  }

  @Test func `a variant's package is told in its own file`() throws {
    let folder = try Folder()
    try folder.write(Sample.text, as: "base.yaml")
    let found = try folder.diagnostics(
      of: "parkcast: 1\nextends: base.yaml\npackages: { fast: { brief: 1 } }\n")
    #expect(found.map(\.code) == ["exclusion-broken"])
    #expect(found.map(\.location) == [SourceLocation(file: "park.yaml", line: 3, column: 21)])
  }

  @Test(arguments: [
    "output.total in 2026 < 80", "output.a-b_1 in 2026>80 亿元", "indicators.x in 2026 ＞ -3",
    " output.total  in  2026 < x", "output in 2026 < 80", "output.total 2026 < 80",
    "output.total in 26 < 80", "output.total in 2026 <= 80", "output.total in 2026 <",
    "output.total in 2026 = 80", "output.Total in 2026 < 80", "cost.total in 2026 < 80",
    "output.total.x in 2026 < 80", "output.total in 2026 < < 80", "output. in 2026 < 80", "",
    "output.total in 2026 < 80 > 70", "output.total\tin 2026 < 80", "output.total in 2026\n< 80",
  ])
  func `the schema and the decoder know the same conditions`(text: String) throws {
    let isMatched = text.wholeMatch(of: try Regex(WordPattern.condition.pattern)) != nil
    #expect((ConditionText(text) != nil) == isMatched)
  }
}
