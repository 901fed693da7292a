public import Lanes

extension Workspace {
  /// Equations 1 and 2: investment agreed, and money spent, of one cluster in every step.
  ///
  ///     a = plan with levers · macroᴵ
  ///     r = ρ · (s ∗ a) · exp(σᵣξ − σᵣ²/2), or r = a · exp(σᵣξ − σᵣ²/2) for completed investment
  @inlinable @inline(always)
  func spend(_ c: Int) {
    let cluster = plan.clusters[c]
    for step in 0..<plan.stepCount {
      agreed[step] = L.zero
      spent[step] = L.zero
    }
    guard cluster.invests else { return }

    for index in cluster.historyFirst..<(cluster.historyFirst + cluster.historyCount) {
      let part = plan.historyShares[index]
      let amount =
        part.end.value(values, share: shares[c]) - part.begin.value(values, share: shares[c])
      agreed[part.step] = agreed[part.step].addingProduct(amount, L(repeating: part.fraction))
    }
    planYears(c)
    let h = L(repeating: plan.stepYears)
    let perYear = plan.stepsPerYear
    let hasMacro = plan.macro.count > 0
    let isMoved = isMoved(.investment, cluster: c)
    for step in plan.historySteps..<plan.stepCount {
      let year = (step - plan.historySteps) / perYear
      var planned = yearlyPlan[year]
      if isMoved {
        planned = shiftedPlan(c, year: year, step: step)
        planned = levered(planned, .investment, cluster: c, step: step)
      }
      // Never below 0; what is not a number stays so, and is seen.
      var amount = planned.replacing(with: L.zero, where: planned .< L.zero)
      if hasMacro { amount = amount * macroInvestment[year] }
      if plan.isInvestmentDeflated { amount = amount / deflator[year] }
      agreed[step] = amount * h
    }

    if cluster.isAgreed {
      spendAgreed(c)
    } else {
      for step in 0..<plan.stepCount { spent[step] = agreed[step] }
    }
    addSpendingNoise(c)
    if terms != nil {
      for step in 0..<plan.stepCount {
        note(.agreed, cluster: c, step: step, agreed[step])
        note(.spent, cluster: c, step: step, spent[step])
      }
    }
  }

  /// Yearly amounts of the plan: those given, then growing.
  @inlinable @inline(always)
  func planYears(_ c: Int) {
    let cluster = plan.clusters[c]
    let years = plan.forecastSteps / plan.stepsPerYear
    let growth = L.one + value(cluster.growth)
    var amount = L.zero
    for year in 0..<(plan.isPlanShifted ? 2 * years : years) {
      if year < cluster.planCount {
        amount = plan.planAmounts[cluster.planFirst + year].value(values, share: shares[c])
      } else {
        amount = amount * growth
      }
      yearlyPlan[year] = amount
    }
  }

  /// The plan of a year, read later or earlier where a lever shifts it in time.
  @inlinable @inline(always)
  func shiftedPlan(_ c: Int, year: Int, step: Int) -> L {
    let row = plan.effectRows[LeverEffect.Subject.investment.rawValue * plan.clusterCount + c]
    var shift = L.zero
    var isShifted = false
    for index in row.first..<(row.first + row.count) {
      let effect = plan.effects[index]
      guard effect.operation == .shift else { continue }
      isShifted = true
      shift = shift.addingProduct(
        L(repeating: plan.strengths[effect.strength + step]), value(effect.value))
    }
    guard isShifted else { return yearlyPlan[year] }
    // Linear between years, the first year's value before it; growth goes on after the horizon.
    let years = 2 * plan.forecastSteps / plan.stepsPerYear
    let position = (L(repeating: Double(year)) + shift)
      .atLeast(L.zero).atMost(L(repeating: Double(years - 1)))
    var result = yearlyPlan[0]
    for later in 1..<years {
      let part = (position - L(repeating: Double(later - 1))).atLeast(L.zero).atMost(L.one)
      result = result.addingProduct(part, yearlyPlan[later] - yearlyPlan[later - 1])
    }
    return result
  }

  /// Money spent after agreement: `realised` of it, evenly over the build, from the start on.
  @inlinable @inline(always)
  func spendAgreed(_ c: Int) {
    let cluster = plan.clusters[c]
    let isMoved = isMoved(.start, cluster: c) || isMoved(.build, cluster: c)
    for step in 0..<plan.stepCount {
      let isSteady =
        isSteady(.start, cluster: c, step: step) && isSteady(.build, cluster: c, step: step)
      if step == 0 || isMoved && !isSteady {
        let start = levered(value(cluster.start), .start, cluster: c, step: step)
        let build = levered(value(cluster.build), .build, cluster: c, step: step)
        lagWeights(
          start: start.atLeast(L.zero), build: build.atLeast(L.zero), shape: cluster.lagShape,
          stepYears: plan.stepYears, count: cluster.spendingTaps, into: weights)
      }
      let last = min(cluster.spendingTaps, plan.stepCount - step)
      for l in 0..<last {
        spent[step + l] = spent[step + l].addingProduct(weights[l], agreed[step])
      }
    }
    for step in 0..<plan.stepCount {
      spent[step] =
        spent[step] * levered(value(cluster.realised), .realised, cluster: c, step: step)
    }
  }

  /// exp(σᵣξ − σᵣ²/2), one ξ a calendar year, for all clusters that have noise.
  @inlinable @inline(always)
  func drawSpendingNoise(years: Int) {
    var next = noise
    for c in 0..<plan.clusterCount {
      let cluster = plan.clusters[c]
      guard cluster.noiseColumn >= 0 else { continue }
      let sd = value(cluster.noise)
      let drag = L(repeating: -0.5) * sd * sd
      for year in 0..<years {
        next[year] = drag.addingProduct(sd, score(cluster.noiseColumn + year))
      }
      next += years
    }
    L.exponentiate(noise, count: noise.distance(to: next))
  }

  /// The noise of one cluster; the years up to the base year are known.
  @inlinable @inline(always)
  func addSpendingNoise(_ c: Int) {
    let cluster = plan.clusters[c]
    guard cluster.noiseColumn >= 0 else { return }
    let perYear = plan.stepsPerYear
    let factors = noise + cluster.noiseRow * (plan.forecastSteps / perYear)
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      spent[step] = spent[step] * factors[forecast / perYear]
    }
  }
}
