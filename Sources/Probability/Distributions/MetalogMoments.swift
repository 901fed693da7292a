import Lanes

/// Mean and variance of a metalog: ∫ x y (1 − y) du over the logit u.
///
/// By quadrature over −45…45, beyond which M is a straight line; what lies there matters where x
/// grows like a power of 1 − y, and is then added in closed form. The k-th moment of a metalog with
/// one end exists where the slope dM/du at the open side is below 1/k.
func metalogMoments(
  of curve: MetalogCurve, _ ends: MetalogEnds
) -> (mean: Double, variance: Double) {
  let reach = 45.0
  func integrated(_ f: (Double) -> Double) -> Double {
    integral(from: -reach, to: reach, panels: 90) { u in
      logisticTail(u) * logisticTail(-u) * f(ends.value(at: curve.height(u)))
    }
  }
  let centre = ends.value(at: curve.height(0))
  // The slope at the open side, and which side of the end the values lie on.
  let open: (end: Double, sign: Double, slope: Double)? =
    switch ends {
    case .least(let a): (a, 1, curve.endSlopes.upper)
    case .greatest(let b): (b, -1, curve.endSlopes.lower)
    case .none, .both: nil
    }
  guard let open else {
    let mean = centre + integrated { $0 - centre }
    return (mean, integrated { ($0 - mean) * ($0 - mean) })
  }
  // Beyond the reach |x − end| is A e^(s(u − reach)) and the weight e^(−u).
  let far = open.sign * reach
  let size = abs(ends.value(at: curve.height(far)) - open.end)
  let weight = (-reach).exponential
  guard open.slope < 1 else { return (open.sign * .infinity, .infinity) }
  let beyond = weight * size / (1 - open.slope)
  let mean =
    centre + integrated { $0 - centre } + open.sign * beyond + weight * (open.end - centre)
  guard open.slope < 0.5 else { return (mean, .infinity) }
  let shift = open.end - mean
  let variance =
    integrated { ($0 - mean) * ($0 - mean) } + weight * size * size / (1 - 2 * open.slope)
    + 2 * open.sign * shift * beyond + weight * shift * shift
  return (mean, variance)
}
