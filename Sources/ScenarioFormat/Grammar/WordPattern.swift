/// Words of a fixed form: names that people choose, years, dates, ages.
enum WordPattern: String, CaseIterable, Sendable {
  case id, path, year, years, date, age, percentPoint, lagShape, condition

  /// Words that YAML 1.1 reads as true, false or nothing, and those that mark a number.
  static let reserved = [
    "on", "off", "yes", "no", "y", "n", "true", "false", "null", "value", "quantiles",
  ]

  /// Keys that every mapping may hold, and so no paths.
  private static let annotations = ObjectShape.annotations

  /// As a regular expression of JSON Schema.
  var pattern: String {
    switch self {
    case .id: "^(?!(?:\(Self.reserved.joined(separator: "|")))$)[a-z][a-z0-9_-]*$"
    case .path: "^(?!(?:\(Self.annotations.joined(separator: "|")))$)[a-z][a-z0-9_ .-]*$"
    case .year: "^[0-9]{4}$"
    case .years: "^[0-9]{4}(?:-[0-9]{4})?$"
    case .date:
      "^(?:end )?[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"
    case .age: "^(?:up to [0-9]{1,3}|older)$"
    case .percentPoint: #"^[0-9]{1,2}(?:\.[0-9]+)?$"#
    case .lagShape: #"^(?:even|gamma\([1-9][0-9]?\))$"#
    case .condition: ConditionText.pattern
    }
  }

  /// The same test as ``pattern``.
  func matches(_ text: String) -> Bool {
    switch self {
    case .id: return !Self.reserved.contains(text) && Self.isIdentifier(text)
    case .path:
      let scalars = text.unicodeScalars
      guard let first = scalars.first, ("a"..."z").contains(first) else { return false }
      return !Self.annotations.contains(text)
        && scalars.allSatisfy {
          ("a"..."z").contains($0) || ("0"..."9").contains($0) || "_ .-".unicodeScalars.contains($0)
        }
    case .year: return Self.isDigits(text, 4...4)
    case .years:
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { Self.isDigits(String($0), 4...4) }
    case .date: return DateText(text) != nil
    case .age:
      return text == "older"
        || (text.hasPrefix("up to ") && Self.isDigits(String(text.dropFirst(6)), 1...3))
    case .percentPoint:
      let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return parts.count <= 2 && Self.isDigits(parts[0], 1...2)
        && (parts.count == 1 || Self.isDigits(parts[1], 1...20))
    case .lagShape: return text == "even" || Self.gammaShape(text) != nil
    case .condition: return ConditionText(text) != nil
    }
  }

  /// k of `gamma(k)`.
  static func gammaShape(_ text: String) -> Int? {
    guard text.hasPrefix("gamma("), text.hasSuffix(")") else { return nil }
    let digits = String(text.dropFirst(6).dropLast())
    guard isDigits(digits, 1...2), !digits.hasPrefix("0") else { return nil }
    return Int(digits)
  }

  /// A small letter, then small letters, digits, - and _.
  static func isIdentifier(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, ("a"..."z").contains(first) else { return false }
    return scalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
    }
  }

  static func isDigits(_ text: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  /// How such a word looks, for messages and the documentation.
  var example: String {
    switch self {
    case .id: "small letters, digits, - and _, such as investment-tax-credit"
    case .path: "the path of a number, such as law.ratio.added"
    case .year: "a year such as 2024"
    case .years: "2024 or 2026-2027"
    case .date: "2024, 2019-09, 2021-10-26 or end 2020"
    case .age: "up to 6, or older"
    case .percentPoint: "5, 50 or 97.5"
    case .lagShape: "even or gamma(3)"
    case .condition: "output.total in 2026 < 80 亿元"
    }
  }
}

/// A date as scenario files write it, and as a decimal year.
struct DateText: Hashable, Sendable {
  var text: String
  /// `2024` is its 1 January, `2019-09` the first day of that month, `end 2020` is 2021.0.
  var time: Double

  init?(_ text: String) {
    let isEnd = text.hasPrefix("end ")
    let body = isEnd ? String(text.dropFirst(4)) : text
    let parts = body.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), WordPattern.isDigits(parts[0], 4...4),
      parts.dropFirst().allSatisfy({ WordPattern.isDigits($0, 2...2) }),
      let year = Int(parts[0])
    else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
    let day = parts.count > 2 ? Int(parts[2]) ?? 0 : 1
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.text = text
    var months = Double(12 * year + month - 1)
    if parts.count == 3 {
      months += min(1, Double(isEnd ? day : day - 1) / Self.days(month, year))
    } else if isEnd {
      months += parts.count == 2 ? 1 : 12
    }
    time = months / 12
  }

  private static func days(_ month: Int, _ year: Int) -> Double {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
