import GrowthModel

extension ModelSheetBuilder {
  /// Equations 6 and 7: output of every cluster before demand, by the law that the path follows.
  mutating func produce() {
    heading(.modelProductionBlock)
    let kept = baseKept()
    let growth = isScaledByProductivity ? logProductivity() : scenario.clusters.map { _ in nil }
    let levels = levelFactors()
    let unscaled = followLaw(kept)
    let spills = scenario.spillover != nil
    // Spillovers read the output of the steps before, which stands below them.
    guard !spills || !isScaledByProductivity else {
      return produceWithSpillovers(unscaled, growth: growth, levels: levels)
    }
    group(.modelLaw, unit: .money, isScaledByProductivity ? .modelLawWords : nil)
    output = scenario.clusters.indices.map { c in
      line(title(c), in: forecast, as: .money) { s, t in
        s.scaled(s[unscaled[c], t], growth[c].map { s[$0, t] }, levels[c].map { s[$0, t] })
      }
    }
    output = addAnchors(output, levels: levels)
  }

  /// Output of the law, times productivity and what levers do to its level.
  func scaled(_ output: Formula, _ log: Formula?, _ level: Formula?) -> Formula {
    var result = output
    if let log { result = result * .exp(log) }
    if let level { result = result * level }
    return result
  }

  /// Whether productivity is a factor of the law.
  var isScaledByProductivity: Bool {
    switch law {
    case .ratio, .cobbDouglas, .constantElasticity: true
    case .logistic, .referenceClass: false
    }
  }

  /// (1 − δ₀)ⁿ, where the plant of the base year wears.
  private mutating func baseKept() -> [ModelRow?] {
    let clusters = scenario.clusters
    let isRead = isScaledByProductivity
    let wears = clusters.indices.map { c -> Formula? in
      let wear = clusters[c].wearOfBase
      guard isRead, wear.input.isUncertain || wear.central != 0 else { return nil }
      return scaled(wear, .perYear, cluster: c, name: .modelWearOfBase)
    }
    guard wears.contains(where: { $0 != nil }) else { return wears.map { _ in nil } }
    group(.modelBaseKept, unit: .share, .modelBaseKeptWords)
    return clusters.indices.map { c in
      guard let wear = wears[c] else { return nil }
      return line(title(c), in: forecast, as: .factor) { s, t in
        (.number(1) - wear).raised(to: s[s.elapsed, t])
      }
    }
  }

  /// ln A without spillovers: γ n, and what levers on the drift add up to.
  private mutating func logProductivity() -> [ModelRow?] {
    group(.modelProductivity, .modelProductivityWords)
    return scenario.clusters.indices.map { c in
      let drift = scaled(scenario.clusters[c].drift, .perYear, cluster: c, name: .modelDrift)
      guard isMoved(.drift, c) else {
        return line(title(c), in: forecast, as: .factor) { s, t in drift * s[s.elapsed, t] }
      }
      let moves = moves(of: .drift, c)
      let first = horizon.historySteps
      let added = chain(
        catalogue.message(.modelAddedDrift, title(c)), in: forecast, as: .factor
      ) { s, row, t in
        let rise = (s.levered(drift, by: moves, at: t) - drift) * s.stepYears
        return t > first ? s[row, t - 1] + rise : rise
      }
      return line(title(c), in: forecast, as: .factor) { s, t in
        drift * s[s.elapsed, t] + s[added, t]
      }
    }
  }

  /// What levers on the level of output multiply it by.
  private mutating func levelFactors() -> [ModelRow?] {
    let clusters = scenario.clusters.indices
    guard clusters.contains(where: { isMoved(.level, $0) }) else {
      return clusters.map { _ in nil }
    }
    group(.modelLevelFactor, .modelLeveredWords)
    return clusters.map { c in
      guard isMoved(.level, c) else { return nil }
      let moves = moves(of: .level, c)
      return line(title(c), in: forecast, as: .factor) { s, t in
        s.levered(.number(1), by: moves, at: t)
      }
    }
  }
}
