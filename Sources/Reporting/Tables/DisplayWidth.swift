extension Character {
  /// Columns that the character takes on a terminal: 2 for Chinese and emoji, 0 for what joins
  /// the character before it or shows nothing, else 1.
  ///
  /// Characters of ambiguous width count 1, as terminals outside old East Asian settings do.
  ///
  /// Source: Unicode Standard Annex #11, *East Asian Width*, and Kuhn's `wcwidth` (2007).
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // Variation selector 16 asks for the emoji form of the character before it.
      if scalar.value == 0xFE0F, width == 1 { return 2 }
      width = max(width, scalar.displayWidth)
    }
    // A flag is two letters that are narrow by themselves.
    let isFlag = unicodeScalars.count == 2 && unicodeScalars.allSatisfy(\.isRegionalIndicator)
    return isFlag ? 2 : width
  }
}

extension StringProtocol {
  /// Columns that the text takes on a terminal.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  fileprivate var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      // Vowels and final consonants of a Korean syllable stand inside its first letter.
      if (0x1160...0x11FF).contains(value) { return 0 }
      return WideRanges.contain(value) ? 2 : 1
    }
  }
}
