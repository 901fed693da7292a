/// One value of a table, with what it is, so that every renderer can show it in its own way.
public enum Cell: Sendable, Hashable {
  case empty
  case text(String)
  /// With a fixed number of decimals where people read it.
  case number(Double, digits: Int)
  /// A fraction, shown in percent.
  case percentage(Double, digits: Int)
  case year(Int)
  /// A median and the range from 5 % to 95 %.
  case range(median: Double, low: Double, high: Double, digits: Int)
  /// The same of fractions, shown in percent.
  case percentageRange(median: Double, low: Double, high: Double, digits: Int)

  /// A number in full; empty where there is none.
  static func optional(_ value: Double?) -> Cell {
    value.map { .number($0, digits: 0) } ?? .empty
  }

  /// What people read, in one or two lines.
  func lines(_ numbers: NumberFormat) -> [String] {
    switch self {
    case .empty: [""]
    case .text(let text): [text]
    case .number(let value, let digits): [numbers.decimal(value, digits: digits)]
    case .percentage(let value, let digits): [numbers.percent(value, digits: digits)]
    case .year(let year): [String(year)]
    case .range(let median, let low, let high, let digits):
      [
        numbers.decimal(median, digits: digits),
        numbers.range(low, high) { numbers.decimal($0, digits: digits) },
      ]
    case .percentageRange(let median, let low, let high, let digits):
      [
        numbers.percent(median, digits: digits),
        numbers.percentRange(low, high, digits: digits),
      ]
    }
  }

  /// The same in one line, the range in brackets.
  func line(_ numbers: NumberFormat) -> String {
    let lines = lines(numbers)
    return lines.count == 1 ? lines[0] : numbers.remark(lines[1], after: lines[0])
  }

  /// The value for machines: a number in full, an empty field for what is not finite.
  var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let value, _), .percentage(let value, _): Self.plain(value)
    case .year(let year): String(year)
    case .range(let median, let low, let high, _),
      .percentageRange(let median, let low, let high, _):
      [median, low, high].map(Self.plain).joined(separator: " ")
    }
  }

  var isText: Bool { if case .text = self { true } else { false } }

  private static func plain(_ value: Double) -> String {
    value.isFinite ? JSONValue.text(of: value) : ""
  }
}
