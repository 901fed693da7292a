import Estimation
import Foundation
import Simulation
import Testing

@testable import Reporting

/// Reports of a run whose odds come from an estimator.
@Suite struct EstimatedReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "run-auto.txt"), (.text, .chinese, "run-auto.zh.txt"),
    (.markdown, .english, "run-auto.md"), (.csv, .english, "run-auto.csv"),
    (.json, .english, "run-auto.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    try Golden.expect(Sample.estimatedReport(language).rendered(as: format), file)
  }

  private func facts(_ target: Int) -> [String: String] {
    let lists = OddsSection(report: Sample.estimatedReport()).document.blocks.compactMap { block in
      if case .facts(let facts) = block { facts } else { nil }
    }
    let plain = lists[target].map { ($0.name, $0.text.replacing("\u{A0}", with: " ")) }
    return Dictionary(plain) { "\($0) | \($1)" }
  }

  @Test func `the likeliest way is told with values in their units and percentiles`() {
    let way = facts(0)["most likely way"]
    #expect(
      way == "reached most likely when law.ratio.added is 2.9 (97th percentile), "
        + "totals.output.2023 is 131 亿元/year (99.92nd percentile), "
        + "shock.common in 2025 is at its 93rd percentile and "
        + "prices.2025 is 2.9 %/year (61st percentile); these hold 94 % of the variance at that "
        + "point")
    #expect(
      facts(0)["another way"] == "reached most likely when law.kind is 3 and totals.output.2023 is "
        + "120 亿元/year (99.1st percentile); these hold 100 % of the variance at that point")
    #expect(
      facts(2)["most likely miss"]?.hasPrefix("missed most likely when jobs.growth is 90 %") == true
    )
  }

  @Test func `no count of paths is told where points were drawn`() {
    #expect(facts(0)["odds"] == "0.00321 %, about 3 in 100 000 (95 % interval 0.00295 – 0.00347 %)")
    #expect(facts(0)["model calls"] == "4 812")
    #expect(
      facts(0)["second estimator"] == "0.00340 %, about 3 in 100 000 (95 % interval "
        + "0.00280 – 0.00410 %), by subset simulation with 46 500 model calls: the two agree")
  }

  @Test func `what speaks against the odds is said in words`() {
    #expect(facts(1)["second estimator"]?.hasSuffix("the two disagree") == true)
    let warnings = facts(1)["warning"] ?? ""
    #expect(warnings.contains("subset simulation took over"))
    #expect(warnings.contains("half the interval's width is 19.2 % where 10 % was wanted"))
    #expect(warnings.contains("The two estimators disagree"))
  }

  @Test(arguments: [
    EstimationWarning.failedPoints(3), .degenerateWeights(effectiveSize: 12, largestShare: 0.4),
    .eventNotSeen, .notConverged(.designPointSearch), .notConverged(.subsetLevels),
    .notConverged(.adaptation), .notConverged(.lineSearch), .approximation, .otherRegions(2),
    .precisionNotReached(wanted: 0.1, reached: .infinity),
  ])
  func `every warning has words in both languages and a code`(warning: EstimationWarning) throws {
    let answer = try #require(Sample.estimated.targets[0].answer)
    for language in Language.allCases {
      let words = AnswerText(report: Sample.estimatedReport(language), answer: answer).warnings
        .text(
          warning)
      #expect(words.hasSuffix(language == .english ? "." : "。"))
      #expect(!words.contains("inf"))
    }
    #expect(warning.code.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test func `JSON has the check and keeps every figure`() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(Sample.estimatedReport().json.text.utf8)) as? [String: Any])
    let targets = try #require(json["targets"] as? [[String: Any]])
    let check = try #require(targets[0]["check"] as? [String: Any])
    #expect(check["estimator"] as? String == "subset simulation")
    #expect(check["probability"] as? Double == 3.4e-5)
    #expect(check["interval"] as? [Double] == [2.8e-5, 4.1e-5])
    #expect(check["agrees"] as? Bool == true)
    #expect((targets[1]["check"] as? [String: Any])?["agrees"] as? Bool == false)
    #expect(targets[0]["calls"] as? Int == 4_812)
  }

  @Test func `percentiles are ordinals that keep away from the ends`() {
    let english = NumberFormat(.english)
    #expect(
      [0.01, 0.02, 0.03, 0.04, 0.11, 0.12, 0.13, 0.21, 0.5, 0.999, 0.99997, 0.0004]
        .map(english.percentile)
        == [
          "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "50th", "99.9th", "99.997th",
          "0.04th",
        ])
    #expect(NumberFormat(.chinese).percentile(0.97) == "97")
  }
}
