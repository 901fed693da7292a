import GrowthModel
import Testing

@testable import ScenarioFormat

/// What `correlation:` says about uncertain numbers.
@Suite struct InputCorrelationTests {
  private static let tie = "inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }]"
  private static let ratio = "law.ratio.added"
  private static let output = "totals.output.2023"

  private func correlations(_ text: String) throws -> InputCorrelations {
    try load(Sample.text(Self.tie, text)).scenario.correlations
  }

  @Test func `two numbers are tied by rank or by Kendall's τ`() throws {
    let found = try correlations(
      """
      inputs:
          - { between: [law.ratio, totals.output], kendall: -0.25 }
          - { between: [build, law.ratio.added], rank: 0.125 }
      """)
    #expect(
      found.pairs == [
        .init(Self.ratio, Self.output, .kendall(-0.25)),
        .init("build.time", Self.ratio, rank: 0.125),
      ])
    #expect(found.copula == .gaussian)
  }

  @Test func `a block ties each two of its numbers`() throws {
    let found = try correlations("inputs: [{ among: [law.ratio, build, land], kendall: 0.25 }]")
    #expect(
      found.pairs == [
        .init(Self.ratio, "build.time", .kendall(0.25)),
        .init(Self.ratio, "land.density", .kendall(0.25)),
        .init("build.time", "land.density", .kendall(0.25)),
      ])
  }

  @Test func `a factor gives each two the product of their loadings`() throws {
    let found = try correlations(
      "inputs: [{ factor: { law.ratio: 0.5, build.time: -0.25, totals.output.2023: 1 } }]")
    #expect(
      found.pairs == [
        .init(Self.ratio, "build.time", .score(-0.125)),
        .init(Self.ratio, Self.output, .score(0.5)),
        .init("build.time", Self.output, .score(-0.25)),
      ])
  }

  @Test func `a t copula has its degrees of freedom`() throws {
    #expect(
      try correlations("copula: { t: 4 }\n  " + Self.tie).copula == .student(degreesOfFreedom: 4))
    #expect(try correlations("copula: gaussian\n  " + Self.tie).copula == .gaussian)
    let sourced = "copula: { t: { value: 2.5, source: guess, grade: J } }\n  "
    let loaded = try load(Sample.text(Self.tie, sourced + Self.tie))
    #expect(loaded.scenario.correlations.copula == .student(degreesOfFreedom: 2.5))
    #expect(loaded.assumptions.contains { $0.name == "correlation.copula.t" && $0.text == "2.5" })
  }

  // The sample's line 28: the first pair is at column 23, the second at 75.
  @Test func `a pair told twice is shown at both places`() throws {
    let folder = try Folder()
    let found = try folder.diagnostics(
      of: Sample.text(
        "rank: 0.5 }]", "rank: 0.5 }, { between: [totals.output, law.ratio], rank: 0 }]"))
    #expect(found.map(\.code) == ["pair-twice"])
    #expect(found[0].location.line == 28 && found[0].location.column == 75)
    #expect(found[0].phrase.arguments.suffix(2) == ["28", "23"])
  }

  @Test func `a block of more than 100 numbers is refused`() throws {
    let many = Array(repeating: "law.ratio", count: 101).joined(separator: ", ")
    #expect(
      try errors(Sample.text("between: [law.ratio, totals.output]", "among: [\(many)]"))
        == ["many-inputs"])
  }

  @Test func `growth tables, drawn anew every year, are refused`() throws {
    let text = Sample.text(
      "kind: ratio\n",
      "kind: reference\n  reference: { growth: \"normal(10, 3) %\", persistent_share: 0 }\n"
    )
    .replacing("[law.ratio, totals.output]", with: "[law.reference, totals.output]")
    #expect(try errors(text) == ["yearly-input"])
  }

  // Higham (2002): scores with 1, 1 and 0 become 0.7607, 0.7607 and 0.1573.
  @Test func `every correlation that a repair changes is a warning at its pair`() throws {
    let folder = try Folder()
    let found = try folder.diagnostics(
      of: Sample.text(
        Self.tie,
        """
        repair: nearest
          inputs:
            - { between: [law.ratio, totals.output], rank: 1 }
            - { between: [totals.output, build.time], kendall: 1 }
        """))
    #expect(found.map(\.code) == Array(repeating: "correlation-repaired", count: 3))
    #expect(found.allSatisfy { $0.severity == .warning })
    // With 0.76069: (6/π) asin(r/2) = 0.74517, (2/π) asin r = 0.55028; with 0.15729: 0.15036.
    #expect(
      found.map(\.message) == [
        "the rank correlation of law.ratio.added and build.time becomes 0.1504 in place of 0, the nearest that is possible",
        "the rank correlation of law.ratio.added and totals.output.2023 becomes 0.7452 in place of 1, the nearest that is possible",
        "Kendall's τ of totals.output.2023 and build.time becomes 0.5503 in place of 1, the nearest that is possible",
      ])
    #expect(found.map(\.location.line) == [28, 30, 31])
  }

  @Test func `what is possible is not repaired`() throws {
    #expect(try load(Sample.text(Self.tie, "repair: nearest\n  " + Self.tie)).warnings.isEmpty)
  }
}
