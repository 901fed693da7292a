public import Lanes

/// What the demand shock carries from step to step.
@usableFromInline
struct ShockState<L: Lane> {
  /// φʰ
  @usableFromInline var persistence: L
  /// φ²ʰ
  @usableFromInline var persistenceSquare: L
  /// √(1 − φ²ʰ)
  @usableFromInline var innovation: L
  /// φ²ʰᵏ after k steps.
  @usableFromInline var remaining: L

  @usableFromInline
  init(persistence: L, persistenceSquare: L, innovation: L, remaining: L) {
    self.persistence = persistence
    self.persistenceSquare = persistenceSquare
    self.innovation = innovation
    self.remaining = remaining
  }
}

extension Workspace {
  @inlinable @inline(always)
  func initialShock() -> ShockState<L> {
    let persistence = power(value(plan.shock.persistence), plan.stepYears)
    let square = persistence * persistence
    return ShockState(
      persistence: persistence, persistenceSquare: square,
      innovation: (L.one - square).squareRoot(), remaining: L.one)
  }

  /// Equation 8: demand of one step on what the clusters can produce.
  ///
  ///     zₜ = φʰ zₜ₋₁ + σ √(1 − φ²ʰ) ε,   Q = q · macroᵠ · exp(zₜ − vₜ/2),   vₜ = σ²(1 − φ²ʰᵏ)
  ///
  /// z_b = 0, so vₜ is the variance of zₜ and the factor has mean one in every step. z is kept in
  /// units of σ.
  @inlinable @inline(always)
  func shake(step: Int, _ state: inout ShockState<L>) {
    let forecast = step - plan.historySteps
    let world = macroOutput[forecast / plan.stepsPerYear]
    if plan.shock.isUsed {
      state.remaining = state.remaining * state.persistenceSquare
    }
    let spread = L.one - state.remaining
    for c in 0..<plan.clusterCount {
      var demand = world
      if plan.shock.isUsed {
        let fresh = innovation(c, forecast: forecast)
        shockState[c] =
          (state.persistence * shockState[c]).addingProduct(state.innovation, fresh)
        let sigma = levered(value(plan.clusters[c].shock), .shockDeviation, cluster: c, step: step)
        let drag = L(repeating: -0.5) * sigma * sigma * spread
        let factor = drag.addingProduct(sigma, shockState[c]).exponential
        note(.shock, cluster: c, step: step, factor)
        demand = demand * factor
      }
      note(.macro, cluster: c, step: step, world)
      output[c] = beforeShock[c] * demand
      note(.demand, cluster: c, step: step, output[c])
    }
  }

  /// √λ f + √(1 − λ) e, or the cluster's row of the Cholesky factor times all clusters' draws.
  @inlinable @inline(always)
  func innovation(_ c: Int, forecast: Int) -> L {
    if plan.shock.isMatrix {
      var sum = L.zero
      for d in 0...c {
        let own = scores[plan.clusters[d].shockColumn + forecast]
        sum = sum.addingProduct(
          own, L(repeating: plan.shockFactors[c * plan.clusterCount + d]))
      }
      return sum
    }
    let common = scores[plan.shock.commonColumn + forecast]
    let own = scores[plan.clusters[c].shockColumn + forecast]
    return (common * L(repeating: plan.shockFactors[2 * c]))
      .addingProduct(own, L(repeating: plan.shockFactors[2 * c + 1]))
  }
}
