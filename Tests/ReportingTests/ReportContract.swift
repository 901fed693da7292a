import Foundation
import GrowthModel
import ScenarioFormat
import Simulation
import Testing

@testable import Reporting

/// What every report owes its readers.
@Suite struct ReportContract {
  static var reports: [any Report] {
    get throws {
      try Language.allCases.flatMap { language -> [any Report] in
        [
          Sample.report(language), Sample.estimatedReport(language),
          try SamplePath.report(language),
          CheckReport(
            file: "sample.yaml", version: "0.0.0", diagnostics: [], scenario: Sample.scenario,
            assumptions: Sample.provenance.assumptions, digest: "sha256:00", in: language),
          VerifiedSample.report(language), RegretSample.report(.odds, language),
          ComparedSample.report(language), ComparedSample.reportOfTwo(language),
          ComparedSample.inputsReport(language), LeversSample.report(language),
          LeversSample.report(language, cannotTell: true), LeversSample.adaptive(language),
          BridgeSample.report(language), BridgeSample.report(language, cannotTell: true),
        ] + GoalSample.reports(language) + FrontierSample.reports(language)
          + OptimizeSample.reports(language)
          + BriefingSample.all(language).map(\.report)
      }
    }
  }

  @Test func `the same results give the same bytes`() throws {
    for (first, second) in zip(try Self.reports, try Self.reports) {
      for format in ReportFormat.allCases {
        #expect(first.rendered(as: format) == second.rendered(as: format))
      }
    }
  }

  @Test func `JSON parses`() throws {
    for report in try Self.reports {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json).utf8))
      }
    }
  }

  @Test func `every row has a cell for each column, and every line ends`() throws {
    for report in try Self.reports {
      #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
      for format in ReportFormat.allCases {
        #expect(report.rendered(as: format).last == "\n" || format == .csv)
      }
      #expect(report.rendered(as: .csv).hasSuffix("\r\n"))
    }
  }

  @Test func `colours are for text alone, and no text steers the terminal without them`() throws {
    for report in try Self.reports {
      for format in ReportFormat.allCases {
        #expect(!report.rendered(as: format).contains("\u{1B}"))
        #expect(report.rendered(as: format, colours: true).contains("\u{1B}") == (format == .text))
      }
    }
  }

  @Test func `no fixed space reaches the reader's file`() throws {
    for report in try Self.reports {
      for format in ReportFormat.allCases {
        #expect(!report.rendered(as: format).contains("\u{A0}"))
      }
    }
  }
}
