import Foundation

/// How numbers are written in one language.
public struct NumberFormat: Sendable, Hashable {
  /// The language in which they stand.
  public var language: Language

  /// The numbers of `language`.
  public init(_ language: Language) { self.language = language }

  /// A space at which no line is broken; it groups digits and stands before a unit.
  static let fixedSpace = "\u{A0}"

  /// A whole number with its digits in groups of three: `100 000`.
  public func whole(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude))
  }

  /// A number with a fixed count of decimals, in groups of three: `1 234.5`; `–` if not finite.
  public func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    if abs(value) >= 1e15 { return scientific(value) }
    let text = String(format: "%.\(max(0, digits))f", abs(value))
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    let parts = text.split(separator: ".")
    let sign = value < 0 && !isZero ? "−" : ""
    let tail = parts.count == 2 ? ".\(parts[1])" : ""
    return sign + grouped(String(parts[0])) + tail
  }

  /// A number with at least `significant` digits that say something and no decimals beyond them.
  public func rounded(_ value: Double, significant: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "–" }
    if abs(value) < 1e-9 || abs(value) >= 1e15 { return scientific(value) }
    return Self.withoutLastZeros(
      decimal(value, digits: decimals(for: value, significant: significant)))
  }

  /// Decimals that show `significant` digits of a number.
  public func decimals(for value: Double, significant: Int) -> Int {
    guard value.isFinite, value != 0 else { return 0 }
    return max(0, significant - 1 - Int(floor(log10(abs(value)))))
  }

  /// A fraction in percent: `3.2 %`, and without the space in Chinese.
  public func percent(_ fraction: Double, digits: Int) -> String {
    withPercentSign(decimal(fraction * 100, digits: digits))
  }

  /// A share in percent, with the digits that keep a rest or a remainder from being rounded away.
  func share(_ share: Double) -> String {
    let rest = min(share, 1 - share) * 100
    let text = decimal(share * 100, digits: decimals(for: rest, significant: 2))
    return withPercentSign(Self.withoutLastZeros(text))
  }

  private static func withoutLastZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// A rise or fall in percent with its sign: `+3.2 %`.
  public func signed(_ value: Double, digits: Int) -> String {
    let text = decimal(value, digits: digits)
    return value > 0 && text != decimal(0, digits: digits) ? "+" + text : text
  }

  func withPercentSign(_ text: String) -> String {
    guard text != "–" else { return text }
    switch language {
    case .english: return text + Self.fixedSpace + "%"
    case .chinese: return text + "%"
    }
  }

  /// From one number to another: `11–59`, `11～59` in Chinese.
  public func range(_ low: Double, _ high: Double, _ text: (Double) -> String) -> String {
    let isWide = low < 0 || high < 0
    switch language {
    case .english: return text(low) + (isWide ? " to " : "–") + text(high)
    case .chinese: return text(low) + "～" + text(high)
    }
  }

  /// From one fraction to another, in percent; English says the sign once.
  func percentRange(_ low: Double, _ high: Double, digits: Int) -> String {
    switch language {
    case .english: withPercentSign(range(low, high) { decimal($0 * 100, digits: digits) })
    case .chinese: range(low, high) { percent($0, digits: digits) }
    }
  }

  /// A remark in brackets after a number.
  func remark(_ remark: String, after text: String) -> String {
    switch language {
    case .english: "\(text) (\(remark))"
    case .chinese: "\(text)（\(remark)）"
    }
  }

  /// Words one after the other, as a sentence lists them.
  public func list(_ words: [String]) -> String {
    words.joined(separator: language == .chinese ? "、" : ", ")
  }

  private func scientific(_ value: Double) -> String {
    let text = String(format: "%.2e", abs(value))
    return (value < 0 ? "−" : "") + text
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += Self.fixedSpace }
      result.append(digit)
    }
    return result
  }
}
