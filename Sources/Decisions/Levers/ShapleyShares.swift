/// What each lever brings, on average over all orders in which the levers could be put in place.
///
///     φᵢ = Σ_{S ∌ i} |S|! (n − |S| − 1)!/n! · (v(S ∪ i) − v(S))
///
/// The shares add up to v(all) − v(none); a lever that changes nothing gets 0; levers that can be
/// exchanged get the same; and shares of a sum are sums of shares, so that shares of a section of the
/// paths tell the error of shares.
///
/// Source: Shapley, *A value for n-person games* (1953); Owen, *SIAM/ASA Journal on Uncertainty
/// Quantification* 2 (2014) 245–251, for shares in what a model comes to.
public struct ShapleyShares: Sendable {
  /// Greatest number of levers for which all subsets are looked at: 32 768 of them.
  public static let greatestCount = 15

  /// Share of each lever in each function: levers × functions.
  public let shares: [[Double]]

  /// Exact shares of n levers.
  ///
  /// - Parameter values: v of every set of levers by its ``LeverSet/bits``: 2ⁿ sets × functions.
  public init(values: [[Double]]) {
    let levers = values.count.trailingZeroBitCount
    precondition(values.count == 1 << levers, "a value for each set of levers")
    precondition(levers <= Self.greatestCount, "beyond 15 levers shares are sampled")
    let functions = values[0].count
    precondition(values.allSatisfy { $0.count == functions }, "every set has the same functions")
    // |S|! (n − |S| − 1)!/n! = 1/(n C(n − 1, |S|))
    let weights = (0..<max(levers, 1)).map { 1 / (Double(levers) * binomial(levers - 1, $0)) }
    shares = (0..<levers).map { lever in
      var share = Array(repeating: 0.0, count: functions)
      for set in values.indices where set >> lever & 1 == 0 {
        let (without, with) = (values[set], values[set | 1 << lever])
        let weight = weights[set.nonzeroBitCount]
        for function in 0..<functions {
          share[function] += weight * (with[function] - without[function])
        }
      }
      return share
    }
  }
}

/// C(n, k), exactly for the small numbers at hand.
private func binomial(_ n: Int, _ k: Int) -> Double {
  (0..<max(k, 0)).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
}
