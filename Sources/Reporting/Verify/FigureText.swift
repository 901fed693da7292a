import Foundation
import Verification

/// Figures as people compare them: published ones with the digits they were published with, computed
/// ones with no more.
struct FigureText {
  let numbers: NumberFormat

  /// With every digit.
  func published(_ figure: Figure) -> String { text(figure) { $0 } }

  /// Rounded to the digits that count.
  func computed(_ figure: Figure, _ digits: Digits) -> String {
    text(figure) { Self.rounded($0, digits) }
  }

  /// From the lower to the upper end.
  func interval(_ interval: ClosedRange<Double>, _ digits: Digits) -> String {
    numbers.range(interval.lowerBound, interval.upperBound) { computed(.number($0), digits) }
  }

  /// Two digits, `–` for none.
  func error(_ error: Double?) -> String {
    guard let error else { return "–" }
    return number(Self.rounded(error, .significant(2)))
  }

  /// 64 bits: `0x16554d9eca36314c`.
  static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func text(_ figure: Figure, _ rounding: (Double) -> Double) -> String {
    switch figure {
    case .number(let value): number(rounding(value))
    case .word(let bits): Self.hexadecimal(bits)
    case .point(let coordinates):
      coordinates.map { number(rounding($0)) }.joined(separator: NumberFormat.fixedSpace)
    }
  }

  private static func rounded(_ value: Double, _ digits: Digits) -> Double {
    guard value.isFinite else { return value }
    return Double(String(format: "%.\(digits.decimals(of: value))f", value)) ?? value
  }

  /// The fewest digits that read back as the same number: `0.0841`, `4.15e-5`.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let text = JSONValue.text(of: abs(value)).replacing("e-0", with: "e-")
    return (value < 0 ? "−" : "") + text
  }
}
