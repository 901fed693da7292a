import Foundation
import Testing

@testable import Reporting

@Suite struct OptimizeReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "optimize.txt"), (.text, .chinese, "optimize.zh.txt"),
    (.markdown, .english, "optimize.md"), (.csv, .english, "optimize.csv"),
    (.json, .english, "optimize.json.txt"),
  ])
  func `the reports are as they were`(
    format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(OptimizeSample.text(format, language), file)
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    for line in OptimizeSample.text(.text, language).split(separator: "\n") {
      #expect(line.displayWidth <= 100, "\(line)")
    }
  }

  private func json(_ index: Int) throws -> [String: Any] {
    let text = OptimizeSample.reports()[index].rendered(as: .json)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `JSON keeps its keys`() throws {
    let json = try json(0)
    #expect(json["objective"] as? String == "odds")
    let budget = try #require(json["budget"] as? [String: Any])
    #expect(budget["total"] as? Double == 32 && budget["yearly"] as? Double == 4.5)
    #expect(budget["levers"] is NSNull)
    let best = try #require(json["best"] as? [String: Any])
    #expect(best["levers"] as? [String: Double] == ["tax": 1, "talent": 0.5])
    #expect(best["cost"] as? Double == 30.25 && best["dearestYear"] as? Double == 3.78125)
    #expect(best["probability"] as? Double == 0.45 && best["median"] as? Double == 460)
    #expect((best["interval"] as? [Double])?.count == 2)
    let selection = try #require(json["correctSelection"] as? [String: Any])
    #expect(selection["probability"] as? Double == 0.95)
    #expect(selection["indifference"] as? Double == 0.01)
    let alike = try #require(json["alike"] as? [[String: Any]])
    #expect(alike.map { $0["cost"] as? Double } == [21, 28])
    #expect(json["method"] is [String: Any])
  }

  /// The pair of probability and indifference is true as it stands: where the zone of 2.3 was not
  /// reached it is the slack.
  @Test func `where the zone is not reached the JSON tells what is`() throws {
    let selection = try #require(try json(2)["correctSelection"] as? [String: Any])
    #expect(selection["indifference"] as? Double == 4.5 && selection["asked"] as? Double == 2.3)
    #expect(selection["reached"] as? Bool == false)
    let none = try #require(try json(3)["correctSelection"] as? [String: Any])
    #expect(none["indifference"] is NSNull)
  }
}
