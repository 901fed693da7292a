import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
  // Expected widths: Unicode Standard Annex #11 and what common terminals show.
  @Test(arguments: [
    ("", 0), ("park", 4), ("数字经济", 8), ("亿元/km²", 8), ("（基准）", 8), ("5–95 %", 6),
    ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("〇", 2), ("가", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("\u{200B}", 0), ("a\u{7}b", 2), ("😀", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("🇨🇳", 2),
    ("👩‍🔬", 2), ("👍🏽", 2), ("𠀀", 2), ("½", 1), ("·", 1), ("—", 1), ("，", 2),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `ranges of wide characters are in order and do not overlap`() {
    for (range, next) in zip(WideRanges.ranges, WideRanges.ranges.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }
}
