import Foundation
import GrowthModel
import ScenarioFormat
import Simulation
import Testing

@testable import Reporting

@Suite struct RunReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "run.txt"), (.text, .chinese, "run.zh.txt"),
    (.markdown, .english, "run.md"), (.csv, .english, "run.csv"), (.json, .english, "run.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    try Golden.expect(Sample.report(language).rendered(as: format), file)
  }

  @Test func `what is published and what is judgement come before the forecast`() throws {
    let headings = Sample.report().document.blocks.compactMap { block in
      if case .heading(let text) = block { text } else { nil }
    }
    #expect(headings.count == 9)
    #expect(headings[0].hasPrefix("Before the forecast"))
    #expect(headings[1] == "What is judgement")
    #expect(headings[2] == "Forecast")
  }

  @Test func `an unpublished base year is said to be one`() {
    #expect(JudgementSection(report: Sample.report()).isBaseYearJudged)
  }

  @Test func `a published or measured base year is not`() {
    var forecast = Sample.forecast
    forecast.scenario.observations[1].values.append(
      .init(date: "2023", time: 2023, value: 70, source: "facts 1.1"))
    #expect(!section(forecast).isBaseYearJudged)

    forecast = Sample.forecast
    for index in forecast.scenario.clusters.indices {
      let input = Input(name: "q", value: .known(70), grade: .evidence)
      forecast.scenario.clusters[index].baseOutput = .shareOf(input)
    }
    #expect(!section(forecast).isBaseYearJudged)
  }

  private func section(_ forecast: Forecast) -> JudgementSection {
    JudgementSection(report: RunReport(forecast, from: Sample.provenance, in: .english))
  }

  @Test func `names that differ in the cluster alone are gathered`() {
    let names = ["clusters.a.share", "law.x", "clusters.b.share", "levers.l.effect"]
    #expect(
      JudgementSection.gathered(names, in: NumberFormat(.english))
        == ["clusters.*.share\u{A0}(2)", "law.x", "levers.l.effect"])
  }

  @Test func `a forecast with nothing but clusters and a total is a report`() {
    var forecast = Sample.forecast
    forecast.scenario.targets = []
    forecast.scenario.observations = []
    forecast.scenario.notes = []
    forecast.targets = []
    forecast.anchors = []
    forecast.remarks = []
    forecast.inputs = []
    forecast.failures = Failures()
    let report = RunReport(forecast, from: Sample.provenance, in: .english)
    for format in ReportFormat.allCases { #expect(!report.rendered(as: format).isEmpty) }
  }

  @Test func `where every path failed there are no numbers, and JSON has null`() throws {
    var forecast = Sample.forecast
    let nothing = Spread(
      mean: .nan, standardDeviation: .nan, quantiles: Array(repeating: .nan, count: 7),
      standardError: .nan)
    for index in forecast.series.indices { forecast.series[index].spread = nothing }
    let report = RunReport(forecast, from: Sample.provenance, in: .english)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.text.utf8)) as? [String: Any])
    let first = try #require((json["forecast"] as? [[String: Any]])?.first)
    #expect(first["mean"] is NSNull)
    #expect(!report.rendered(as: .text).contains("nan"))
    #expect(!report.rendered(as: .csv).contains("nan"))
  }

  // Keys and nesting: design of the command line, `run --format json`.
  @Test func `JSON has the keys that programs rely on`() throws {
    let text = Sample.report().json.text
    let json = try JSONDecoder().decode(PromisedRun.self, from: Data(text.utf8))
    #expect(json.scenario.digest == "sha256:00")
    #expect(json.unit == "亿元")
    #expect(json.failedPaths == 2)
    #expect(Set(json.forecast.map(\.prices)) == ["nominal", "real-2023"])
    #expect(json.forecast.contains { $0.series == "total" && $0.year == 2025 })
    #expect(
      Set(json.forecast[0].quantiles.keys)
        == ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"])
    #expect(json.targets.map(\.id) == ["output-2025", "digital-2025", "few-jobs"])
    #expect(json.targets[0].probability == 0)
    #expect(json.targets[0].interval[1] > 3.6e-5)
    #expect(json.targets[0].check == nil)
    #expect(json.targets.map(\.firstYearReached.median) == [nil, nil, 2024])
    #expect(text.contains("\"check\": null"))
  }

  /// What the design promises; other keys may stand beside.
  private struct PromisedRun: Decodable {
    struct Scenario: Decodable { var title, digest: String }
    struct Series: Decodable {
      var series: String
      var year: Int
      var prices: String
      var mean, sd: Double
      var quantiles: [String: Double]
    }
    struct Target: Decodable {
      struct FirstYear: Decodable { var median: Int? }
      struct Check: Decodable { var estimator: String }
      var id: String
      var threshold, probability: Double
      var interval: [Double]
      var level: Double
      var estimator: String
      var check: Check?
      var expectedShortfall: Double
      var firstYearReached: FirstYear
    }
    var parkcast: String
    var scenario: Scenario
    var asOf, seed, paths, failedPaths: Int
    var unit: String
    var forecast: [Series]
    var targets: [Target]
  }

  @Test func `text has no line wider than its tables`() {
    for language in Language.allCases {
      for line in Sample.report(language).rendered(as: .text).split(separator: "\n") {
        #expect(line.displayWidth <= 110, "\(line)")
      }
    }
  }
}
