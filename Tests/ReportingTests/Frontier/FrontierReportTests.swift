import Foundation
import Testing

@testable import Reporting

@Suite struct FrontierReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "frontier.txt"), (.text, .chinese, "frontier.zh.txt"),
    (.markdown, .english, "frontier.md"), (.csv, .english, "frontier.csv"),
    (.json, .english, "frontier.json.txt"),
  ])
  func `the reports are as they were`(
    format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(FrontierSample.text(format, language), file)
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    for line in FrontierSample.text(.text, language).split(separator: "\n") {
      #expect(line.displayWidth <= 100, "\(line)")
    }
  }

  @Test func `JSON keeps its keys`() throws {
    let text = FrontierSample.reports()[0].rendered(as: .json)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let points = try #require(json["points"] as? [[String: Any]])
    #expect(points.map { $0["cost"] as? Double } == [0, 2.25, 30.25, 51])
    #expect(points.map { $0["probability"] as? Double } == [0.005, 0.007, 0.00725, 0.045])
    #expect(points.allSatisfy { ($0["interval"] as? [Double])?.count == 2 })
    #expect(points.map { $0["median"] as? Double } == [180, 185, 205, 260])
    #expect(points[3]["levers"] as? [String: Double] == ["tax": 1, "zone": 1, "talent": 1])
    #expect(points.map { $0["alike"] as? Bool } == [false, false, true, false])
  }
}
