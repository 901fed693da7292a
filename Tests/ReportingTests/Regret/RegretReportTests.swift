import Estimation
import GrowthModel
import Testing

@testable import Decisions
@testable import Reporting

/// A report on regret with numbers made up.
enum RegretSample {
  static func report(
    _ metric: PackageMetric = .odds, _ language: Language = .english, telling: [String]? = nil
  ) -> RegretReport {
    var scenario = Sample.scenario
    scenario.levers = [
      Lever(
        title: Title(id: "build"),
        cost: .init(perYear: .known(2.5), from: 2024, until: 2028), effects: [])
    ]
    var other = scenario
    other.title = Title(id: "other", texts: ["en": "A slower world", "zh": "较慢的世界"])
    let states = [
      RegretReport.State(id: "sample", file: "sample.yaml", ExternalState(scenario)),
      RegretReport.State(id: "other", file: "other.yaml", ExternalState(other)),
      RegretReport.State(
        id: "other/registered", file: "other.yaml",
        ExternalState(other, .boundary(countsRegistered: true))),
    ]
    let packages = [
      Package(title: Title(id: "none"), levels: [:]),
      Package(
        title: Title(id: "fast", texts: ["en": "Fast track", "zh": "快速通道"]), levels: ["build": 1]),
    ]
    return RegretReport(
      study, states: states, packages: packages, target: scenario.targets[0],
      judgement: .init(metric: metric, optimism: 0.25), telling: telling, seed: 7,
      from: Sample.provenance,
      in: language)
  }

  /// Three states and two packages: the second is better in two of them.
  static let study = RegretStudy(
    tables: [
      .odds: table([[0.02, 0.05], [0, 0], [0.3, 0.26]], error: 0.01),
      .median: table([[250, 280], [90, 80], [400, 395]], error: 4),
      .shortfall: table([[-250, -220], [-410, -410], [-120, -130]], error: 4),
    ],
    odds: [[20, 50], [0, 0], [300, 260]].map { row in
      row.map { .counting(hits: $0, failed: 0, count: 1_000) }
    }, paths: 1_000)

  /// Two sections, one above and one below, the second package less sure than the first.
  private static func table(_ payoffs: [[Double]], error: Double) -> RegretTable {
    RegretTable(
      payoffs: payoffs.map { row in
        row.enumerated().map { index, value in
          let half = error * Double(1 + index)
          return SectionedNumber(value, parts: [value - half, value + half])
        }
      })
  }
}

@Suite struct RegretReportTests {
  @Test(arguments: [
    (PackageMetric.odds, ReportFormat.text, Language.english, "regret.txt"),
    (.odds, .text, .chinese, "regret.zh.txt"), (.odds, .markdown, .english, "regret.md"),
    (.odds, .csv, .english, "regret.csv"), (.odds, .json, .english, "regret.json"),
    (.shortfall, .text, .english, "regret-shortfall.txt"),
  ])
  func `the report is as it was`(
    metric: PackageMetric, format: ReportFormat, language: Language, file: String
  ) throws {
    try Golden.expect(RegretSample.report(metric, language).rendered(as: format), file)
  }

  @Test(arguments: PackageMetric.allCases)
  func `no line is wider than 100 columns`(metric: PackageMetric) {
    for language in Language.allCases {
      let text = RegretSample.report(metric, language).rendered(as: .text)
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= 100, "\(line)") }
    }
  }

  /// By the median Fast track is 5 behind at most, and no levers 30.
  @Test func `where the odds cannot tell, the median does, and the report says so`() {
    let report = RegretSample.report(telling: ["output-2030"])
    #expect(report.judgement.metric == .median)
    #expect(report.regrets.choice(by: .maximumRegret) == 1)
    let text = report.rendered(as: .text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("they are judged by the median instead."))
    #expect(text.contains("Targets whose odds can tell: output-2030."))
    #expect(RegretSample.report().rendered(as: .text).contains("instead") == false)
  }

  /// Two forecast years of 2.5, 2024 and 2025.
  @Test func `a package costs what its levers cost`() {
    #expect(RegretSample.report().costs.map(\.presentValue) == [0, 5])
  }
}
