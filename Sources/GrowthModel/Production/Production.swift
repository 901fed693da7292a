public import Lanes

extension Workspace {
  /// Equations 6 and 7: output of every cluster before demand, for one forecast step.
  @inlinable @inline(always)
  func produce(step: Int, referenceLevel: inout L) {
    let h = plan.stepYears
    let forecast = step - plan.historySteps
    let year = forecast / plan.stepsPerYear
    // n, from the middle of the base year to the middle of the step.
    let n = (Double(forecast) + 0.5) * h + 0.5
    let elapsed = forecast == 0 ? n : h
    if plan.reference.isUsed {
      referenceLevel = referenceLevel * power(referenceGrowth[year], elapsed)
    }
    addSpillovers(step: step)
    var baseSum = L.zero
    for c in 0..<plan.clusterCount where !plan.clusters[c].isRegistered {
      baseSum = baseSum + baseOutput[c]
    }
    for c in 0..<plan.clusterCount {
      let level = levered(L.one, .level, cluster: c, step: step)
      let productivity = productivity(c, step: step, years: n) * level
      note(.productivity, cluster: c, step: step, productivity)
      let state = ProductionState(
        base: baseOutput[c] * L(repeating: h), yearlyBase: baseOutput[c],
        loaded: loaded[c * plan.stepCount + step], years: n, productivity: productivity,
        stepYears: h, baseKept: baseKept(c, years: n))
      var output = L.zero
      for index in 0..<plan.laws.count {
        let law = plan.laws[index]
        let q = apply(
          law.kind, c, step: step, state: state, level: level, elapsed: elapsed,
          baseSum: baseSum, referenceLevel: referenceLevel)
        if plan.lawColumn < 0 {
          output = q
        } else {
          // Laws stand in order, so each takes over from where its part of Φ begins.
          let isPast = L(repeating: law.from) .<= scores[plan.lawColumn]
          output = output.replacing(with: q, where: isPast)
        }
      }
      note(.law, cluster: c, step: step, output)
      beforeShockPrevious[c] = beforeShock[c]
      beforeShock[c] = output
    }
    addAnchors(step: step)
    for c in 0..<plan.clusterCount { note(.beforeShock, cluster: c, step: step, beforeShock[c]) }
  }

  /// Output of one law, a step.
  @inlinable @inline(always)
  func apply(
    _ kind: LawKind, _ c: Int, step: Int, state: ProductionState<L>, level: L, elapsed: Double,
    baseSum: L, referenceLevel: L
  ) -> L {
    let cluster = plan.clusters[c]
    switch kind {
    case .ratio:
      let ratio = levered(value(cluster.addedRatio), .ratio, cluster: c, step: step)
      return ratioLaw(state, ratio: ratio)
    case .cobbDouglas:
      return cobbDouglasLaw(
        state, averageRatio: averageRatio(c, step: step),
        elasticity: value(cluster.capitalElasticity), logJobs: logJobs(c, years: state.years))
    case .constantElasticity:
      return constantElasticityLaw(
        state, averageRatio: averageRatio(c, step: step),
        elasticity: value(cluster.capitalElasticity), substitution: value(cluster.substitution),
        logJobs: logJobs(c, years: state.years))
    case .logistic:
      let density = levered(value(plan.land.density), .landDensity, cluster: 0, step: step)
      let area = levered(value(plan.land.developed), .developedLand, cluster: 0, step: step)
      let ceiling = density * area * state.yearlyBase / baseSum
      logisticOutput[c] = logisticStep(
        logisticOutput[c], ceiling: ceiling, rate: value(cluster.logisticRate), years: elapsed)
      return logisticOutput[c] * L(repeating: state.stepYears) * level
    case .reference:
      return state.base * referenceLevel * level
    }
  }

  /// (1 − δ₀)ⁿ
  @inlinable @inline(always)
  func baseKept(_ c: Int, years: Double) -> L {
    let wear = plan.clusters[c].wearOfBase
    if wear.slot == 0, wear.scale == 0 { return L.one }
    return (L(repeating: years) * (L.one - value(wear)).logarithm).exponential
  }

  @inlinable @inline(always)
  func averageRatio(_ c: Int, step: Int) -> L {
    levered(value(plan.clusters[c].averageRatio), .ratio, cluster: c, step: step)
  }

  /// ln ℓ = n ln(1 + growth of jobs)
  @inlinable @inline(always)
  func logJobs(_ c: Int, years: Double) -> L {
    let growth = plan.clusters[c].jobsGrowth
    if growth.slot == 0, growth.scale == 0 { return L.zero }
    return (L.one + value(growth)).logarithm * L(repeating: years)
  }

  /// exp(γ n + Σ h·(drift levers) + spillovers); level levers are multiplied on by the caller.
  @inlinable @inline(always)
  func productivity(_ c: Int, step: Int, years: Double) -> L {
    let drift = value(plan.clusters[c].drift)
    if isMoved(.drift, cluster: c) {
      let moved = levered(drift, .drift, cluster: c, step: step)
      driftSum[c] = driftSum[c].addingProduct(moved - drift, L(repeating: plan.stepYears))
    }
    return (driftSum[c] + spilled[c]).addingProduct(drift, L(repeating: years)).exponential
  }

  /// θ S_cd ln(q_d,ₜ₋₁/q_d,ₜ₋₂) over the other clusters, none in the first step nor where a q is 0.
  @inlinable @inline(always)
  func addSpillovers(step: Int) {
    guard plan.spillover.isUsed, step > plan.historySteps else { return }
    let strength = value(plan.spillover.strength)
    for d in 0..<plan.clusterCount {
      let ratio = beforeShock[d] / beforeShockPrevious[d]
      let growth = (strength * ratio.logarithm)
        .replacing(with: L.zero, where: beforeShock[d] .<= L.zero)
        .replacing(with: L.zero, where: beforeShockPrevious[d] .<= L.zero)
      for c in 0..<plan.clusterCount where c != d {
        let weight = plan.spilloverNumbers[c * plan.clusterCount + d]
        spilled[c] = spilled[c].addingProduct(growth, L(repeating: weight))
      }
    }
  }
}
