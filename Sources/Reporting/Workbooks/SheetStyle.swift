import Workbooks

/// How cells of our workbooks look: one set of styles for all.
enum SheetStyle {
  static let ink = Colour(0x1F3864)
  static let shade = Colour(0xDCE6F1)
  static let warning = Colour(0x9C3A00)

  static var title: CellStyle {
    style {
      $0.isBold = true; $0.size = 16; $0.colour = ink
    }
  }
  static var heading: CellStyle {
    style {
      $0.isBold = true; $0.size = 13; $0.colour = ink
    }
  }
  static var subheading: CellStyle { style { $0.isBold = true } }
  static var text: CellStyle {
    style {
      $0.wraps = true; $0.isAtTop = true
    }
  }
  static var name: CellStyle {
    style {
      $0.wraps = true; $0.isAtTop = true; $0.colour = Colour(0x595959)
    }
  }
  static var caution: CellStyle {
    style {
      $0.wraps = true; $0.isAtTop = true; $0.isBold = true; $0.colour = warning
    }
  }
  static func head(_ alignment: CellStyle.Alignment) -> CellStyle {
    style {
      $0.isBold = true
      $0.fill = shade
      $0.wraps = true
      $0.alignment = alignment
      $0.hasLineBelow = true
    }
  }

  private static func style(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = CellStyle()
    change(&style)
    return style
  }

  /// A number with a fixed count of decimals, in groups of three as the reader's country has them.
  static func number(_ digits: Int) -> String {
    digits > 0 ? "#,##0." + String(repeating: "0", count: digits) : "#,##0"
  }

  /// A fraction in percent.
  static func percentage(_ digits: Int) -> String {
    (digits > 0 ? "0." + String(repeating: "0", count: digits) : "0") + "%"
  }

  /// The typeface in which a language is usually set in spreadsheets.
  static func typeface(_ language: Language) -> String {
    language == .chinese ? "DengXian" : "Calibri"
  }

  /// Width of a column for a text of so many columns on a terminal; bold letters are wider.
  static func width(_ displayWidth: Int) -> Double { Double(displayWidth) * 1.12 + 2 }
}
