import Lanes

/// A formula of spreadsheets and what it comes to. Both are built at once, so that a cell never
/// shows a number which its formula does not give.
struct Formula {
  /// Without the `=`.
  let text: String
  let value: Double
  private let rank: Rank
  /// Whether it is a number and refers to no cell.
  private let isLiteral: Bool

  /// How strongly the last operation binds: what binds less stands in brackets.
  private enum Rank: Int, Comparable {
    case sum, product, power, atom

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  private init(_ text: String, _ value: Double, _ rank: Rank, isLiteral: Bool = false) {
    self.text = text
    self.value = value
    self.rank = rank
    self.isLiteral = isLiteral
  }

  /// A cell or a function of cells, with what it comes to.
  init(atom text: String, value: Double) { self.init(text, value, .atom) }

  /// A number with all its digits.
  static func number(_ value: Double) -> Formula {
    guard value.isFinite else { return Formula("NA()", value, .atom) }
    let whole = abs(value) < 1e15 && value.rounded() == value
    let text = whole ? "\(Int(value))" : "\(value)".uppercased()
    return Formula(text, value, value < 0 ? .sum : .atom, isLiteral: true)
  }

  private func bracketed(below rank: Rank) -> String { self.rank < rank ? "(\(text))" : text }

  private func isNumber(_ value: Double) -> Bool { isLiteral && self.value == value }

  static func + (a: Formula, b: Formula) -> Formula {
    if a.isNumber(0) { return b }
    if b.isNumber(0) { return a }
    if b.isLiteral, b.value < 0 { return a - .number(-b.value) }
    return Formula("\(a.text)+\(b.text)", a.value + b.value, .sum)
  }

  static func - (a: Formula, b: Formula) -> Formula {
    if b.isNumber(0) { return a }
    return Formula("\(a.text)-\(b.bracketed(below: .product))", a.value - b.value, .sum)
  }

  static func * (a: Formula, b: Formula) -> Formula {
    if a.isNumber(1) { return b }
    if b.isNumber(1) { return a }
    if a.isNumber(0) || b.isNumber(0) { return .number(0) }
    return Formula(
      "\(a.bracketed(below: .product))*\(b.bracketed(below: .product))", a.value * b.value,
      .product)
  }

  static func / (a: Formula, b: Formula) -> Formula {
    if b.isNumber(1) { return a }
    return Formula(
      "\(a.bracketed(below: .product))/\(b.bracketed(below: .power))", a.value / b.value, .product)
  }

  /// This to a power.
  func raised(to exponent: Formula) -> Formula {
    if exponent.isNumber(1) { return self }
    return Formula(
      "\(bracketed(below: .atom))^\(exponent.bracketed(below: .atom))",
      Self.power(value, exponent.value), .power)
  }

  /// Whole powers by products, others by the logarithm, as the engine does.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent.rounded() == exponent, abs(exponent) <= 64 {
      var result = 1.0
      for _ in 0..<Int(abs(exponent)) { result *= base }
      return exponent < 0 ? 1 / result : result
    }
    return base == 0 && exponent > 0 ? 0 : (exponent * base.logarithm).exponential
  }

  static func exp(_ x: Formula) -> Formula {
    Formula(atom: "EXP(\(x.text))", value: x.value.exponential)
  }

  static func ln(_ x: Formula) -> Formula {
    Formula(atom: "LN(\(x.text))", value: x.value.logarithm)
  }

  static func least(_ a: Formula, _ b: Formula) -> Formula {
    Formula(atom: "MIN(\(a.text),\(b.text))", value: min(a.value, b.value))
  }

  /// The greater of two; at least 0 is `most(.number(0), x)`.
  static func most(_ a: Formula, _ b: Formula) -> Formula {
    if a.isLiteral, b.isLiteral { return a.value < b.value ? b : a }
    return Formula(atom: "MAX(\(a.text),\(b.text))", value: max(a.value, b.value))
  }

  /// `yes` where `a` is at most `b`, else `no`.
  static func when(
    _ a: Formula, atMost b: Formula, _ yes: Formula, else no: Formula
  ) -> Formula {
    let value = a.value <= b.value ? yes.value : no.value
    return Formula(atom: "IF(\(a.text)<=\(b.text),\(yes.text),\(no.text))", value: value)
  }

  /// Without the sign.
  static func magnitude(_ x: Formula) -> Formula {
    Formula(atom: "ABS(\(x.text))", value: abs(x.value))
  }

  /// The whole part of a number that is not below 0.
  static func wholePart(_ x: Formula) -> Formula {
    Formula(atom: "INT(\(x.text))", value: x.value.rounded(.down))
  }

  /// The cell of a row whose number, from 1, is `place`.
  static func cell(_ span: CellSpan, at place: Formula) -> Formula {
    let index = Int(exactly: place.value.rounded(.down)).map { $0 - 1 }
    let value = index.flatMap { span.values.indices.contains($0) ? span.values[$0] : nil }
    return Formula(atom: "INDEX(\(span.text),\(place.text))", value: value ?? .nan)
  }

  static func sum(_ span: CellSpan) -> Formula {
    if let only = span.only { return only }
    return Formula(atom: "SUM(\(span.text))", value: span.values.reduce(0, +))
  }

  static func product(_ span: CellSpan) -> Formula {
    Formula(atom: "PRODUCT(\(span.text))", value: span.values.reduce(1, *))
  }

  /// Σ aᵢ bᵢ
  static func sumOfProducts(_ a: CellSpan, _ b: CellSpan) -> Formula {
    if let a = a.only, let b = b.only { return a * b }
    let value = zip(a.values, b.values).reduce(0) { $0 + $1.0 * $1.1 }
    return Formula(atom: "SUMPRODUCT(\(a.text),\(b.text))", value: value)
  }

  static func sum(_ terms: [Formula]) -> Formula { terms.reduce(.number(0), +) }
}

/// Cells side by side, or one below the other, with what they hold.
struct CellSpan {
  let text: String
  let values: [Double]

  /// The cell, where there is but one.
  var only: Formula? {
    guard values.count == 1, let value = values.first else { return nil }
    return Formula(atom: String(text.prefix { $0 != ":" }), value: value)
  }
}
