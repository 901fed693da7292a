/// A sheet of a workbook: rows of cells, and charts that lie upon them.
public struct Sheet: Sendable, Hashable {
  /// As ``SheetNames`` gives it: what spreadsheet programs accept, and no other sheet's.
  public var name: String
  /// From top to bottom; rows may differ in length.
  public var rows: [[WorkbookCell]] = []
  /// Width of columns in characters, from the left; others have the program's own.
  public var columnWidths: [Double] = []
  /// Height of rows in points by index; others are as high as their text.
  public var rowHeights: [Int: Double] = [:]
  /// Rows at the top that stay when the sheet scrolls, and that are printed on every page.
  public var frozenRows = 0
  /// Columns at the left that stay.
  public var frozenColumns = 0
  /// Cells that are one; the first holds what is shown. They do not overlap.
  public var merged: [CellRange] = []
  /// Whose first row has buttons that choose among the rows below.
  public var filter: CellRange?
  /// Upon the cells.
  public var charts: [PlacedChart] = []
  /// Printed across the longer side of the paper.
  public var isLandscape = false

  /// An empty sheet.
  public init(_ name: String) { self.name = name }

  /// Adds a row at the bottom.
  public mutating func append(_ cells: [WorkbookCell]) { rows.append(cells) }

  /// A range of the sheet's cells.
  public func range(rows: Range<Int>, column: Int) -> CellRange {
    CellRange(sheet: name, rows: rows, columns: column..<column + 1)
  }

  /// A chart, with its upper left corner in a cell.
  public struct PlacedChart: Sendable, Hashable {
    /// What is drawn.
    public var chart: WorkbookChart
    /// Row of its upper left corner, from 0.
    public var row: Int
    /// Column of its upper left corner, from 0.
    public var column: Int

    /// `chart` at a cell, both counted from 0.
    public init(_ chart: WorkbookChart, row: Int, column: Int) {
      self.chart = chart
      self.row = row
      self.column = column
    }
  }
}

/// A rectangle of cells; rows and columns are counted from 0.
public struct CellRange: Sendable, Hashable {
  /// Name of the sheet.
  public var sheet: String
  /// From 0, the first at the top.
  public var rows: Range<Int>
  /// From 0, the first at the left.
  public var columns: Range<Int>

  /// The cells of `sheet` in some rows and columns, at least one of each.
  public init(sheet: String, rows: Range<Int>, columns: Range<Int>) {
    precondition(!rows.isEmpty && !columns.isEmpty, "a range has a cell")
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }
}

extension CellRange {
  /// The name of a column: A, B … Z, AA …
  public static func columnName(_ column: Int) -> String {
    var name = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
      name = String(letter) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  /// As formulas name it: `'Chart data'!$A$2:$A$9`.
  public var reference: String {
    let quoted = sheet.replacing("'", with: "''")
    func cell(_ row: Int, _ column: Int) -> String {
      "$\(Self.columnName(column))$\(row + 1)"
    }
    let first = cell(rows.lowerBound, columns.lowerBound)
    let last = cell(rows.upperBound - 1, columns.upperBound - 1)
    return "'\(quoted)'!" + (first == last ? first : "\(first):\(last)")
  }
}
