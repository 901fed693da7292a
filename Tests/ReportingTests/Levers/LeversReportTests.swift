import Foundation
import GrowthModel
import Testing

@testable import Reporting

@Suite struct LeversReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "levers.txt"), (.text, .chinese, "levers.zh.txt"),
    (.markdown, .english, "levers.md"), (.csv, .english, "levers.csv"),
    (.json, .english, "levers.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    try Golden.expect(LeversSample.report(language).rendered(as: format), file)
  }

  @Test(arguments: [
    (Language.english, "levers-median.txt"), (.chinese, "levers-median.zh.txt"),
  ])
  func `where the odds cannot tell the report says so`(language: Language, file: String) throws {
    try Golden.expect(LeversSample.report(language, cannotTell: true).rendered(as: .text), file)
  }

  @Test(arguments: [
    (ReportFormat.text, Language.english, "levers-adaptive.txt"),
    (.text, .chinese, "levers-adaptive.zh.txt"), (.markdown, .english, "levers-adaptive.md"),
    (.csv, .english, "levers-adaptive.csv"), (.json, .english, "levers-adaptive.json"),
  ])
  func `the report of a package that waits is as it was`(
    format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(LeversSample.adaptive(language).rendered(as: format), file)
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    let reports: [any Report] = [
      LeversSample.report(language), LeversSample.report(language, cannotTell: true),
      LeversSample.adaptive(language),
    ]
    for report in reports {
      for line in report.rendered(as: .text).split(separator: "\n") {
        #expect(line.displayWidth <= 100, "\(line)")
      }
    }
  }

  /// Costs by hand: 4 a year in 2024 and 2025, 4/1.03 + 4/1.0609 = 7.653878; per 亿元 of a share of
  /// 78: 0.0981266; per point of a share of 13 points: 0.5887599.
  @Test func `JSON has the keys that stay`() throws {
    let json = try object(LeversSample.report())
    #expect(json["package"] as? String == "fast")
    let effect = try #require(json["effect"] as? [String: Any])
    #expect(effect["probability"] as? Double == 0.2 && effect["median"] as? Double == 15)
    let levers = try #require(json["levers"] as? [[String: Any]])
    #expect(levers.map { $0["name"] as? String } == ["credit", "office"])
    for lever in levers {
      for key in ["alone", "leftOut", "shapley"] {
        let effect = try #require(lever[key] as? [String: Any])
        #expect(effect["probability"] is Double && effect["median"] is Double)
        #expect((effect["probabilityInterval"] as? [Double])?.count == 2)
      }
    }
    let cost = try #require(levers[0]["cost"] as? Double)
    #expect(abs(cost - 7.653878) < 1e-6)
    let output = try #require(levers[0]["costPerOutput"] as? [String: Any])
    #expect(abs(try #require(output["value"] as? Double) - 0.0981266) < 1e-6)
    let point = try #require(levers[0]["costPerPoint"] as? [String: Any])
    #expect(abs(try #require(point["value"] as? Double) - 0.5887599) < 1e-6)
    #expect(levers[1]["cost"] is NSNull && levers[1]["costPerPoint"] is NSNull)
    #expect(json["canTell"] as? Bool == true && json["hypotheticalSets"] as? Bool == true)
  }

  @Test func `JSON names a target that can tell`() throws {
    let json = try object(LeversSample.report(cannotTell: true))
    #expect(json["canTell"] as? Bool == false)
    #expect(json["order"] as? String == "median")
    #expect(json["betterTarget"] as? String == "digital-2025")
    #expect(json["shares"] as? String == "sampled" && json["sampledPairs"] as? Int == 64)
  }

  @Test func `JSON of a package that waits tells the three ways and two differences`() throws {
    let json = try object(LeversSample.adaptive())
    let packages = try #require(json["packages"] as? [[String: Any]])
    #expect(packages.map { $0["name"] as? String } == ["adaptive", "static", "without"])
    let differences = try #require(json["differences"] as? [[String: Any]])
    #expect(differences.map { $0["b"] as? String } == ["static", "without"])
    #expect(differences.map { $0["cost"] as? Double } == [-2.75, 1.25])
    let starts = try #require(json["starts"] as? [[String: Any]])
    #expect(starts[0]["probability"] as? Double == 0.225 && starts[0]["from"] as? Int == 2025)
  }

  private func object(_ report: some Report) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json).utf8))
        as? [String: Any])
  }
}
