import Quantities

/// A number as it was written: `26 km2`, `pert(30, 75, 200)`, `1 + triangular(0.15, 0.28, 0.38)`.
struct WrittenNumber: Sendable {
  enum Form: Sendable {
    case plain(Double)
    /// `8 to 40`, a 90 % interval.
    case interval(Double, Double)
    case family(Family, [Double])
    /// Values with their weights.
    case discrete([(value: Double, weight: Double)])
  }

  var form: Form
  /// What stands before `+`.
  var offset: Double?
  /// As written; empty for none.
  var unit: String

  /// Why a text is not a number of its shape.
  struct Fault: Error {
    var phrase: Phrase
    var hint: Phrase?
  }

  static func parse(_ text: String, as shape: NumberShape) throws(Fault) -> WrittenNumber {
    var parser = NumberParser(text)
    let number = try parser.number()
    if !shape.isUncertain {
      guard case .plain = number.form else {
        throw Fault(phrase: Phrase(.mustBeKnown, text), hint: Phrase(.writeOneNumber))
      }
    }
    try number.checkUnit(against: shape, text)
    return number
  }

  private func checkUnit(against shape: NumberShape, _ text: String) throws(Fault) {
    guard let units = shape.units, let dimension = shape.dimension else { return }
    let symbols = units.map(\.symbol).prefix(6).joined(separator: ", ")
    let name = "@\(dimension.rawValue)"
    if unit.isEmpty {
      guard shape.allowsBare else {
        throw Fault(
          phrase: Phrase(.unitMissing, text, name), hint: Phrase(.writeAUnit, symbols))
      }
      return
    }
    guard Unit.named(unit, of: dimension) == nil else { return }
    let hint: Phrase =
      if units.isEmpty { Phrase(.writeNoUnit) } else { Phrase(.writeAUnit, symbols) }
    if let other = Unit.all.first(where: { $0.symbol == unit }) {
      throw Fault(
        phrase: Phrase(.unitOfOtherDimension, unit, "@\(other.dimension.rawValue)", name),
        hint: hint)
    }
    let near = Spelling.nearest(to: unit, among: units.map(\.symbol))
    throw Fault(
      phrase: Phrase(.unitUnknown, unit, name), hint: near.map { Phrase(.didYouMean, $0) } ?? hint)
  }
}

/// Reads a number from left to right.
struct NumberParser {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars.map { scalar in
      switch scalar {
      case "（": "("
      case "）": ")"
      case "，": ","
      case "：": ":"
      case "％": "%"
      case "−": "-"
      case "＋": "+"
      case "\t", "\n", "\u{3000}": " "
      default: scalar
      }
    }
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
    guard let family = Family(rawValue: name) else {
      let names = Family.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: name, among: names)
      throw WrittenNumber.Fault(
        phrase: Phrase(.unknownDistribution, name),
        hint: near.map { Phrase(.didYouMean, $0) }
          ?? Phrase(.oneOf, names.joined(separator: ", ")))
    }
    position = open + 1
    guard let close = scalars[position...].firstIndex(of: ")") else {
      throw WrittenNumber.Fault(phrase: Phrase(.cutOff, text), hint: Phrase(.quoteCommas, text))
    }
    let arguments = string(from: position, to: close).split(
      separator: ",", omittingEmptySubsequences: false)
    position = close + 1
    return family == .discrete ? try pairs(arguments) : try values(arguments, of: family)
  }

  private func pairs(_ arguments: [Substring]) throws(WrittenNumber.Fault) -> WrittenNumber.Form {
    var pairs: [(value: Double, weight: Double)] = []
    for argument in arguments {
      let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let value = decimal(parts[0]), let weight = decimal(parts[1]) else {
        throw wrongArguments(of: .discrete)
      }
      pairs.append((value, weight))
    }
    return .discrete(pairs)
  }

  private func values(
    _ arguments: [Substring], of family: Family
  ) throws(WrittenNumber.Fault) -> WrittenNumber.Form {
    let parameters = family.parameters
    let needed = parameters.count { !$0.isOptional }
    guard arguments.count == needed || arguments.count == parameters.count else {
      throw wrongArguments(of: family)
    }
    var values: [Double] = []
    for (argument, parameter) in zip(arguments, parameters) {
      let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
      guard let last = parts.last, parts.count <= 2, let value = decimal(last) else {
        throw wrongArguments(of: family)
      }
      if parts.count == 2 {
        let name = trimmed(parts[0])
        guard name == parameter.name || name == parameter.otherName else {
          throw wrongArguments(of: family)
        }
      }
      values.append(value)
    }
    return .family(family, values)
  }

  private func wrongArguments(of family: Family) -> WrittenNumber.Fault {
    WrittenNumber.Fault(
      phrase: Phrase(.wrongArguments, text, family.rawValue),
      hint: Phrase(.writeForm, family.form))
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

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
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

  private func decimal(_ text: Substring) -> Double? { DecimalText.value(trimmed(text)) }
}
