import GrowthModel
import ScenarioFormat

/// Dates and citations as a scenario writes them, in the words of a language.
struct DateText {
  var catalogue: Catalogue

  /// `2021`, `2021-10`, `2021-10-26`, or `end` and one of these.
  func text(_ date: String) -> String {
    guard let ended = Self.ended(date) else { return plain(date) }
    return catalogue.text(.endOf, plain(ended))
  }

  private func plain(_ date: String) -> String {
    let parts = date.split(separator: "-").map(String.init)
    guard catalogue.language == .chinese, parts.allSatisfy({ Int($0) != nil }) else { return date }
    return zip(parts, ["年", "月", "日"]).map { part, unit in
      (unit == "年" ? part : String(Int(part) ?? 0)) + unit
    }.joined()
  }

  /// A citation: a row of the facts, or judgement.
  func source(_ source: String?) -> String {
    guard let source else { return "" }
    if source == "judgement" { return catalogue.text(.sourceJudgement) }
    if let rows = Self.after("facts ", in: source) { return catalogue.text(.sourceFacts, rows) }
    if let reason = Self.after("judgement: ", in: source) {
      return catalogue.text(.sourceJudgementWhy, reason)
    }
    return source
  }

  /// The citation of a number, and the remark beside it.
  func source(of assumption: Assumption?) -> String {
    let source = source(assumption?.source)
    guard let note = assumption?.note, !note.isEmpty else { return source }
    return source.isEmpty ? note : catalogue.numbers.remark(note, after: source)
  }

  private static func after(_ prefix: String, in text: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// The calendar year of which a figure speaks.
  static func year(of point: Observation.Point) -> Int {
    Int((ended(point.date) ?? point.date).prefix(4)) ?? Int(point.time)
  }

  /// What follows `end`, if the date begins with it.
  private static func ended(_ date: String) -> String? {
    after("end ", in: date)
  }
}
