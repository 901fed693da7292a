import Foundation
import Testing

/// Pages of the program opened in headless Chromium by Tests/Browser/open_pages.py.
enum BrowserPages {
  /// What a reader meets on a page of some width, as the script tells it.
  struct Visit: Decodable {
    struct Figure: Decodable {
      var kind, title: String
      var shapes: Int
      var texts: [String]
      var height: Double
      /// Texts that reach beyond the figure.
      var outside: [String]
      /// Pairs of texts that lie on each other.
      var overlapping: [String]
    }

    var width: Double
    var console, requests: [String]
    var dialogs: Int
    var language, title, heading: String
    var injected: Bool
    /// Width of all there is to scroll to.
    var scroll: Double
    var figures: [Figure]
    /// The same as they are laid out for printing.
    var onPaper: [Figure]
    var tables: Int
    var unlabelled: [String]
    /// Attributes that would run scripts or fetch something.
    var active: [String]
    /// How far a finger that moves up the fan chart scrolls the page; `nil` on a screen.
    var swiped: Double?
    /// What the fan chart says under the pointer, and its texts once it is zoomed.
    var tip: String?
    var zoomed: [String]?
  }

  /// Apache ECharts where `make` has put it.
  static func library() throws -> String {
    let path = PythonRun.root.appending(path: ".build/share/parkcast/echarts.min.js").path
    try #require(
      FileManager.default.fileExists(atPath: path), "Apache ECharts is needed: make charts")
    return path
  }

  /// Opens pages at 1280 and 390 pixels.
  static func open(_ pages: [String], in folder: TemporaryFolder) throws -> [Visit] {
    struct Job: Encodable {
      var page: String
      var widths = [1280, 390]
    }
    let jobs = folder.url.appending(path: "jobs.json")
    try JSONEncoder().encode(pages.map { Job(page: $0) }).write(to: jobs)
    let script = PythonRun.root.appending(path: "Tests/Browser/open_pages.py").path
    let run = try PythonRun.run(script, jobs.path)
    return try JSONDecoder().decode([Visit].self, from: Data(run.output.utf8))
  }
}
