import GrowthModel

extension ModelSheetBuilder {
  /// Where the investment of a cluster stands: periods of the history and the plan of a year.
  struct InvestmentRows {
    var periods: [ModelRow] = []
    var plan = ModelRow(0)
    /// Whether the rows are the park's, of which the cluster has its share.
    var isShared: Bool
  }

  /// History and plan of every cluster; clusters that share those of the park read the same rows.
  mutating func investmentPlans() -> [InvestmentRows?] {
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
    let dates = catalogue.message(
      .modelPeriodOf, name, date(period.begin), date(period.end))
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

  /// A date in years with two decimals, as the cells show it.
  private func date(_ time: Double) -> String {
    let hundredths = Int((time * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100)." + (rest.count < 2 ? "0" : "") + rest
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
