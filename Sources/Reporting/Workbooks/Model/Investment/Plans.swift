import GrowthModel

/// The history of investment, and its plan with what levers do to it.
extension ModelSheetBuilder {
  /// Where the investment of a cluster stands: periods of the history and the plan of a year.
  struct InvestmentRows {
    var periods: [ModelRow] = []
    var plan = ModelRow(0)
    /// Whether the rows are the park's, of which the cluster has its share.
    var isShared: Bool
  }

  mutating func plans() -> [InvestmentRows?] {
    let clusters = scenario.clusters
    var result: [InvestmentRows?] = clusters.map { cluster in
      cluster.investment.map { InvestmentRows(isShared: $0.isShared) }
    }
    if clusters.contains(where: { !($0.investment?.history.isEmpty ?? true) }) {
      group(.modelHistory, unit: .money, .modelHistoryWords)
      var known: [String: [ModelRow]] = [:]
      for c in clusters.indices {
        guard let flow = clusters[c].investment, let rows = result[c] else { continue }
        let key = rows.isShared ? flow.historyKey : "\(c)"
        let periods = known[key] ?? flow.history.map { period($0, c, isShared: rows.isShared) }
        known[key] = periods
        result[c]?.periods = periods
      }
    }
    group(.modelPlan, unit: .moneyPerYear, .modelPlanWords)
    var known: [String: ModelRow] = [:]
    for c in clusters.indices {
      guard let flow = clusters[c].investment, let rows = result[c] else { continue }
      let key = rows.isShared ? flow.planKey : "\(c)"
      let plan = known[key] ?? plan(flow, c, isShared: rows.isShared)
      known[key] = plan
      result[c]?.plan = plan
    }
    return result
  }

  /// A period of the history, spread evenly over the steps that it touches.
  private mutating func period(
    _ period: HistoryPeriod, _ c: Int, isShared: Bool
  ) -> ModelRow {
    let amount =
      isShared
      ? input(period.cumulativeAtEnd.input, .money) - input(period.cumulativeAtBegin.input, .money)
      : self.amount(period.cumulativeAtEnd, .money, cluster: c)
        - self.amount(period.cumulativeAtBegin, .money, cluster: c)
    let name = isShared ? catalogue.message(.modelPark) : title(c)
    let dates = catalogue.message(.modelPeriodOf, name, "\(period.begin)", "\(period.end)")
    let begin = constant(catalogue.message(.modelPeriodBegin, dates), .date, period.begin)
    let end = constant(catalogue.message(.modelPeriodEnd, dates), .date, period.end)
    let row = open(dates)
    setSingle(amount, row, as: .money)
    for step in history {
      let from = self[begins, step]
      let overlap = Formula.least(from + stepYears, end) - .most(from, begin)
      put(
        single(row) * .most(.number(0), overlap) / (end - begin), row, step, as: .money,
        kind: .plan)
    }
    return row
  }

  /// The plan of every year: what is given, then growing.
  private mutating func plan(_ flow: InvestmentFlow, _ c: Int, isShared: Bool) -> ModelRow {
    let name = isShared ? catalogue.message(.modelPark) : title(c)
    let amounts = flow.plan.map { amount in
      (isShared
        ? input(amount.input, .moneyPerYear) : self.amount(amount, .moneyPerYear, cluster: c))
        * .number(flow.planFactor)
    }
    let growth = input(flow.growth, .perYear, name: catalogue.message(.modelPlanGrowth, name))
    let row = open(name)
    let perYear = horizon.stepsPerYear
    for step in forecast {
      let place = step - horizon.historySteps
      let (year, part) = (place / perYear, place % perYear)
      if part > 0 {
        put(self[row, step - 1], row, step, as: .money)
      } else if year < amounts.count {
        put(amounts[year], row, step, as: .money, kind: .plan)
      } else if year > 0 {
        put(self[row, step - 1] * (.number(1) + growth), row, step, as: .money, kind: .plan)
      } else {
        put(.number(0), row, step, as: .money, kind: .plan)
      }
    }
    return row
  }

  // MARK: Levers

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

extension InvestmentFlow {
  /// Whether all amounts are parts of totals of the park.
  fileprivate var isShared: Bool {
    let amounts = plan + history.flatMap { [$0.cumulativeAtBegin, $0.cumulativeAtEnd] }
    return amounts.allSatisfy { if case .shareOf = $0 { true } else { false } }
  }

  /// Flows with the same key have the same history.
  fileprivate var historyKey: String {
    history.map { period in
      "\(period.begin)|\(period.end)|"
        + [period.cumulativeAtBegin, period.cumulativeAtEnd].map(\.input.key).joined(separator: "|")
    }.joined(separator: "||")
  }

  /// Flows with the same key have the same plan.
  fileprivate var planKey: String {
    (plan.map(\.input.key) + [growth.key, "\(planFactor)"]).joined(separator: "|")
  }
}

extension Input {
  fileprivate var key: String { "\(name)=\(central)" }
}
