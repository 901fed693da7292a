import Foundation
import Testing

@testable import Reporting

@Suite struct GoalReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "goal.txt"), (.text, .chinese, "goal.zh.txt"),
    (.markdown, .english, "goal.md"), (.csv, .english, "goal.csv"),
    (.json, .english, "goal.json.txt"),
  ])
  func `the reports are as they were`(
    format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(GoalSample.text(format, language), file)
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    for line in GoalSample.text(.text, language).split(separator: "\n") {
      #expect(line.displayWidth <= 100, "\(line)")
    }
  }

  private func json(_ name: String) throws -> [String: Any] {
    let index = try #require(GoalSample.results.firstIndex { $0.name == name })
    let text = GoalSample.reports()[index].rendered(as: .json)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // 15 950 of 20 000 may be 80 %, 16 020 is, 18 000 surely is.
  @Test func `JSON keeps its keys`() throws {
    let json = try json("lever")
    #expect(json["target"] as? String == "output-2025")
    #expect(json["odds"] as? Double == 0.8)
    let answer = try #require(json["answer"] as? [String: Any])
    #expect(answer["value"] as? Double == 0.5)
    #expect(answer["interval"] as? [Double] == [0.4, 1])
    #expect(answer["unit"] as? String == "level")
    let best = try #require(json["best"] as? [String: Any])
    #expect(best["probability"] as? Double == 0.9)
    #expect((best["interval"] as? [Double])?.count == 2)
    #expect(best["estimator"] as? String == "counting, Clopper–Pearson")
  }

  @Test func `what cannot be reached has no answer but a best`() throws {
    let json = try json("unreached")
    #expect(json["answer"] is NSNull)
    #expect((json["best"] as? [String: Any])?["probability"] as? Double == 0.0312)
    let text = GoalSample.reports()[1].rendered(as: .text)
    #expect(text.contains("cannot be reached: at most 3.12 % ["))
  }

  @Test func `what is reached without doing anything is said so`() {
    let text = GoalSample.reports()[8].rendered(as: .text)
    #expect(text.contains("reached already without the lever"))
  }

  @Test func `an interval without an upper end has null there`() throws {
    let answer = try #require(try json("investment")["answer"] as? [String: Any])
    let interval = try #require(answer["interval"] as? [Any])
    #expect(interval[0] as? Double == 2.5)
    #expect(interval[1] is NSNull)
  }

  @Test func `money has the levers that it buys`() throws {
    let json = try json("money")
    let answer = try #require(json["answer"] as? [String: Any])
    #expect(answer["value"] as? Double == 14)
    #expect(answer["unit"] as? String == "亿元")
    #expect(answer["levers"] as? [String: Double] == ["tax": 1, "talent": 0.5])
    #expect(json["uncosted"] as? [String] == ["talent"])
    #expect(json["discountRate"] as? Double == 0.03)
  }
}
