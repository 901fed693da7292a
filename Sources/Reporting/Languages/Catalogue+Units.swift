extension Catalogue {
  /// A unit of the scenario format as readers write it: `亿元/year` is `亿元/年` in Chinese.
  func unit(_ symbol: String) -> String {
    guard language == .chinese else { return symbol }
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { Self.chineseUnits[String($0)] ?? String($0) }.joined(separator: "/")
  }

  private static let chineseUnits = [
    "year": "年", "years": "年", "quarter": "季度", "quarters": "季度", "month": "个月",
    "months": "个月", "km2": "平方公里", "km²": "平方公里", "ha": "公顷", "mu": "亩", "m2": "平方米",
    "m²": "平方米", "%-points": "个百分点", "CNY": "元", "million CNY": "百万元", "billion CNY": "十亿元",
  ]
}
