/// Rows and columns of typed cells. Renderers decide how they look.
public struct Table: Sendable, Hashable {
  /// A column's heading, and on which side its cells stand.
  public struct Column: Sendable, Hashable {
    /// On which side of its column a cell stands.
    public enum Alignment: Sendable, Hashable {
      case leading, trailing
    }

    /// Its heading; empty for none.
    public var title: String
    /// On which side its cells stand.
    public var alignment: Alignment
    /// Columns of characters beyond which plain text goes on in the next line; `nil` for none.
    public var width: Int?

    /// A column of text.
    public init(_ title: String, _ alignment: Alignment = .leading, width: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.width = width
    }

    /// A column of numbers.
    public static func number(_ title: String) -> Column { Column(title, .trailing) }
  }

  /// What the table shows, above it; empty for none.
  public var title: String
  /// From left to right.
  public var columns: [Column]
  /// Each with as many cells as there are columns.
  public var rows: [[Cell]]
  /// Rows, counted from 0, before which a line is drawn.
  public var rules: Set<Int>
  /// Columns of characters beyond which its text goes on below itself; `nil` for the renderer's own.
  public var textWidth: Int?

  /// A table without rows.
  public init(_ title: String = "", columns: [Column]) {
    self.title = title
    self.columns = columns
    rows = []
    rules = []
  }

  /// Adds a row, which has a cell for every column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has one cell for each column")
    rows.append(row)
  }

  /// The table with some of its columns only.
  func part(_ columns: [Int]) -> Table {
    var part = self
    part.columns = columns.map { self.columns[$0] }
    part.rows = rows.map { row in columns.map { row[$0] } }
    return part
  }

  /// Draws a line between the rows so far and the next one.
  public mutating func appendRule() { rules.insert(rows.count) }
}
