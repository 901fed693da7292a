import GrowthModel

/// `prices:` the index that turns real money into money of the year.
enum PricesSection {
  private static func path(_ key: String, _ summary: String) -> Key {
    Key(
      key,
      .map(
        OtherKeys(
          .years, "<years>", .growth,
          "Change per year in a year or a range of years; a range is one draw for all its years.",
          example: ("2026-2027", "\"pert(-2, -0.5, 1) %\""))), summary,
      default: "constant prices",
      example: "{ 2024: \"pert(-2.2, -2.15, -2.1) %\", 2025-2030: 0 % }")
  }

  static let shape = Shape.object([
    Key(
      "base", .whole(1900...2300), "Year whose prices real money has; must be `horizon.as_of`.",
      default: "`horizon.as_of`", example: "2023"),
    path(
      "inflation",
      "Producer prices: change per year. Covers every forecast year, or is absent."),
    path(
      "investment",
      "Change per year of the prices of investment, where investment is given in money of the "
        + "year. Covers every forecast year, or is absent: then investment is in prices of the "
        + "base year."),
  ])

  static func decode(_ at: Cursor, _ horizon: Horizon) -> Prices {
    if let base = at["base"].whole, base != horizon.asOf {
      at["base"].error(
        Phrase(.pricesBase, "\(base)", "\(horizon.asOf)"),
        hint: Phrase(.writeForm, "\(horizon.asOf)"))
    }
    return Prices(
      inflation: years(at["inflation"], horizon), investment: years(at["investment"], horizon))
  }

  private static func years(_ at: Cursor, _ horizon: Horizon) -> [Int: Input] {
    guard at.exists else { return [:] }
    var result: [Int: Input] = [:]
    var covered: Set<Int> = []
    var isSound = true
    for (key, place, value) in at.entries {
      let ends = key.split(separator: "-").compactMap { Int($0) }
      let input = value.input(default: 0)
      guard let first = ends.first, let last = ends.last else { continue }
      guard first <= last else {
        at.error(Phrase(.yearsDisorder, key), hint: Phrase(.earlierYearFirst), at: place)
        isSound = false
        continue
      }
      guard first >= horizon.asOf + 1, last <= horizon.to else {
        at.error(
          Phrase(.yearOutside, key, "\(horizon.asOf + 1)", "\(horizon.to)"),
          hint: Phrase(.between, "\(horizon.asOf + 1)", "\(horizon.to)"), at: place)
        isSound = false
        continue
      }
      for year in first...last {
        if !covered.insert(year).inserted {
          at.error(Phrase(.yearTwice, "\(year)", at.path), at: place)
          break
        }
        result[year] = input
      }
    }
    let missing = horizon.forecastYears.filter { !covered.contains($0) }
    if isSound, let first = missing.first {
      let list = missing.count == 1 ? "\(first)" : "\(first)–\(missing[missing.count - 1])"
      at.error(Phrase(.yearsMissing, list, at.path), hint: Phrase(.coverOrLeaveOut))
    }
    return result
  }
}
