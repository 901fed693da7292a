import Foundation
import Testing

/// What readers meet who open a page in a browser.
@Suite struct BrowserTests {
  private func expectSound(_ visit: BrowserPages.Visit) {
    #expect(visit.console.isEmpty, "\(visit.console)")
    #expect(visit.requests.isEmpty && visit.dialogs == 0 && !visit.injected)
    #expect(visit.scroll <= visit.width, "\(visit.width)")
    #expect(visit.active.isEmpty, "\(visit.active)")
    #expect(visit.unlabelled.isEmpty, "\(visit.unlabelled)")
    for figure in visit.figures + visit.onPaper {
      #expect(figure.shapes > 3 && figure.texts.count > 3, "\(figure.title)")
      #expect(figure.height >= 90 && !figure.title.isEmpty)
      #expect(figure.outside.isEmpty, "\(figure.title): \(figure.outside)")
      #expect(figure.overlapping.isEmpty, "\(figure.title): \(figure.overlapping)")
    }
  }

  /// Medians of the total by year, as the page has them for its fan chart.
  private static func medians(_ page: String) throws -> [String: Double] {
    let text = try String(decoding: Data(contentsOf: URL(filePath: page)), as: UTF8.self)
    let data = try #require(
      text.firstMatch(of: /<script type="application\/json">(\{"kind": "fan".*)<\/script>/))
    let fan = try #require(
      try JSONSerialization.jsonObject(with: Data(data.1.utf8)) as? [String: Any])
    let years = try #require(fan["years"] as? [[String: Any]])
    return try Dictionary(
      uniqueKeysWithValues: years.map { year in
        (
          String(try #require(year["year"] as? Int)),
          try #require((year["quantiles"] as? [Double])?[3])
        )
      })
  }

  @Test func `charts are drawn on a screen and on a telephone, in both languages`() throws {
    let folder = try TemporaryFolder()
    let scenario = PythonRun.root.appending(path: "Scenarios/shenzhen-harbin.yaml").path
    let pages = try ["en", "zh"].map { language in
      let page = folder.path("\(language).html")
      let run = try ProgramRun.parkcast(
        "report", scenario, "--paths", "2000", "--lang", language, "--echarts",
        try BrowserPages.library(), "--out", page)
      #expect(run.status == 0, "\(run.messages)")
      return page
    }
    let medians = Dictionary(
      uniqueKeysWithValues: try zip(["en", "zh-CN"], pages).map { ($0, try Self.medians($1)) })
    let visits = try BrowserPages.open(pages, in: folder)
    #expect(visits.map(\.width) == [1280, 390, 1280, 390])
    for visit in visits {
      expectSound(visit)
      #expect(
        visit.figures.map(\.kind)
          == ["fan", "clusters", "tornado", "tornado", "firstYears", "tornado"])
      #expect(visit.tables > 10)
      let isChinese = visit.language == "zh-CN"
      #expect(visit.title == visit.heading)
      #expect(visit.title.contains(isChinese ? "基准情景" : "base case"))
      let fan = visit.figures[0]
      let texts = fan.texts.joined(separator: "\n")
      for text in isChinese ? ["中位数", "九成路径", "亿元", "目标：2025"] : ["median", "90 % of paths", "亿元"] {
        #expect(texts.replacing("\u{A0}", with: " ").contains(text), "\(texts)")
      }
      #expect(fan.texts.contains("2023") && fan.texts.contains("2030") && fan.texts.contains("0"))
      if visit.width < 500 { #expect(try #require(visit.swiped) > 100) }
      // The pointer stands in the middle of the years.
      let tip = try #require(visit.tip)
      let year = try #require(tip.firstMatch(of: /202[4-9]/))
      let median = try #require(medians[visit.language]?[String(year.output)])
      #expect(tip.contains(String(format: "%.4g", median)), "\(median): \(tip)")
      let zoomed = try #require(visit.zoomed)
      #expect(!zoomed.contains("2023") && zoomed.contains("2030"))
    }
    #expect(Set(visits.map(\.language)) == ["en", "zh-CN"])
  }

  @Test func `texts of a scenario do nothing in a browser`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let evil =
      "<script>window.injected=1</script><img src=x onerror=window.injected=1> {{x}} "
      + "\\\" onload=window.injected=1 ]]> &lt; 🏭 " + String(repeating: "长", count: 10_000)
    // In the titles of the park, and of its clusters, levers and targets.
    let text = try folder.read("park.yaml").replacing(/\{ en: [^,]+,/, with: "{ en: \"\(evil)\",")
    try folder.write(text, to: "park.yaml")
    let page = folder.path("a.html")
    let run = try ProgramRun.parkcast(
      "report", file, "--paths", "500", "--echarts", try BrowserPages.library(), "--out", page)
    #expect(run.status == 0, "\(run.messages)")
    for visit in try BrowserPages.open([page], in: folder) {
      expectSound(visit)
      #expect(visit.heading.hasPrefix("<script>window.injected=1</script><img src=x"))
      #expect(visit.heading.count { $0 == "长" } == 10_000)
    }
  }

  @Test func `a page without charts is whole`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let page = folder.path("a.html")
    let run = try ProgramRun.parkcast(
      shell: """
        mkdir -p '\(folder.path("bin"))' && cp "$PARKCAST" '\(folder.path("bin"))/parkcast'
        unset PARKCAST_SHARE
        '\(folder.path("bin"))/parkcast' report '\(file)' --paths 500 --quiet --out '\(page)'
        """)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    for visit in try BrowserPages.open([page], in: folder) {
      expectSound(visit)
      #expect(visit.figures.isEmpty && visit.tables > 8)
    }
  }
}
