import GrowthModel
import Quantities

/// `targets:` wanted events.
enum TargetsSection {
  private static let target = Shape.object(
    [
      Key("title", .title, "Name for readers.", default: "the id", example: "500 亿元 by 2030"),
      Key(
        "of", .text, required: true,
        "What is measured: `output` (the park's total), a cluster or an indicator.",
        example: "output"),
      Key("at", .whole(1900...2500), "It must hold in that year.", example: "2025"),
      Key(
        "by", .whole(1900...2500),
        "It must hold in any year from the first forecast year to that one.", example: "2030"),
      Key("at_least", .known(nil), "Reached at or above this.", example: "500 亿元"),
      Key("at_most", .known(nil), "Reached at or below this.", example: "100 亿元"),
      Key(
        "prices", .choice(["real", "nominal"]),
        "Money of the base year, or of the year itself.", default: "real", example: "nominal"),
    ], rules: [.exactlyOne("at", "by"), .exactlyOne("at_least", "at_most")])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<target>", target, "A target, by an id of its own.",
      example: (
        "output-2030", "{ of: output, by: 2030, at_least: 500 亿元, source: judgement }"
      )))

  static func decode(
    _ at: Cursor, _ horizon: Horizon, _ clusters: [Cluster], _ indicators: [Indicator]
  ) -> [Target] {
    at.entries.map { id, _, target in
      let series = target["of"].series(clusters, indicators)
      let isBy = target["by"].exists
      let year = target[isBy ? "by" : "at"]
      if let value = year.whole, !horizon.forecastYears.contains(value) {
        year.error(
          Phrase(.yearOutside, "\(value)", "\(horizon.asOf + 1)", "\(horizon.to)"),
          hint: Phrase(.between, "\(horizon.asOf + 1)", "\(horizon.to)"))
      }
      let isMost = target["at_most"].exists
      let threshold = target[isMost ? "at_most" : "at_least"]
      let value = value(threshold, series ?? .output, indicators)
      return Target(
        title: target["title"].title(id: id), series: series ?? .output,
        time: isBy ? .by(year.whole ?? horizon.to) : .at(year.whole ?? horizon.to),
        direction: isMost ? .atMost : .atLeast, threshold: value?.central ?? 0,
        isNominal: target["prices"].text == "nominal", source: value?.source)
    }
  }

  /// The threshold in the unit of its series.
  private static func value(
    _ at: Cursor, _ series: Target.Series, _ indicators: [Indicator]
  ) -> Input? {
    if case .indicator(let index) = series {
      let unit = indicators[index].unit
      at.checkUnit(unit)
      return at.measured(in: .count).input()
    }
    return at.measured(in: .moneyPerYear).input()
  }
}

extension Cursor {
  /// The series that a text names; a name of none is reported.
  func series(_ clusters: [Cluster], _ indicators: [Indicator]) -> Target.Series? {
    guard let text else { return nil }
    if text == "output" { return .output }
    if let index = clusters.firstIndex(where: { $0.id == text }) { return .cluster(index) }
    if let index = indicators.firstIndex(where: { $0.id == text }) { return .indicator(index) }
    unknownName(
      Phrase(.unknownSeries, text), text,
      among: ["output"] + clusters.map(\.id) + indicators.map(\.id))
    return nil
  }
}
