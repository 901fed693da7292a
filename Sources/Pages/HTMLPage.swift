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
        scripts: library.map { [$0.script, Self.drawing] }))
  }

  /// The files of `Charts` as one function, so that their names are theirs alone.
  private static var drawing: String {
    let files = [
      PackageResources.numbers_js, PackageResources.frame_js, PackageResources.bands_js,
      PackageResources.fan_js, PackageResources.clusters_js, PackageResources.tornado_js,
      PackageResources.firstYears_js, PackageResources.drawing_js,
    ]
    return "(() => {\n\"use strict\";\n" + files.map(text).joined(separator: "\n") + "})();"
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
