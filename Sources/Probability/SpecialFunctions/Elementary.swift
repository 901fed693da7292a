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
