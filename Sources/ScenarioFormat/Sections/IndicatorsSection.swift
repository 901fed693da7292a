import GrowthModel
import Quantities

/// `indicators:` what is measured beside output.
enum IndicatorsSection {
  private static let indicator = Shape.object(
    [
      Key("title", .title, "Name for readers.", default: "the id", example: "{ zh: 增加值 }"),
      Key(
        "unit", .title, required: true, "Its unit: any word, or one for each language.",
        example: "{ en: firms, zh: 家 }"),
      Key(
        "intensity",
        .either(
          .uncertain(.number),
          .map(
            OtherKeys(
              .id, "<cluster>", .uncertain(.number), "Amount per 亿元 of that cluster's output.",
              example: ("digital", "\"pert(0.17, 0.30, 0.45)\"")))),
        "Amount per 亿元 of output: one number for all located clusters, or one for each cluster; "
          + "a cluster that is not named has none.",
        example: "{ digital: \"pert(0.17, 0.30, 0.45)\" }"),
      Key(
        "trend", .growth, "Change of the intensity per year.", default: "0 %", example: "-1 %"),
      Key(
        "base", .amount(.count), "Value in the base year, of an indicator with a path of its own.",
        example: "600 firms"),
      Key(
        "growth", .growth, "Growth per year of such a path.", default: "0 %",
        example: "\"pert(2, 10, 25) %\""),
      Key("limit", .known(.count), "The most it can be.", default: "none", example: "2000"),
    ], rules: [.exactlyOne("intensity", "base")])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<indicator>", indicator, "An indicator, by an id of its own.",
      example: ("value_added", "{ unit: 亿元, intensity: 0.25 }")))

  static func decode(_ at: Cursor, _ clusters: [Cluster]) -> [Indicator] {
    at.entries.map { id, place, indicator in
      if ["output", "total"].contains(id) || clusters.contains(where: { $0.id == id }) {
        at.error(Phrase(.nameTaken, id), hint: Phrase(.chooseAnotherName), at: place)
      }
      let unit = indicator["unit"].unit
      let trend = indicator["trend"].input(default: 0)
      let growth = indicator["growth"].input(default: 0)
      let kind: Indicator.Kind
      if indicator["intensity"].exists {
        for key in ["growth", "limit"] where indicator[key].exists {
          indicator[key].error(Phrase(.keyNeeds, key, "base"))
        }
        kind = .intensity(intensities(indicator["intensity"], clusters), trend: trend)
      } else {
        if indicator["trend"].exists {
          indicator["trend"].error(Phrase(.keyNeeds, "trend", "intensity"))
        }
        let base = indicator["base"]
        base.checkUnit(unit)
        indicator["limit"].checkUnit(unit)
        kind = .path(
          base: base.input(default: 0), growth: growth, limit: indicator["limit"].known())
      }
      return Indicator(title: indicator["title"].title(id: id), unit: unit, kind: kind)
    }
  }

  private static func intensities(_ at: Cursor, _ clusters: [Cluster]) -> [Input?] {
    if case .number = at.shape {
      let input = at.input(default: 0)
      return clusters.map { $0.isRegistered ? nil : input }
    }
    let ids = clusters.map(\.id)
    for (key, place, _) in at.entries where !ids.contains(key) {
      at.unknownCluster(key, ids, at: place)
    }
    return ids.map { at.entry($0)?.input() }
  }
}

extension Cursor {
  /// A counted number may repeat the unit of its series, and no other.
  func checkUnit(_ unit: Title) {
    guard case .number(let shape) = shape, let text = (node?["value"] ?? node)?.scalar?.text,
      let written = try? WrittenNumber.parse(text, as: shape)
    else { return }
    if !written.unit.isEmpty, written.unit != unit.id,
      !unit.texts.values.contains(written.unit)
    {
      error(Phrase(.unitOfSeries, written.unit, unit.id), hint: Phrase(.writeForm, unit.id))
    }
  }
}
