import GrowthModel

/// `observations:` published figures, shown beside the forecast and never used by it.
enum ObservationsSection {
  private static let observation = Shape.object([
    Key("title", .title, "Name for readers.", default: "the id", example: "{ en: Firms }"),
    Key(
      "of", .text, "The series that it can be compared with: `output`, a cluster or an indicator.",
      default: "none", example: "output"),
    Key(
      "unit", .title, required: true, "Its unit: any word, or one for each language.",
      example: "{ en: firms, zh: 家 }"),
    Key(
      "prices", .choice(["real", "nominal"]), "Prices of money.", default: "nominal",
      example: "real"),
    Key(
      "values",
      .map(
        OtherKeys(
          .date, "<date>", .known(.count), "The figure of that date.",
          example: ("2021-10", "{ value: 311, source: facts P7, grade: E }"))), required: true,
      "The figures by date.", example: "{ end 2020: { value: 17.3, source: facts P3, grade: E } }"),
  ])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<observation>", observation, "A row of figures, by an id of its own.",
      example: ("firms", "{ unit: firms, values: { end 2020: 127, 2021-10: 311 } }")))

  static func decode(
    _ at: Cursor, _ clusters: [Cluster], _ indicators: [Indicator]
  ) -> [Observation] {
    at.entries.map { id, _, observation in
      let unit = observation["unit"].unit
      return Observation(
        title: observation["title"].title(id: id),
        series: observation["of"].series(clusters, indicators),
        isNominal: observation["prices"].text != "real", unit: unit,
        values: points(observation["values"], unit))
    }
  }

  private static func points(_ at: Cursor, _ unit: Title) -> [Observation.Point] {
    at.entries.compactMap { key, _, value in
      value.checkUnit(unit)
      guard let date = DateText(key), let input = value.input() else { return nil }
      return Observation.Point(
        date: key, time: date.time, value: input.central, source: input.source)
    }.sorted { ($0.time, $0.date) < ($1.time, $1.date) }
  }
}
