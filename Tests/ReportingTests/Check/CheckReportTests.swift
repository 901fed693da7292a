import GrowthModel
import ScenarioFormat
import Simulation
import Testing

@testable import Estimation
@testable import Reporting

@Suite struct CheckReportTests {
  // n = 1.96² p (1 − p) / w², rounded up: Cochran, Sampling Techniques (1977), section 4.4;
  // 9 604 and 385 are its textbook values.
  @Test(arguments: [
    (0.5, 0.01, 9604), (0.5, 0.05, 385), (0.1, 0.01, 3458), (0.001, 0.0001, 383_762), (0, 0.01, 1),
    (1, 0.01, 1),
  ])
  func `sample sizes are those of the textbook`(
    probability: Double, halfWidth: Double, paths: Int
  ) {
    #expect(SampleSize.paths(probability: probability, halfWidth: halfWidth) == paths)
  }

  @Test(arguments: [(Language.english, "check.txt"), (.chinese, "check.zh.txt")])
  func `the report is as it was`(language: Language, file: String) throws {
    let report = CheckReport(
      file: "sample.yaml", version: "0.0.0", diagnostics: [], scenario: Sample.scenario,
      assumptions: Sample.provenance.assumptions, digest: "sha256:00", in: language)
    try Golden.expect(report.rendered(as: .text), file)
  }

  /// Targets of the sample: one with a prediction, one beyond the limit of calls, and both without a
  /// clock in the last file.
  @Test(arguments: [
    (Language.english, ReportFormat.text, "check-precision.txt"),
    (.chinese, .text, "check-precision.zh.txt"), (.english, .json, "check-precision.json"),
  ])
  func `predictions are told as they were`(
    language: Language, format: ReportFormat, file: String
  ) throws {
    let rows = [
      CallPrediction(
        estimator: "importance sampling, mixture", roughProbability: 2.2e-5, calls: 4_321,
        isLimit: false,
        callsMade: 1_500),
      CallPrediction(
        estimator: "counting, stratified", roughProbability: 0.024, calls: 1_000_000,
        isLimit: true, callsMade: 1_500),
      CallPrediction(
        estimator: "subset simulation", roughProbability: 0, calls: nil, isLimit: false,
        callsMade: 1_500),
    ]
    let target = try #require(Sample.scenario.targets.first)
    let predictions = zip(rows, [0.012, 3.4, nil] as [Double?]).map {
      TargetPrediction(target: target, prediction: $0, seconds: $1)
    }
    let report = CheckReport(
      file: "sample.yaml", version: "0.0.0", diagnostics: [], scenario: Sample.scenario,
      assumptions: Sample.provenance.assumptions, digest: "sha256:00", predictions: predictions,
      in: language)
    try Golden.expect(report.rendered(as: format), file)
  }

  @Test func `errors stand in lines of their own, as they were told`() {
    let place = SourceLocation(file: "park.yaml", line: 14, column: 20)
    let diagnostic = Diagnostic(.error, at: place, Phrase(.unknownKey, "realized"))
    let report = CheckReport(
      file: "park.yaml", version: "0.0.0", diagnostics: [diagnostic], in: .english)
    #expect(report.hasErrors)
    let lines = report.rendered(as: .text).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("park.yaml:14:20: error: ") })
    #expect(report.table.rows.count == 1)
  }
}
