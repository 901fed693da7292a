import Lanes

/// The standard normal distribution cut to a…a + W, as seen from a: positions are d = t − a ≥ 0 and
/// masses are divided by φ(a), so a may lie hundreds of standard deviations out.
///
///     m(d) = ∫₀ᵈ e^(−au − u²/2) du = R(a) − e^(−ad − d²/2) R(a + d)
///
/// with R Mills' ratio; the integral itself is used where the difference would cancel. The
/// quantile solves −ln(1 − m(d)/R(a)) = E, whose left side is convex with slope 1/R(a + d), by
/// Newton's method from the right. For a > −1.
struct NormalTailPiece: Hashable, Sendable {
  let start, width: Double
  /// Mean and variance of d.
  let mean, variance: Double
  private let ratio, total, beyond: Double

  init(start a: Double, width: Double) {
    start = a
    self.width = width
    ratio = normalMillsRatio(at: a)
    beyond = NormalTailPiece.survival(a, width)
    total = NormalTailPiece.mass(a, from: 0, to: width, ratio)
    // What is beyond this end weighs less than e⁻⁴⁰ of the whole.
    let end = min(width, 80 / (a + (a * a + 80).squareRoot()))
    func moment(_ f: (Double) -> Double) -> Double {
      integral(from: 0, to: end, panels: 16) { (-$0 * (a + 0.5 * $0)).exponential * f($0) }
    }
    let mass = moment { _ in 1 }
    let mean = moment { $0 } / mass
    self.mean = mean
    variance = moment { ($0 - mean) * ($0 - mean) } / mass
  }

  /// ∫ from d on, without an upper end.
  private static func survival(_ a: Double, _ d: Double) -> Double {
    d == .infinity ? 0 : (-d * (a + 0.5 * d)).exponential * normalMillsRatio(at: a + d)
  }

  /// ∫ from d to e.
  private static func mass(
    _ a: Double, from d: Double, to e: Double, _ ratio: Double
  ) -> Double {
    if (e - d) * max(1, a + d) < 1 {
      return integral(from: d, to: e) { (-$0 * (a + 0.5 * $0)).exponential }
    }
    return (d == 0 ? ratio : survival(a, d)) - survival(a, e)
  }

  func density(at d: Double) -> Double { (-d * (start + 0.5 * d)).exponential / total }

  func tails(at d: Double) -> (lower: Double, upper: Double) {
    let lower = NormalTailPiece.mass(start, from: 0, to: d, ratio) / total
    let upper = NormalTailPiece.mass(start, from: d, to: width, ratio) / total
    return lower <= upper ? (lower, 1 - lower) : (1 - upper, upper)
  }

  func quantile(lower: Double, upper: Double) -> Double {
    let part = lower * total / ratio
    let exponent =
      part <= 0.5
      ? -logarithm(onePlus: -part) : -((upper * total + beyond) / ratio).logarithm
    var d = min(exponent * ratio, width)
    for _ in 0..<100 {
      let next = NormalTailPiece.mass(start, from: 0, to: d, ratio) / ratio
      let ahead = normalMillsRatio(at: start + d)
      let reached =
        next <= 0.5
        ? -logarithm(onePlus: -next) : d * (start + 0.5 * d) - (ahead / ratio).logarithm
      let step = (reached - exponent) * ahead
      d = min(max(d - step, 0), width)
      if abs(step) <= 1e-9 * d { break }
    }
    return d
  }
}
