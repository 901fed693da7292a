import GrowthModel
import ScenarioFormat
import Simulation
import Testing

@testable import Reporting

@Suite struct PageReportTests {
  private func part(_ id: String, of report: PageReport) -> [Page.Block] {
    report.page.parts.first { $0.id == id }?.blocks ?? []
  }

  private func tables(_ blocks: [Page.Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      guard case .document(let document) = block else { return [] }
      return document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
  }

  @Test func `parts stand in the order in which they are read, and none is empty`() {
    let all = [
      "odds", "forecast", "origin", "levers", "indicators", "anchors", "observations", "history",
      "register", "method", "failures", "provenance",
    ]
    #expect(PageSample.report().page.parts.map(\.id) == all)
    #expect(PageSample.report().page.parts.allSatisfy { !$0.blocks.isEmpty })
    let untargeted = BriefingSample.named("untargeted")
    let page = PageReport(untargeted?.run ?? Sample.report(), command: "").page
    #expect(page.parts.map(\.id) == all.filter { $0 != "origin" && $0 != "levers" })
  }

  @Test func `the headline has the odds and their interval`() {
    let page = PageSample.report().page
    // The rare answer of the sample, by hand: 3.21e-5 in 2.95e-5...3.47e-5.
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the odds of total output of at least 500 亿元 in 2025, in "
        + "prices of 2023, are 0.00321 %, about 3 in 100 000 (95 % interval 0.00295 – 0.00347 %).")
    let values = page.figures.map { $0.value.replacing("\u{A0}", with: " ") }
    #expect(values == ["0.00321 %", "106 亿元", "53–201 亿元"])
  }

  @Test func `without a target the headline is the total of the last year`() throws {
    let run = try #require(BriefingSample.named("untargeted")).run
    let page = PageReport(run, command: "").page
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the park’s total output in 2025 is 106 亿元 at the median; "
        + "nine paths in ten lie in 53–201 亿元.")
    #expect(page.figures.count == 1)
  }

  @Test func `another target can be the one that the page is about`() {
    let page = PageReport(Sample.estimatedReport(), target: "few-jobs", command: "").page
    #expect(page.headline.contains("Jobs"))
    #expect(page.headline.contains("99.998"))
    #expect(page.figures[0].meaning.contains("Few jobs"))
  }

  @Test func `assumptions are told by their part in the variance at the likeliest way`() {
    let tables = tables(part("register", of: PageSample.report()))
    #expect(tables.count == 2)
    // Of the sample's first way 0.5 and 0.25 are inputs, the rest are draws of other kinds.
    #expect(
      tables[0].rows.map { $0[0] } == [.text("law.ratio.added"), .text("totals.output.2023")])
    #expect(tables[0].rows.map { $0[1] } == [0.5, 0.25].map { .percentage($0, digits: 1) })
    #expect(
      tables[0].rows[1][2...6]
        == ["70", "亿元/year", "J judgement", "judgement", "2023-08"].map {
          .text($0)
        }[...])
    #expect(tables[1].rows.count == Sample.estimatedReport().provenance.assumptions.count)
    let counted = PageReport(Sample.report(), command: "")
    #expect(self.tables(part("register", of: counted)).count == 1)
  }

  @Test func `what the odds hang on is a chart and a table of the same shares`() throws {
    let blocks = part("origin", of: PageSample.report())
    let charts = blocks.compactMap { if case .chart(.tornado(let one)) = $0 { one } else { nil } }
    #expect(charts.count == 2)
    let table = try #require(tables(blocks).first)
    #expect(charts[0].title == table.title)
    #expect(charts[0].bars.map { .text($0.name) } == table.rows.map { $0[0] })
    #expect(charts[0].bars.map { .percentage($0.value, digits: 1) } == table.rows.map { $0[3] })
    #expect(charts[0].bars.map(\.value) == [0.5, 0.25, 0.125, 0.0625, 0.0625])
    #expect(table.rows[0][1...2] == [.text("2.9"), .text("97th")][...])
  }

  @Test func `targets that are first reached alike are drawn once`() {
    var forecast = Sample.forecast
    forecast.targets[1].firstReached = [0.1, 0.25]
    forecast.targets[2].firstReached = [0.1, 0.25]
    let chart = FirstYears(RunReport(forecast, from: Sample.provenance, in: .english))
    #expect(chart.years == [2024, 2025])
    #expect(chart.targets.map(\.name) == ["500 in 2025", "Digital economy, Few jobs"])
    #expect(chart.targets.map(\.shares) == [[0, 0, 1], [0.1, 0.25, 0.65]])
  }

  @Test func `odds that cannot tell the levers apart are not tabled`() {
    for cannotTell in [false, true] {
      let report = PageReport(
        Sample.report(), levers: LeversSample.report(cannotTell: cannotTell), command: "")
      let titles = tables(part("levers", of: report)).map(\.title)
      let odds = Catalogue(.english).text(.tableOdds)
      #expect(titles.contains(odds) == !cannotTell)
      #expect(titles.count == (cannotTell ? 3 : 4))
    }
  }

  @Test func `what nobody should miss stands at the top`() {
    let disputed = PageReport(Sample.estimatedReport(), target: "digital-2025", command: "")
    let cautions = disputed.page.cautions
    let told = ["estimators disagree", "not published", "3 of 4 uncertain inputs", "correlation"]
    for text in told { #expect(cautions.contains { $0.contains(text) }, "\(text)") }
  }
}
