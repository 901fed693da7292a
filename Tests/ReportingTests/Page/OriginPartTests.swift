import Estimation
import GrowthModel
import Simulation
import Testing

@testable import Reporting

@Suite struct OriginPartTests {
  @Test func `what the odds hang on is a chart and a table of the same shares`() throws {
    let blocks = PageSample.part("origin", of: PageSample.report())
    let charts = blocks.compactMap { if case .chart(.tornado(let one)) = $0 { one } else { nil } }
    #expect(charts.count == 2)
    let table = try #require(PageSample.tables(blocks).first)
    #expect(charts[0].title == table.title)
    #expect(charts[0].bars.map { .text($0.name) } == table.rows.map { $0[0] })
    #expect(charts[0].bars.map { .percentage($0.value, digits: 1) } == table.rows.map { $0[3] })
    #expect(charts[0].bars.map(\.value) == [0.5, 0.25, 0.125, 0.0625, 0.0625])
    #expect(table.rows[0][1...2] == [.text("2.9"), .text("97th")][...])
  }

  /// The paragraph below the heading.
  private func meaning(_ forecast: Forecast) -> String? {
    let run = RunReport(forecast, from: Sample.provenance, in: .english)
    guard case .document(let document)? = OriginPart(report: run).blocks.first,
      case .paragraph(let text)? = document.blocks.last
    else { return nil }
    return text
  }

  @Test func `the text says what is known of ways, and how to know more`() {
    let catalogue = Catalogue(.english)
    #expect(meaning(Sample.estimated) == catalogue.text(.originMeaning))
    #expect(meaning(Sample.forecast) == catalogue.text(.originCounted))
    var likely = Sample.estimated
    for index in likely.targets.indices { likely.targets[index].answer?.ways = [] }
    #expect(meaning(likely) == catalogue.text(.originUnknown))
  }

  @Test func `without a target there is no such part`() throws {
    let run = try #require(BriefingSample.named("untargeted")).run
    #expect(OriginPart(report: run).blocks.isEmpty)
  }
}
