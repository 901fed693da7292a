import Lanes

/// P(a, x) = γ(a, x)/Γ(a), the distribution function of the gamma distribution of shape a and
/// scale 1; a > 0.
///
/// With whole a the probability that a of the events of a Poisson stream have happened by x
/// (Erlang). Relative error about 1e−14 for moderate a, growing with ln of the result.
///
/// Source: Gautschi, *ACM Transactions on Mathematical Software* 5 (1979) 466–481: power series
/// for x < a + 1, continued fraction beyond; leading factor after Loader (2000).
public func lowerRegularisedGamma(shape a: Double, at x: Double) -> Double {
  guard a > 0, !x.isNaN else { return .nan }
  guard x > 0 else { return 0 }
  guard x < .infinity else { return 1 }
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x)
}

/// Q(a, x) = 1 − P(a, x), with the relative accuracy of ``lowerRegularisedGamma(shape:at:)``
/// for x ≥ a + 1.
public func upperRegularisedGamma(shape a: Double, at x: Double) -> Double {
  guard a > 0, !x.isNaN else { return .nan }
  guard x > 0 else { return 1 }
  guard x < .infinity else { return 0 }
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x)
}

/// xᵃ e⁻ˣ/Γ(a + 1).
func gammaFactor(shape a: Double, at x: Double) -> Double {
  let exponent = stirlingRemainder(a) + devianceTerm(a, x)
  return (-exponent).exponential * (0.3989422804014327 / a.squareRoot())
}

/// P by its series Σ xⁿ/((a + 1) … (a + n)).
private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1.0
  var sum = 1.0
  var n = a
  while term > 0x1p-55 * sum {
    n += 1
    term *= x / n
    sum += term
  }
  return gammaFactor(shape: a, at: x) * sum
}

/// Q by its continued fraction, evaluated after Lentz.
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  var b = x + 1 - a
  var c = 1e300
  var d = 1 / b
  var h = d
  var i = 0.0
  while i < 1e6 {
    i += 1
    let numerator = -i * (i - a)
    b += 2
    d = 1 / nonzero(numerator * d + b)
    c = nonzero(b + numerator / c)
    let step = c * d
    h *= step
    if abs(step - 1) < 0x1p-52 { break }
  }
  return gammaFactor(shape: a, at: x) * a * h
}

/// `x`, or something tiny in place of zero, as Lentz's method asks.
@inline(__always)
func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
