/// Reads a number from left to right.
struct NumberParser {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// Part of a mixture, in which no further mixture may stand.
  private let isPart: Bool

  init(_ text: String, isPart: Bool = false) {
    self.text = text
    self.isPart = isPart
    var quotes = Quotes()
    var isInside = false
    scalars = text.unicodeScalars.map { scalar in
      // Names of files and columns stand as they are.
      if isInside, quotes.holds(scalar) { return scalar }
      if scalar == "(" || scalar == "（" { isInside = true }
      switch scalar {
      case "（": return "("
      case "）": return ")"
      case "，": return ","
      case "：": return ":"
      case "％": return "%"
      case "−": return "-"
      case "＋": return "+"
      case "\t", "\n", "\u{3000}": return " "
      default: return scalar
      }
    }
  }

  /// A distribution alone, with nothing before or behind it; `nil` where there is none.
  mutating func familyAlone() throws(WrittenNumber.Fault) -> WrittenNumber.Form? {
    skipSpaces()
    guard let family = try family() else { return nil }
    skipSpaces()
    return position == scalars.count ? family : nil
  }

  mutating func number() throws(WrittenNumber.Fault) -> WrittenNumber {
    skipSpaces()
    if let family = try family() { return try finish(family, offset: nil) }
    guard let first = decimal() else { throw notANumber() }
    let mark = position
    skipSpaces()
    if take("+") {
      skipSpaces()
      if let family = try family() { return try finish(family, offset: first) }
      throw notANumber()
    }
    if position > mark, isWord("to") {
      position += 2
      skipSpaces()
      guard let second = decimal() else { throw notANumber() }
      return try finish(.interval(first, second), offset: nil)
    }
    return try finish(.plain(first), offset: nil)
  }

  /// Reads the unit, and nothing may follow it.
  private mutating func finish(
    _ form: WrittenNumber.Form, offset: Double?
  ) throws(WrittenNumber.Fault) -> WrittenNumber {
    skipSpaces()
    var unit = string(from: position)
    while unit.hasSuffix(" ") { unit.removeLast() }
    let forbidden = unit.unicodeScalars.contains { "(),".unicodeScalars.contains($0) }
    let start = unit.unicodeScalars.first
    let isOdd =
      start.map { ("0"..."9").contains($0) || ".+-:".unicodeScalars.contains($0) } ?? false
    let isRange = unit == "to" || unit.hasPrefix("to ")
    if forbidden || isOdd || isRange { throw notANumber() }
    unit = unit.split(separator: " ").joined(separator: " ")
    return WrittenNumber(form: form, offset: offset, unit: unit)
  }

  // MARK: Distributions

  private mutating func family() throws(WrittenNumber.Fault) -> WrittenNumber.Form? {
    var end = position
    while end < scalars.count, isLetter(scalars[end]) { end += 1 }
    guard end > position else { return nil }
    var open = end
    while open < scalars.count, scalars[open] == " " { open += 1 }
    guard open < scalars.count, scalars[open] == "(" else { return nil }
    let name = string(from: position, to: end)
    guard let family = Family.allCases.first(where: { $0.word == name }) else {
      let near = Spelling.nearest(to: name, among: Family.words)
      throw WrittenNumber.Fault(
        phrase: Phrase(.unknownDistribution, name),
        hint: near.map { Phrase(.didYouMean, $0) }
          ?? Phrase(.oneOf, Family.words.joined(separator: ", ")))
    }
    guard let close = closing(open) else {
      throw WrittenNumber.Fault(phrase: Phrase(.cutOff, text), hint: Phrase(.quoteCommas, text))
    }
    let arguments = FamilyArguments(string(from: open + 1, to: close), text: text)
    position = close + 1
    if isPart, family == .mixture { throw arguments.wrong(family) }
    return try arguments.form(of: family)
  }

  /// The bracket that closes the one at `open`.
  private func closing(_ open: Int) -> Int? {
    var depth = 0
    var quotes = Quotes()
    for index in open..<scalars.count where !quotes.holds(scalars[index]) {
      if scalars[index] == "(" { depth += 1 }
      if scalars[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func notANumber() -> WrittenNumber.Fault {
    let bare = text.lowercased().drop { "+-−.".contains($0) }
    if ["nan", "inf", "infinity", "∞"].contains(String(bare)) {
      return .init(phrase: Phrase(.notFinite, text), hint: Phrase(.writeFinite))
    }
    if text.contains("("), !text.contains(")"), !text.contains("）") {
      return .init(phrase: Phrase(.cutOff, text), hint: Phrase(.quoteCommas, text))
    }
    return .init(phrase: Phrase(.notANumber, text), hint: Phrase(.numberForms))
  }

  // MARK: Characters

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position] == " " { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  private func isWord(_ word: String) -> Bool {
    let end = position + word.unicodeScalars.count
    return end < scalars.count && string(from: position, to: end) == word && scalars[end] == " "
  }

  private func string(from start: Int, to end: Int? = nil) -> String {
    String(String.UnicodeScalarView(scalars[start..<(end ?? scalars.count)]))
  }

  private mutating func decimal() -> Double? {
    let length = DecimalText.length(in: scalars[position...])
    guard length > 0 else { return nil }
    let end = position + length
    // Two exponents, as in `1e3e5`.
    let rest = Array("1".unicodeScalars) + scalars[end...].prefix(3)
    if end < scalars.count, scalars[end] != ".", DecimalText.length(in: rest[...]) > 1 {
      return nil
    }
    defer { position = end }
    return DecimalText.value(string(from: position, to: end))
  }
}
