import Foundation
import Testing

@testable import ScenarioFormat

/// Docs/ScenarioFormat.md says what the program does.
@Suite struct DocumentTests {
  private static let marker = "<!-- keys: written by the program, see FormatReference -->\n"

  private func document() throws -> String {
    try String(contentsOfFile: Sample.path("Docs/ScenarioFormat.md"), encoding: .utf8)
  }

  /// `PARKCAST_REWRITE_GOLDEN=1` writes the sections anew.
  @Test func `there is a section for each key`() throws {
    let parts = try document().components(separatedBy: Self.marker)
    try #require(parts.count == 2)
    let expected = "\n" + FormatReference.markdown()
    if ProcessInfo.processInfo.environment["PARKCAST_REWRITE_GOLDEN"] == "1" {
      try (parts[0] + Self.marker + expected).write(
        toFile: Sample.path("Docs/ScenarioFormat.md"), atomically: true, encoding: .utf8)
      return
    }
    #expect(parts[1] == expected, "run with PARKCAST_REWRITE_GOLDEN=1 and read the difference")
  }

  @Test func `sections have names of their own`() {
    var writer = ReferenceWriter()
    writer.write(ScenarioSection.shape, path: [])
    #expect(Set(writer.paths).count == writer.paths.count)
    #expect(writer.paths.contains("levers.<lever>.effects.<n>.multiply"))
    #expect(writer.paths.contains("totals.investment.completed.cumulative.<date>"))
  }

  @Test func `every fault that only the decoder sees is listed`() throws {
    let text = try document()
    for fault in FaultyText.semantic {
      #expect(text.contains("| `\(fault.code)` |"), "\(fault.code)")
    }
  }

  private func examples() throws -> [String] {
    try document().components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func `whole examples load`() throws {
    let folder = try Folder()
    try folder.write(Sample.text, as: "base.yaml")
    let files = try examples().filter { $0.hasPrefix("parkcast: 1\n") && $0.contains("title") }
    #expect(files.count == 2)
    for text in files {
      let found = try folder.diagnostics(of: text)
      #expect(found.isEmpty, "\(found.map(\.description))\n\(text)")
    }
  }

  /// What an example may say that does not fit the sample over which it is laid.
  private static let relations: Set<String> = [
    "share-and-own", "own-and-factor", "unknown-cluster", "unknown-lever", "law-needs",
    "lever-needs-input", "year-twice", "name-taken", "row-length", "cumulative-wear", "key-needs",
    "weights-sum", "same-date", "pair-twice", "links-with-ratio", "source-missing", "shares-sum",
    "ambiguous-input", "known-input", "few-inputs", "agreed-without-history", "unknown-state",
    "plan-year-missing",
    "year-outside", "unknown-input", "parkwide-input", "share-or-output", "cluster-missing",
    "history-too-short", "ages-need-older", "years-missing", "output-year", "unit-of-series",
    "shift-only-investment", "two-inputs", "level-not-listed", "not-leverable",
    "first-point-not-zero",
  ]

  @Test func `every example is decoded`() throws {
    let snippets = try examples().filter { !$0.hasPrefix("parkcast: 1\n") }
    #expect(snippets.count > 150)
    let (base, _) = Composer.compose(Sample.text, file: "base.yaml")
    let sample = try #require(base).inheriting()
    for text in snippets {
      let (root, faults) = Composer.compose(text, file: "example.yaml")
      #expect(faults.isEmpty, "\(faults.map(\.description))\n\(text)")
      guard let root else { continue }
      var found = StructureCheck.diagnostics(of: root, as: ScenarioSection.shape)
      let ledger = Ledger(moneyUnit: "亿元")
      let merged = Merge.withoutNulls(
        Merge.merged(sample, with: root.inheriting(), as: ScenarioSection.shape))
      _ = ScenarioSection.decode(
        Cursor(root: merged, shape: ScenarioSection.shape, ledger: ledger))
      found += ledger.diagnostics.filter { $0.location.file == "example.yaml" }
      let odd = found.filter { !Self.relations.contains($0.code) }
      #expect(odd.isEmpty, "\(odd.map(\.description))\n\(text)")
    }
  }
}
