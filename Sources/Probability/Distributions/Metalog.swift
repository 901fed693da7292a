import Lanes
import LinearAlgebra

/// The metalog distribution: a smooth distribution exactly through 3 to 10 quantiles.
///
///     M(y) = Σₖ aₖ gₖ(y):   1, L, cL, c, c², c²L, c³, c³L, c⁴, c⁴L,   c = y − ½, L = ln(y/(1 − y))
///
/// as many terms as quantiles; the coefficients solve the linear equations M(yᵢ) = xᵢ. With ends,
/// M is fitted to ln(x − b), −ln(b − x) or ln((x − a)/(b − x)) instead. Not every set of quantiles
/// has such a curve that rises: one that would fall is refused. Quantiles are a closed form, to a
/// few units in the last place of the greatest term; F is found by Newton's method to 1e−15.
///
/// Source: Keelin, *Decision Analysis* 13 (2016) 243–277, equations 6 to 13.
public struct Metalog: Distribution, Hashable {
  /// The quantiles: probabilities rising, values rising.
  public let probabilities, values: [Double]
  /// The ends; infinite where there is none.
  public let minimum, maximum: Double
  /// The mean, by quadrature; infinite where the tail is too heavy for one.
  public let mean: Double
  /// The variance, by quadrature; infinite where there is none.
  public let variance: Double
  private let curve: MetalogCurve

  /// - Parameters:
  ///   - points: Probabilities and the values at them.
  ///   - minimum: The least value, or −∞.
  ///   - maximum: The greatest value, or ∞.
  /// - Throws: ``InvalidParameter`` unless there are 3 to 10 points, probabilities rise strictly
  ///   inside 0…1, values rise strictly between the ends, and the curve through them rises.
  public init(
    points: [(probability: Double, value: Double)],
    minimum: Double = -.infinity, maximum: Double = .infinity
  ) throws(InvalidParameter) {
    guard (3...10).contains(points.count) else {
      throw InvalidParameter("a metalog takes 3 to 10 quantiles, not \(points.count)")
    }
    // The points themselves are checked as those of a table.
    let table = try QuantileTable(points: points)
    probabilities = table.probabilities
    values = table.values
    guard minimum < maximum else {
      throw InvalidParameter("\(minimum)...\(maximum) is not a rising range")
    }
    for value in values where !(value > minimum && value < maximum) {
      throw InvalidParameter("the value \(value) is not inside \(minimum)...\(maximum)")
    }
    self.minimum = minimum
    self.maximum = maximum
    let ends = MetalogEnds(minimum: minimum, maximum: maximum)
    let curve = try MetalogCurve(
      probabilities: probabilities, heights: values.map { ends.height(of: $0) })
    self.curve = curve
    self.ends = ends
    (mean, variance) = metalogMoments(of: curve, ends)
  }

  private let ends: MetalogEnds

  /// From `minimum` to `maximum`.
  public var support: ClosedRange<Double> { minimum...maximum }

  /// The density f(x).
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    guard x > minimum, x < maximum else { return 0 }
    let u = curve.logit(at: ends.height(of: x))
    let weight = logisticTail(u) * logisticTail(-u)
    return weight == 0 ? 0 : weight / curve.slope(u) / ends.slope(at: x)
  }

  /// F(x), the probability of at most x.
  public func cumulativeProbability(at x: Double) -> Double {
    if x <= minimum { return 0 }
    return x >= maximum ? 1 : logisticTail(-curve.logit(at: ends.height(of: x)))
  }

  /// 1 − F(x), the probability of more than x.
  public func upperTailProbability(at x: Double) -> Double {
    if x <= minimum { return 1 }
    return x >= maximum ? 0 : logisticTail(curve.logit(at: ends.height(of: x)))
  }

  /// M(p), between the ends.
  public func quantile(at probability: Double) -> Double {
    quantile(lower: probability, upper: 1 - probability)
  }

  /// F⁻¹(1 − q), accurate for tiny q.
  public func quantile(atUpperTail q: Double) -> Double { quantile(lower: 1 - q, upper: q) }

  private func quantile(lower: Double, upper: Double) -> Double {
    guard lower >= 0, upper >= 0 else { return .nan }
    if lower == 0 { return minimum }
    if upper == 0 { return maximum }
    return ends.value(at: curve.height(lower: lower, upper: upper))
  }
}
