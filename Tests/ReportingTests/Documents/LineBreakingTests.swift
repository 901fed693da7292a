import Testing

@testable import Reporting

@Suite struct LineBreakingTests {
  @Test func `English breaks between words`() {
    let lines = LineBreaking.lines(of: "one two three four", width: 9)
    #expect(lines == ["one two", "three", "four"])
  }

  @Test func `Chinese breaks between characters, never before a comma`() {
    // Ten columns hold five characters; the comma goes with the one before it.
    #expect(LineBreaking.lines(of: "一二三四五，六七", width: 10) == ["一二三四", "五，六七"])
  }

  @Test func `a number stays with its unit`() {
    #expect(LineBreaking.lines(of: "up to 95 % of it", width: 9) == ["up to", "95 % of", "it"])
    #expect(LineBreaking.lines(of: "共2025年", width: 6) == ["共", "2025年"])
    #expect(LineBreaking.lines(of: "计五十亿元整", width: 8) == ["计五十", "亿元整"])
  }

  @Test func `a mark in brackets stays with the number before it`() {
    #expect(LineBreaking.lines(of: "合计五亿元[T1]", width: 10) == ["合计五", "亿元[T1]"])
  }

  @Test(arguments: ["", "word", "第一句。第二句（括号）！", "a 数 b"], [1, 4, 20])
  func `no character is lost`(text: String, width: Int) {
    let joined = LineBreaking.lines(of: text, width: width).joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
