import Testing

@testable import Reporting

@Suite struct OddsPartTests {

  @Test func `every target has a row with its odds, interval and estimator`() throws {
    let table = try #require(PageSample.tables(OddsPart(report: PageSample.report()).blocks).first)
    #expect(
      table.columns.map(\.title).map(Self.plain) == [
        "target", "odds", "95 % interval", "estimator", "median",
      ])
    // Of the sample's answers, by hand: 3.21e-5, 0.0026 and 0.99998 with their intervals.
    #expect(table.rows.map { Self.plain($0[1]) } == ["0.00321 %", "0.260 %", "99.99800 %"])
    #expect(
      table.rows.map { Self.plain($0[2]) } == [
        "0.00295 – 0.00347 %", "0.210 – 0.310 %", "99.99780 – 99.99820 %",
      ])
    #expect(Self.plain(table.rows[1][3]) == "subset simulation")
    #expect(table.rows.map { Self.plain($0[4]) } == ["106 亿元", "43.2 亿元", "990 people"])
  }

  @Test func `notes stand without targets too`() throws {
    let run = try #require(BriefingSample.named("untargeted")).run
    guard case .document(let document)? = OddsPart(report: PageReport(run)).blocks.first else {
      Issue.record("notes make a part")
      return
    }
    #expect(document.blocks.first == .heading(Catalogue(.english).text(.notesHeading)))
  }

  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private static func plain(_ cell: Cell) -> String {
    if case .text(let text) = cell { plain(text) } else { "" }
  }
}
