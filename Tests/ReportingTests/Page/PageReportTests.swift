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
    let page = PageReport(untargeted?.run ?? Sample.report()).page
    #expect(page.parts.map(\.id) == all.filter { $0 != "origin" && $0 != "levers" })
  }

  @Test func `the headline has the odds and their interval`() {
    let page = PageSample.report().page
    // The rare answer of the sample, by hand: 3.21e-5 in 2.95e-5...3.47e-5.
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the odds of the target are 0.00321 %, about 3 in 100 000 (95 % "
        + "interval 0.00295 – 0.00347 %): total output of at least 500 亿元 in 2025, in prices of 2023."
    )
    let values = page.figures.map { $0.value.replacing("\u{A0}", with: " ") }
    #expect(values == ["0.00321 %", "106 亿元", "53–201 亿元"])
  }

  @Test func `without a target the headline is the total of the last year`() throws {
    let run = try #require(BriefingSample.named("untargeted")).run
    let page = PageReport(run).page
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the park’s total output in 2025 is 106 亿元 at the median; "
        + "nine paths in ten lie in 53–201 亿元.")
    #expect(page.figures.count == 1)
  }

  @Test func `another target can be the one that the page is about`() {
    let page = PageReport(Sample.estimatedReport(), target: "few-jobs").page
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
        == ["70", "亿元/year", "J judgement", "judgement (a guess)", "2023-08"].map {
          .text($0)
        }[...])
    #expect(tables[1].rows.count == Sample.estimatedReport().provenance.assumptions.count)
    let counted = PageReport(Sample.report())
    #expect(self.tables(part("register", of: counted)).count == 1)
  }

  @Test func `without likeliest ways influence is measured over all futures`() {
    let study = InfluenceStudy(
      target: "output-2025", points: 16_384,
      inputs: [
        InputInfluence(name: "law.ratio.added", correlation: -0.6),
        InputInfluence(name: "totals.output.2023", correlation: 0.4),
        InputInfluence(name: "clusters.bio.share", correlation: 0.01),
      ])
    let report = PageReport(Sample.report(), influences: study)
    let blocks = part("register", of: report)
    // 0.6² and 0.4²; 0.01² is below 17.4/16 384 and can be luck.
    let shares = tables(blocks)[0].rows.map { $0[1] }
    #expect(shares.count == 2)
    for (share, wanted) in zip(shares, [0.36, 0.16]) {
      guard case .percentage(let value, _) = share else {
        Issue.record("a share is a fraction")
        continue
      }
      #expect(abs(value - wanted) < 1e-12)
    }
    let words = Influences(report)?.meaning.replacing("\u{A0}", with: " ")
    #expect(words?.contains("The inputs below hold 52 % together") == true)
    #expect(words?.contains("16 384 futures") == true)
  }

  @Test func `the method tells what the scenario switches on`() {
    func text(_ change: (inout Scenario) -> Void) -> String {
      var forecast = Sample.forecast
      change(&forecast.scenario)
      let run = RunReport(forecast, from: Sample.provenance, in: .english)
      let document = MethodPart(report: PageReport(run)).document
      return document.blocks.map { if case .paragraph(let text) = $0 { text } else { "" } }
        .joined(separator: " ")
    }
    let plain = text { _ in }
    #expect(plain.contains("production law") && plain.contains("share of the paths"))
    for word in ["Land limits", "wears out", "agreed", "comparable parks", "second, independent"] {
      #expect(!plain.contains(word), "\(word)")
    }
    let rich = text { scenario in
      scenario.land = LandLimit(
        density: .known(20), developed: .known(20))
      scenario.clusters[0].wear = .known(0.05)
      scenario.clusters[0].investment = InvestmentFlow(
        kind: .agreed(realised: .known(0.5), start: .known(1)), history: [], plan: [],
        growth: .known(0))
      scenario.laws = [WeightedLaw(.referenceClass(ReferenceClass(tables: [], persistentShare: 0)))]
    }
    for word in ["Land limits", "wears out", "agreed", "comparable parks"] {
      #expect(rich.contains(word), "\(word)")
    }
    #expect(!rich.contains("production law"))
    let method = MethodPart(report: PageSample.report()).document
    #expect(
      method.blocks.contains {
        if case .paragraph(let text) = $0 { text.contains("second, independent") } else { false }
      })
  }

  @Test func `what is to stay below a limit is told so, and has no first year`() {
    let page = PageReport(Sample.estimatedReport(), target: "few-jobs").page
    // At most 2 000 people; the median is 990.
    #expect(
      page.figures[1].meaning.replacing("\u{A0}", with: " ")
        == "median outcome, 1 010 people below the limit")
    #expect(!FirstYears(Sample.report()).targets.map(\.name).contains("Few jobs"))
  }

  @Test func `figures of years that are not drawn are left out of the fan`() {
    var forecast = Sample.forecast
    let point = forecast.scenario.observations[1].values[0]
    forecast.scenario.observations[1].isNominal = false
    forecast.scenario.observations[1].values += [
      .init(date: "2020", time: 2020, value: 9, source: nil),
      .init(date: "2099", time: 2099, value: 9_000, source: nil),
    ]
    let fan = FanChart(RunReport(forecast, from: Sample.provenance, in: .english))
    #expect(fan.observed.map(\.value) == [point.value])
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
    forecast.targets[2].target.direction = .atLeast
    let chart = FirstYears(RunReport(forecast, from: Sample.provenance, in: .english))
    #expect(chart.years == [2024, 2025])
    #expect(chart.targets.map(\.name) == ["500 in 2025", "Digital economy, Few jobs"])
    #expect(chart.targets.map(\.shares) == [[0, 0, 1], [0.1, 0.25, 0.65]])
    #expect(
      chart.targets.map { $0.never.replacing("\u{A0}", with: " ") }
        == ["not by 2025: 100 %", "not by 2025: 65 %"])
  }

  @Test func `odds that cannot tell the levers apart are not tabled`() {
    for cannotTell in [false, true] {
      let report = PageReport(
        Sample.report(), levers: LeversSample.report(cannotTell: cannotTell))
      let titles = tables(part("levers", of: report)).map(\.title)
      let odds = Catalogue(.english).text(.tableOdds)
      #expect(titles.contains(odds) == !cannotTell)
      // Where the odds cannot tell, an estimator of rare events does: by lever, without a title.
      #expect(titles.filter { !$0.isEmpty }.count == (cannotTell ? 3 : 4))
      #expect(titles.contains("") == cannotTell)
    }
  }

  @Test func `what nobody should miss stands at the top`() {
    let disputed = PageReport(Sample.estimatedReport(), target: "digital-2025")
    let cautions = disputed.page.cautions
    let told = ["estimators disagree", "not published", "3 of 4 uncertain inputs", "correlation"]
    for text in told { #expect(cautions.contains { $0.contains(text) }, "\(text)") }
  }
}
