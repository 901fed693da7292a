import Workbooks

/// The text of a document as a sheet: names at the left, what is said of them beside it.
struct TextSheet {
  private(set) var sheet: Sheet
  private static let nameWidth = 26.0
  private static let textWidth = 100.0

  init(_ name: String) {
    sheet = Sheet(name)
    sheet.columnWidths = [Self.nameWidth, Self.textWidth]
    sheet.isLandscape = true
  }

  /// Adds a block; of a table only `reference`, which says where it stands.
  mutating func add(_ block: Document.Block, reference: String? = nil) {
    switch block {
    case .title(let text): addHeading(text, SheetStyle.title)
    case .heading(let text):
      if !sheet.rows.isEmpty { sheet.append([]) }
      addHeading(text, SheetStyle.heading)
    case .subheading(let text): addHeading(text, SheetStyle.subheading)
    case .paragraph(let text): addRow("", text, SheetStyle.text)
    case .caution(let text): addRow("", text, SheetStyle.caution)
    case .list(let texts): for text in texts { addRow("", "– " + text, SheetStyle.text) }
    case .verbatim(let texts): for text in texts { addRow("", text, SheetStyle.text) }
    case .facts(let facts): for fact in facts { addRow(fact.name, fact.text, SheetStyle.text) }
    case .table(let table):
      if let reference { addRow(table.title, reference, SheetStyle.text) }
    }
  }

  private mutating func addRow(_ name: String, _ text: String, _ style: CellStyle) {
    let (name, text) = (visibleText(name), visibleText(text))
    let lines = max(
      Self.lines(name, in: Self.nameWidth, style), Self.lines(text, in: Self.textWidth, style))
    if lines > 1 { sheet.rowHeights[sheet.rows.count] = lines * style.size * 1.4 }
    sheet.append([.text(name, SheetStyle.name), .text(text, style)])
  }

  /// Lines that a text takes in a column; programs do not all find that by themselves.
  private static func lines(_ text: String, in width: Double, _ style: CellStyle) -> Double {
    let columns = width * 11 / style.size / 1.12
    return (Double(text.displayWidth) / columns).rounded(.up)
  }

  /// A heading across both columns. Programs do not fit the height of merged cells to their text.
  private mutating func addHeading(_ text: String, _ style: CellStyle) {
    let text = visibleText(text)
    let row = sheet.rows.count
    let lines = Self.lines(text, in: Self.nameWidth + Self.textWidth, style)
    var style = style
    if lines > 1 {
      style.wraps = true
      style.isAtTop = true
      sheet.merged.append(CellRange(sheet: sheet.name, rows: row..<row + 1, columns: 0..<2))
      sheet.rowHeights[row] = lines * style.size * 1.4
    }
    sheet.append([.text(text, style)])
  }
}
