import GrowthModel

/// Numbers that stand for levers in the lines of a table.
struct LeverLegend {
  let words: PackageWords
  /// Ids in the order of the scenario; the first is number 1.
  let levers: [String]

  /// Numbers for the levers that are on under one of the settings.
  init(_ words: PackageWords, of settings: [[String: LeverLevel]]) {
    self.words = words
    let used = Set(settings.flatMap { $0.filter { $0.value.isEverOn }.keys })
    levers = words.scenario.levers.map(\.id).filter(used.contains)
  }

  /// The numbers of the levers that are on, with their level where it is not 1.
  func numbers(of levels: [String: LeverLevel]) -> String {
    let parts = levers.enumerated().compactMap { index, id -> String? in
      guard let level = levels[id], level.isEverOn else { return nil }
      let number = String(index + 1)
      guard level.plain != 1 else { return number }
      return words.catalogue.numbers.remark(level.plain.map(words.level) ?? "…", after: number)
        .replacing(" ", with: "")
    }
    return parts.isEmpty ? "–" : parts.joined(separator: " ")
  }

  /// Each number with its lever.
  var facts: [Document.Fact] {
    levers.enumerated().map { Document.Fact(String($0 + 1), words.lever($1)) }
  }
}
