public import Lanes

extension Workspace {
  /// Equations 3–5: plant started, capital in place, and loaded capital added since the base year.
  ///
  ///     gₜ = Σₗ wₗ rₜ₋ₗ
  ///     Kₜ = (1 − δₕ) Kₜ₋₁ + gₜ
  ///     ΔMₜ = Σᵥ (1 − δₕ)ᵗ⁻ᵛ (Lₜ₋ᵥ − L̄ᵥ) gᵥ
  ///
  /// ΔM is kept as X − H. X = Σ (1 − δₕ)ᵗ⁻ᵛ Lₜ₋ᵥ gᵥ grows by what the load of each start gains in
  /// the step, so its cost is linear in the horizon. H is the load that stands in Q_b already: the
  /// mean of X over the base year's steps, worn since.
  @inlinable @inline(always)
  func buildCapital(_ c: Int) {
    let cluster = plan.clusters[c]
    let stride = plan.clusterCount
    guard cluster.invests else {
      for forecast in 0..<plan.forecastSteps { loaded[forecast * stride + c] = L.zero }
      return
    }
    startPlant(c)
    fillKeep(c)
    loadPlant(c)
    accumulateLoad(c)
    if terms != nil { noteCapital(c) }
  }

  /// Equation 5: X − H, from what the load gains in every step.
  @inlinable @inline(always)
  func accumulateLoad(_ c: Int) {
    let cluster = plan.clusters[c]
    let history = plan.historySteps
    let perStep = L(repeating: plan.stepYears)
    var full = L.zero
    var inBase = L.zero
    for step in 0..<history {
      if cluster.hasWear { full = full * keep[step] }
      full = full + loadInflow[step]
      if step >= history - plan.stepsPerYear {
        if cluster.hasWear { inBase = inBase * keep[step] }
        inBase = inBase.addingProduct(full, perStep)
      }
    }
    var place = loaded + c
    for step in history..<plan.stepCount {
      if cluster.hasWear {
        full = full * keep[step]
        inBase = inBase * keep[step]
      }
      full = full + loadInflow[step]
      place.pointee = full - inBase
      place += plan.clusterCount
    }
  }

  /// Equation 3: plant started in every step.
  @inlinable @inline(always)
  func startPlant(_ c: Int) {
    let cluster = plan.clusters[c]
    let steps = plan.stepCount
    let taps = cluster.startTaps
    if isMoved(.build, cluster: c) {
      // Every step's money has weights of its own, where levers change from step to step.
      for step in 0..<steps { started[step] = L.zero }
      for step in 0..<steps {
        if !isSteady(.build, cluster: c, step: step) {
          let build = levered(value(cluster.build), .build, cluster: c, step: step)
          lagWeights(
            start: L.zero, build: build.atLeast(L.zero), shape: cluster.lagShape,
            stepYears: plan.stepYears, count: taps, into: weights)
        }
        for l in 0..<min(taps, steps - step) {
          started[step + l] = started[step + l].addingProduct(weights[l], spent[step])
        }
      }
      return
    }
    if cluster.knownWeights >= 0 {
      for l in 0..<taps { weights[l] = L(repeating: plan.knownNumbers[cluster.knownWeights + l]) }
    } else {
      lagWeights(
        start: L.zero, build: value(cluster.build).atLeast(L.zero), shape: cluster.lagShape,
        stepYears: plan.stepYears, count: taps, into: weights)
    }
    for step in 0..<steps {
      var sum = L.zero
      // Before the first step stand zeros.
      for l in 0..<taps { sum = sum.addingProduct(weights[l], spent[step - l]) }
      started[step] = sum
    }
  }

  /// What the load of all plant gains in every step, worn since its start.
  @inlinable @inline(always)
  func loadPlant(_ c: Int) {
    let cluster = plan.clusters[c]
    let steps = plan.stepCount
    let taps = cluster.rampTaps
    if isMoved(.ramp, cluster: c) || isMoved(.wear, cluster: c) {
      // Every step's plant has a load and a wear of its own.
      for step in 0..<steps { loadInflow[step] = L.zero }
      for step in 0..<steps {
        if !isSteady(.ramp, cluster: c, step: step) {
          let ramp = levered(value(cluster.ramp), .ramp, cluster: c, step: step)
          loadSteps(
            ramp: ramp.atLeast(L.zero), stepYears: plan.stepYears, count: taps, into: weights)
        }
        var plant = started[step]
        for j in 0..<min(taps, steps - step) {
          if cluster.hasWear, j > 0 { plant = plant * keep[step + j] }
          loadInflow[step + j] = loadInflow[step + j].addingProduct(weights[j], plant)
        }
      }
      return
    }
    if cluster.knownLoad >= 0 {
      for j in 0..<taps { weights[j] = L(repeating: plan.knownNumbers[cluster.knownLoad + j]) }
    } else {
      loadSteps(
        ramp: value(cluster.ramp).atLeast(L.zero), stepYears: plan.stepYears, count: taps,
        into: weights)
    }
    if cluster.hasWear {
      var kept = L.one
      for j in 1..<max(taps, 1) {
        kept = kept * keep[j]
        weights[j] = weights[j] * kept
      }
    }
    for step in 0..<steps {
      var sum = L.zero
      for j in 0..<taps { sum = sum.addingProduct(weights[j], started[step - j]) }
      loadInflow[step] = sum
    }
  }

  /// Equation 4 and the other terms of a path that is explained.
  @inlinable @inline(always)
  func noteCapital(_ c: Int) {
    let cluster = plan.clusters[c]
    var capital = L.zero
    for step in 0..<plan.stepCount {
      if cluster.hasWear { capital = capital * keep[step] }
      capital = capital + started[step]
      note(.started, cluster: c, step: step, started[step])
      note(.capital, cluster: c, step: step, capital)
      let forecast = step - plan.historySteps
      note(
        .loaded, cluster: c, step: step,
        forecast < 0 ? L.zero : loaded[forecast * plan.clusterCount + c])
    }
  }

  /// (1 − δ)ʰ, what a step leaves of capital.
  @inlinable @inline(always)
  func fillKeep(_ c: Int) {
    let cluster = plan.clusters[c]
    guard cluster.hasWear else { return }
    if isMoved(.wear, cluster: c) {
      for step in 0..<plan.stepCount {
        let yearly = L.one - levered(value(cluster.wear), .wear, cluster: c, step: step)
        keep[step] = power(yearly, plan.stepYears)
      }
    } else {
      let kept = power(L.one - value(cluster.wear), plan.stepYears)
      for step in 0..<plan.stepCount { keep[step] = kept }
    }
  }

  /// xʰ for x ≥ 0 and a constant h; x itself for h = 1.
  @inlinable @inline(always)
  func power(_ x: L, _ h: Double) -> L {
    h == 1 ? x : (L(repeating: h) * x.logarithm).exponential
  }
}
