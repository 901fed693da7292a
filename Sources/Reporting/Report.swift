/// The forms in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, csv, markdown

  /// The endings of file names that stand for the format.
  public var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    case .csv: ["csv"]
    case .markdown: ["md"]
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
}

extension Report {
  /// The report in a format.
  ///
  /// - Parameter colours: whether text may use colours; the other formats never do.
  public func rendered(as format: ReportFormat, colours: Bool = false) -> String {
    let numbers = catalogue.numbers
    switch format {
    case .text:
      return TextDocument(numbers: numbers, paint: Paint(isOn: colours)).text(document)
    case .markdown: return MarkdownDocument(numbers: numbers).text(document)
    case .json: return json.text
    case .csv: return CSVTable().text(table)
    }
  }
}
