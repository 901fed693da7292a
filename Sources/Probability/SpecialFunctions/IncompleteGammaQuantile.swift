import Lanes

/// P(a, x) and Q(a, x) = 1 − P of one shape a, and where they reach a probability.
struct IncompleteGamma: Hashable, Sendable {
  let shape: Double
  /// ln Γ(1 + a).
  private let logGammaOfNext: Double

  init(shape: Double) {
    self.shape = shape
    logGammaOfNext = logGamma(onePlus: shape)
  }

  /// xᵃ e⁻ˣ/Γ(a), the slope of P in ln x; divided by x it is the density.
  func weight(at x: Double) -> Double {
    x > 0 && x < .infinity ? shape * gammaFactor(shape: shape, at: x) : 0
  }

  /// P and Q; both are accurate where small.
  func tails(at x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x < .infinity else { return (1, 0) }
    if shape < 0.5, x < 1.5 { return smallShapeTails(x) }
    if x < shape + 1 {
      let lower = lowerRegularisedGamma(shape: shape, at: x)
      return (lower, 1 - lower)
    }
    let upper = upperRegularisedGamma(shape: shape, at: x)
    return (1 - upper, upper)
  }

  /// For a small shape Q may be small though x is, and 1 − P would cancel:
  ///
  ///     P = xᵃ/Γ(1 + a) (1 + a S),   S = Σₙ (−x)ⁿ/(n! (a + n))
  ///     Q = −(xᵃ/Γ(1 + a) − 1) − xᵃ/Γ(1 + a) a S
  ///
  /// Source: *NIST Handbook* (2010), 8.7.1.
  private func smallShapeTails(_ x: Double) -> (lower: Double, upper: Double) {
    let exponent = shape * x.logarithm - logGammaOfNext
    let leading = exponent.exponential
    var sum = 0.0
    var term = 1.0
    for n in 1...40 {
      term *= -x / Double(n)
      sum += term / (shape + Double(n))
      if abs(term) < 0x1p-60 { break }
    }
    let part = shape * sum
    return (leading * (1 + part), -exponentialMinusOne(exponent) - leading * part)
  }

  /// The x with P = `lower`, with small relative error; `upper` is 1 − `lower` and decides where
  /// it is the smaller.
  ///
  /// ln of the smaller tail is solved for in ln x by Halley's steps; bisection where a step would
  /// leave the bracket. The error is about that of ln of the tail over its slope in ln x: below
  /// 1e−13 for shapes of 0.01 and above.
  func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return 0 }
    if upper == 0 { return .infinity }
    let byLower = lower <= upper
    var x = max(start(lower: lower, upper: upper), 1e-308)
    var (least, greatest) = (0.0, Double.infinity)
    for _ in 0..<200 {
      let tails = tails(at: x)
      let tail = byLower ? tails.lower : tails.upper
      let ratio = byLower ? tail / lower : upper / tail
      let gap = ratio == 0 ? -700 : ratio == .infinity ? 700 : ratio.logarithm
      let slope = weight(at: x) / tail
      if gap < 0 { least = max(least, x) } else { greatest = min(greatest, x) }
      let newton = gap / slope
      let bend = shape - x + (byLower ? -slope : slope)
      let curvature = min(max(1 - 0.5 * newton * bend, 0.5), 2)
      let step = -newton / curvature
      let isSmall = abs(step) < 1e-3
      var next = isSmall ? x + x * step * (1 + step * (0.5 + step / 6)) : x * step.exponential
      if !(next >= least && next <= greatest && next < .infinity) {
        if greatest == .infinity {
          next = 2 * x
        } else {
          next =
            least > 0 && greatest / least > 4
            ? (least * greatest).squareRoot() : 0.5 * (least + greatest)
        }
      } else if abs(gap) < 1e-5 || next == x {
        return next
      }
      if next < 1e-307 { return next <= 1e-308 ? 0 : next }
      x = next
    }
    return x
  }

  /// A first guess: the leading term xᵃ/Γ(1 + a) of the lower tail, or for larger shapes the cube
  /// of a normal number after Wilson and Hilferty (1931).
  private func start(lower: Double, upper: Double) -> Double {
    let leading = ((lower.logarithm + logGammaOfNext) / shape).exponential
    if lower > upper, shape < 1 {
      // Q ≈ xᵃ⁻¹ e⁻ˣ/Γ(a) far out.
      return max(min(leading, 1), -upper.logarithm + shape.logarithm - logGammaOfNext)
    }
    guard shape >= 0.5 else { return leading }
    let z = lower <= upper ? lower.normalQuantile : -upper.normalQuantile
    let spread = 1 / (9 * shape)
    let root = 1 - spread + z * spread.squareRoot()
    let central = shape * root * root * root
    return root > 0.1 ? max(central, min(leading, 0.5 * shape)) : leading
  }
}
