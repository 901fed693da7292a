import GrowthModel

/// `macro:` states of the world, one a calendar year.
enum MacroSection {
  private static let state = Shape.object([
    Key("title", .title, "Name for readers.", default: "the id", example: "Downturn"),
    Key(
      "initial", .known(.share, in: 0...1), "Probability of the state in the first forecast year.",
      default: "0", example: "0.8"),
    Key(
      "investment", .known(.number, in: 0...NumberShape.unbounded), "Multiplies investment.",
      default: "1", example: "0.7"),
    Key(
      "output", .known(.number, in: 0...NumberShape.unbounded), "Multiplies output.",
      default: "1", example: "0.9"),
    Key(
      "next",
      .map(
        OtherKeys(
          .id, "<state>", .known(.share, in: 0...1), "Probability of that state a year later.",
          example: ("normal", "0.5"))), required: true,
      "Probabilities of next year's state; they sum to 1, states not named have 0.",
      example: "{ normal: 0.5, downturn: 0.5 }"),
  ])

  static let shape = Shape.object([
    Key(
      "states",
      .map(
        OtherKeys(
          .id, "<state>", state, "A state, by an id of its own.",
          example: ("normal", "{ initial: 1, next: { normal: 1 } }"))), required: true,
      "The states; their `initial` probabilities sum to 1.",
      example: "{ normal: { initial: 1, next: { normal: 1 } } }")
  ])

  static func decode(_ at: Cursor) -> MacroStates? {
    guard at.exists else { return nil }
    let states = at["states"]
    let ids = states.entries.map(\.key)
    let decoded = states.entries.map { id, _, state in
      MacroStates.State(
        title: state["title"].title(id: id), initial: state["initial"].known() ?? 0,
        investment: state["investment"].known() ?? 1, output: state["output"].known() ?? 1,
        next: next(state["next"], ids))
    }
    checkSum(decoded.reduce(0) { $0 + $1.initial }, states)
    return MacroStates(states: decoded)
  }

  private static func next(_ at: Cursor, _ ids: [String]) -> [Double] {
    for (key, place, _) in at.entries where !ids.contains(key) {
      at.unknownName(Phrase(.unknownState, key), key, among: ids, at: place)
    }
    guard at.entries.allSatisfy({ ids.contains($0.key) }) else { return ids.map { _ in 0 } }
    let values = ids.map { at.entry($0)?.known() ?? 0 }
    if at.exists { checkSum(values.reduce(0, +), at) }
    return values
  }

  private static func checkSum(_ sum: Double, _ at: Cursor) {
    if abs(sum - 1) > 1e-9 {
      at.error(Phrase(.weightsSum, Plain.text(sum)), hint: Phrase(.weightsMustSumToOne))
    }
  }
}
