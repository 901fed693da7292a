import Foundation
import Mustache
public import Reporting

/// A report as one HTML file: style, data and scripts are in it, and nothing is fetched.
public struct HTMLPage {
  private let page: Page
  private let version: String
  private let library: ChartLibrary?

  /// - Parameter library: draws the charts; without it the page has its tables alone, and says so.
  public init(_ report: PageReport, library: ChartLibrary?) {
    page = report.page
    version = report.run.provenance.version
    self.library = library
  }

  /// The file's text. The same report gives the same bytes.
  public func text() throws -> String {
    let template = try MustacheTemplate(string: Self.text(PackageResources.page_mustache))
    return template.render(
      PageView(
        page, version: version, style: Self.text(PackageResources.page_css),
        scripts: library.map { [$0.script, Self.text(PackageResources.charts_js)] }))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
