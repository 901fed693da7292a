public import Lanes

extension Workspace {
  /// One group of paths from inputs to outcomes, in the order of the equations.
  @inlinable @inline(always)
  mutating func follow(
    inputs: UnsafePointer<Double>, stride: Int, outcomes: UnsafeMutablePointer<Double>,
    outcomeStride: Int
  ) {
    let years = (plan.stepCount - plan.historySteps) / plan.stepsPerYear
    readInputs(inputs, stride: stride)
    shareOut()
    runMacroChain(years: years)
    drawReferenceGrowth(years: years)
    deflateInvestment(years: years)
    // With a cap on the levers the path is followed twice, first as if none were on.
    let runs = plan.capFactor < .infinity ? 2 : 1
    for run in 1...runs {
      isLevered = run == runs
      for c in 0..<plan.clusterCount {
        spend(c)
        buildCapital(c)
      }
      followOutput(outcomes: outcomes, outcomeStride: outcomeStride)
    }
    writeAnchors(outcomes, stride: outcomeStride)
  }

  /// The steps of the forecast: production, demand, links, land, cap, and the year's results.
  @inlinable @inline(always)
  func followOutput(outcomes: UnsafeMutablePointer<Double>, outcomeStride: Int) {
    startOutput()
    let hasCap = plan.capFactor < .infinity
    var shock = initialShock()
    var referenceLevel = L.one
    var price = L.one
    for step in plan.historySteps..<plan.stepCount {
      produce(step: step, referenceLevel: &referenceLevel)
      shake(step: step, &shock)
      link(step: step)
      limitByLand(step: step)
      if hasCap {
        if isLevered { capLevers(step: step) } else { totalWithoutLevers[step] = countedTotal() }
      }
      for c in 0..<plan.clusterCount {
        yearOutput[c] = yearOutput[c] + output[c]
        note(.output, cluster: c, step: step, output[c])
      }
      let forecast = step - plan.historySteps
      if forecast % plan.stepsPerYear == plan.stepsPerYear - 1 {
        let year = forecast / plan.stepsPerYear
        raisePrices(year: year, step: step, index: &price)
        writeYear(year, price: price, outcomes, stride: outcomeStride)
        for c in 0..<plan.clusterCount { yearOutput[c] = L.zero }
      }
    }
  }

  /// Where output stands at the end of the base year.
  @inlinable @inline(always)
  func startOutput() {
    let h = L(repeating: plan.stepYears)
    for c in 0..<plan.clusterCount {
      beforeShock[c] = baseOutput[c] * h
      beforeShockPrevious[c] = beforeShock[c]
      logisticOutput[c] = baseOutput[c]
      driftSum[c] = L.zero
      spilled[c] = L.zero
      shockState[c] = L.zero
      yearOutput[c] = L.zero
    }
  }
}
