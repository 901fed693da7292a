import Lanes

/// A normal distribution cut to a range, what is left scaled to 1.
///
///     F(x) = (Φ(t) − Φ(a))/(Φ(b) − Φ(a)),   t = (x − μ)/σ
///
/// with a and b the scores of `minimum` and `maximum`, either of which may be infinite. Ranges far
/// out in a tail and very narrow ones are reckoned from the end nearer the centre, see
/// ``NormalTailPiece``, so nothing underflows or cancels.
///
/// Source: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions* 1 (1994),
/// chapter 13, section 10.1; Robert, *Statistics and Computing* 5 (1995) 121–125, for the tails.
public struct TruncatedNormal: Distribution, Hashable {
  /// The mean and standard deviation of the normal distribution before the cut.
  public let uncutMean, uncutStandardDeviation: Double
  /// The ends.
  public let minimum, maximum: Double
  /// Mean and variance after the cut, by quadrature.
  public let mean, variance: Double
  private let shape: Shape

  private enum Shape: Hashable {
    /// The centre is inside: probabilities below and above the range, and of it.
    case central(below: Double, above: Double, inside: Double)
    /// Reckoned from the end nearer the centre, upwards from `minimum` or down from `maximum`.
    case tail(NormalTailPiece, isMirrored: Bool)
  }

  /// - Parameters:
  ///   - mean: The mean before the cut.
  ///   - standardDeviation: The standard deviation before the cut.
  /// - Throws: ``InvalidParameter`` unless mean and standard deviation are finite, the latter
  ///   positive, and `minimum < maximum` are more than rounding apart.
  public init(
    mean: Double, standardDeviation: Double, minimum: Double, maximum: Double
  ) throws(InvalidParameter) {
    _ = try Normal(mean: mean, standardDeviation: standardDeviation)
    guard minimum < maximum, minimum < .infinity, maximum > -.infinity else {
      throw InvalidParameter("\(minimum)...\(maximum) is not a rising range")
    }
    uncutMean = mean
    uncutStandardDeviation = standardDeviation
    self.minimum = minimum
    self.maximum = maximum
    let a = (minimum - mean) / standardDeviation
    let b = (maximum - mean) / standardDeviation
    let width = (maximum - minimum) / standardDeviation
    guard width > 0, a < .infinity, b > -.infinity else {
      throw InvalidParameter(
        "\(minimum)...\(maximum) cannot be told apart in standard deviations of \(standardDeviation)"
      )
    }
    if a <= 0, b >= 0, width >= 1 {
      let below = normalCumulative(at: a)
      let above = normalUpperTail(at: b)
      shape = .central(below: below, above: above, inside: 1 - below - above)
      let (start, end) = (max(a, -9), min(b, 9))
      func moment(_ f: (Double) -> Double) -> Double {
        integral(from: start, to: end, panels: 16) { normalDensity(at: $0) * f($0) }
      }
      let mass = moment { _ in 1 }
      let first = moment { $0 } / mass
      let second = moment { ($0 - first) * ($0 - first) } / mass
      self.mean = mean + standardDeviation * first
      variance = standardDeviation * standardDeviation * second
    } else {
      let isMirrored = a + b < 0
      let piece = NormalTailPiece(start: isMirrored ? -b : a, width: width)
      shape = .tail(piece, isMirrored: isMirrored)
      let offset = standardDeviation * piece.mean
      self.mean = isMirrored ? maximum - offset : minimum + offset
      variance = standardDeviation * standardDeviation * piece.variance
    }
  }

  /// `minimum...maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < minimum || x > maximum { return 0 }
    switch shape {
    case .central(_, _, let inside):
      return normalDensity(at: (x - uncutMean) / uncutStandardDeviation) / inside
        / uncutStandardDeviation
    case .tail(let piece, let isMirrored):
      return piece.density(at: offset(x, isMirrored)) / uncutStandardDeviation
    }
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    if x >= maximum { return 1 }
    switch shape {
    case .central(let below, let above, let inside):
      let t = (x - uncutMean) / uncutStandardDeviation
      return t <= 0
        ? (normalCumulative(at: t) - below) / inside : 1 - (normalUpperTail(at: t) - above) / inside
    case .tail(let piece, let isMirrored):
      let tails = piece.tails(at: offset(x, isMirrored))
      return isMirrored ? tails.upper : tails.lower
    }
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 1 }
    if x >= maximum { return 0 }
    switch shape {
    case .central(let below, let above, let inside):
      let t = (x - uncutMean) / uncutStandardDeviation
      return t > 0
        ? (normalUpperTail(at: t) - above) / inside : 1 - (normalCumulative(at: t) - below) / inside
    case .tail(let piece, let isMirrored):
      let tails = piece.tails(at: offset(x, isMirrored))
      return isMirrored ? tails.lower : tails.upper
    }
  }

  /// F⁻¹(p).
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return minimum }
    if upper == 0 { return maximum }
    let x: Double
    switch shape {
    case .central(let below, let above, let inside):
      let p = below + lower * inside
      let q = above + upper * inside
      let t = p <= q ? p.normalQuantile : -q.normalQuantile
      x = uncutMean + uncutStandardDeviation * t
    case .tail(let piece, let isMirrored):
      let t =
        isMirrored
        ? piece.quantile(lower: upper, upper: lower) : piece.quantile(lower: lower, upper: upper)
      x =
        isMirrored
        ? maximum - uncutStandardDeviation * t : minimum + uncutStandardDeviation * t
    }
    return min(max(x, minimum), maximum)
  }

  /// How far x is from the end where reckoning starts, in standard deviations.
  private func offset(_ x: Double, _ isMirrored: Bool) -> Double {
    (isMirrored ? maximum - x : x - minimum) / uncutStandardDeviation
  }
}
