import Lanes

/// Iₓ(a, b), the regularised incomplete beta function: the distribution function of the beta
/// distribution; a, b > 0.
///
/// Relative error about 1e−14 on the side of the smaller tail for moderate a and b, growing with
/// ln of the result.
///
/// Source: continued fraction 8.17.22 of the *NIST Handbook* (2010), leading factor after Loader,
/// *Fast and Accurate Computation of Binomial Probabilities* (2000).
public func regularisedBeta(alpha a: Double, beta b: Double, at x: Double) -> Double {
  guard a > 0, b > 0, a < .infinity, b < .infinity, !x.isNaN else { return .nan }
  return IncompleteBeta(alpha: a, beta: b).tails(at: x, complement: 1 - x).lower
}

/// The x with Iₓ(a, b) = `probability`, from 0 to 1.
///
/// Relative error mostly below 1e−13, in the lower tail too; for a small tail at the upper end
/// ask for 1 − x: it is the quantile of the beta distribution with a and b exchanged.
/// Not a number for a probability outside 0…1.
public func regularisedBetaQuantile(
  alpha a: Double, beta b: Double, probability: Double
) -> Double {
  guard a > 0, b > 0, a < .infinity, b < .infinity else { return .nan }
  return IncompleteBeta(alpha: a, beta: b)
    .quantile(lower: probability, upper: 1 - probability).value
}

/// The incomplete beta function of one a and b, with what needs computing only once.
struct IncompleteBeta: Hashable, Sendable {
  let alpha, beta: Double
  /// C with xᵃ yᵇ/B(a, b) = C e^(−D(a, nx) − D(b, ny)), y = 1 − x, n = a + b.
  private let factor: Double
  /// ln B(a, b).
  let logBeta: Double

  init(alpha a: Double, beta b: Double) {
    alpha = a
    beta = b
    let n = a + b
    let small = min(a, b)
    let large = max(a, b)
    // ab/n √(n/(2π ab)) = √(ab/n)/√(2π), without overflow.
    let root = (small * (large / n)).squareRoot() * 0.3989422804014327
    let remainder = stirlingRemainder(n) - stirlingRemainder(large) - stirlingRemainder(small)
    factor = root * remainder.exponential
    logBeta = a * (a / n).logarithm + b * (b / n).logarithm - root.logarithm - remainder
  }

  /// The same with a and b exchanged.
  var mirrored: IncompleteBeta {
    IncompleteBeta(alpha: beta, beta: alpha, factor: factor, logBeta: logBeta)
  }

  private init(alpha: Double, beta: Double, factor: Double, logBeta: Double) {
    self.alpha = alpha
    self.beta = beta
    self.factor = factor
    self.logBeta = logBeta
  }

  /// xᵃ yᵇ/B(a, b); divided by x y it is the density.
  func weight(at x: Double, complement y: Double) -> Double {
    guard x > 0, y > 0 else { return 0 }
    let n = alpha + beta
    return factor * (-(devianceTerm(alpha, n * x) + devianceTerm(beta, n * y))).exponential
  }

  /// Iₓ and 1 − Iₓ at x with y = 1 − x; the smaller is accurate.
  func tails(at x: Double, complement y: Double) -> (lower: Double, upper: Double) {
    tails(at: x, complement: y, weight: weight(at: x, complement: y))
  }

  func tails(
    at x: Double, complement y: Double, weight: Double
  ) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    if x * (alpha + beta + 2) < alpha + 1 {
      let lower = weight * fraction(alpha, beta, x) / alpha
      return (lower, 1 - lower)
    }
    let upper = weight * fraction(beta, alpha, y) / beta
    return (1 - upper, upper)
  }

  /// The continued fraction, for x below (a + 1)/(a + b + 2), evaluated after Lentz.
  private func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let n = a + b
    var c = 1.0
    var d = 1 / nonzero(1 - n * x / (a + 1))
    var h = d
    var m = 0.0
    while m < 1e6 {
      m += 1
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d)
      c = nonzero(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (n + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d)
      c = nonzero(1 + odd / c)
      let step = d * c
      h *= step
      if abs(step - 1) < 0x1p-51 { break }
    }
    return h
  }
}
