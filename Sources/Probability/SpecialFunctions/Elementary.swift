import Lanes

/// ln(1 + x), accurate for small x too.
///
/// Source: Kahan; Goldberg, *ACM Computing Surveys* 23 (1991) 5–48, theorem 4.
func logarithm(onePlus x: Double) -> Double {
  let sum = 1 + x
  if sum == 1 { return x }
  if sum == .infinity { return .infinity }
  return sum.logarithm * (x / (sum - 1))
}

/// eˣ − 1, accurate for small x too (Kahan).
func exponentialMinusOne(_ x: Double) -> Double {
  let power = x.exponential
  if power == 1 { return x }
  if power == 0 || power == .infinity { return power - 1 }
  return (power - 1) * (x / power.logarithm)
}

/// −ln p, with 1 − p known too: accurate where p is near 1 as well.
func negativeLogarithm(of p: Double, complement q: Double) -> Double {
  p <= 0.5 ? -p.logarithm : -logarithm(onePlus: -q)
}

/// xᵉ for x ≥ 0; its relative error is about |e ln x| units in the last place.
func power(_ x: Double, _ exponent: Double) -> Double {
  x == 1 || exponent == 0 ? 1 : (exponent * x.logarithm).exponential
}
