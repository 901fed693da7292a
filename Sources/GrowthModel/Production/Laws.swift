public import Lanes

/// A h [Q_b (1 − δ₀)ⁿ + χ ΔM] without A: output follows the capital that is added. `base` is Q_b h.
@inlinable @inline(always)
func ratioLaw<L: Lane>(base: L, kept: L, ratio: L, loaded: L, stepYears: L) -> L {
  (ratio * loaded * stepYears).addingProduct(base, kept)
}

/// ln of mᵅ ℓ^(1−α), m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b: the power in A h Q_b mᵅ ℓ^(1−α).
///
/// Source: Cobb and Douglas, *American Economic Review* 18 (1928) 139–165.
@inlinable @inline(always)
func cobbDouglasLog<L: Lane>(logCapital: L, logJobs: L, elasticity: L) -> L {
  (elasticity * logCapital).addingProduct(L.one - elasticity, logJobs)
}

/// ln of [α mʳ + (1 − α) ℓʳ]^(1/r), r = (ε − 1)/ε; for |r| < 1e−8 it is Cobb–Douglas.
///
/// Source: Arrow, Chenery, Minhas and Solow, *Review of Economics and Statistics* 43 (1961).
@inlinable @inline(always)
func constantElasticityLog<L: Lane>(
  logCapital: L, logJobs: L, elasticity: L, substitution: L
) -> L {
  let r = (substitution - L.one) / substitution
  let isCobbDouglas = r.absoluteValue .< L(repeating: 1e-8)
  let safe = r.replacing(with: L.one, where: isCobbDouglas)
  let capital = elasticity * (safe * logCapital).exponential
  let sum = capital.addingProduct(L.one - elasticity, (safe * logJobs).exponential)
  let limit = cobbDouglasLog(logCapital: logCapital, logJobs: logJobs, elasticity: elasticity)
  return (sum.logarithm / safe).replacing(with: limit, where: isCobbDouglas)
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
