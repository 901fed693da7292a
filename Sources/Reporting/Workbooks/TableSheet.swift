import Workbooks

/// A table as a sheet: its title, a row of heads that stays, and a cell for every value; a value
/// with a range takes three.
struct TableSheet {
  var table: Table
  /// Above the table.
  var title: String
  var catalogue: Catalogue
  /// Whether numbers stand in full, without a count of decimals.
  var isForMachines = false
  /// Whether the heads have buttons that choose among the rows.
  var isFiltered = false

  /// Columns of text that are wider are broken into lines.
  static let widest = 40

  func sheet(_ name: String) -> Sheet {
    var sheet = Sheet(name)
    sheet.append([.text(visibleText(title), SheetStyle.heading)])
    // Printing programs do not all find the height of broken lines by themselves.
    if headLines > 1 { sheet.rowHeights[sheet.rows.count] = headLines * 15 }
    sheet.append(heads)
    sheet.frozenRows = 2
    let names = table.columns.prefix { $0.alignment == .leading }.count
    sheet.frozenColumns = isForMachines ? 0 : min(names, 1)
    for (index, row) in table.rows.enumerated() {
      let lines = isForMachines ? 1 : row.map(lines).max() ?? 1
      if lines > 1 { sheet.rowHeights[sheet.rows.count] = lines * 15 }
      sheet.append(cells(row, hasLineAbove: table.rules.contains(index)))
    }
    if isForMachines || isFiltered, !table.rows.isEmpty {
      sheet.filter = CellRange(
        sheet: name, rows: 1..<table.rows.count + 2, columns: 0..<table.columns.count)
    }
    sheet.columnWidths = displayWidths.map(SheetStyle.width)
    sheet.isLandscape = sheet.columnWidths.reduce(0, +) > 90
    return sheet
  }

  private func isRange(_ column: Int) -> Bool {
    table.rows.contains { row in
      switch row[column] {
      case .range, .percentageRange: true
      default: false
      }
    }
  }

  private var heads: [WorkbookCell] {
    table.columns.indices.flatMap { column -> [WorkbookCell] in
      let alignment: CellStyle.Alignment =
        table.columns[column].alignment == .leading ? .leading : .trailing
      return headTexts(column).map { .text($0, SheetStyle.head(alignment)) }
    }
  }

  /// Lines of the tallest head, broken between words.
  private var headLines: Double {
    let texts = table.columns.indices.flatMap(headTexts)
    return zip(texts, displayWidths).map { text, width in
      var (lines, used) = (1, 0)
      for word in text.split(separator: " ").map(\.displayWidth) {
        if used > 0, used + 1 + word > width { (lines, used) = (lines + 1, 0) }
        used += used > 0 ? 1 + word : word
        while used > width { (lines, used) = (lines + 1, used - width) }
      }
      return Double(lines)
    }.max() ?? 1
  }

  private func headTexts(_ column: Int) -> [String] {
    let title = visibleText(table.columns[column].title)
    guard isRange(column) else { return [title] }
    return [title, catalogue.message(.headOfLow, title), catalogue.message(.headOfHigh, title)]
  }

  /// Lines that a text takes in the widest column.
  private func lines(_ cell: Cell) -> Double {
    guard case .text(let text) = cell else { return 1 }
    return (Double(visibleText(text).displayWidth) / Double(Self.widest)).rounded(.up)
  }

  private func cells(_ row: [Cell], hasLineAbove: Bool) -> [WorkbookCell] {
    var style = CellStyle()
    style.hasLineAbove = hasLineAbove
    style.isAtTop = true
    let empty = WorkbookCell(.empty, style)
    return row.indices.flatMap { column -> [WorkbookCell] in
      var style = style
      style.alignment = table.columns[column].alignment == .leading ? .leading : .trailing
      let cells = cells(row[column], style)
      return isRange(column) && cells.count == 1 ? cells + [empty, empty] : cells
    }
  }

  private func cells(_ cell: Cell, _ style: CellStyle) -> [WorkbookCell] {
    func format(_ number: String) -> String { isForMachines ? "General" : number }
    switch cell {
    case .empty: return [WorkbookCell(.empty, style)]
    case .text(let text):
      var style = style
      style.wraps = !isForMachines && text.displayWidth > Self.widest
      return [.text(visibleText(text), style)]
    case .number(let value, let digits):
      return [.number(value, format(SheetStyle.number(digits)), style)]
    case .percentage(let value, let digits):
      return [.number(value, format(SheetStyle.percentage(digits)), style)]
    case .year(let year): return [.number(Double(year), "0", style)]
    case .range(let median, let low, let high, let digits):
      return [median, low, high].map { .number($0, format(SheetStyle.number(digits)), style) }
    case .percentageRange(let median, let low, let high, let digits):
      return [median, low, high].map { .number($0, format(SheetStyle.percentage(digits)), style) }
    }
  }

  /// As wide as the widest value, and as the longest word of the head.
  private var displayWidths: [Int] {
    table.columns.indices.flatMap { column -> [Int] in
      let values = table.rows.map { valueWidth($0[column]) }.max() ?? 0
      return headTexts(column).map { head in
        let words = head.split(separator: " ").map(\.displayWidth).max() ?? 0
        let half = (head.displayWidth + 1) / 2
        return min(max(values, min(words, 24), min(half, 24), 6), Self.widest)
      }
    }
  }

  private func valueWidth(_ cell: Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): visibleText(text).displayWidth
    case .number, .percentage, .year:
      isForMachines ? 12 : cell.line(catalogue.numbers).displayWidth
    case .range(let median, let low, let high, let digits):
      [median, low, high].map { Cell.number($0, digits: digits) }.map(valueWidth).max() ?? 0
    case .percentageRange(let median, let low, let high, let digits):
      [median, low, high].map { Cell.percentage($0, digits: digits) }.map(valueWidth).max() ?? 0
    }
  }
}
