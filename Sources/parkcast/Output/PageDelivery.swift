import Foundation
import Pages
import Reporting

/// A page on its way to its file.
///
/// What it takes is found before the work: the file's folder, the library of the charts, and
/// Chromium where the page is printed.
final class PageDelivery {
  private let file: PendingFile
  private let form: PageForm
  private let library: ChartLibrary?
  private let chromium: Chromium?

  init(_ options: PageOptions) throws {
    let catalogue = options.catalogue
    form = options.form ?? .html
    library = try ChartLibraryFile.load(options.echarts, catalogue)
    chromium = form.printed == nil ? nil : try Chromium(catalogue)
    file = try PendingFile(options.path ?? "")
    if library == nil { options.console.remark(catalogue.message(.noChartsInPage)) }
  }

  /// Writes the page, printed where it was asked for, beside its place.
  func write(_ report: PageReport) async throws {
    let text = try HTMLPage(report, library: library).text()
    if let chromium, let form = form.printed {
      try file.write(try await chromium.printed(text, as: form))
    } else {
      try file.write(text)
    }
  }

  /// Lets the file get its name.
  func commit() throws(WriteFailure) { try file.commit() }
}
