/// What stands between the brackets of a distribution.
struct FamilyArguments {
  private var items: [Substring]
  /// The whole number as written, for messages.
  private let text: String

  init(_ inside: String, text: String) {
    items = Self.split(inside[...], at: ",")
    self.text = text
  }

  func form(of family: Family) throws(WrittenNumber.Fault) -> WrittenNumber.Form {
    var rest = self
    let ends = try family.takesEnds ? rest.takeEnds(of: family) : WrittenNumber.Ends()
    switch family.arguments {
    case .parameters: return try rest.parameters(of: family, ends)
    case .weighted: return .discrete(try rest.pairs(of: family))
    case .points:
      return .metalog(try rest.pairs(of: family).map { (percent: $0.0, value: $0.1) }, ends)
    case .values:
      if let column = try rest.column(of: family) { return column }
      var values: [Double] = []
      for item in rest.items {
        guard let value = Self.decimal(item) else { throw wrong(family) }
        values.append(value)
      }
      return .empirical(values)
    case .parts: return .mixture(try rest.parts())
    }
  }

  private func parameters(
    of family: Family, _ ends: WrittenNumber.Ends
  ) throws(WrittenNumber.Fault) -> WrittenNumber.Form {
    if let other = family.byMoments, let first = items.first,
      Self.name(first) == other.parameters[0].name
    {
      return try parameters(of: other, ends)
    }
    let parameters = family.parameters
    let needed = parameters.count { !$0.isOptional }
    guard items.count == needed || items.count == parameters.count else { throw wrong(family) }
    var values: [Double] = []
    for (item, parameter) in zip(items, parameters) {
      guard let last = item.split(separator: ":", omittingEmptySubsequences: false).last,
        let value = Self.decimal(last)
      else { throw wrong(family) }
      if item.contains(":") {
        guard let name = Self.name(item), name == parameter.name || name == parameter.otherName
        else { throw wrong(family) }
      }
      values.append(value)
    }
    return .family(family, values, ends)
  }

  /// Takes `low: …` and `high: …` from the end.
  private mutating func takeEnds(
    of family: Family
  ) throws(WrittenNumber.Fault) -> WrittenNumber.Ends {
    func value(_ parameter: Family.Parameter) throws(WrittenNumber.Fault) -> Double? {
      guard let last = items.last, let name = Self.name(last),
        name == parameter.name || name == parameter.otherName
      else { return nil }
      guard let value = Self.decimal(last.split(separator: ":").last ?? "") else {
        throw wrong(family)
      }
      return value
    }
    var ends = WrittenNumber.Ends()
    ends.high = try value(.high)
    if ends.high != nil { items.removeLast() }
    ends.low = try value(.low)
    if ends.low != nil { items.removeLast() }
    return ends
  }

  private func pairs(of family: Family) throws(WrittenNumber.Fault) -> [(Double, Double)] {
    var pairs: [(Double, Double)] = []
    for item in items {
      let parts = item.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let first = Self.decimal(parts[0]),
        let second = Self.decimal(parts[1])
      else { throw wrong(family) }
      pairs.append((first, second))
    }
    return pairs
  }

  /// `file: …, column: …`; `nil` where no file is named.
  private func column(
    of family: Family
  ) throws(WrittenNumber.Fault) -> WrittenNumber.Form? {
    let pairs = items.map { Self.split($0, at: ":").map(Self.trimmed) }
    guard pairs.first?.first == "file" else { return nil }
    guard pairs.count == 2, pairs.allSatisfy({ $0.count == 2 }), pairs[1][0] == "column",
      let file = Self.unquoted(pairs[0][1]), let column = Self.unquoted(pairs[1][1])
    else { throw wrong(family) }
    return .column(column, file: file)
  }

  private func parts() throws(WrittenNumber.Fault) -> [(part: WrittenNumber.Form, weight: Double)] {
    var parts: [(part: WrittenNumber.Form, weight: Double)] = []
    for item in items {
      let pair = Self.split(item, at: ":")
      guard pair.count == 2, let weight = Self.decimal(pair[1]) else { throw wrong(.mixture) }
      if let value = Self.decimal(pair[0]) {
        parts.append((.plain(value), weight))
        continue
      }
      var parser = NumberParser(String(pair[0]), isPart: true)
      guard let part = try parser.familyAlone() else { throw wrong(.mixture) }
      parts.append((part, weight))
    }
    return parts
  }

  func wrong(_ family: Family) -> WrittenNumber.Fault {
    WrittenNumber.Fault(
      phrase: Phrase(.wrongArguments, text, family.word), hint: Phrase(.writeForm, family.form))
  }

  // MARK: Texts

  /// Parts between separators that stand in no inner bracket and in no quotes.
  private static func split(_ text: Substring, at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    var quotes = Quotes()
    for index in text.indices {
      let isQuoted = text[index].unicodeScalars.reduce(false) { quotes.holds($1) || $0 }
      if isQuoted { continue }
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case separator where depth == 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  /// What stands before a colon; `nil` without exactly one.
  private static func name(_ item: Substring) -> String? {
    let parts = item.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? trimmed(parts[0]) : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A name without its quotes; `nil` for none, or for signs that only quotes may hold.
  private static func unquoted(_ text: String) -> String? {
    if let quote = text.first, quote == "\"" || quote == "'" {
      let inside = text.dropFirst().dropLast()
      guard text.count > 2, text.last == quote, !inside.contains(quote) else { return nil }
      return String(inside)
    }
    let forbidden = "\"'():,".unicodeScalars
    guard !text.isEmpty, !text.unicodeScalars.contains(where: forbidden.contains) else {
      return nil
    }
    return text
  }

  private static func decimal(_ text: Substring) -> Double? { DecimalText.value(trimmed(text)) }
}

/// Follows quotes through a text, sign by sign.
struct Quotes {
  private var open: Unicode.Scalar?

  /// Whether the next sign is a quote or stands between two.
  mutating func holds(_ scalar: Unicode.Scalar) -> Bool {
    if let quote = open {
      if scalar == quote { open = nil }
      return true
    }
    guard scalar == "\"" || scalar == "'" else { return false }
    open = scalar
    return true
  }
}
