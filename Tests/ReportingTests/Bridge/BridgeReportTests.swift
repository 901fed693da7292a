import GrowthModel
import Testing

@testable import Reporting

@Suite struct BridgeReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "bridge.txt"), (.text, .chinese, "bridge.zh.txt"),
    (.markdown, .english, "bridge.md"), (.csv, .english, "bridge.csv"),
    (.json, .english, "bridge.json"),
  ])
  func `the report is as it was`(format: ReportFormat, language: Language, file: String) throws {
    try Golden.expect(BridgeSample.report(language).rendered(as: format), file)
  }

  @Test(arguments: [
    (Language.english, "bridge-median.txt"), (.chinese, "bridge-median.zh.txt"),
  ])
  func `where the odds cannot tell, the median does`(language: Language, file: String) throws {
    try Golden.expect(
      BridgeSample.report(language, cannotTell: true).rendered(as: .text), file)
  }

  @Test(arguments: [true, false])
  func `no line is wider than 100 columns`(cannotTell: Bool) {
    for language in Language.allCases {
      let text = BridgeSample.report(language, cannotTell: cannotTell).rendered(as: .text)
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= 100, "\(line)") }
    }
  }

  @Test func `the largest part stands first, by the odds or by the median`() {
    let byOdds = BridgeSample.report().result.parts.map(\.name)
    #expect(
      byOdds == [
        "totals.investment.completed.cumulative.end 2023", "package", "horizon.as_of", "draws",
        "observations.firms",
      ])
    #expect(BridgeSample.report(cannotTell: true).result.parts[0].name == "horizon.as_of")
  }
}
