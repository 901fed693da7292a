import GrowthModel

/// `totals:` numbers of the whole park that the clusters' shares divide.
enum TotalsSection {
  /// Output of the base year, at the park or in a cluster.
  static let output = Shape.map(
    OtherKeys(
      .year, "<year>", .amount(.moneyPerYear),
      "Gross output of that year, which must be the base year.",
      example: ("2023", "{ value: \"pert(30, 75, 200)\", source: facts 5.1, grade: J }")))

  static let shape = Shape.object([
    Key(
      "output", output,
      "Gross output (产值) of the park in the base year. Needed where a cluster has a `share`.",
      example: "{ 2023: \"pert(30, 75, 200)\" }"),
    Key(
      "investment", InvestmentSection.shape,
      "Investment of the park: history and plan, as money spent (`completed`) or agreed "
        + "(`agreed`), not both.", default: "none",
      example: "{ completed: { 2024: \"pert(8, 15, 40)\" } }"),
  ])

  struct Totals {
    var output: Input?
    var investment: InvestmentSection.Plan?
  }

  static func decode(_ at: Cursor, _ horizon: Horizon) -> Totals {
    Totals(
      output: output(at["output"], horizon),
      investment: at["investment"].exists
        ? InvestmentSection.decode(at["investment"], horizon) : nil)
  }

  /// The output of the base year.
  static func output(_ at: Cursor, _ horizon: Horizon) -> Input? {
    guard at.exists else { return nil }
    var found: Input?
    for (key, place, value) in at.entries {
      let input = value.input(default: 0)
      if Int(key) == horizon.asOf {
        found = input
      } else {
        at.error(
          Phrase(.outputYear, key, "\(horizon.asOf)"), hint: Phrase(.useObservations), at: place)
      }
    }
    if found == nil, at.entries.isEmpty {
      at.error(Phrase(.missingKey, "\(horizon.asOf)", at.path))
    }
    return found ?? .known(0)
  }
}
