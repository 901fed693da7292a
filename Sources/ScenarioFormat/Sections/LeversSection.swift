import GrowthModel

/// `levers:` what can be decided.
enum LeversSection {
  private static let lever = Shape.object([
    Key("title", .title, "Name for readers.", default: "the id", example: "{ zh: 投资抵扣 }"),
    Key(
      "cost", .amount(.moneyPerYear),
      "Real cost a year at level 1, due in full from `from` to `until`; never below 0.",
      default: "not counted",
      example: "{ value: 3.2 亿元/year, source: judgement }"),
    Key(
      "levels", .list(.known(.number, in: 0...1, needsSource: false)),
      "Levels that may be chosen.", default: "any from 0 to 1", example: "[0, 0.5, 1]"),
    Key(
      "requires", .list(.text),
      "Levers that must be above 0 wherever this one is. They may not lead back to it.",
      default: "none", example: "[zone-upgrade]"),
    Key(
      "excludes", .list(.text),
      "Levers that cannot be above 0 together with this one; one of two may say it.",
      default: "none", example: "[tax-change]"),
    Key(
      "from", .word(.date), "When its cost and effects begin.",
      default: "the first forecast year", example: "2024"),
    Key(
      "until", .word(.date), "When its cost and effects end.", default: "never", example: "end 2027"
    ),
    Key(
      "effects", .list(EffectSection.shape), required: true,
      "What it does; an empty list for a lever without known effect.",
      example:
        "[{ input: output.level, multiply: \"1 + pert(0.05, 0.12, 0.20)\", phase: 4 years }]"),
  ])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<lever>", lever, "A lever, by an id of its own.",
      example: (
        "admin-speed",
        "{ effects: [{ input: build.time, add: \"pert(-0.5, -0.25, 0) years\", source: judgement }] }"
      )))

  static func decode(_ at: Cursor, _ scene: EffectSection.Scene) -> [Lever] {
    let levers = at.entries.map { id, _, lever in
      let begin = lever["from"].date
      let end = lever["until"].date
      let levels = lever["levels"].items.map { $0.known() ?? 0 }
      if lever["levels"].node?.items?.isEmpty == true { lever["levels"].error(Phrase(.noLevels)) }
      var cost: Lever.Cost?
      if lever["cost"].exists {
        cost = Lever.Cost(
          perYear: lever["cost"].input(default: 0),
          from: begin ?? Double(scene.horizon.asOf + 1), until: end)
      }
      EffectSection.checkDates(lever, lever["from"], lever["until"], scene.horizon)
      return Lever(
        title: lever["title"].title(id: id), levels: levels, cost: cost,
        requires: lever["requires"].items.compactMap(\.text),
        excludes: lever["excludes"].items.compactMap(\.text),
        effects: lever["effects"].items.compactMap {
          EffectSection.decode($0, scene, from: begin, until: end)
        })
    }
    guard LeverRulesCheck(at: at, levers: levers).isSound() else {
      // What packages break by faulty rules follows from the rules.
      return levers.map { lever in
        var lever = lever
        (lever.requires, lever.excludes) = ([], [])
        return lever
      }
    }
    return levers
  }
}
