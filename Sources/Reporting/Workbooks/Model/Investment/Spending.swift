import GrowthModel

extension ModelSheetBuilder {
  /// Equations 1 and 2: investment agreed, and money spent, of every cluster in every step.
  mutating func spend() {
    let invests = scenario.clusters.contains { $0.investment != nil }
    spent = Array(repeating: nil, count: scenario.clusters.count)
    guard invests else { return }
    heading(.modelInvestmentBlock)
    let sources = plans()
    let planned = leveredPlans(sources)
    let agreed = investment(sources, planned: planned)
    spent = spending(agreed)
  }

  // MARK: History and plan

  /// Where the investment of a cluster stands: periods of the history and the plan of a year.
  struct InvestmentRows {
    var periods: [ModelRow] = []
    var plan = ModelRow(0)
    /// Whether the rows are the park's, of which the cluster has its share.
    var isShared: Bool
  }

  private mutating func plans() -> [InvestmentRows?] {
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
      (isShared ? input(amount.input, .moneyPerYear) : self.amount(amount, .moneyPerYear, cluster: c))
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

  // MARK: Agreed and spent

  /// The plan of clusters that levers move.
  private mutating func leveredPlans(_ sources: [InvestmentRows?]) -> [ModelRow?] {
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

  private mutating func investment(
    _ sources: [InvestmentRows?], planned: [ModelRow?]
  ) -> [ModelRow?] {
    let deflator = investmentDeflator()
    group(.modelInvestment, unit: .money, .modelInvestmentWords)
    return scenario.clusters.indices.map { c in
      guard let rows = sources[c] else { return nil }
      let share = rows.isShared ? shares[c] ?? .number(0) : .number(1)
      return line(title(c), in: steps, as: .money) { s, t in
        guard s.forecast.contains(t) else {
          return share * .sum(rows.periods.map { s[$0, t] })
        }
        let plan = planned[c].map { s[$0, t] } ?? share * s[rows.plan, t]
        var amount = Formula.most(.number(0), plan)
        if let world = s.macroInvestment { amount = amount * s[world, t] }
        if let deflator { amount = amount / s[deflator, t] }
        return amount * s.stepYears
      }
    }
  }

  /// Money spent: at once, or after agreement, with what the noise leaves at its centre.
  private mutating func spending(_ agreed: [ModelRow?]) -> [ModelRow?] {
    let clusters = scenario.clusters
    let delayed = spendingDelays()
    var noises: [Formula?] = []
    for c in clusters.indices {
      guard let noise = clusters[c].investment?.noise, noise.isUncertain || noise.central != 0
      else {
        noises.append(nil)
        continue
      }
      noises.append(input(noise, .share, name: catalogue.message(.modelNoise)))
    }
    guard delayed.contains(where: { $0 != nil }) || noises.contains(where: { $0 != nil }) else {
      return agreed
    }
    let triangles = clusters.indices.map { c -> [ModelRow]? in
      guard let delay = delayed[c], let agreed = agreed[c], delay.weights == nil, !isTooLong else {
        return nil
      }
      return spendingTriangle(agreed, delay, c)
    }
    group(.modelSpent, unit: .money, .modelSpentWords)
    return clusters.indices.map { c in
      guard let agreed = agreed[c] else { return nil }
      if let delay = delayed[c], delay.weights == nil, triangles[c] == nil {
        return fixedLine(.spent, c, in: steps)
      }
      let realised = delayed[c]?.realised
      let moves = moves(of: .realised, c)
      return line(title(c), in: steps, as: .money) { s, t in
        var amount = s[agreed, t]
        if let weights = delayed[c]?.weights { amount = s.windowed(agreed, weights, upTo: t) }
        if let triangle = triangles[c] { amount = s.total(triangle, t) }
        if let realised { amount = amount * s.levered(realised, by: moves, at: t) }
        guard let noise = noises[c], s.forecast.contains(t) else { return amount }
        return amount * .exp(.number(-0.5) * noise.raised(to: .number(2)))
      }
    }
  }

  /// What stands between agreement and spending.
  struct SpendingDelay {
    var realised: Formula
    var start: Formula
    var build: Formula
    /// `nil` where levers move the delay from step to step.
    var weights: ModelRow?
  }

  private mutating func spendingDelays() -> [SpendingDelay?] {
    let isAgreed = scenario.clusters.contains { $0.investment?.isAgreed ?? false }
    guard isAgreed else { return scenario.clusters.map { _ in nil } }
    group(.modelSpendingDelay, .modelDelayWords)
    return scenario.clusters.indices.map { c in
      let cluster = scenario.clusters[c]
      guard case .agreed(let realised, let start)? = cluster.investment?.kind else { return nil }
      var delay = SpendingDelay(
        realised: scaled(realised, .share, cluster: c, name: .modelRealised),
        start: scaled(start, .years, cluster: c, name: .modelStart),
        build: scaled(cluster.build, .years, cluster: c, name: .modelBuild), weights: nil)
      guard !isMoved(.start, c), !isMoved(.build, c) else { return delay }
      delay.weights = lagWeights(
        catalogue.message(.modelSpendingDelayOf, title(c)), start: .most(.number(0), delay.start),
        build: .most(.number(0), delay.build), shape: cluster.gammaShape)
      return delay
    }
  }

  /// Money agreed in one step that is spent in another, where levers move the delay.
  private mutating func spendingTriangle(
    _ agreed: ModelRow, _ delay: SpendingDelay, _ c: Int
  ) -> [ModelRow] {
    let starts = moves(of: .start, c)
    let builds = moves(of: .build, c)
    let shape = scenario.clusters[c].gammaShape
    return triangle(.modelSpendingTriangle, c) { s, from, to in
      let start = Formula.most(.number(0), s.levered(delay.start, by: starts, at: from))
      let build = Formula.most(.number(0), s.levered(delay.build, by: builds, at: from))
      return s[agreed, from] * s.lagWeight(age: to - from, start: start, build: build, shape: shape)
    }
  }
}

extension InvestmentFlow {
  var isAgreed: Bool { if case .agreed = kind { true } else { false } }

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

extension Cluster {
  /// 0 for an even delay, else the shape of the gamma.
  var gammaShape: Int { if case .gamma(let shape) = lagShape { shape } else { 0 } }
}
