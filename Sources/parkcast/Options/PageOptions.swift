import ArgumentParser
import Reporting

/// Options of a command that writes a page.
struct PageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of the page.")
  var language = Language.english

  @Option(
    name: .customLong("out"),
    help: "File to write to: .html, or .pdf and .png, which Chromium prints.",
    completion: .file(extensions: ["html", "pdf", "png"]))
  var path: String?

  @Option(
    help: """
      File echarts.min.js of Apache ECharts 6, which draws the charts; found in PARKCAST_SHARE or in \
      share/parkcast near the program unless named.
      """, completion: .file(extensions: ["js"]))
  var echarts: String?

  @Flag(help: "Nothing on standard error but errors.")
  var quiet = false

  var catalogue: Catalogue { Catalogue(language) }
  var console: Console { Console(catalogue: catalogue, isQuiet: quiet) }

  mutating func validate() throws {
    guard let path, !path.isEmpty else {
      throw ValidationError(catalogue.message(.reportNeedsFile))
    }
    guard form != nil else { throw ValidationError(catalogue.message(.reportEnding, path)) }
  }

  /// As the ending of the file says.
  var form: PageForm? {
    path.flatMap(ReportOptions.ending).flatMap(PageForm.init(ending:))
  }
}
