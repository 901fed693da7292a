/// Words of the format that sentences name, marked with `@` among a phrase's arguments.
enum Term: String, CaseIterable {
  case number
  case share
  case ratePerYear
  case money
  case moneyPerYear
  case area
  case moneyPerArea
  case time
  case count
  case list
  case text
  case word
  case whole
  case truth
  case nothing
  case mapping
  case file
  case rankCorrelation
  case kendallCorrelation
  case scoreCorrelation

  func text(in language: String) -> String {
    let isChinese = language.hasPrefix("zh")
    return switch self {
    case .number: isChinese ? "数值" : "a number"
    case .share: isChinese ? "份额" : "a share"
    case .ratePerYear: isChinese ? "年率" : "a rate per year"
    case .money: isChinese ? "金额" : "money"
    case .moneyPerYear: isChinese ? "年金额" : "money a year"
    case .area: isChinese ? "面积" : "an area"
    case .moneyPerArea: isChinese ? "单位面积金额" : "money per land"
    case .time: isChinese ? "时间长度" : "a span of time"
    case .count: isChinese ? "计数" : "a count"
    case .list: isChinese ? "列表" : "a list"
    case .text: isChinese ? "文字" : "a text"
    case .word: isChinese ? "词" : "a word"
    case .whole: isChinese ? "整数" : "a whole number"
    case .truth: isChinese ? "true 或 false" : "true or false"
    case .nothing: isChinese ? "空" : "nothing"
    case .mapping: isChinese ? "键值" : "keys with values"
    case .file: isChinese ? "文件" : "the file"
    case .rankCorrelation: isChinese ? "秩相关系数" : "the rank correlation"
    case .kendallCorrelation: isChinese ? "Kendall 相关系数" : "Kendall's τ"
    case .scoreCorrelation: isChinese ? "分数相关系数" : "the correlation of scores"
    }
  }
}
