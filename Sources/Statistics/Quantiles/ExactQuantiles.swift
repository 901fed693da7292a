/// Sample quantiles of numbers that are all kept: for small sets, and to measure
/// ``ValueHistogram`` against.
///
///     Q(p) = (1 − γ) x₍ⱼ₎ + γ x₍ⱼ₊₁₎        j = ⌊np + m⌋,  g = np + m − j
///
/// with m and γ(g) by ``QuantileType``; beyond the ends the first and the last number.
///
/// Source: Hyndman and Fan, *The American Statistician* 50 (1996) 361–365.
public struct ExactQuantiles: Sendable, Equatable {
  /// The numbers in ascending order.
  public let sorted: [Double]

  /// Keeps and sorts `values`, none of which may be NaN.
  public init(_ values: some Sequence<Double>) {
    sorted = values.sorted()
    precondition(!sorted.contains(where: \.isNaN), "only numbers have quantiles")
  }

  /// Keeps numbers that stand in ascending order already.
  public init(inOrder sorted: [Double]) { self.sorted = sorted }

  /// The quantile at probability `p`, 0 ≤ p ≤ 1; not a number when there are no numbers.
  public func quantile(at p: Double, type: QuantileType = .linear) -> Double {
    precondition(0...1 ~= p, "a probability lies between 0 and 1")
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    let position = Double(sorted.count) * p + type.shift(at: p)
    // np is rounded: what is a whole number but for that is taken as one, as in R's `quantile`.
    let fuzz = 4 * Double.ulpOfOne * max(1, position)
    let j = (position + fuzz).rounded(.down)
    let g = abs(position - j) < fuzz ? 0 : position - j
    let weight = type.weight(of: g, after: Int(j))
    let low = j < 1 ? first : j > Double(sorted.count) ? last : sorted[Int(j) - 1]
    let high = j < 0 ? first : j >= Double(sorted.count) ? last : sorted[Int(j)]
    if weight == 0 { return low }
    return weight == 1 ? high : low + weight * (high - low)
  }
}

/// The nine definitions of Hyndman and Fan (1996), numbered as they did.
public enum QuantileType: Int, Sendable, CaseIterable {
  /// Type 1: the inverse of the empirical distribution function.
  case inverse = 1
  /// Type 2: the same, averaged where it jumps.
  case averagedInverse
  /// Type 3: the order statistic nearest to np, the even one of two.
  case nearest
  /// Type 4: linear in the empirical distribution function.
  case linearInverse
  /// Type 5: linear through the middles of its steps (Hazen).
  case hazen
  /// Type 6: linear through the expected places of order statistics, k/(n + 1) (Weibull).
  case weibull
  /// Type 7: linear through (k − 1)/(n − 1); the default of R, NumPy and spreadsheets (Gumbel).
  case linear
  /// Type 8: about unbiased for the median, whatever the distribution.
  case medianUnbiased
  /// Type 9: about unbiased for the mean if the numbers are normal.
  case normalUnbiased

  /// m at probability p.
  func shift(at p: Double) -> Double {
    switch self {
    case .inverse, .averagedInverse, .linearInverse: 0
    case .nearest: -0.5
    case .hazen: 0.5
    case .weibull: p
    case .linear: 1 - p
    case .medianUnbiased: (p + 1) / 3
    case .normalUnbiased: p / 4 + 0.375
    }
  }

  /// γ for the fraction g after rank j.
  func weight(of g: Double, after j: Int) -> Double {
    switch self {
    case .inverse: g == 0 ? 0 : 1
    case .averagedInverse: g == 0 ? 0.5 : 1
    case .nearest: g == 0 && j.isMultiple(of: 2) ? 0 : 1
    default: g
    }
  }
}
