import Decisions
import Foundation
import Testing

@testable import Reporting

@Suite struct CompareReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "compare.txt"), (.text, .chinese, "compare.zh.txt"),
    (.markdown, .english, "compare.md"), (.csv, .english, "compare.csv"),
    (.json, .english, "compare.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    try Golden.expect(ComparedSample.report(language).rendered(as: format), file)
  }

  @Test(arguments: [(Language.english, "compare-files.txt"), (.chinese, "compare-files.zh.txt")])
  func `the report of two scenarios is as it was`(language: Language, file: String) throws {
    try Golden.expect(ComparedSample.reportOfTwo(language).rendered(as: .text), file)
  }

  @Test(arguments: [
    (ReportFormat.text, Language.english, "compare-inputs.txt"),
    (.text, .chinese, "compare-inputs.zh.txt"), (.markdown, .english, "compare-inputs.md"),
    (.csv, .english, "compare-inputs.csv"), (.json, .english, "compare-inputs.json"),
  ])
  func `the report of inputs is as it was`(
    format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(ComparedSample.inputsReport(language).rendered(as: format), file)
  }

  /// Ten packages, most with a long name.
  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns, however many packages`(language: Language) {
    var comparison = ComparedSample.comparison
    for number in 1...7 {
      var more = comparison.packages[2]
      more.name = "everything-at-once-\(number)"
      comparison.packages.append(more)
      for difference in comparison.differences where difference.package == 2 {
        var difference = difference
        difference.package = comparison.packages.count - 1
        comparison.differences.append(difference)
      }
    }
    let sample = ComparedSample.report(language)
    let many = CompareReport(comparison, of: sample.files, version: "0.0.0", in: language)
    for report in [sample, many, ComparedSample.reportOfTwo(language)] {
      for line in report.rendered(as: .text).split(separator: "\n") {
        #expect(line.displayWidth <= 100, "\(line)")
      }
    }
    // The names of the rows stand before every part of the table.
    let text = many.rendered(as: .text)
    let name = many.catalogue.text(.oddsOf, "output-2025").replacing("\u{A0}", with: " ")
    #expect(text.split(separator: "\n").count { $0.contains(name) } >= 3)
  }

  /// Of 400 paths under none 40 + k/5 ≥ 100 holds for k ≥ 300, 100 of them; under fast-track
  /// 1.02 (40 + k/5) ≥ 100 for k ≥ 291, 109 of them. No path of any reaches 600.
  @Test func `JSON has the keys that stay`() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(ComparedSample.report().rendered(as: .json).utf8)) as? [String: Any])
    let packages = try #require(json["packages"] as? [[String: Any]])
    #expect(packages.map { $0["name"] as? String } == ["none", "fast-track", "all"])
    // 0.1 a year for two years; 0.1 + 1.25, then 0.1 + 2.5, and talent uncosted.
    let costs = packages.compactMap { $0["cost"] as? Double }
    #expect(zip(costs, [0, 0.2, 3.95]).allSatisfy { abs($0 - $1) < 1e-12 } && costs.count == 3)
    #expect(packages[2]["uncosted"] as? [String] == ["talent"])
    let targets = try packages.map { try #require($0["targets"] as? [[String: Any]]) }
    #expect(targets[0].map { $0["id"] as? String } == ["output-2025", "digital-2025"])
    #expect(targets[0][0]["probability"] as? Double == 0.25)
    #expect(targets[1][0]["probability"] as? Double == 0.2725)
    #expect((targets[0][0]["interval"] as? [Double])?.count == 2)
    let median = try #require(packages[0]["median"] as? [String: Double])
    // Between 40 + 199/5 and 40 + 200/5.
    #expect(abs((median["2025"] ?? 0) - 79.9) < 1e-9)
    let differences = try #require(json["differences"] as? [[String: Any]])
    #expect(differences.map { $0["a"] as? String } == ["fast-track", "fast-track", "all", "all"])
    #expect(differences.allSatisfy { $0["b"] as? String == "none" })
    #expect(differences[0]["target"] as? String == "output-2025")
    #expect(abs((differences[0]["difference"] as? Double ?? 0) - 0.0225) < 1e-12)
    let interval = try #require(differences[0]["interval"] as? [Double])
    #expect(interval[0] < 0.0225 && 0.0225 < interval[1])
    let standings = try #require(json["standings"] as? [[String: Any]])
    #expect(standings.map { $0["by"] as? String } == ["odds", "median"])
    #expect(standings[1]["order"] as? [String] == ["all", "fast-track", "none"])
  }

  @Test func `files that do not differ are said not to`() {
    let same = InputsReport(
      .init(sameNumbers: 5), from: ("a.yaml", ""), to: ("b.yaml", ""), version: "0.0.0",
      in: .english)
    #expect(
      same.rendered(as: .text) == """
        From a.yaml to b.yaml
          Nothing differs but how it is written.
          The same in both: 5 numbers.

        """)
  }
}
