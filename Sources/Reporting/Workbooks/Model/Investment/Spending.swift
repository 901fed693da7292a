import GrowthModel

extension ModelSheetBuilder {
  /// Equations 1 and 2: investment agreed, and money spent, of every cluster in every step.
  mutating func spend() {
    let invests = scenario.clusters.contains { $0.investment != nil }
    spent = Array(repeating: nil, count: scenario.clusters.count)
    guard invests else { return }
    heading(.modelInvestmentBlock)
    let sources = investmentPlans()
    let planned = leveredPlans(sources)
    let agreed = investment(sources, planned: planned)
    spent = spending(agreed)
  }

  /// Equation 1: the plan, as far as levers and the state of the world let it, over price.
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
}

extension Cluster {
  /// 0 for an even delay, else the shape of the gamma.
  var gammaShape: Int { if case .gamma(let shape) = lagShape { shape } else { 0 } }
}
