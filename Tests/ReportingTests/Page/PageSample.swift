import Foundation
import Pages
import Testing

@testable import Reporting

/// Pages of forecasts made by hand.
enum PageSample {
  static let command = "parkcast report sample.yaml --paths 100000 --seed 7 --out report.html"

  /// Estimated odds with what they hang on, and levers.
  static func report(_ language: Language = .english) -> PageReport {
    var provenance = Sample.estimatedReport(language).provenance
    provenance.command = command
    return PageReport(
      RunReport(Sample.estimated, from: provenance, in: language),
      levers: LeversSample.report(language))
  }

  /// What a page takes for Apache ECharts, though it draws nothing.
  static var library: ChartLibrary? {
    ChartLibrary("/* Apache License */ t.echarts={}; e.version=\"6.0.0\"; ['</script><!--']")
  }

  /// The page without its style and without what draws its charts, which have tests of their own.
  static func text(_ report: PageReport, library: ChartLibrary? = library) throws -> String {
    try HTMLPage(report, library: library).text()
      .replacing(/(?s)<style>.*?<\/style>/, with: "<style></style>")
      .replacing(/(?s)<script>.*?<\/script>/, with: "<script></script>")
  }

  /// The data of a page's charts, in their order.
  static func charts(_ page: String) throws -> [[String: Any]] {
    try page.matches(of: /<script type="application\/json">(.*)<\/script>/).map { found in
      // As a program that shares no code with ours reads it.
      try #require(
        try JSONSerialization.jsonObject(with: Data(found.1.utf8)) as? [String: Any])
    }
  }

  /// The pieces of a part of a page.
  static func part(_ id: String, of report: PageReport) -> [Page.Block] {
    report.page.parts.first { $0.id == id }?.blocks ?? []
  }

  static func tables(_ blocks: [Page.Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      guard case .document(let document) = block else { return [] }
      return document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
  }
}
