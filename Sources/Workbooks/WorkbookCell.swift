/// What stands in a cell, and how it looks.
public struct WorkbookCell: Sendable, Hashable {
  /// What stands in a cell. A text is never taken for a formula, a number or a link.
  public enum Content: Sendable, Hashable {
    case empty
    case text(String)
    /// Empty where it is not finite, since files of workbooks have no such numbers.
    case number(Double)
    case date(CalendarDate)
    /// A formula that begins with `=`, and what it came to when the workbook was made.
    case formula(String, value: Double)
  }

  /// What stands in it.
  public var content: Content
  /// How it looks.
  public var style: CellStyle

  /// A cell in a style.
  public init(_ content: Content, _ style: CellStyle = CellStyle()) {
    self.content = content
    self.style = style
  }

  /// Nothing, in no style.
  public static let empty = WorkbookCell(.empty)

  /// A text.
  public static func text(_ text: String, _ style: CellStyle = CellStyle()) -> WorkbookCell {
    WorkbookCell(.text(text), style)
  }

  /// A number in a format of spreadsheets, such as `#,##0.0`; nothing where it is not finite.
  public static func number(
    _ value: Double, _ format: String, _ style: CellStyle = CellStyle()
  ) -> WorkbookCell {
    var style = style
    style.numberFormat = format
    return WorkbookCell(value.isFinite ? .number(value) : .empty, style)
  }
}

/// A colour of screens: red, green and blue in a byte each, as in `0x1F4E79`.
public struct Colour: Sendable, Hashable {
  /// The bytes, red in front.
  public var value: UInt32

  /// A colour by its bytes.
  public init(_ value: UInt32) { self.value = value }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// On which side of the cell the text stands.
  public enum Alignment: Sendable, Hashable {
    case leading, centre, trailing
  }

  /// As spreadsheets write it; `nil` for the general one.
  public var numberFormat: String?
  /// Whether letters are bold.
  public var isBold = false
  /// Whether letters are slanted.
  public var isItalic = false
  /// In points.
  public var size = 11.0
  /// Of the letters; `nil` for black.
  public var colour: Colour?
  /// Behind the letters; `nil` for none.
  public var fill: Colour?
  /// Whether a text that is too wide goes on in a next line.
  public var wraps = false
  /// By what the cell holds where it is `nil`.
  public var alignment: Alignment?
  /// Whether the text stands at the top of a cell that is higher than the text.
  public var isAtTop = false
  /// Whether a thin line runs along the top.
  public var hasLineAbove = false
  /// Whether a thin line runs along the bottom.
  public var hasLineBelow = false

  /// Plain text, 11 points.
  public init() {}
}
