import GrowthModel

/// `horizon:` the years of history and forecast.
enum HorizonSection {
  /// Longest horizon, in years.
  static let longest = 200

  static let shape = Shape.object([
    Key(
      "from", .whole(1900...2300), required: true,
      "First year of history: the year in which the investment that counts began.",
      example: "2019"),
    Key(
      "as_of", .whole(1900...2300), required: true,
      "The base year: the last year known. Money is in prices of this year unless it says nominal.",
      example: "2023"),
    Key("to", .whole(1900...2500), required: true, "Last year of the forecast.", example: "2030"),
    Key(
      "steps", .choice(["1", "4"]), "Steps a year: 1, or 4 for quarters.", default: "1",
      example: "4"),
  ])

  static func decode(_ at: Cursor) -> Horizon {
    let from = at["from"].whole ?? 2020
    let asOf = at["as_of"].whole ?? from
    let to = at["to"].whole ?? asOf + 1
    let steps = at["steps"].whole == 4 ? 4 : 1
    if at["from"].exists, at["as_of"].exists, from > asOf {
      at["as_of"].error(Phrase(.horizonDisorder, "from", "\(from)", "as_of", "\(asOf)"))
    }
    if at["as_of"].exists, at["to"].exists, asOf >= to {
      at["to"].error(
        Phrase(.horizonDisorder, "as_of", "\(asOf)", "to", "\(to)"), hint: Phrase(.forecastAYear))
    }
    if to - from > longest {
      at["to"].error(Phrase(.horizonTooLong, "\(to - from)", "\(longest)"))
    }
    at.ledger.isHorizonSound =
      from <= asOf && asOf < to && to - from <= longest
      && [at["from"], at["as_of"], at["to"]].allSatisfy { year in
        year.whole.map((1900...2500).contains) ?? false
      }
    let first = min(from, asOf)
    let last = min(max(to, asOf + 1), first + longest)
    return Horizon(from: first, asOf: min(asOf, last - 1), to: last, stepsPerYear: steps)
  }
}
