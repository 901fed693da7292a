import Lanes

extension IncompleteBeta {
  /// The x with Iₓ = `lower`, and 1 − x, both with small relative error; `upper` is 1 − `lower`
  /// and decides where it is the smaller.
  ///
  /// The half of 0…1 where x lies is known from I at ½. There ln of the smaller tail is solved for
  /// in ln x (or ln(1 − x)), by Halley's steps, where it is nearly straight far out; bisection
  /// where a step would leave the bracket.
  func quantile(lower: Double, upper: Double) -> (value: Double, complement: Double) {
    guard lower >= 0, upper >= 0 else { return (.nan, .nan) }
    if lower == 0 { return (0, 1) }
    if upper == 0 { return (1, 0) }
    let half = tails(at: 0.5, complement: 0.5)
    let isLeft = lower <= upper ? lower <= half.lower : upper >= half.upper
    if isLeft {
      let x = leftQuantile(lower: lower, upper: upper)
      return (x, 1 - x)
    }
    let y = mirrored.leftQuantile(lower: upper, upper: lower)
    return (1 - y, y)
  }

  /// The quantile where it is known to be at most ½.
  private func leftQuantile(lower: Double, upper: Double) -> Double {
    let byLower = lower <= upper
    var x = max(start(lower: lower, upper: upper), 1e-308)
    var (least, greatest) = (0.0, 0.5)
    for _ in 0..<200 {
      let y = 1 - x
      let weight = weight(at: x, complement: y)
      let tails = tails(at: x, complement: y, weight: weight)
      let tail = byLower ? tails.lower : tails.upper
      // How far ln of the tail is off, upwards in x, and its slope in ln x.
      let ratio = byLower ? tail / lower : upper / tail
      let gap = ratio == 0 ? -700 : ratio.logarithm
      let slope = weight / (y * tail)
      if gap < 0 { least = max(least, x) } else { greatest = min(greatest, x) }
      let newton = gap / slope
      let bend = alpha - (beta - 1) * x / y + (byLower ? -slope : slope)
      let curvature = min(max(1 - 0.5 * newton * bend, 0.5), 2)
      let step = -newton / curvature
      let isSmall = abs(step) < 1e-3
      var next = isSmall ? x + x * step * (1 + step * (0.5 + step / 6)) : x * step.exponential
      if !(next >= least && next <= greatest) {
        next =
          least > 0 && greatest / least > 4
          ? (least * greatest).squareRoot() : 0.5 * (least + greatest)
      } else if abs(gap) < 1e-5 || next == x {
        return next
      }
      if next < 1e-307 { return next <= 1e-308 ? 0 : next }
      x = next
    }
    return x
  }

  /// A first guess: the leading term xᵃ/(a B) of the lower tail, or near the middle the normal
  /// approximation 26.5.22 of Abramowitz and Stegun (1964).
  private func start(lower: Double, upper: Double) -> Double {
    let logTerm = (lower.logarithm + alpha.logarithm + logBeta) / alpha
    let leading = logTerm.exponential
    guard alpha > 1, beta > 1 else { return min(leading, 0.5) }
    let y = lower <= upper ? -lower.normalQuantile : upper.normalQuantile
    let (s, t) = (1 / (2 * alpha - 1), 1 / (2 * beta - 1))
    let h = 2 / (s + t)
    let lambda = (y * y - 3) / 6
    let root = max(h + lambda, 0).squareRoot()
    let w = y * root / h - (t - s) * (lambda + 5.0 / 6 - 2 / (3 * h))
    let central = alpha / (alpha + beta * (2 * w).exponential)
    // For b ≥ 1 the leading term is a lower bound.
    return min(max(central, leading), 0.5)
  }
}
