import Workbooks

/// Two sheets: charts one below the other, and the cells that they are drawn from.
struct ChartSheets {
  private(set) var charts: Sheet
  private(set) var data: Sheet
  let catalogue: Catalogue
  /// Rows of 20 pixels from one chart to the next: three on a page.
  private static let pitch = 20

  init(charts: String, data: String, catalogue: Catalogue) {
    self.charts = Sheet(charts)
    self.data = Sheet(data)
    self.data.isLandscape = true
    self.data.columnWidths = [36] + Array(repeating: 16, count: 14)
    self.catalogue = catalogue
  }

  mutating func place(_ chart: WorkbookChart) {
    charts.charts.append(.init(chart, row: charts.charts.count * Self.pitch, column: 0))
  }

  /// Cells of a chart: a head for each column, a name or year for each row.
  struct Block {
    let sheet: String
    /// Row of the heads.
    let head: Int
    let count: Int

    var categories: CellRange { values(0) }

    func name(_ column: Int) -> CellRange {
      CellRange(sheet: sheet, rows: head..<head + 1, columns: column..<column + 1)
    }

    func values(_ column: Int) -> CellRange {
      CellRange(sheet: sheet, rows: head + 1..<head + 1 + count, columns: column..<column + 1)
    }

    func series(
      _ column: Int, _ style: SeriesStyle, isInLegend: Bool = true
    ) -> WorkbookChart.Series {
      WorkbookChart.Series(
        name: name(column), categories: categories, values: values(column), style: style,
        isInLegend: isInLegend)
    }
  }

  /// Adds the cells of a chart below those that are there.
  ///
  /// - Parameter rows: at least one; each with a value, or none, for every head but the first.
  mutating func add(
    _ title: String, heads: [String], rows: [(WorkbookCell, [Double?])], format: String
  ) -> Block {
    if !data.rows.isEmpty { data.append([]) }
    data.append([.text(visibleText(title), SheetStyle.heading)])
    let block = Block(sheet: data.name, head: data.rows.count, count: rows.count)
    data.append(
      heads.enumerated().map { column, head in
        .text(visibleText(head), SheetStyle.head(column == 0 ? .leading : .trailing))
      })
    for (name, values) in rows {
      data.append([name] + values.map { $0.map { .number($0, format) } ?? .empty })
    }
    return block
  }

  static func year(_ year: Int) -> WorkbookCell {
    var style = CellStyle()
    style.alignment = .leading
    return .number(Double(year), "0", style)
  }
}

/// Colours that differ in lightness as well, so that they stay apart in print without colour and
/// for eyes that cannot tell some of them.
///
/// Source: Brewer, ColorBrewer 2.0, scheme *Blues*.
enum ChartColour {
  static let light = Colour(0xC6DBEF)
  static let middle = Colour(0x6BAED6)
  static let strong = Colour(0x2171B5)
  static let dark = Colour(0x08306B)
  static let target = Colour(0xB2182B)
  static let paper = Colour(0xFFFFFF)
  static let black = Colour(0x000000)
}
