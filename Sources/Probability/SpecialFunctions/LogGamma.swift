import Lanes

/// ln Γ(x) for x > 0; infinite at 0, not a number below.
///
/// Relative error about 1e−15, near the zeros at 1 and 2 too: around 2 the series
///
///     ln Γ(2 + e) = (1 − γ) e + Σₖ (−1)ᵏ (ζ(k) − 1) eᵏ/k
///
/// and Γ(x + 1) = x Γ(x) elsewhere up to 15, beyond it Stirling's formula.
///
/// Source: Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), 6.1.33, 6.1.41.
public func logGamma(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? .infinity : .nan }
  guard x < .infinity else { return x }
  if x < 0.5 { return logGammaNearTwo(x) - logarithm(onePlus: x) - x.logarithm }
  if x < 1.5 { return logGammaNearTwo(x - 1) - x.logarithm }
  if x < 15 {
    var factor = 1.0
    var rest = x
    while rest >= 2.5 {
      rest -= 1
      factor *= rest
    }
    let series = logGammaNearTwo(rest - 2)
    return factor == 1 ? series : factor.logarithm + series
  }
  let log = x.logarithm
  return (x - 0.5) * (log - 1) + (0.4189385332046727 + stirlingSeries(x))
}

/// ln Γ(1 + x) for x > −1, with small relative error near 0 too, where 1 + x would lose x.
func logGamma(onePlus x: Double) -> Double {
  abs(x) <= 0.5 ? logGammaNearTwo(x) - logarithm(onePlus: x) : logGamma(1 + x)
}

/// ln Γ(2 + e) for |e| ≤ ½.
private func logGammaNearTwo(_ e: Double) -> Double {
  var sum = 0.0
  for coefficient in zetaCoefficients { sum = sum * e + coefficient }
  return sum * e
}

/// (−1)ᵏ (ζ(k) − 1)/k for k = 30 … 2, and 1 − γ for k = 1.
private let zetaCoefficients: [Double] = [
  3.1044247747322276e-11,
  -6.4229645638381e-11,
  1.330476437424449e-10,
  -2.7595228851242334e-10,
  5.731367241678862e-10,
  -1.1921401405860912e-09,
  2.4836745438024785e-09,
  -5.183475041970047e-09,
  1.0838659214896955e-08,
  -2.2711094608943164e-08,
  4.7698101693639804e-08,
  -1.0043224823968099e-07,
  2.1207184805554665e-07,
  -4.492469198764566e-07,
  9.55141213040742e-07,
  -2.039215753801366e-06,
  4.374866789907488e-06,
  -9.439488275268397e-06,
  2.050721277567069e-05,
  -4.492623673813314e-05,
  9.945751278180853e-05,
  -0.00022315475845357939,
  0.0005096695247430425,
  -0.001192753911703261,
  0.0028905103307415234,
  -0.007385551028673986,
  0.020580808427784546,
  -0.0673523010531981,
  0.3224670334241132,
  0.42278433509846713,
]

/// δ(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, what Stirling's formula leaves out, for x > 0.
///
/// Absolute error about 3e−16. Below 10 by δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1.
///
/// Source: Loader, *Fast and Accurate Computation of Binomial Probabilities* (2000).
func stirlingRemainder(_ x: Double) -> Double {
  var shifted = x
  var sum = 0.0
  while shifted < 10 {
    let v = 1 / (2 * shifted + 1)
    if shifted < 1 {
      // ln(1 + 1/x) by parts, so that neither a tiny nor a moderate x loses digits.
      let log = logarithm(onePlus: shifted) - shifted.logarithm
      sum += (shifted + 0.5) * log - 1
    } else {
      // artanh(v)/v − 1 with v = 1/(2x + 1) ≤ ⅓: no difference is taken.
      let square = v * v
      var power = square
      var term = power / 3
      var odd = 3.0
      var series = 0.0
      while term > 0x1p-56 * series {
        series += term
        power *= square
        odd += 2
        term = power / odd
      }
      sum += series
    }
    shifted += 1
  }
  return sum + stirlingSeries(shifted)
}

/// δ(x) for x ≥ 10, by the Bernoulli numbers.
private func stirlingSeries(_ x: Double) -> Double {
  let inverse = 1 / x
  let square = inverse * inverse
  var sum = -3617.0 / 122400
  sum = sum * square + 1.0 / 156
  sum = sum * square - 691.0 / 360360
  sum = sum * square + 1.0 / 1188
  sum = sum * square - 1.0 / 1680
  sum = sum * square + 1.0 / 1260
  sum = sum * square - 1.0 / 360
  sum = sum * square + 1.0 / 12
  return sum * inverse
}

/// D(a, m) = a ln(a/m) + m − a ≥ 0, without loss where a is near m.
///
/// Source: Loader (2000), `bd0`.
func devianceTerm(_ a: Double, _ m: Double) -> Double {
  let difference = a - m
  guard abs(difference) < 0.1 * (a + m) else {
    if a == 0 { return m }
    return a * (a / m).logarithm - difference
  }
  let v = difference / (a + m)
  let square = v * v
  var sum = difference * v
  var power = 2 * a * v
  var odd = 1.0
  while true {
    power *= square
    odd += 2
    let next = sum + power / odd
    if next == sum { return sum }
    sum = next
  }
}
