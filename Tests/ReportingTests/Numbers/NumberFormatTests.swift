import Testing

@testable import Reporting

@Suite struct NumberFormatTests {
  // Fixed spaces are written as plain ones here.
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test(arguments: [
    (0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 2, "−0.05"), (1234.5, 0, "1 234"), (0.285, 2, "0.28"),
    (999.96, 1, "1 000.0"), (1_234_567.891, 2, "1 234 567.89"), (.nan, 1, "–"), (.infinity, 1, "–"),
    (1e21, 0, "1.00e+21"),
  ])
  func `decimals are fixed and digits grouped`(value: Double, digits: Int, text: String) {
    for language in Language.allCases {
      #expect(plain(NumberFormat(language).decimal(value, digits: digits)) == text)
    }
  }

  @Test(arguments: [
    (0.0037, 2, "0.0037"), (0.123, 2, "0.12"), (500, 3, "500"), (43.24, 3, "43.2"), (0, 3, "0"),
    (103.13, 6, "103.13"), (1e-12, 2, "1.00e-12"), (9.96, 2, "10"), (100, 2, "100"),
  ])
  func `rounded numbers keep the digits that say something`(
    value: Double, significant: Int, text: String
  ) {
    #expect(plain(NumberFormat(.english).rounded(value, significant: significant)) == text)
  }

  @Test(arguments: [
    (0, "0 %"), (1, "100 %"), (0.9995, "99.95 %"), (0.0064, "0.64 %"), (0.27, "27 %"),
    (0.10012, "10 %"), (0.000_01, "0.001 %"),
  ])
  func `shares near the ends are not rounded away`(share: Double, text: String) {
    #expect(plain(NumberFormat(.english).share(share)) == text)
  }

  @Test func `each language has its own percent, range and list`() {
    let english = NumberFormat(.english)
    let chinese = NumberFormat(.chinese)
    #expect(plain(english.percent(0.0324, digits: 1)) == "3.2 %")
    #expect(chinese.percent(0.0324, digits: 1) == "3.2%")
    #expect(plain(english.percentRange(-0.1, 0.2, digits: 0)) == "−10 to 20 %")
    #expect(chinese.percentRange(-0.1, 0.2, digits: 0) == "−10%～20%")
    #expect(english.range(1, 2) { english.decimal($0, digits: 0) } == "1–2")
    #expect(chinese.range(1, 2) { chinese.decimal($0, digits: 0) } == "1～2")
    #expect(english.list(["a", "b"]) == "a, b")
    #expect(chinese.list(["a", "b"]) == "a、b")
    #expect(plain(chinese.whole(-100_000)) == "−100 000")
    #expect(english.signed(0.5, digits: 1) == "+0.5")
    #expect(english.signed(0.01, digits: 1) == "0.0")
  }

  @Test(arguments: [
    (0.003, "3 in 1 000", "千分之三"), (0.37, "37 in 100", "百分之三十七"),
    (0.0096, "1 in 100", "百分之一"), (0.000_037, "4 in 100 000", "十万分之四"),
    (0.000_002, "2 in 1 000 000", "百万分之二"), (0.000_5, "5 in 10 000", "万分之五"),
    (0.1, "10 in 100", "百分之十"),
  ])
  func `small probabilities are said in words`(
    probability: Double, english: String, chinese: String
  ) {
    func words(_ language: Language) -> String? {
      Likelihood(numbers: NumberFormat(language)).words(probability).map(plain)
    }
    #expect(words(.english) == english)
    #expect(words(.chinese) == chinese)
  }

  @Test(arguments: [
    (0.000_036_89, "4 in 100 000"), (0.001_23, "2 in 1 000"), (0.000_072, "8 in 100 000"),
    (0.003, "3 in 1 000"),
  ])
  func `a bound is rounded up`(probability: Double, text: String) {
    let likelihood = Likelihood(numbers: NumberFormat(.english))
    #expect(likelihood.bound(probability).map(plain) == text)
  }

  @Test(arguments: [0, 1, 1e-7])
  func `there are no words for nothing, certainty, and less than one in a million`(
    probability: Double
  ) {
    #expect(Likelihood(numbers: NumberFormat(.english)).words(probability) == nil)
  }

  @Test(arguments: [
    (0, "零"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (37, "三十七"), (101, "一百零一"),
    (110, "一百一十"), (1001, "一千零一"), (9999, "九千九百九十九"), (10_000, "10000"),
  ])
  func `Chinese numerals are read as they are said`(value: Int, text: String) {
    #expect(ChineseNumeral.text(value) == text)
  }
}
