import Testing

@testable import ScenarioFormat

@Suite struct FaultTests {
  @Test(arguments: FaultyText.structural + FaultyText.semantic)
  func `a fault is told by its name`(fault: FaultyText) throws {
    // Some faults show only together with another change, below.
    guard !["ages-need-founded", "registered-links", "law-needs-output"].contains(fault.code) else {
      return
    }
    let codes = try errors(fault.text)
    #expect(codes.contains(fault.code), "\(codes)")
  }

  @Test func `ages need the year of founding`() throws {
    let text = Sample.text("area: 26 km2, founded: 2019", "area: 26 km2").replacing(
      "kind: ratio\n",
      with:
        "kind: ratio\n  reference: { ages: { up to 6: 9 %, older: 5 % }, persistent_share: 0 }\n")
    #expect(try errors(text) == ["ages-need-founded"])
  }

  @Test func `a Cobb-Douglas law needs output`() throws {
    let text = Sample.text("pert(30, 75, 200)", "pert(0, 75, 200)").replacing(
      "kind: ratio", with: "kind: cobb_douglas"
    ).replacing("cumulative, added:", with: "cumulative, average: 1.3, added:")
    let codes = try errors(text)
    #expect(codes == ["law-needs-output", "law-needs-output"], "\(codes)")
  }

  @Test func `registered firms have no links`() throws {
    let text = Sample.text("bio: { share", "bio: { counts: registered, share").replacing(
      "shock: {", with: "links: { capture: 0.1, supply: { bio: { digital: 0.2 } } }\nshock: {")
    #expect(try errors(text) == ["registered-links"])
  }

  /// Correlations of three clusters that contradict each other: 0.9, 0.9 and −0.9.
  @Test func `a correlation matrix is positive semi-definite`() throws {
    let text = Sample.text(
      "one_factor: { digital: 0.24, bio: 0.6 }",
      "matrix: { digital: [1, 0.9, 0.9], new: [0.9, 1, -0.9], bio: [0.9, -0.9, 1] }"
    ).replacing("  bio: { share", with: "  new: { share: 0.01 }\n  bio: { share")
    #expect(try errors(text) == ["not-semidefinite"])
  }

  @Test func `impossible ranks are repaired when asked`() throws {
    let text = Sample.text(
      "inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }]",
      """
      repair: nearest
        inputs:
          - { between: [law.ratio, totals.output], rank: 0.9 }
          - { between: [law.ratio, build.time], rank: 0.9 }
          - { between: [totals.output, build.time], rank: -0.9 }
      """)
    #expect(try load(text).scenario.correlations.repair)
  }

  @Test func `the sample itself has no fault`() throws {
    #expect(try load(Sample.text).warnings.isEmpty)
  }

  /// A fault is told once: the list holds nothing that follows from another.
  @Test(arguments: FaultyText.semantic.prefix(20))
  func `a faulty number brings no further errors`(fault: FaultyText) throws {
    #expect(try errors(fault.text) == [fault.code])
  }

  @Test func `what is doubtful is a warning`() throws {
    let agreed = Sample.text(
      "completed:\n      cumulative: { 2019-09: 0, end 2020: 17.3, end 2023: \"pert(48.8, 55, 120)\" }",
      "agreed:\n      realised: 0.36\n      start: 1 year")
    #expect(try load(agreed).warnings.map(\.code) == ["agreed-without-history"])
    let links = Sample.text(
      "shock: {", "links: { capture: 0.1, supply: { bio: { digital: 0.2 } } }\nshock: {")
    #expect(try load(links).warnings.map(\.code) == ["links-with-ratio"])
    let unsourced = Sample.text("source: judgement\n", "")
    let codes = try load(unsourced).warnings.map(\.code)
    #expect(codes.count > 30 && Set(codes) == ["source-missing"])
    let shares = Sample.text("pert(0.5, 0.6, 0.7)", "pert(0.2, 0.3, 0.4)")
    #expect(try load(shares).warnings.map(\.code) == ["shares-sum"])
  }

  @Test func `both catalogues speak of the same things`() {
    func places(_ text: String) -> Set<Substring> {
      Set(text.matches(of: /\{[0-9]\}/).map(\.0))
    }
    for wording in Wording.allCases {
      #expect(places(wording.english) == places(wording.chinese), "\(wording)")
      #expect(!wording.english.isEmpty && !wording.chinese.isEmpty)
    }
  }
}
