import GrowthModel

/// `totals.investment:` and `clusters.<cluster>.investment:` what was invested, and the plan.
enum InvestmentSection {
  private static let flowKeys: [Key] = [
    Key(
      "cumulative",
      .map(
        OtherKeys(
          .date, "<date>", .amount(.money),
          "Cumulative amount up to that date; the first is 0, the last reaches the end of the "
            + "base year, and the money is even in between.", example: ("end 2020", "17.3"))),
      "History, as cumulative amounts.", default: "no history",
      example: "{ 2019-09: 0, end 2020: 17.3, end 2023: 48.8 }"),
    Key(
      "growth", .growth, "Growth per year after the last year given.", default: "0 %",
      example: "\"pert(-5, 8, 16) %/year\""),
  ]

  private static let years = OtherKeys(
    .year, "<year>", .amount(.moneyPerYear),
    "Amount of that forecast year; the first forecast year is needed, no year may be left out "
      + "between two.", example: ("2024", "\"pert(8, 15, 40)\""))

  static let shape = Shape.object(
    [
      Key(
        "completed", .object(ObjectShape(keys: flowKeys, others: years)),
        "Money spent. Nothing is lost on the way and nothing waits.",
        example: "{ cumulative: { 2019-09: 0, end 2023: 48.8 }, 2024: 15 }"),
      Key(
        "agreed",
        .object(
          ObjectShape(
            keys: flowKeys + [
              Key(
                "realised", .uncertain(.share, in: 0...1), required: true,
                "Part of the money agreed that is spent in the end.",
                example: "\"pert(0.16, 0.36, 0.60)\""),
              Key(
                "start", .amount(.time), required: true,
                "Time from agreement to ground-breaking, when spending begins.",
                example: "\"pert(0.5, 1, 2.4) years\""),
            ], others: years)),
        "Money agreed (签约): a part of it is spent, later. Needs a history of its own, else "
          + "spending begins at nothing.",
        example:
          "{ cumulative: { 2019-09: 0, end 2023: 150 }, 2024: 40, realised: 0.36, start: 1 year }"
      ),
      Key(
        "noise", .amount(.number),
        "Standard deviation of the logarithm of spending, by cluster and year.", default: "0",
        example: "0.25"),
    ], rules: [.exactlyOne("completed", "agreed")])

  /// Investment as written, before it is known whose it is.
  struct Plan {
    var agreed: (realised: Input, start: Input)?
    var history: [(begin: Double, end: Double, from: Input, to: Input)] = []
    var years: [Input] = []
    var growth = Input.known(0)
    var noise = Input.known(0)

    /// The flow of a cluster: all of it, or the cluster's share.
    func flow(isShare: Bool, realised: Double = 1, start: Double = 1) -> InvestmentFlow {
      func amount(_ input: Input) -> Amount { isShare ? .shareOf(input) : .own(input) }
      return InvestmentFlow(
        kind: agreed.map {
          .agreed(realised: Scaled($0.realised, by: realised), start: Scaled($0.start, by: start))
        } ?? .completed,
        history: history.map {
          HistoryPeriod(
            begin: $0.begin, end: $0.end, cumulativeAtBegin: amount($0.from),
            cumulativeAtEnd: amount($0.to))
        }, plan: years.map(amount), growth: growth, noise: noise)
    }
  }

  static func decode(_ at: Cursor, _ horizon: Horizon) -> Plan {
    var plan = Plan()
    plan.noise = at["noise"].input(default: 0)
    let isAgreed = at["agreed"].exists
    let flow = at[isAgreed ? "agreed" : "completed"]
    guard flow.exists else { return plan }
    if isAgreed {
      plan.agreed = (flow["realised"].input(default: 1), flow["start"].input(default: 0))
      if !flow["cumulative"].exists {
        flow.warning(Phrase(.agreedWithoutHistory), hint: Phrase(.addCumulative))
      }
    }
    plan.growth = flow["growth"].input(default: 0)
    plan.history = history(flow["cumulative"], horizon)
    plan.years = years(flow, horizon)
    return plan
  }

  private static func history(
    _ at: Cursor, _ horizon: Horizon
  ) -> [(begin: Double, end: Double, from: Input, to: Input)] {
    guard at.exists else { return [] }
    let points = at.entries.compactMap { entry in
      DateText(entry.key).map { (date: $0, place: entry.place, value: entry.value) }
    }.sorted { $0.date.time < $1.date.time }
    let inputs = points.map { $0.value.input(default: 0) }
    guard let first = points.first, let last = points.last else { return [] }
    if inputs[0].support != 0...0 {
      first.value.error(Phrase(.firstPointNotZero, first.date.text), hint: Phrase(.firstPointZero))
    }
    let span = Double(horizon.from)...Double(horizon.asOf + 1)
    for point in points where !span.contains(point.date.time) {
      at.error(
        Phrase(.dateOutside, point.date.text, "\(horizon.from)", "\(horizon.asOf)"),
        at: point.place)
    }
    if last.date.time < span.upperBound - 1e-9 {
      at.error(
        Phrase(.historyTooShort, last.date.text, "\(horizon.asOf)"),
        hint: Phrase(.addPoint, "end \(horizon.asOf)"), at: last.place)
    }
    var periods: [(begin: Double, end: Double, from: Input, to: Input)] = []
    for index in points.indices.dropFirst() {
      let (a, b) = (points[index - 1], points[index])
      guard a.date.time < b.date.time else {
        at.error(Phrase(.sameDate, a.date.text, b.date.text), at: b.place)
        continue
      }
      if inputs[index].support.upperBound < inputs[index - 1].support.lowerBound {
        b.value.error(
          Phrase(.cumulativeFalls, a.date.text, b.date.text), hint: Phrase(.cumulativeRises))
      }
      periods.append((a.date.time, b.date.time, inputs[index - 1], inputs[index]))
    }
    return periods
  }

  private static func years(_ at: Cursor, _ horizon: Horizon) -> [Input] {
    var amounts: [Int: Input] = [:]
    for (key, place, value) in at.entries {
      guard let year = Int(key) else { continue }
      amounts[year] = value.input(default: 0)
      if year <= horizon.asOf {
        at.error(
          Phrase(.planInHistory, key, "\(horizon.asOf)"), hint: Phrase(.historyIsCumulative),
          at: place)
      } else if year > horizon.to {
        at.error(
          Phrase(.yearOutside, key, "\(horizon.asOf + 1)", "\(horizon.to)"),
          hint: Phrase(.between, "\(horizon.asOf + 1)", "\(horizon.to)"), at: place)
      }
    }
    // A year in the wrong place is the fault, not the year that it leaves empty.
    guard amounts.keys.allSatisfy(horizon.forecastYears.contains) else { return [.known(0)] }
    let last = amounts.keys.filter(horizon.forecastYears.contains).max() ?? horizon.asOf + 1
    var plan: [Input] = []
    for year in horizon.asOf + 1...last {
      if let input = amounts[year] {
        plan.append(input)
      } else {
        at.error(Phrase(.planYearMissing, "\(year)", at.path), hint: Phrase(.addPoint, "\(year)"))
        plan.append(.known(0))
      }
    }
    return plan
  }
}
