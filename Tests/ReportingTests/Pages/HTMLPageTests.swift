import Foundation
import GrowthModel
import Pages
import ScenarioFormat
import Simulation
import Testing

@testable import Reporting

@Suite struct HTMLPageTests {
  @Test func `pages stay as they are`() throws {
    try Golden.expect(PageSample.text(PageSample.report()), "report.html")
    try Golden.expect(PageSample.text(PageSample.report(.chinese)), "report.zh.html")
    let counted = PageReport(Sample.report())
    try Golden.expect(PageSample.text(counted, library: nil), "report-tables.html")
  }

  @Test func `the same report gives the same bytes`() throws {
    let pages = try (0..<2).map { _ in
      try HTMLPage(PageSample.report(), library: PageSample.library).text()
    }
    #expect(pages[0] == pages[1])
  }

  @Test func `nothing is fetched, and every element is closed`() throws {
    for language in Language.allCases {
      let page = try PageSample.text(PageSample.report(language))
      #expect(!(try HTMLPage(PageSample.report(language), library: nil).text()).contains("url("))
      for name in ["html", "body", "section", "figure", "div", "script", "table", "tr", "td", "p"] {
        let opened = try page.matches(of: Regex("<\(name)[ >]")).count
        #expect(opened == page.components(separatedBy: "</\(name)>").count - 1, "\(name)")
      }
      #expect(!page.contains("src=") && !page.contains("href="))
    }
  }

  @Test func `a result that changes is seen in page, tables and workbook`() throws {
    let before = Sample.report()
    var forecast = before.forecast
    let place = try #require(
      forecast.series.firstIndex { $0.series == .total && $0.prices == .real && $0.year == 2025 })
    forecast.series[place].spread.quantiles[3] = 173.5
    let after = RunReport(forecast, from: before.provenance, in: .english)
    for (report, isSeen) in [(before, false), (after, true)] {
      let page = try PageSample.text(PageReport(report))
      let fan = try #require(try PageSample.charts(page).first?["years"] as? [[String: Any]])
      #expect((fan.last?["quantiles"] as? [Double])?.contains(173.5) == isSeen)
      // Rounded as 亿元 of three digits are.
      #expect(page.contains("<td class=\"number\">174<br>") == isSeen)
      let cells = report.workbook.sheet(named: "Chart data")?.rows.joined().map(\.content)
      #expect(cells?.contains(.number(173.5)) == isSeen)
    }
  }

  @Test func `texts of a scenario are inert and shown`() throws {
    let evil =
      "<script>injected=1</script><!-- {{x}} {{{x}}} {{#x}} ]]> &lt; \" onload='injected=1' "
      + "\"\u{301} =HYPERLINK(1) 🏭 \u{202E}\u{2028}" + String(repeating: "长", count: 10_000)
    var forecast = Sample.estimated
    let title = Sample.title(evil, evil, evil)
    forecast.scenario.title = title
    forecast.scenario.notes = [title]
    forecast.scenario.targets[0].title = title
    forecast.scenario.targets[0].source = evil
    forecast.targets[0].target = forecast.scenario.targets[0]
    for index in forecast.scenario.clusters.indices {
      forecast.scenario.clusters[index].title = title
    }
    forecast.scenario.observations[1].title = title
    forecast.targets[0].answer?.ways[0].inputs[0].name = evil
    var provenance = Sample.provenance
    provenance.file = evil
    provenance.command = evil
    provenance.assumptions[0].name = evil
    provenance.assumptions[0].source = evil
    let run = RunReport(forecast, from: provenance, in: .english)
    let page = try PageSample.text(PageReport(run))

    #expect(!page.contains("<script>injected") && !page.contains("<!--"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{2028}"))
    // No attribute is ended by it: each one on the page is of ours.
    let tags = page.matches(of: /<[a-z][^<>]*>/).map { String($0.output) }
    let attributes = Set(
      tags.flatMap { tag in
        tag.replacing(/"[^"]*"/, with: "").matches(of: /\s([^\s=>"\/]+)/).map { String($0.1) }
      })
    #expect(
      attributes.isSubset(of: [
        "lang", "charset", "name", "content", "class", "id", "role", "tabindex", "aria-label",
        "scope", "type",
      ]), "\(attributes)")
    // Shown with every character, in the title, a heading, a cell, a caption and the provenance.
    let shown =
      "&lt;script&gt;injected=1&lt;/script&gt;&lt;!-- {{x}} {{{x}}} {{#x}} ]]&gt; &amp;lt; &quot; "
      + "onload=&#39;injected=1&#39; "
    #expect(page.components(separatedBy: shown).count > 10)
    let length = try #require(page.firstMatch(of: /<h1>(.*)<\/h1>/)).1.count { $0 == "长" }
    #expect(length == 10_000)
    // In the data of the charts it is the text itself.
    let charts = try PageSample.charts(page)
    let clusters = try #require(charts[1]["clusters"] as? [[String: Any]])
    let name = try #require(clusters[0]["name"] as? String)
    #expect(name.hasPrefix("<script>injected=1</script><!-- {{x}}"))
  }

  @Test func `the template holds no word of a language`() throws {
    let template = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Pages/page.mustache")
    let text = try String(decoding: Data(contentsOf: template), as: UTF8.self)
      .replacing(/<[^>]*>|\{\{\{?[^}]*\}?\}\}/, with: "")
    #expect(text.allSatisfy { $0.isWhitespace })
  }
}
