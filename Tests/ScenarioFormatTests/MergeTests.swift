import GrowthModel
import Testing

@testable import ScenarioFormat

@Suite struct MergeTests {
  @Test func `a variant changes what it names`() throws {
    let folder = try Folder()
    try folder.write(Sample.text, as: "base.yaml")
    let path = try folder.write(
      """
      parkcast: 1
      extends: base.yaml
      totals: { output: { 2023: { value: 300, source: facts 5.4, grade: J } } }
      clusters:
        digital: { factor: { ratio: 1.2 } }
        registered:
          counts: registered
          output: { 2023: "pert(100, 165, 250)" }
          source: judgement
      correlation: { one_factor: { registered: 0.3 }, inputs: null }
      land: null
      """)
    let loaded = try ScenarioFile(path: path).load()
    let scenario = loaded.scenario
    #expect(scenario.clusters.map(\.id) == ["digital", "bio", "registered"])
    #expect(scenario.clusters[0].baseOutput.input.central == 300)
    #expect(scenario.clusters[0].production.addedRatio.factor == 1.2)
    #expect(scenario.clusters[0].shock.factor == 0.07)
    #expect(scenario.clusters[2].isRegistered)
    #expect(scenario.land == nil)
    #expect(scenario.correlations.pairs.isEmpty)
  }

  @Test func `a source holds for the numbers of its own file`() throws {
    let folder = try Folder()
    try folder.write(Sample.text, as: "base.yaml")
    let found = try folder.diagnostics(
      of: "parkcast: 1\nextends: base.yaml\nshock: { sd: 0.2 }\n")
    // The number of the variant has no source; those of the base keep theirs.
    #expect(
      found.map(\.description) == [
        """
        park.yaml:3:14: warning: shock.sd has no source
          hint: add 'source: facts …' or 'source: judgement'
        """
      ])
  }

  @Test func `a date holds as far as its source`() throws {
    let folder = try Folder()
    let text = Sample.text(
      "noise: 0.25", "noise: { value: 0.25, source: a book, date: 2021-10, note: low }")
    try folder.write(text, as: "base.yaml")
    let path = try folder.write(
      """
      parkcast: 1
      extends: base.yaml
      shock:
        source: a bulletin
        date: 2024-03-01
        sd: 0.2
        persistence: { value: 0.4, source: judgement }
      """)
    let assumptions = try ScenarioFile(path: path).load().assumptions
    func date(_ name: String) -> String? { assumptions.first { $0.name == name }?.date }
    #expect(assumptions.contains { $0.name == "shock.persistence" })
    #expect(date("totals.investment.noise") == "2021-10")
    #expect(assumptions.first { $0.name == "totals.investment.noise" }?.note == "low")
    #expect(date("shock.sd") == "2024-03-01")
    // It has another source, whose date nobody knows.
    #expect(date("shock.persistence") == nil)
  }

  @Test func `a date that is none is told at its place`() throws {
    let folder = try Folder()
    let found = try folder.diagnostics(
      of: Sample.text("noise: 0.25", "noise: { value: 0.25, source: a book, date: 2021-13 }"))
    #expect(found.map(\.location.line) == [14])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `a fault is shown in the file that holds it`() throws {
    let folder = try Folder()
    try folder.write(Sample.text("noise: 0.25", "noise: -0.25"), as: "parts/base.yaml")
    let found = try folder.diagnostics(of: "parkcast: 1\nextends: parts/base.yaml\n")
    #expect(found.map(\.location.file) == ["parts/base.yaml"])
    #expect(found.map(\.location.line) == [14])
  }

  @Test func `later files lie above earlier ones`() throws {
    let folder = try Folder()
    try folder.write(Sample.text, as: "base.yaml")
    try folder.write("parkcast: 1\npart: true\nshock: { persistence: 0.1 }\n", as: "one.yaml")
    try folder.write("parkcast: 1\npart: true\nshock: { persistence: 0.2 }\n", as: "two.yaml")
    let path = try folder.write("parkcast: 1\nextends: [base.yaml, one.yaml, two.yaml]\n")
    let loaded = try ScenarioFile(path: path).load()
    #expect(loaded.scenario.shock.persistence.central == 0.2)
    #expect(loaded.files.count == 4)
  }

  @Test func `the digest follows every byte`() throws {
    let first = try load(Sample.text).digest
    #expect(try load(Sample.text).digest == first)
    #expect(try load(Sample.text + "# remark\n").digest != first)
  }
}

extension ShockDeviation {
  /// The factor on the park's shock, if that is what the cluster has.
  fileprivate var factor: Double? {
    if case .factor(let factor) = self { factor } else { nil }
  }
}
