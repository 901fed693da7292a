import GrowthModel

/// `law.reference:` how comparable parks grew.
enum ReferenceSection {
  static let shape = Shape.object(
    [
      Key(
        "growth", .growth, "Growth per year at every age.", example: "\"normal(10, 3) %\""),
      Key(
        "ages",
        .map(
          OtherKeys(
            .age, "<ages>", .growth,
            "Growth per year up to that age (year less `park.founded`), or at all older ages.",
            example: ("up to 6", "{ quantiles: { 5: 0 %, 50: 20 %, 95: 55 % }, source: judgement }")
          )), "Growth per year by age of the park.",
        example: "{ up to 6: \"normal(20, 10) %\", older: \"normal(12, 8) %\" }"),
      Key(
        "persistent_share", .known(.share, in: 0...1), required: true,
        "Part of the variance that a park keeps for all years: 1 says a park that grows fast "
          + "always does, 0 that every year is drawn anew.", example: "0.5"),
      Key(
        "bad_years",
        .object([
          Key(
            "probability", .known(.share, in: 0...1), required: true,
            "Probability that a year is bad.", example: "12.5 %"),
          Key(
            "growth", .known(.ratePerYear, in: -1...10), required: true,
            "Growth in a bad year.", example: "-9 %"),
        ]), "Years in which another growth holds.", default: "none",
        example: "{ probability: 12.5 %, growth: -9 % }"),
    ], rules: [.exactlyOne("growth", "ages")])

  static func decode(_ at: Cursor, _ park: Park, _ horizon: Horizon) -> ReferenceClass {
    let bad = at["bad_years"]
    return ReferenceClass(
      tables: at["ages"].exists ? ages(at["ages"], park) : [single(at["growth"])],
      persistentShare: at["persistent_share"].known() ?? 0,
      badYears: bad.exists
        ? .init(
          probability: bad["probability"].known() ?? 0, growth: bad["growth"].known() ?? 0) : nil)
  }

  private static func single(_ at: Cursor) -> ReferenceClass.Table {
    ReferenceClass.Table(growth: at.input(default: 0).value)
  }

  private static func ages(_ at: Cursor, _ park: Park) -> [ReferenceClass.Table] {
    if park.founded == nil {
      at.error(Phrase(.agesNeedFounded), hint: Phrase(.writeForm, "park: { founded: 2019 }"))
    }
    let tables = at.entries.map { entry in
      ReferenceClass.Table(
        upToAge: Int(entry.key.drop { !$0.isNumber }), growth: entry.value.input(default: 0).value)
    }
    if !tables.contains(where: { $0.upToAge == nil }) {
      at.error(Phrase(.agesNeedOlder), hint: Phrase(.addPoint, "older"))
    }
    return tables.sorted { $0.upToAge ?? .max < $1.upToAge ?? .max }
  }
}
