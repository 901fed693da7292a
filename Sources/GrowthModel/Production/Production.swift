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

  /// Output of one cluster under the laws, in all forecast steps.
  @inlinable @inline(always)
  func produce(_ c: Int, baseSum: L) {
    fillProductivity(c)
    fillBaseKept(c)
    for index in 0..<plan.laws.count {
      switch plan.laws[index].kind {
      case .ratio: followRatio(c, law: index)
      case .cobbDouglas: followCobbDouglas(c, law: index)
      case .constantElasticity: followConstantElasticity(c, law: index)
      case .logistic: followLogistic(c, law: index, baseSum: baseSum)
      case .reference: followReference(c, law: index)
      }
    }
    let isLevelMoved = isMoved(.level, cluster: c)
    guard isLevelMoved || terms != nil else { return }
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      let index = forecast * plan.clusterCount + c
      let level = levered(L.one, .level, cluster: c, step: step)
      magnitude[index] = magnitude[index] * level
      if terms != nil {
        note(.productivity, cluster: c, step: step, productivity[forecast].exponential * level)
      }
    }
  }

  /// Output of a law in one forecast step: the path's own where the path has drawn the law.
  ///
  /// Laws stand in order, so each takes over from where its part of Φ begins.
  @inlinable @inline(always)
  func put(_ c: Int, _ forecast: Int, law: Int, _ magnitude: L, exponent: L) {
    let index = forecast * plan.clusterCount + c
    if plan.lawColumn < 0 {
      self.magnitude[index] = magnitude
      self.exponent[index] = exponent
    } else {
      let isPast = L(repeating: plan.laws[law].from) .<= score(plan.lawColumn)
      self.magnitude[index] = self.magnitude[index].replacing(with: magnitude, where: isPast)
      self.exponent[index] = self.exponent[index].replacing(with: exponent, where: isPast)
    }
  }

  @inlinable @inline(always)
  func followRatio(_ c: Int, law: Int) {
    let h = L(repeating: plan.stepYears)
    let base = baseOutput[c] * h
    let isMoved = isMoved(.ratio, cluster: c)
    var ratio = value(plan.clusters[c].addedRatio)
    for forecast in 0..<plan.forecastSteps {
      if isMoved {
        let step = plan.historySteps + forecast
        ratio = levered(value(plan.clusters[c].addedRatio), .ratio, cluster: c, step: step)
      }
      let output = ratioLaw(
        base: base, kept: kept[forecast], ratio: ratio,
        loaded: loaded[forecast * plan.clusterCount + c], stepYears: h)
      put(c, forecast, law: law, output, exponent: productivity[forecast])
    }
  }

  @inlinable @inline(always)
  func followCobbDouglas(_ c: Int, law: Int) {
    let base = baseOutput[c] * L(repeating: plan.stepYears)
    let elasticity = value(plan.clusters[c].capitalElasticity)
    let jobs = logJobsPerYear(c)
    for forecast in 0..<plan.forecastSteps {
      let power = cobbDouglasLog(
        logCapital: capitalLog[forecast * plan.clusterCount + c],
        logJobs: jobs * L(repeating: plan.yearsSinceBase(forecast)), elasticity: elasticity)
      put(c, forecast, law: law, base, exponent: productivity[forecast] + power)
    }
  }

  @inlinable @inline(always)
  func followConstantElasticity(_ c: Int, law: Int) {
    let base = baseOutput[c] * L(repeating: plan.stepYears)
    let elasticity = value(plan.clusters[c].capitalElasticity)
    let substitution = value(plan.clusters[c].substitution)
    let jobs = logJobsPerYear(c)
    for forecast in 0..<plan.forecastSteps {
      let power = constantElasticityLog(
        logCapital: capitalLog[forecast * plan.clusterCount + c],
        logJobs: jobs * L(repeating: plan.yearsSinceBase(forecast)), elasticity: elasticity,
        substitution: substitution)
      put(c, forecast, law: law, base, exponent: productivity[forecast] + power)
    }
  }

  @inlinable @inline(always)
  func followLogistic(_ c: Int, law: Int, baseSum: L) {
    let rate = value(plan.clusters[c].logisticRate)
    var output = baseOutput[c]
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      let density = levered(value(plan.land.density), .landDensity, cluster: 0, step: step)
      let area = levered(value(plan.land.developed), .developedLand, cluster: 0, step: step)
      output = logisticStep(
        output, ceiling: density * area * baseOutput[c] / baseSum, rate: rate,
        years: plan.elapsed(forecast))
      put(c, forecast, law: law, output * L(repeating: plan.stepYears), exponent: L.zero)
    }
  }

  @inlinable @inline(always)
  func followReference(_ c: Int, law: Int) {
    let base = baseOutput[c] * L(repeating: plan.stepYears)
    for forecast in 0..<plan.forecastSteps {
      put(c, forecast, law: law, base * referenceLevel[forecast], exponent: L.zero)
    }
  }

  /// ln A without spillovers: γ n + Σ h·(drift levers).
  @inlinable @inline(always)
  func fillProductivity(_ c: Int) {
    let drift = value(plan.clusters[c].drift)
    let isMoved = isMoved(.drift, cluster: c)
    var sum = L.zero
    for forecast in 0..<plan.forecastSteps {
      if isMoved {
        let step = plan.historySteps + forecast
        let moved = levered(drift, .drift, cluster: c, step: step)
        sum = sum.addingProduct(moved - drift, L(repeating: plan.stepYears))
      }
      productivity[forecast] = sum.addingProduct(
        drift, L(repeating: plan.yearsSinceBase(forecast)))
    }
  }

  /// (1 − δ₀)ⁿ
  @inlinable @inline(always)
  func fillBaseKept(_ c: Int) {
    let wear = plan.clusters[c].wearOfBase
    if wear.slot == 0, wear.scale == 0 {
      for forecast in 0..<plan.forecastSteps { kept[forecast] = L.one }
    } else {
      let logKept = (L.one - value(wear)).logarithm
      for forecast in 0..<plan.forecastSteps {
        kept[forecast] = (L(repeating: plan.yearsSinceBase(forecast)) * logKept).exponential
      }
    }
  }

  /// ln m of every cluster and step, m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b: one loop for all logarithms.
  @inlinable @inline(always)
  func takeCapitalLogs() {
    let clusters = plan.clusterCount
    for c in 0..<clusters {
      let isMoved = isMoved(.ratio, cluster: c)
      fillBaseKept(c)
      var perYuan = value(plan.clusters[c].averageRatio) / baseOutput[c]
      for forecast in 0..<plan.forecastSteps {
        if isMoved {
          let step = plan.historySteps + forecast
          let ratio = value(plan.clusters[c].averageRatio)
          perYuan = levered(ratio, .ratio, cluster: c, step: step) / baseOutput[c]
        }
        let index = forecast * clusters + c
        capitalLog[index] = kept[forecast].addingProduct(perYuan, loaded[index])
      }
    }
    for index in 0..<(plan.forecastSteps * clusters) {
      capitalLog[index] = capitalLog[index].logarithm
    }
  }

  /// ln(1 + growth of jobs)
  @inlinable @inline(always)
  func logJobsPerYear(_ c: Int) -> L {
    let growth = plan.clusters[c].jobsGrowth
    if growth.slot == 0, growth.scale == 0 { return L.zero }
    return (L.one + value(growth)).logarithm
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
