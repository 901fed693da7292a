import Lanes

/// Any continuous distribution cut to a range, what is left scaled to 1.
///
///     F(x) = (G(x) − G(a))/(G(b) − G(a))
///
/// with G the distribution before the cut, a = `minimum`, b = `maximum`, either of which may be
/// infinite. Probabilities are reckoned from the nearer tail of G. A quantile is then as accurate
/// as that of G, times the smaller tail at the range over the probability of the range: four
/// digits are lost where the range holds a ten-thousandth of what lies beyond it. For the normal
/// distribution ``TruncatedNormal`` has no such loss.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 1 (1994),
/// chapter 12, section 4.
public struct Truncated<Base: Distribution>: Distribution {
  /// The distribution before the cut; continuous.
  public let base: Base
  /// The ends.
  public let minimum, maximum: Double
  /// The mean, by quadrature over the normal score; infinite or none as that of an open side.
  public let mean: Double
  /// The variance, by quadrature over the normal score.
  public let variance: Double
  /// The scores where the cut distribution has a corner or a jump.
  public let scoreBreaks: [Double]
  private let cut: Cut

  /// Probabilities of the base below, above and inside the range.
  private struct Cut {
    var below, above, inside: Double

    /// Base probabilities below and above, from those of the cut distribution.
    func base(lower: Double, upper: Double) -> (lower: Double, upper: Double) {
      (below + lower * inside, above + upper * inside)
    }
  }

  /// - Throws: ``InvalidParameter`` unless `minimum < maximum` and the range holds at least 1e−9 of
  ///   the smaller of what lies below and above its middle.
  public init(_ base: Base, minimum: Double, maximum: Double) throws(InvalidParameter) {
    guard minimum < maximum else {
      throw InvalidParameter("\(minimum)...\(maximum) is not a rising range")
    }
    let support = base.support
    let a = max(minimum, support.lowerBound)
    let b = min(maximum, support.upperBound)
    guard a < b else {
      throw InvalidParameter(
        "\(minimum)...\(maximum) is outside \(support.lowerBound)...\(support.upperBound), "
          + "all that there is to cut")
    }
    let below = base.cumulativeProbability(at: a)
    let above = base.upperTailProbability(at: b)
    let isAbove = below > 0.5
    let inside =
      isAbove
      ? base.upperTailProbability(at: a) - above
      : above > 0.5 ? base.cumulativeProbability(at: b) - below : 1 - below - above
    let tail = isAbove ? above : above > 0.5 ? below : 0
    guard inside > 1e-300, inside >= 1e-9 * tail else {
      throw InvalidParameter(
        "\(minimum)...\(maximum) holds too little of the distribution: \(max(inside, 0))")
    }
    self.base = base
    self.minimum = a
    self.maximum = b
    let cut = Cut(below: below, above: above, inside: inside)
    self.cut = cut
    let breaks = base.scoreBreaks
      .map { z in
        normalScore(
          lower: (normalCumulative(at: z) - below) / inside,
          upper: (normalUpperTail(at: z) - above) / inside)
      }
      .filter(\.isFinite)
    scoreBreaks = breaks
    let isOpen = (a == -.infinity, b == .infinity)
    if (isOpen.0 || isOpen.1) && !base.mean.isFinite {
      mean = isOpen.0 && isOpen.1 ? .nan : isOpen.0 ? -.infinity : .infinity
      variance = isOpen.0 && isOpen.1 ? .nan : .infinity
      return
    }
    let moments = momentsByScore(breaks: breaks) { z in
      Truncated.value(z, base, cut, a, b)
    }
    mean = moments.mean
    variance =
      (isOpen.0 || isOpen.1) && !base.variance.isFinite ? .infinity : moments.variance
  }

  /// `minimum...maximum`, inside the support of the base.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x >= minimum && x <= maximum ? base.density(at: x) / cut.inside : 0
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    if x >= maximum { return 1 }
    let lower = base.cumulativeProbability(at: x)
    let part =
      lower <= 0.5
      ? (lower - cut.below) / cut.inside
      : 1 - (base.upperTailProbability(at: x) - cut.above) / cut.inside
    return min(max(part, 0), 1)
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 1 }
    if x >= maximum { return 0 }
    let upper = base.upperTailProbability(at: x)
    let part =
      upper <= 0.5
      ? (upper - cut.above) / cut.inside
      : 1 - (base.cumulativeProbability(at: x) - cut.below) / cut.inside
    return min(max(part, 0), 1)
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    Truncated.quantile(
      lower: probability, upper: 1 - probability, base, cut, minimum, maximum)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double {
    Truncated.quantile(lower: 1 - q, upper: q, base, cut, minimum, maximum)
  }

  /// The quantile at Φ(z), from the nearer tail.
  public func value(atScore z: Double) -> Double {
    Truncated.value(z, base, cut, minimum, maximum)
  }

  private static func value(
    _ z: Double, _ base: Base, _ cut: Cut, _ minimum: Double, _ maximum: Double
  ) -> Double {
    quantile(
      lower: normalCumulative(at: z), upper: normalUpperTail(at: z), base, cut, minimum, maximum)
  }

  private static func quantile(
    lower: Double, upper: Double, _ base: Base, _ cut: Cut, _ minimum: Double, _ maximum: Double
  ) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return minimum }
    if upper == 0 { return maximum }
    let (p, q) = cut.base(lower: lower, upper: upper)
    let x = p <= q ? base.quantile(at: p) : base.quantile(atUpperTail: q)
    return min(max(x, minimum), maximum)
  }
}

/// Mean and variance of x(z), z standard normal, by quadrature over −38…38, cut at `breaks`.
func momentsByScore(
  breaks: [Double], _ value: (Double) -> Double
) -> (mean: Double, variance: Double) {
  let ends = (-38...38).map(Double.init) + breaks.filter { abs($0) < 38 }
  let sorted = ends.sorted()
  let centre = value(0)
  var first = 0.0
  var second = 0.0
  for (low, high) in zip(sorted, sorted.dropFirst()) where low < high {
    first += integral(from: low, to: high) { normalDensity(at: $0) * (value($0) - centre) }
  }
  let mean = centre + first
  for (low, high) in zip(sorted, sorted.dropFirst()) where low < high {
    second += integral(from: low, to: high) {
      let deviation = value($0) - mean
      return normalDensity(at: $0) * deviation * deviation
    }
  }
  return (mean, second)
}
