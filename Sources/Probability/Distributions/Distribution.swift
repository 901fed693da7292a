/// One uncertain number.
///
/// A distribution draws nothing itself: a standard-normal score z goes through
/// ``value(atScore:)``, so plain draws, Latin hypercubes, Sobol points and correlated inputs share
/// one door.
///
/// Laws, tested for every conformance: F(quantile(p)) = p where F is continuous; `quantile`
/// never falls, stays in the support and is the support's ends at 0 and 1; both tails agree, of
/// the quantile and of the probability;
/// ``value(atScore:)`` is the quantile at Φ(z). A probability outside 0…1 gives "not a number".
public protocol Distribution: Sendable {
  /// The mean; infinite where the tail is too heavy for one, not a number where there is none.
  var mean: Double { get }
  /// The variance; infinite or not a number where there is none.
  var variance: Double { get }
  /// Least and greatest value; infinite where unbounded.
  var support: ClosedRange<Double> { get }
  /// The probability density at x; the probability of x itself for discrete distributions.
  func density(at x: Double) -> Double
  /// F(x), the probability of at most x.
  func cumulativeProbability(at x: Double) -> Double
  /// 1 − F(x), the probability of more than x; accurate where it is tiny. By default
  /// `1 - cumulativeProbability(at: x)`.
  func upperTailProbability(at x: Double) -> Double
  /// The value x with F(x) = p (the least x with F(x) ≥ p for discrete ones).
  func quantile(at probability: Double) -> Double
  /// The value exceeded with probability q; accurate for tiny q. By default `quantile(at: 1 - q)`.
  func quantile(atUpperTail q: Double) -> Double
  /// The value for the standard-normal score z: by default the quantile at Φ(z), accurate in both
  /// tails. Discrete distributions take the first option, in the order written, whose cumulated
  /// weight exceeds Φ(z).
  func value(atScore z: Double) -> Double
  /// The scores where ``value(atScore:)`` jumps or has a corner, in rising order; by default none.
  /// At a jump the value is that of the scores above.
  var scoreBreaks: [Double] { get }
}

extension Distribution {
  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The probability of more than x, as `1 - cumulativeProbability(at: x)`.
  public func upperTailProbability(at x: Double) -> Double { 1 - cumulativeProbability(at: x) }

  /// The value exceeded with probability q, as `quantile(at: 1 - q)`.
  public func quantile(atUpperTail q: Double) -> Double { quantile(at: 1 - q) }

  /// The quantile at Φ(z), from the nearer tail.
  public func value(atScore z: Double) -> Double {
    z <= 0
      ? quantile(at: normalCumulative(at: z)) : quantile(atUpperTail: normalUpperTail(at: z))
  }

  /// No jump and no corner.
  public var scoreBreaks: [Double] { [] }
}
