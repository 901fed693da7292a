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
    let row = c * plan.stepCount
    let spent = spent + row
    let started = started + row
    let inflow = loadInflow + row
    let loaded = loaded + row
    let steps = plan.stepCount
    for step in 0..<steps {
      started[step] = L.zero
      inflow[step] = L.zero
      loaded[step] = L.zero
    }
    guard cluster.invests else { return }

    let movedBuild = isMoved(.build, cluster: c)
    for step in 0..<steps {
      if step == 0 || movedBuild {
        let build = levered(value(cluster.build), .build, cluster: c, step: step)
        lagWeights(
          start: L.zero, build: build.atLeast(L.zero), shape: cluster.lagShape,
          count: cluster.startTaps, into: weights)
      }
      for l in 0..<min(cluster.startTaps, steps - step) {
        started[step + l] = started[step + l].addingProduct(weights[l], spent[step])
      }
    }

    fillKeep(c)
    let movedRamp = isMoved(.ramp, cluster: c)
    for step in 0..<steps {
      if step == 0 || movedRamp {
        let ramp = levered(value(cluster.ramp), .ramp, cluster: c, step: step)
        loadSteps(ramp: ramp.atLeast(L.zero), count: cluster.rampTaps, into: weights)
      }
      var plant = started[step]
      for j in 0..<min(cluster.rampTaps, steps - step) {
        if cluster.hasWear, j > 0 { plant = plant * keep[step + j] }
        inflow[step + j] = inflow[step + j].addingProduct(weights[j], plant)
      }
    }

    let base = plan.historySteps - plan.stepsPerYear
    let perStep = L(repeating: plan.stepYears)
    var full = L.zero
    var inBase = L.zero
    var capital = L.zero
    for step in 0..<steps {
      if cluster.hasWear {
        full = full * keep[step]
        inBase = inBase * keep[step]
        capital = capital * keep[step]
      }
      full = full + inflow[step]
      capital = capital + started[step]
      if step >= base, step < plan.historySteps {
        inBase = inBase.addingProduct(full, perStep)
      }
      if step >= plan.historySteps { loaded[step] = full - inBase }
      note(.started, cluster: c, step: step, started[step])
      note(.capital, cluster: c, step: step, capital)
      note(.loaded, cluster: c, step: step, loaded[step])
    }
  }

  /// (1 − δ)ʰ, what a step leaves of capital.
  @inlinable @inline(always)
  func fillKeep(_ c: Int) {
    let cluster = plan.clusters[c]
    guard cluster.hasWear else { return }
    let isMoved = isMoved(.wear, cluster: c)
    for step in 0..<plan.stepCount {
      if step > 0, !isMoved {
        keep[step] = keep[step - 1]
        continue
      }
      let yearly = L.one - levered(value(cluster.wear), .wear, cluster: c, step: step)
      keep[step] = power(yearly, plan.stepYears)
    }
  }

  /// xʰ for x ≥ 0 and a constant h; x itself for h = 1.
  @inlinable @inline(always)
  func power(_ x: L, _ h: Double) -> L {
    h == 1 ? x : (L(repeating: h) * x.logarithm).exponential
  }
}
