import GrowthModel

extension ModelSheetBuilder {
  /// The plan of clusters that levers move.
  mutating func leveredPlans(_ sources: [InvestmentRows?]) -> [ModelRow?] {
    let moved = scenario.clusters.indices.map { sources[$0] != nil && isMoved(.investment, $0) }
    guard moved.contains(true) else { return moved.map { _ in nil } }
    group(.modelLeveredPlan, unit: .moneyPerYear, .modelLeveredWords)
    return scenario.clusters.indices.map { c in
      guard moved[c], let rows = sources[c] else { return nil }
      let read = shiftedPlan(rows, c)
      let moves = moves(of: .investment, c)
      return line(title(c), in: forecast, as: .money) { s, t in
        s.levered(read(s, t), by: moves, at: t)
      }
    }
  }

  /// How the plan of a cluster is read in a step: as it stands, or later or earlier.
  private mutating func shiftedPlan(
    _ rows: InvestmentRows, _ c: Int
  ) -> (Self, Int) -> Formula {
    let share = rows.isShared ? shares[c] ?? .number(0) : .number(1)
    let shifts = moves(of: .investment, c).filter { $0.kind == .shift }
    guard !shifts.isEmpty, let flow = scenario.clusters[c].investment else {
      return { s, t in share * s[rows.plan, t] }
    }
    // Growth goes on after the horizon, since a plan may be read that far.
    let growth = input(flow.growth, .perYear, name: catalogue.message(.modelPlanGrowth, title(c)))
    let perYear = horizon.stepsPerYear
    let first = horizon.historySteps
    let years = horizon.forecastSteps / perYear
    let long = open(catalogue.message(.modelLongPlan, title(c)))
    for year in 0..<2 * years {
      let amount =
        year < years
        ? share * self[rows.plan, first + year * perYear]
        : self[long, year - 1] * (.number(1) + growth)
      put(amount, long, year, as: .money)
    }
    return { s, t in
      let year = Double((t - first) / perYear)
      let shift = Formula.sum(shifts.map { s[$0.strength, t] * $0.value })
      let last = Formula.number(Double(2 * years - 1))
      let place = Formula.least(.most(.number(0), .number(year) + shift), last)
      let whole = Formula.wholePart(place)
      let plan = s.span(long, 0..<2 * years, isFixed: true)
      let here = Formula.cell(plan, at: whole + .number(1))
      let next = Formula.cell(
        plan, at: .least(whole + .number(2), .number(Double(2 * years))))
      return here + (place - whole) * (next - here)
    }
  }
}
