import Foundation
import Testing
import Verification

@testable import Reporting

@Suite struct VerifyReportTests {
  /// Every table as `verify` shows it.
  private static let tables = PublishedTable.allCases.map { $0.verified() }

  // Nothing here goes through LAPACK or the C library's functions, so all digits are the same on
  // every machine.
  @Test(arguments: [
    (ReportFormat.text, Language.english, "verify.txt"), (.text, .chinese, "verify.zh.txt"),
    (.markdown, .english, "verify.md"), (.csv, .english, "verify.csv"),
    (.json, .english, "verify.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    let report = VerifyReport(Self.tables, version: "0.0.0", in: language)
    try Golden.expect(report.rendered(as: format), file)
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    let text = VerifyReport(Self.tables, version: "0.0.0", in: language).rendered(as: .text)
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= 100, "\(line)") }
  }

  @Test func `the last line counts what agrees`() {
    let all = VerifyReport(Self.tables, version: "0.0.0", in: .english)
    #expect(all.failed == 0)
    #expect(all.rendered(as: .text).hasSuffix("\n  167 of 167 values agree\n"))
    // One mean and one probability of the sample agree.
    let sample = VerifiedSample.report()
    #expect(sample.failed == 6)
    #expect(sample.rendered(as: .text).hasSuffix("\n  2 of 8 values agree\n"))
  }

  @Test func `what does not agree is named, with the reason`() {
    let lines = VerifiedSample.report().rendered(as: .text)
      .split(separator: "\n").filter { $0.hasPrefix("  – ") }
    #expect(
      lines == [
        "  – x(1, 2), variance: differs", "  – x(1, 2), quantile 0.05: differs",
        "  – x(1, 2), quantile 0.95: not computed: =1+1, \"no\" | quantile",
        "  – bits, word 1: differs", "  – axial beam, probability: differs",
        "  – axial beam, probability: the estimate's interval is wider than was wanted",
      ])
  }

  @Test func `JSON tells every verdict and counts the failures`() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(VerifiedSample.report().rendered(as: .json).utf8)) as? [String: Any])
    #expect(json["failed"] as? Int == 6)
    #expect(json["values"] as? Int == 8)
    let tables = try #require(json["tables"] as? [[String: Any]])
    #expect(tables.map { $0["name"] as? String } == ["distributions", "probabilities"])
    let rows = try tables.flatMap { try #require($0["rows"] as? [[String: Any]]) }
    #expect(
      rows.map { $0["verdict"] as? String } == [
        "agrees", "differs", "differs", "failed", "differs", "agrees", "differs", "failed",
      ])
    #expect(rows[0]["computed"] as? Double == 0.250_04)
    #expect(rows[1]["error"] as? Double == 0.25)
    #expect(rows[2]["computed"] is NSNull)
    #expect(rows[4]["computed"] as? String == "0x0000000000000124")
    #expect(rows[6]["interval"] as? [Double] == [0.24, 0.26])
    #expect(rows[7]["fault"] as? String == "imprecise")
  }

  @Test(arguments: [
    (0.07864960352514, Digits.significant(4), "0.07864960352514", "0.07865"),
    (2.866515718792e-7, .significant(4), "2.866515718792e-7", "2.867e-7"),
    (1.5e-12, .significant(4), "1.5e-12", "1.500e-12"), (-3.25, .decimals(3), "−3.25", "−3.250"),
    (10, .significant(10), "10", "10.00000000"), (0, .significant(4), "0", "0.0000"),
    (0.00043, .significant(4), "0.00043", "0.0004300"), (.nan, .significant(4), "–", "–"),
  ])
  func `figures have the digits they were published with`(
    value: Double, digits: Digits, published: String, computed: String
  ) {
    let text = FigureText(numbers: NumberFormat(.english))
    #expect(text.published(.number(value)) == published)
    #expect(text.computed(.number(value), digits) == computed)
  }
}
