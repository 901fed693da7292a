public import Lanes

/// What a production law is given, lane by lane, for one cluster in one step.
@usableFromInline
struct ProductionState<L: Lane> {
  /// Q_b h, output of the base year in a step of this length.
  @usableFromInline var base: L
  /// Q_b, a year.
  @usableFromInline var yearlyBase: L
  /// ΔM.
  @usableFromInline var loaded: L
  /// n.
  @usableFromInline var years: Double
  /// A.
  @usableFromInline var productivity: L
  /// h.
  @usableFromInline var stepYears: Double
  /// (1 − δ₀)ⁿ
  @usableFromInline var baseKept: L

  @usableFromInline
  init(
    base: L, yearlyBase: L, loaded: L, years: Double, productivity: L, stepYears: Double,
    baseKept: L
  ) {
    self.base = base
    self.yearlyBase = yearlyBase
    self.loaded = loaded
    self.years = years
    self.productivity = productivity
    self.stepYears = stepYears
    self.baseKept = baseKept
  }
}

/// A h [Q_b (1 − δ₀)ⁿ + χ ΔM]: output follows the capital that is added.
@inlinable @inline(always)
func ratioLaw<L: Lane>(_ state: ProductionState<L>, ratio: L) -> L {
  let added = ratio * state.loaded * L(repeating: state.stepYears)
  return state.productivity * added.addingProduct(state.base, state.baseKept)
}

/// A h Q_b mᵅ ℓ^(1−α), m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b.
///
/// Source: Cobb and Douglas, *American Economic Review* 18 (1928) 139–165.
@inlinable @inline(always)
func cobbDouglasLaw<L: Lane>(
  _ state: ProductionState<L>, averageRatio: L, elasticity: L, logJobs: L
) -> L {
  let m = state.baseKept + averageRatio * state.loaded / state.yearlyBase
  let logarithm = (elasticity * m.logarithm).addingProduct(L.one - elasticity, logJobs)
  return state.productivity * state.base * logarithm.exponential
}

/// A h Q_b [α mʳ + (1 − α) ℓʳ]^(1/r), r = (ε − 1)/ε; for |r| < 1e−8 it is Cobb–Douglas.
///
/// Source: Arrow, Chenery, Minhas and Solow, *Review of Economics and Statistics* 43 (1961).
@inlinable @inline(always)
func constantElasticityLaw<L: Lane>(
  _ state: ProductionState<L>, averageRatio: L, elasticity: L, substitution: L, logJobs: L
) -> L {
  let r = (substitution - L.one) / substitution
  let isCobbDouglas = r.atLeast(L.zero - r) .< L(repeating: 1e-8)
  let safe = r.replacing(with: L.one, where: isCobbDouglas)
  let m = (state.baseKept + averageRatio * state.loaded / state.yearlyBase).logarithm
  let capital = elasticity * (safe * m).exponential
  let sum = capital.addingProduct(L.one - elasticity, (safe * logJobs).exponential)
  let level = (sum.logarithm / safe).exponential
  let limit = (elasticity * m).addingProduct(L.one - elasticity, logJobs).exponential
  return state.productivity * state.base * level.replacing(with: limit, where: isCobbDouglas)
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
