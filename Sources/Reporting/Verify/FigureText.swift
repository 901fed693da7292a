import Foundation
import Verification

/// Figures as people compare them: published ones with the digits they were published with, computed
/// ones with as many as count.
struct FigureText {
  let numbers: NumberFormat

  /// With every digit; zeros at the end are not kept.
  func published(_ figure: Figure) -> String { text(figure, Self.shortest) }

  /// A number rounded to the digits that count, zeros at the end among them.
  func computed(_ figure: Figure, _ digits: Digits) -> String {
    if case .number(let value) = figure { return Self.rounded(value, digits) }
    return text(figure, Self.shortest)
  }

  /// From the lower to the upper end.
  func interval(_ interval: ClosedRange<Double>, _ digits: Digits) -> String {
    numbers.range(interval.lowerBound, interval.upperBound) { Self.rounded($0, digits) }
  }

  /// With two digits, `–` for none.
  func error(_ error: Double?) -> String {
    guard let error else { return "–" }
    return error == 0 ? "0" : Self.rounded(error, .significant(2))
  }

  /// 64 bits: `0x16554d9eca36314c`.
  static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func text(_ figure: Figure, _ number: (Double) -> String) -> String {
    switch figure {
    case .number(let value): number(value)
    case .word(let bits): Self.hexadecimal(bits)
    case .point(let coordinates):
      coordinates.map(number).joined(separator: NumberFormat.fixedSpace)
    }
  }

  /// The fewest digits that read back as the same number: `0.0841`, `4.15e-5`.
  private static func shortest(_ value: Double) -> String {
    signed(value) { JSONValue.text(of: $0) }
  }

  private static func rounded(_ value: Double, _ digits: Digits) -> String {
    signed(value) { size in
      // Where the fewest digits would be written with a power of ten, these are too.
      if case .significant(let count) = digits, size > 0, size < 1e-4 {
        return String(format: "%.\(count - 1)e", size)
      }
      return String(format: "%.\(digits.decimals(of: size))f", size)
    }
  }

  private static func signed(_ value: Double, _ text: (Double) -> String) -> String {
    guard value.isFinite else { return "–" }
    return (value < 0 ? "−" : "") + text(abs(value)).replacing("e-0", with: "e-")
  }
}
