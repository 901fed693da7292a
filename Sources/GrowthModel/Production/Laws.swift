public import Lanes

/// Output of one cluster in one step, before demand: magnitude · e^exponent.
///
/// The laws leave their powers in the exponent, where drift and demand are added, so that a step of
/// a cluster takes one exponential.
@usableFromInline
struct LawOutput<L: Lane> {
  @usableFromInline var magnitude: L
  @usableFromInline var exponent: L

  @inlinable @inline(always)
  init(_ magnitude: L, exponent: L) {
    self.magnitude = magnitude
    self.exponent = exponent
  }
}

/// What a production law is given, lane by lane, for one cluster in one step.
@usableFromInline
struct ProductionState<L: Lane> {
  /// Q_b h, output of the base year in a step of this length.
  @usableFromInline var base: L
  /// (1 − δ₀)ⁿ
  @usableFromInline var baseKept: L
  /// ΔM.
  @usableFromInline var loaded: L
  /// ln m, capital relative to the base year.
  @usableFromInline var capitalLog: L
  /// ln A.
  @usableFromInline var productivity: L
  /// n.
  @usableFromInline var years: Double
  /// h.
  @usableFromInline var stepYears: Double

  @inlinable @inline(always)
  init(
    base: L, baseKept: L, loaded: L, capitalLog: L, productivity: L, years: Double,
    stepYears: Double
  ) {
    self.base = base
    self.baseKept = baseKept
    self.loaded = loaded
    self.capitalLog = capitalLog
    self.productivity = productivity
    self.years = years
    self.stepYears = stepYears
  }
}

/// A h [Q_b (1 − δ₀)ⁿ + χ ΔM]: output follows the capital that is added.
@inlinable @inline(always)
func ratioLaw<L: Lane>(_ state: ProductionState<L>, ratio: L) -> LawOutput<L> {
  let added = ratio * state.loaded * L(repeating: state.stepYears)
  return LawOutput(
    added.addingProduct(state.base, state.baseKept), exponent: state.productivity)
}

/// A h Q_b mᵅ ℓ^(1−α), m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b.
///
/// Source: Cobb and Douglas, *American Economic Review* 18 (1928) 139–165.
@inlinable @inline(always)
func cobbDouglasLaw<L: Lane>(
  _ state: ProductionState<L>, elasticity: L, logJobs: L
) -> LawOutput<L> {
  let capital = state.productivity.addingProduct(elasticity, state.capitalLog)
  return LawOutput(state.base, exponent: capital.addingProduct(L.one - elasticity, logJobs))
}

/// A h Q_b [α mʳ + (1 − α) ℓʳ]^(1/r), r = (ε − 1)/ε; for |r| < 1e−8 it is Cobb–Douglas.
///
/// Source: Arrow, Chenery, Minhas and Solow, *Review of Economics and Statistics* 43 (1961).
@inlinable @inline(always)
func constantElasticityLaw<L: Lane>(
  _ state: ProductionState<L>, elasticity: L, substitution: L, logJobs: L
) -> LawOutput<L> {
  let r = (substitution - L.one) / substitution
  let isCobbDouglas = r.absoluteValue .< L(repeating: 1e-8)
  let safe = r.replacing(with: L.one, where: isCobbDouglas)
  let m = state.capitalLog
  let capital = elasticity * (safe * m).exponential
  let sum = capital.addingProduct(L.one - elasticity, (safe * logJobs).exponential)
  let limit = (elasticity * m).addingProduct(L.one - elasticity, logJobs)
  let power = (sum.logarithm / safe).replacing(with: limit, where: isCobbDouglas)
  return LawOutput(state.base, exponent: state.productivity + power)
}

/// y ← C/(1 + (C/y − 1) e^(−ρΔn)): yearly output on its way to the most the land can carry.
///
/// Source: Verhulst, *Correspondance mathématique et physique* 10 (1838) 113–121.
@inlinable @inline(always)
func logisticStep<L: Lane>(_ previous: L, ceiling: L, rate: L, years: Double) -> L {
  let decay = (rate * L(repeating: -years)).exponential
  let next = ceiling / L.one.addingProduct(ceiling / previous - L.one, decay)
  // Nothing grows from nothing, and such a cluster has no part of the ceiling: 0/0.
  return next.replacing(with: L.zero, where: previous .<= L.zero)
}
