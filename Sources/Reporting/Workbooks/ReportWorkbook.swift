import Workbooks

/// Any report as a workbook, by way of its document and its table.
struct ReportWorkbook {
  private let report: any Report
  private var catalogue: Catalogue { report.catalogue }

  init(_ report: some Report) { self.report = report }

  var workbook: Workbook {
    var names = SheetNames()
    let document = report.document
    var workbook = Self.empty(title: Self.title(of: document), for: report)
    var text = TextSheet(names.name(catalogue.message(.sheetSummary)))
    var tables: [Sheet] = []
    var heading = ""
    for (place, block) in document.blocks.enumerated() {
      guard case .table(let table) = block else {
        if case .heading(let text) = block { heading = text }
        text.add(block)
        continue
      }
      let isAlone = !document.blocks[..<place].hasTable(after: heading)
      let title = table.title.isEmpty || (isAlone && !heading.isEmpty) ? heading : table.title
      let name = names.name(visibleText(title.isEmpty ? catalogue.message(.sheetData) : title))
      text.add(block, reference: catalogue.message(.seeSheet, name))
      tables.append(
        TableSheet(
          table: table, title: table.title.isEmpty ? heading : table.title, catalogue: catalogue
        ).sheet(name))
    }
    let data = catalogue.message(.sheetData)
    workbook.sheets =
      [text.sheet] + tables + [
        TableSheet(table: report.table, title: data, catalogue: catalogue, isForMachines: true)
          .sheet(names.name(data))
      ]
    return workbook
  }

  /// A workbook made at the end of the report's base year.
  static func empty(title: String, for report: some Report) -> Workbook {
    Workbook(
      title: visibleText(title),
      // Where there is no scenario, the first day that the time stamps in the file know.
      created: report.asOf.map { CalendarDate(year: $0, month: 12, day: 31) }
        ?? CalendarDate(year: 1980, month: 1, day: 1),
      typeface: SheetStyle.typeface(report.catalogue.language))
  }

  private static func title(of document: Document) -> String {
    for case .title(let text) in document.blocks { return text }
    return ""
  }
}

extension Sequence<Document.Block> {
  /// Whether a table follows the last heading of that text.
  fileprivate func hasTable(after heading: String) -> Bool {
    var found = false
    for block in self {
      switch block {
      case .heading(let text): if text == heading { found = false }
      case .table: found = true
      default: continue
      }
    }
    return found
  }
}
