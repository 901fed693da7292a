public import Workbooks

/// The forms in which a report can be written as a text.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, csv, markdown, html

  /// The endings of file names that stand for the format.
  public var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    case .csv: ["csv"]
    case .markdown: ["md"]
    case .html: ["html", "htm"]
    }
  }
}

/// Results as people and machines read them.
///
/// Laws, tested for every conformance: the same results give the same bytes; JSON parses; every
/// line of the CSV has as many fields as the first.
public protocol Report: Sendable {
  /// The language of the text; JSON keys and CSV headings are the same in all.
  var catalogue: Catalogue { get }
  /// The report for readers.
  var document: Document { get }
  /// The report for programs.
  var json: JSONValue { get }
  /// The report for spreadsheets: one table.
  var table: Table { get }
  /// The report for spreadsheet programs: sheets of typed cells, with charts where there are some.
  var workbook: Workbook { get }
  /// The year from whose end the report looks ahead; `nil` where it speaks of no scenario.
  var asOf: Int? { get }
}

extension Report {
  /// The document's text on a sheet, each of its tables on one, and ``table`` on the last.
  public var workbook: Workbook { ReportWorkbook(self).workbook }

  /// The report in a format.
  ///
  /// - Parameter colours: whether text may use colours; the other formats never do.
  public func rendered(as format: ReportFormat, colours: Bool = false) -> String {
    let numbers = catalogue.numbers
    switch format {
    case .text:
      return TextDocument(numbers: numbers, paint: Paint(isOn: colours)).text(document)
    case .markdown: return MarkdownDocument(numbers: numbers).text(document)
    case .html: return HTMLDocument(numbers: numbers).text(document)
    case .json: return json.text
    case .csv: return CSVTable().text(table)
    }
  }
}
