public import Lanes

extension Workspace {
  /// Equation 8: demand of every step on what the clusters can produce.
  ///
  ///     zₜ = φʰ zₜ₋₁ + σ √(1 − φ²ʰ) ε,   Q = q · macroᵠ · exp(zₜ − vₜ/2),   vₜ = σ²(1 − φ²ʰᵏ)
  ///
  /// z_b = 0, so vₜ is the variance of zₜ and the factor has mean one in every step. z is kept in
  /// units of σ. The exponent is added to that of output, and the sum raised once.
  @inlinable @inline(always)
  func shake() {
    let clusters = plan.clusterCount
    let count = plan.forecastSteps * clusters
    if terms != nil { noteBeforeShock() }
    if plan.shock.isUsed {
      let persistence = power(value(plan.shock.persistence), plan.stepYears)
      let square = persistence * persistence
      let innovation = (L.one - square).squareRoot()
      var remaining = L.one
      for forecast in 0..<plan.forecastSteps {
        remaining = remaining * square
        shockSpread[forecast] = L.one - remaining
      }
      for c in 0..<clusters {
        let isMoved = isMoved(.shockDeviation, cluster: c)
        var sigma = value(plan.clusters[c].shock)
        var drag = L(repeating: -0.5) * sigma * sigma
        var state = L.zero
        for forecast in 0..<plan.forecastSteps {
          state = (persistence * state).addingProduct(
            innovation, self.innovation(c, forecast: forecast))
          if isMoved {
            let step = plan.historySteps + forecast
            sigma = levered(
              value(plan.clusters[c].shock), .shockDeviation, cluster: c, step: step)
            drag = L(repeating: -0.5) * sigma * sigma
          }
          let shock = (drag * shockSpread[forecast]).addingProduct(sigma, state)
          if terms != nil {
            note(.shock, cluster: c, step: plan.historySteps + forecast, shock.exponential)
          }
          exponent[forecast * clusters + c] = exponent[forecast * clusters + c] + shock
        }
      }
    }
    if plan.hasExponents { L.exponentiate(exponent, count: count) }
    for forecast in 0..<plan.forecastSteps {
      let world = macroOutput[forecast / plan.stepsPerYear]
      for c in 0..<clusters {
        let index = forecast * clusters + c
        var result = magnitude[index]
        if plan.hasExponents { result = result * exponent[index] }
        if plan.macro.count > 0 { result = result * world }
        output[index] = result
        if terms != nil {
          note(.macro, cluster: c, step: plan.historySteps + forecast, world)
          note(.demand, cluster: c, step: plan.historySteps + forecast, result)
        }
      }
    }
  }

  /// √λ f + √(1 − λ) e, or the cluster's row of the Cholesky factor times all clusters' draws.
  @inlinable @inline(always)
  func innovation(_ c: Int, forecast: Int) -> L {
    // The columns of a cluster's steps stand together, cluster after cluster.
    let first = plan.shock.firstColumn + forecast
    if plan.shock.isMatrix {
      let row = plan.shockFactors.base + c * plan.clusterCount
      var place = columns + first * columnStride
      let next = plan.forecastSteps * columnStride
      var sum = L.zero
      for d in 0...c {
        sum = sum.addingProduct(L(loading: place), L(repeating: row[d]))
        place += next
      }
      return sum
    }
    let common = score(plan.shock.commonColumn + forecast)
    let own = score(first + c * plan.forecastSteps)
    return (common * L(repeating: plan.shockFactors[2 * c]))
      .addingProduct(own, L(repeating: plan.shockFactors[2 * c + 1]))
  }
}
