import Reporting
import WorkbookFiles

/// A report on its way to where it was asked for.
///
/// It is begun before the work, so that a folder that is missing is found at once, and it arrives
/// when it is committed: a file gets its name, or the text is printed.
final class ReportDelivery {
  private let form: OutputForm
  private let console: Console
  private let file: PendingFile?
  private var text = ""

  init(_ options: ReportOptions) throws(WriteFailure) {
    form = options.chosenForm
    console = options.console
    if let path = options.path { file = try PendingFile(path) } else { file = nil }
  }

  /// Puts the report into its form and, where it goes to a file, writes it beside its place.
  func write(_ report: some Report) throws {
    switch (form, file) {
    case (.workbook, let file):
      let workbook = report.workbook
      try file?.fill(atMost: workbook.bytesAtMost) { path, folder in
        try workbook.write(to: path, temporaryFolder: folder)
      }
    case (.text(let format), nil):
      text = report.rendered(as: format, colours: Terminal.hasColours)
    case (.text(let format), let file?): try file.write(report.rendered(as: format))
    }
  }

  /// Lets the report arrive.
  func commit() throws(WriteFailure) {
    if let file { try file.commit() } else { try console.write(text) }
  }
}
