import Foundation
import Testing

/// `report` with good and bad options; what a browser makes of its pages is in `BrowserTests`.
@Suite struct ReportTests {
  /// Where no ECharts is, whatever the machine has.
  private static let without = ["PARKCAST_SHARE": "/nonexistent"]

  /// A file that passes for Apache ECharts.
  private func library(in folder: TemporaryFolder) throws -> String {
    try folder.write(
      "/* Apache License */ t.echarts={}; e.version=\"6.0.0\"", to: "echarts.min.js")
  }

  @Test(arguments: ["en", "zh"])
  func `a page is the same on any number of threads, and holds its command`(
    language: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let library = try library(in: folder)
    var pages: [String] = []
    for threads in ["1", "3"] {
      let run = try ProgramRun.parkcast(
        "report", file, "--paths", "2000", "--threads", threads, "--lang", language, "--echarts",
        library, "--out", folder.path("a.html"))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.isEmpty && run.messages.isEmpty, "\(run.messages)")
      pages.append(try folder.read("a.html"))
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("<html lang=\"\(language == "zh" ? "zh-CN" : "en")\">"))

    // The command of the page makes the page.
    let found = try #require(pages[0].firstMatch(of: /parkcast report [^<]*/))
    let command = String(found.output).dropFirst("parkcast".count)
    let again = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" \(command) --echarts '\(library)'")
    #expect(again.status == 0, "\(again.messages)")
    #expect(try folder.read("a.html") == pages[0])
  }

  @Test func `the page tells what run and levers tell`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      "report", file, "--paths", "2000", "--quiet", "--echarts", try library(in: folder), "--out",
      folder.path("a.html"))
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("a.html").replacing("&nbsp;", with: "\u{A0}")
    let json = try ProgramRun.parkcast(
      "run", file, "--paths", "2000", "--estimator", "auto", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let scenario = try #require(object["scenario"] as? [String: Any])
    #expect(page.contains(try #require(scenario["digest"] as? String)))
    let forecast = try #require(object["forecast"] as? [[String: Any]])
    let last = try #require(forecast.last { $0["series"] as? String == "total" })
    let year = try #require(last["year"] as? Int)
    let data = try #require(
      page.firstMatch(of: /<script type="application\/json">(\{"kind": "fan".*)<\/script>/))
    let fan = try #require(
      try JSONSerialization.jsonObject(with: Data(data.1.utf8)) as? [String: Any])
    let drawn = try #require((fan["years"] as? [[String: Any]])?.last)
    #expect(drawn["year"] as? Int == year)
    let real = try #require(
      forecast.first {
        $0["series"] as? String == "total" && $0["year"] as? Int == year
          && ($0["prices"] as? String)?.hasPrefix("real") == true
      })
    let wanted = try #require(real["quantiles"] as? [String: Double])
    #expect(drawn["quantiles"] as? [Double] == wanted.values.sorted())
    let ranked = try ProgramRun.parkcast(
      "levers", file, "--paths", "20000", "--format", "json")
    let levers = try #require(
      (try JSONSerialization.jsonObject(with: Data(ranked.output.utf8)) as? [String: Any])?[
        "levers"] as? [[String: Any]])
    let bars = try #require(
      page.matches(of: /<script type="application\/json">(\{"kind": "tornado".*)<\/script>/).last)
    let drawnBars = try #require(
      (try JSONSerialization.jsonObject(with: Data(bars.1.utf8)) as? [String: Any])?["bars"]
        as? [[String: Any]])
    #expect(!levers.isEmpty && levers.count == drawnBars.count)
    let medians = levers.compactMap { ($0["shapley"] as? [String: Any])?["median"] as? Double }
    #expect(Set(medians) == Set(drawnBars.compactMap { $0["value"] as? Double }))
  }

  @Test func `a page of counted odds tells influence over all futures`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      "report", file, "--paths", "2000", "--estimator", "counting", "--quiet", "--echarts",
      try library(in: folder), "--out", folder.path("a.html"))
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("a.html").replacing("&nbsp;", with: " ")
    #expect(page.contains("Likeliest ways are found with --estimator auto"))
    #expect(page.contains("over 16 384 futures"))
    #expect(page.contains("--paths 2000 --seed 2023 --estimator counting"))
  }

  @Test func `without ECharts the page has its tables, and says how to get charts`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    // A program that lies where nothing is beside it.
    let run = try ProgramRun.parkcast(
      shell: """
        mkdir -p '\(folder.path("far/bin"))' && cp "$PARKCAST" '\(folder.path("far/bin"))/parkcast'
        unset PARKCAST_SHARE
        '\(folder.path("far/bin"))/parkcast' report '\(file)' --paths 500 --out '\(folder.path("a.html"))'
        """)
    #expect(run.status == 0)
    #expect(run.messages.contains("Apache ECharts was not found"), "\(run.messages)")
    let page = try folder.read("a.html")
    #expect(!page.contains("<figure") && !page.contains("<script"))
    #expect(page.contains("<p class=\"remark\">Charts are left out"))
    #expect(page.contains("<table>"))
  }

  @Test func `ECharts is found in a share folder beside the program's`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let library = try library(in: folder)
    let run = try ProgramRun.parkcast(
      shell: """
        mkdir -p '\(folder.path("usr/bin"))' '\(folder.path("usr/share/parkcast"))'
        cp "$PARKCAST" '\(folder.path("usr/bin"))/parkcast'
        cp '\(library)' '\(folder.path("usr/share/parkcast"))'
        unset PARKCAST_SHARE
        '\(folder.path("usr/bin"))/parkcast' report '\(file)' --paths 500 --out '\(folder.path("a.html"))'
        """)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(try folder.read("a.html").contains("<figure class=\"chart fan\">"))
  }

  @Test func `a library that is named and cannot be used ends with 1 before any work`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let other = try folder.write("alert(1)", to: "other.js")
    let cases = [
      (["--echarts", "/none.js"], "cannot read Apache ECharts from '/none.js'"),
      (["--echarts", other], "is not Apache ECharts of version 6"),
      ([], "cannot read Apache ECharts from '/nonexistent/echarts.min.js'"),
    ]
    for (options, message) in cases {
      let words = options.map { "'\($0)'" }.joined(separator: " ")
      let run = try ProgramRun.parkcast(
        environment: Self.without,
        shell:
          "\"$PARKCAST\" report '\(file)' --paths 1000000000 \(words) --out '\(folder.path("a.html"))'"
      )
      #expect(run.status == 1)
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(run.messages.contains("echarts.min.js of version 6"))
    }
    #expect(try folder.names == ["other.js", "park.yaml"])
  }

  @Test(arguments: [
    ("", "report needs a file to write to"), ("--out a.md", "does not end in .html, .pdf or .png"),
    ("--out a", "does not end in .html, .pdf or .png"),
    ("--out a.html --paths 0", "--paths must be between 1"),
    ("--lang zh", "report 须写入文件"),
  ])
  func `wrong options end with 64`(options: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" report none.yaml \(options)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test(arguments: [
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package fastr", "did you mean 'faster'?"),
  ])
  func `what the scenario lacks ends with 2`(options: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" report '\(file)' \(options) --out '\(folder.path("a.html"))'")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try folder.names == ["park.yaml"])
  }

  @Test func `a page that cannot be written is told before any work, and nothing is left`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let library = try library(in: folder)
    for name in ["none/a.html", "none/a.pdf"] {
      let run = try ProgramRun.parkcast(
        "report", file, "--paths", "1000000000", "--echarts", library, "--out", folder.path(name))
      #expect(run.status == 1)
      #expect(run.messages.contains("there is no such folder"), "\(run.messages)")
    }
    #expect(try folder.names == ["echarts.min.js", "park.yaml"])
  }

  @Test func `a full disk is told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.html"), withDestinationPath: "/dev/full")
    let run = try ProgramRun.parkcast(
      "report", file, "--paths", "200", "--echarts", try library(in: folder), "--out",
      folder.path("a.html"))
    #expect(run.status == 1)
    #expect(run.messages.contains("the disk is full"), "\(run.messages)")
  }
}
