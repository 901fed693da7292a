extension PlanBuilder {
  /// The plan of one cluster.
  mutating func clusterPlan(_ index: Int, shock: Term) -> ClusterPlan {
    let cluster = scenario.clusters[index]
    let flow = cluster.investment
    let historyFirst = historyShares.count
    let planFirst = planAmounts.count
    if let flow {
      for period in flow.history { addHistory(period) }
      for amount in flow.plan.prefix(years.count) {
        planAmounts.append(registry.term(amount, by: flow.planFactor))
      }
    }
    var realised = Term.known(1)
    var start = Term.known(0)
    var isAgreed = false
    if case .agreed(let share, let wait) = flow?.kind {
      isAgreed = true
      realised = registry.term(share)
      start = registry.term(wait)
    }
    let noise = registry.term(flow?.noise ?? .known(0))
    let hasNoise = flow != nil && !noise.isAlways(0)
    let shape = if case .gamma(let shape) = cluster.lagShape { shape } else { 0 }
    let law = cluster.production
    let startTaps = taps(of: [longest(.build, index)], shape)
    let rampTaps = taps(of: [longest(.ramp, index)], 0)
    // In this order: it is the order of the inputs in reports.
    let share = cluster.share.map { registry.term($0) } ?? .known(0)
    let baseOutput = registry.term(cluster.baseOutput)
    let growth = registry.term(flow?.growth ?? .known(0))
    let stepYears = horizon.stepYears
    let build = registry.term(cluster.build)
    let ramp = registry.term(cluster.ramp)
    let knownWeights = known(build, .build, index, count: startTaps) { build, numbers in
      lagWeights(
        start: 0, build: build, shape: shape, stepYears: stepYears, count: startTaps,
        into: numbers)
    }
    let knownLoad = known(ramp, .ramp, index, count: rampTaps) { ramp, numbers in
      loadSteps(ramp: ramp, stepYears: stepYears, count: rampTaps, into: numbers)
    }
    let wear = registry.term(cluster.wear)

    return ClusterPlan(
      isRegistered: cluster.isRegistered,
      share: share, hasShare: cluster.share != nil, baseOutput: baseOutput,
      invests: flow != nil, isAgreed: isAgreed,
      historyFirst: historyFirst, historyCount: historyShares.count - historyFirst,
      planFirst: planFirst, planCount: planAmounts.count - planFirst,
      growth: growth, noise: noise,
      noiseColumn: hasNoise ? yearlyColumns("investment.noise.\(cluster.id)") : -1,
      noiseRow: noiseRow(hasNoise),
      realised: realised, start: start,
      build: build, ramp: ramp, lagShape: shape,
      spendingTaps: taps(of: [longest(.start, start: flow, index), longest(.build, index)], shape),
      startTaps: startTaps, rampTaps: rampTaps, knownWeights: knownWeights, knownLoad: knownLoad,
      wear: wear, hasWear: !wear.isAlways(0) || hasEffects(.wear, index),
      wearOfBase: registry.term(cluster.wearOfBase),
      addedRatio: registry.term(law.addedRatio), averageRatio: registry.term(law.averageRatio),
      capitalElasticity: registry.term(law.capitalElasticity),
      substitution: registry.term(law.substitution), jobsGrowth: registry.term(law.jobsGrowth),
      logisticRate: registry.term(law.logisticRate), drift: registry.term(cluster.drift),
      shock: shock,
      hasLand: cluster.land != nil,
      density: registry.term(cluster.land?.density ?? .known(0)),
      developed: registry.term(cluster.land?.developed ?? .known(0)),
      sharpness: cluster.land?.sharpness ?? 4)
  }

  /// Numbers that follow from a delay which is known and moved by no lever, computed once; −1 for
  /// other delays.
  private mutating func known(
    _ delay: Term, _ subject: LeverEffect.Subject, _ index: Int, count: Int,
    _ fill: (Double, UnsafeMutablePointer<Double>) -> Void
  ) -> Int {
    guard delay.slot == 0, !hasEffects(subject, index) else { return -1 }
    let first = knownNumbers.count
    var numbers = Array(repeating: 0.0, count: count)
    numbers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { fill(max(delay.scale, 0), base) }
    }
    knownNumbers += numbers
    return first
  }

  private mutating func noiseRow(_ hasNoise: Bool) -> Int {
    guard hasNoise else { return -1 }
    defer { noisyClusters += 1 }
    return noisyClusters
  }

  /// Spreads a history period evenly over the steps it touches.
  private mutating func addHistory(_ period: HistoryPeriod) {
    let begin = registry.term(period.cumulativeAtBegin)
    let end = registry.term(period.cumulativeAtEnd)
    let length = period.end - period.begin
    guard length > 0 else { return }
    for step in 0..<horizon.historySteps {
      let from = horizon.beginning(ofStep: step)
      let overlap = min(from + horizon.stepYears, period.end) - max(from, period.begin)
      guard overlap > 1e-9 else { continue }
      historyShares.append(
        HistoryShare(step: step, fraction: overlap / length, begin: begin, end: end))
    }
  }

  /// Greatest value in years of a delay of cluster `index`; infinite where a lever moves it.
  private func longest(
    _ subject: LeverEffect.Subject, start flow: InvestmentFlow? = nil, _ index: Int
  ) -> Double {
    if hasEffects(subject, index) { return .infinity }
    let cluster = scenario.clusters[index]
    switch subject {
    case .start:
      guard case .agreed(_, let start) = flow?.kind else { return 0 }
      return start.input.support.upperBound * start.factor
    case .ramp: return cluster.ramp.input.support.upperBound * cluster.ramp.factor
    default: return cluster.build.input.support.upperBound * cluster.build.factor
    }
  }

  /// How many steps a delay can reach: the last weight that is not 0 stands before this many.
  private func taps(of delays: [Double], _ gammaShape: Int) -> Int {
    let reach = delays.reduce(0, +) / horizon.stepYears
    guard gammaShape == 0, reach < Double(horizon.stepCount) else { return horizon.stepCount }
    return min(horizon.stepCount, Int(reach.rounded(.up)) + 2)
  }
}
