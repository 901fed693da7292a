public import Lanes

extension Workspace {
  /// One group of paths from inputs to outcomes, in the order of the equations.
  @inlinable @inline(always)
  mutating func follow(
    inputs: UnsafePointer<Double>, stride: Int, outcomes: UnsafeMutablePointer<Double>,
    outcomeStride: Int
  ) {
    begin(inputs: inputs, stride: stride)
    finish(outcomes: outcomes, outcomeStride: outcomeStride)
  }

  /// What no lever moves, the same for all packages of a scenario: inputs to values, the states of
  /// the world, and noise.
  @inlinable @inline(always)
  mutating func begin(inputs: UnsafePointer<Double>, stride: Int) {
    let years = plan.forecastSteps / plan.stepsPerYear
    columns = inputs
    columnStride = stride
    readInputs()
    shareOut()
    runMacroChain(years: years)
    drawReferenceGrowth(years: years)
    deflateInvestment(years: years)
    drawSpendingNoise(years: years)
  }

  /// The rest of the way.
  ///
  /// - Parameter knowsTotal: the group's total without levers stands already, left by a plan with
  ///   the same ``ModelPlan/formWithoutLevers``.
  @inlinable @inline(always)
  mutating func finish(
    outcomes: UnsafeMutablePointer<Double>, outcomeStride: Int, knowsTotal: Bool = false
  ) {
    // With a cap on the levers the path is followed twice, first as if none were on.
    let runs = plan.capFactor < .infinity && !knowsTotal ? 2 : 1
    for run in 1...runs {
      isLevered = run == runs
      for c in 0..<plan.clusterCount {
        spend(c)
        buildCapital(c)
      }
      produce()
      shake()
      finishSteps(outcomes: outcomes, outcomeStride: outcomeStride)
    }
    writeAnchors(outcomes, stride: outcomeStride)
  }

  /// What happens to the clusters together, step by step: links, land, cap, and the year's results.
  @inlinable @inline(always)
  func finishSteps(outcomes: UnsafeMutablePointer<Double>, outcomeStride: Int) {
    let hasCap = plan.capFactor < .infinity
    var price = L.one
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      let output = output + forecast * plan.clusterCount
      link(step: step, output)
      limitByLand(step: step, output)
      if hasCap {
        if isLevered {
          capLevers(forecast: forecast, output)
        } else {
          totalWithoutLevers[forecast] = countedTotal(output)
        }
      }
      if terms != nil {
        for c in 0..<plan.clusterCount { note(.output, cluster: c, step: step, output[c]) }
      }
      let (year, part) = forecast.quotientAndRemainder(dividingBy: plan.stepsPerYear)
      if plan.stepsPerYear > 1 {
        for c in 0..<plan.clusterCount {
          yearSums[c] = part == 0 ? output[c] : yearSums[c] + output[c]
        }
      }
      if part == plan.stepsPerYear - 1 {
        raisePrices(year: year, step: step, index: &price)
        writeYear(
          year, of: plan.stepsPerYear > 1 ? yearSums : output, price: price, outcomes,
          stride: outcomeStride)
      }
    }
  }
}
