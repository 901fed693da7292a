import Lanes

extension PlanBuilder {
  /// Compiles the effects of all levers that are on, by subject and cluster.
  ///
  /// An effect moves the number of the park before a cluster's factor is put on it, and an amount
  /// added to a total of the park is divided among the clusters that the effect names.
  /// Rows stand subject by subject, clusters in order. In a row sets come first, then products,
  /// then sums; shifts stand last and are read by the investment plan alone.
  mutating func compileEffects(shockScales: [Double]) {
    let active = scenario.levers.compactMap { lever -> (Lever, LeverLevel)? in
      guard let level = levels[lever.id], level.isEverOn, level.trigger == nil else { return nil }
      return (lever, level)
    }
    for subject in LeverEffect.Subject.allCases {
      for cluster in scenario.clusters.indices {
        let first = effects.count
        var row: [EffectPlan] = []
        for (lever, level) in active {
          for effect in lever.effects where effect.subject == subject {
            guard effect.clusters.contains(cluster) || subject.isOfPark else { continue }
            let factor = factor(of: subject, cluster, shockScales: shockScales)
            row.append(effectPlan(effect, level: level, cluster: cluster, factor: factor))
          }
        }
        for operation in [EffectPlan.Operation.set, .multiply, .add, .shift] {
          effects += row.filter { $0.operation == operation }
        }
        effectRows.append(EffectRow(first: first, count: effects.count - first))
      }
    }
  }

  func hasEffects(_ subject: LeverEffect.Subject, _ cluster: Int) -> Bool {
    effectRows[subject.rawValue * scenario.clusters.count + cluster].count > 0
  }

  private mutating func effectPlan(
    _ effect: LeverEffect, level: LeverLevel, cluster: Int, factor: Double
  ) -> EffectPlan {
    let (operation, input): (EffectPlan.Operation, Input) =
      switch effect.operation {
      case .set(let input): (.set, input)
      case .multiply(let input): (.multiply, input)
      case .add(let input): (.add, input)
      case .shift(let input): (.shift, input)
      }
    let first = strengths.count
    for step in 0..<horizon.stepCount {
      let begin = horizon.beginning(ofStep: step)
      let end = begin + horizon.stepYears
      strengths.append(strength(of: effect, at: level, begin: begin, end: end))
    }
    let moves = operation == .add || operation == .set
    var plan = EffectPlan(
      operation: operation, value: registry.term(input, by: moves ? factor : 1), strength: first,
      sharersFirst: 0, sharersCount: 0)
    if moves, effect.subject == .investment, isShared(cluster) {
      let sharers = effect.clusters.filter { isShared($0) }
      plan.sharersFirst = effectClusters.count
      plan.sharersCount = sharers.count
      effectClusters += sharers
    }
    return plan
  }

  /// Whether the investment of a cluster is its part of a total of the park.
  private func isShared(_ cluster: Int) -> Bool {
    if case .shareOf = scenario.clusters[cluster].investment?.plan.first { true } else { false }
  }

  /// What stands between a number of the park and the cluster's own.
  private func factor(
    of subject: LeverEffect.Subject, _ index: Int, shockScales: [Double]
  ) -> Double {
    let cluster = scenario.clusters[index]
    switch subject {
    case .build: return cluster.build.factor
    case .ramp: return cluster.ramp.factor
    case .wear: return cluster.wear.factor
    case .ratio: return cluster.production.addedRatio.factor
    case .drift: return cluster.drift.factor
    case .shockDeviation: return shockScales[index]
    case .realised, .start:
      guard case .agreed(let realised, let start) = cluster.investment?.kind else { return 1 }
      return subject == .realised ? realised.factor : start.factor
    case .investment, .level, .landDensity, .developedLand, .localCapture, .inflation: return 1
    }
  }

  /// x = Σ (ℓ_k − ℓ_{k−1}) · phase(date_k): each change of the level phases in anew from its date.
  private func strength(
    of effect: LeverEffect, at level: LeverLevel, begin: Double, end: Double
  ) -> Double {
    var strength = 0.0
    var before = 0.0
    for stage in level.stages {
      let from = max(stage.from, effect.from)
      strength += (stage.level - before) * phaseMean(effect, from: from, begin: begin, end: end)
      before = stage.level
    }
    return strength
  }

  /// Mean over a step of the phase of what begins at `from`; 0 from `until` on.
  private func phaseMean(
    _ effect: LeverEffect, from: Double, begin: Double, end: Double
  ) -> Double {
    let last = min(end, effect.until ?? end)
    guard last > begin else { return 0 }
    let rise =
      delayIntegral(last - from, spread: effect.phaseYears)
      - delayIntegral(begin - from, spread: effect.phaseYears)
    return rise / (end - begin)
  }
}
