public import Lanes

extension Workspace {
  /// Equations 6 and 7: output of every cluster before demand, for all forecast steps.
  @inlinable @inline(always)
  func produce() {
    if plan.readsCapitalLog { takeCapitalLogs() }
    var baseSum = L.zero
    for c in 0..<plan.clusterCount where !plan.clusters[c].isRegistered {
      baseSum = baseSum + baseOutput[c]
    }
    for c in 0..<plan.clusterCount { produce(c, baseSum: baseSum) }
    if plan.spillover.isUsed || plan.anchors.count > 0 { addNeighboursAndAnchors() }
  }

  /// Output of one cluster under the laws, as magnitude and exponent.
  @inlinable @inline(always)
  func produce(_ c: Int, baseSum: L) {
    let cluster = plan.clusters[c]
    let clusters = plan.clusterCount
    let drift = value(cluster.drift)
    let base = baseOutput[c] * L(repeating: plan.stepYears)
    let isDriftMoved = isMoved(.drift, cluster: c)
    let isLevelMoved = isMoved(.level, cluster: c)
    let wears = !(cluster.wearOfBase.slot == 0 && cluster.wearOfBase.scale == 0)
    let logKept = wears ? (L.one - value(cluster.wearOfBase)).logarithm : L.zero
    var driftSum = L.zero
    var logistic = baseOutput[c]
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      let index = forecast * clusters + c
      let n = plan.yearsSinceBase(forecast)
      if isDriftMoved {
        let moved = levered(drift, .drift, cluster: c, step: step)
        driftSum = driftSum.addingProduct(moved - drift, L(repeating: plan.stepYears))
      }
      let state = ProductionState(
        base: base, baseKept: wears ? (L(repeating: n) * logKept).exponential : L.one,
        loaded: loaded[index], capitalLog: capitalLog[index],
        productivity: driftSum.addingProduct(drift, L(repeating: n)), years: n,
        stepYears: plan.stepYears)
      var result = LawOutput(L.zero, exponent: L.zero)
      for law in 0..<plan.laws.count {
        let q = apply(
          plan.laws[law].kind, c, forecast: forecast, state, baseSum: baseSum,
          logistic: &logistic)
        if plan.lawColumn < 0 {
          result = q
        } else {
          // Laws stand in order, so each takes over from where its part of Φ begins.
          let isPast = L(repeating: plan.laws[law].from) .<= scores[plan.lawColumn]
          result.magnitude = result.magnitude.replacing(with: q.magnitude, where: isPast)
          result.exponent = result.exponent.replacing(with: q.exponent, where: isPast)
        }
      }
      var level = L.one
      if isLevelMoved {
        level = levered(L.one, .level, cluster: c, step: step)
        result.magnitude = result.magnitude * level
      }
      magnitude[index] = result.magnitude
      exponent[index] = result.exponent
      if terms != nil {
        note(.productivity, cluster: c, step: step, state.productivity.exponential * level)
      }
    }
  }

  /// Output of one law, a step, before level levers.
  @inlinable @inline(always)
  func apply(
    _ kind: LawKind, _ c: Int, forecast: Int, _ state: ProductionState<L>, baseSum: L,
    logistic: inout L
  ) -> LawOutput<L> {
    let cluster = plan.clusters[c]
    let step = plan.historySteps + forecast
    switch kind {
    case .ratio:
      return ratioLaw(
        state, ratio: levered(value(cluster.addedRatio), .ratio, cluster: c, step: step))
    case .cobbDouglas:
      return cobbDouglasLaw(
        state, elasticity: value(cluster.capitalElasticity),
        logJobs: logJobs(c, years: state.years))
    case .constantElasticity:
      return constantElasticityLaw(
        state, elasticity: value(cluster.capitalElasticity),
        substitution: value(cluster.substitution), logJobs: logJobs(c, years: state.years))
    case .logistic:
      let density = levered(value(plan.land.density), .landDensity, cluster: 0, step: step)
      let area = levered(value(plan.land.developed), .developedLand, cluster: 0, step: step)
      logistic = logisticStep(
        logistic, ceiling: density * area * baseOutput[c] / baseSum,
        rate: value(cluster.logisticRate), years: plan.elapsed(forecast))
      return LawOutput(logistic * L(repeating: state.stepYears), exponent: L.zero)
    case .reference:
      return LawOutput(state.base * referenceLevel[forecast], exponent: L.zero)
    }
  }

  /// ln m of every cluster and step, m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b: one loop for all logarithms.
  @inlinable @inline(always)
  func takeCapitalLogs() {
    let clusters = plan.clusterCount
    for c in 0..<clusters {
      let cluster = plan.clusters[c]
      let isMoved = isMoved(.ratio, cluster: c)
      let wears = !(cluster.wearOfBase.slot == 0 && cluster.wearOfBase.scale == 0)
      let logKept = wears ? (L.one - value(cluster.wearOfBase)).logarithm : L.zero
      var perYuan = value(cluster.averageRatio) / baseOutput[c]
      for forecast in 0..<plan.forecastSteps {
        if isMoved {
          let step = plan.historySteps + forecast
          let ratio = levered(value(cluster.averageRatio), .ratio, cluster: c, step: step)
          perYuan = ratio / baseOutput[c]
        }
        let years = L(repeating: plan.yearsSinceBase(forecast))
        let kept = wears ? (years * logKept).exponential : L.one
        let index = forecast * clusters + c
        capitalLog[index] = kept.addingProduct(perYuan, loaded[index])
      }
    }
    for index in 0..<(plan.forecastSteps * clusters) {
      capitalLog[index] = capitalLog[index].logarithm
    }
  }

  /// ln ℓ = n ln(1 + growth of jobs)
  @inlinable @inline(always)
  func logJobs(_ c: Int, years: Double) -> L {
    let growth = plan.clusters[c].jobsGrowth
    if growth.slot == 0, growth.scale == 0 { return L.zero }
    return (L.one + value(growth)).logarithm * L(repeating: years)
  }
}

extension ModelPlan {
  /// n, from the middle of the base year to the middle of a forecast step.
  @inlinable @inline(always)
  func yearsSinceBase(_ forecast: Int) -> Double { (Double(forecast) + 0.5) * stepYears + 0.5 }

  /// What n gains in a forecast step: n itself in the first.
  @inlinable @inline(always)
  func elapsed(_ forecast: Int) -> Double { forecast == 0 ? yearsSinceBase(0) : stepYears }
}
