/// Breaks sentences into lines: between words, and between Chinese characters.
enum LineBreaking {
  /// At least one line; each at most `width` columns, unless a single word is wider.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces(of: text) {
      if !line.isEmpty, lineWidth + piece.trimmed.displayWidth > width {
        lines.append(line.trimmed)
        line = ""
        lineWidth = 0
      }
      line += piece
      lineWidth += piece.displayWidth
    }
    return lines + [line.trimmed]
  }

  /// What stays together: a word with the space after it, a Chinese character with what may not
  /// begin a line after it.
  ///
  /// Source: W3C, *Requirements for Chinese Text Layout* (2023), section 3.1.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in text {
      if let previous, mayBreak(after: previous, before: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func mayBreak(after previous: Character, before next: Character) -> Bool {
    // `5 %` stays together.
    if previous == " " { return next != " " && next != "%" }
    // A mark stays with the number before it.
    if next == "[" { return false }
    if next == " " || next == "\u{A0}" || previous == "\u{A0}" { return false }
    if neverFirst.contains(next) || neverLast.contains(previous) { return false }
    if previous == "亿", next == "元" { return false }
    // A number stays with the unit or the word that follows it.
    if previous.isASCII, previous.isNumber { return false }
    return previous.displayWidth == 2 || next.displayWidth == 2
  }

  private static let neverFirst: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "】", "》", "〉", "”", "’", "％", "～", "·", ",", ".",
    ";", ":", ")", "%",
  ]
  private static let neverLast: Set<Character> = ["（", "【", "《", "〈", "“", "‘", "～", "(", "["]
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
