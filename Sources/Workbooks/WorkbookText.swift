/// Text as a file of a workbook can hold it.
public enum WorkbookText {
  /// Units of UTF-16 that a cell holds.
  ///
  /// Source: Microsoft, *Excel specifications and limits*.
  public static let longestCell = 32_767
  /// Units of UTF-16 in the title of a chart.
  static let longestTitle = 255

  /// Without what XML cannot hold: control characters but line ends and tabs, and non-characters.
  ///
  /// Source: *Extensible Markup Language 1.0*, fifth edition, production 2.
  public static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: result.append(scalar)
      default: continue
      }
    }
    return String(result)
  }

  /// What a cell holds: a text that is too long ends with `…`, and what a reader would take for an
  /// escaped character stays what was written.
  ///
  /// Source: ECMA-376, part 1, section 22.9.2.19: `_xHHHH_` stands for a character.
  public static func cell(_ text: String) -> String {
    let clean = cleaned(text)
    let whole = clean.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    if whole.utf16.count <= longestCell { return whole }
    return prefix(whole, units: longestCell - 1) + "…"
  }

  /// The title of a chart or an axis, which is a formula where it begins with `=`.
  public static func title(_ text: String) -> String {
    let clean = cleaned(text)
    let plain = clean.hasPrefix("=") ? " " + clean : clean
    if plain.utf16.count <= longestTitle { return plain }
    return prefix(plain, units: longestTitle - 1) + "…"
  }

  /// As many whole characters from the start as fit in `units` of UTF-16.
  static func prefix(_ text: String, units: Int) -> String {
    var rest = units
    return String(
      text.prefix { character in
        rest -= character.utf16.count
        return rest >= 0
      })
  }
}
