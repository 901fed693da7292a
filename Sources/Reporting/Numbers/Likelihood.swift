import Foundation

/// A probability in words: `3 in 1 000`, 千分之三.
struct Likelihood {
  var numbers: NumberFormat

  /// The probability as so many in a hundred, a thousand … a million; `nil` where it is below one
  /// in a million, or 0, or 1.
  func words(_ probability: Double) -> String? {
    // Nearly one in a hundred is said so, half of one is five in a thousand.
    words(probability, from: 0.95) { $0.rounded() }
  }

  /// The same for the most that a probability can be: rounded up.
  func bound(_ probability: Double) -> String? {
    words(probability, from: 1) { $0.rounded(.up) }
  }

  private func words(
    _ probability: Double, from least: Double, rounding: (Double) -> Double
  ) -> String? {
    guard probability > 0, probability < 1 else { return nil }
    for (index, size) in Self.sizes.enumerated() where probability * Double(size) >= least {
      let count = Int(rounding(probability * Double(size)))
      return count < size ? words(count, in: size, index: index) : nil
    }
    return nil
  }

  private static let sizes = [100, 1_000, 10_000, 100_000, 1_000_000]

  private func words(_ count: Int, in size: Int, index: Int) -> String {
    switch numbers.language {
    case .english:
      let space = NumberFormat.fixedSpace
      return "\(count)\(space)in\(space)\(numbers.whole(size))"
    case .chinese:
      let names = ["百", "千", "万", "十万", "百万"]
      return "\(names[index])分之\(ChineseNumeral.text(count))"
    }
  }
}

/// Whole numbers below ten thousand in Chinese characters: 37 is 三十七.
enum ChineseNumeral {
  static func text(_ value: Int) -> String {
    guard (0..<10_000).contains(value) else { return String(value) }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if value < 10 { return digits[value] }
    var result = ""
    var hasGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / unit % 10
      if digit == 0 {
        hasGap = !result.isEmpty
        continue
      }
      if hasGap { result += digits[0] }
      hasGap = false
      // Ten to nineteen are said without a one in front.
      let isPlainTen = unit == 10 && digit == 1 && result.isEmpty
      result += (isPlainTen ? "" : digits[digit]) + name
    }
    return result
  }
}
