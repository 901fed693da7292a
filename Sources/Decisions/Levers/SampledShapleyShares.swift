import Probability
import Statistics

/// Orders in which levers are put in place, drawn at random in pairs of an order and its reverse.
///
/// For levers too many to look at all of their sets.
///
/// Source: Castro, Gómez and Tejada, *Computers & Operations Research* 36 (2009) 1726–1730; pairs
/// after Mitchell, Cooper, Frank and Holmes, *Journal of Machine Learning Research* 23 (2022) 43.
public struct LeverOrders: Sendable {
  /// Number of levers, at most 64.
  public let levers: Int
  /// Orders of the levers' places; each second one is the one before it backwards.
  public let orders: [[Int]]

  /// `pairs` orders, at least two, and their reverses.
  public init(levers: Int, pairs: Int, seed: UInt64) {
    precondition(1...64 ~= levers, "an order of 1 to 64 levers")
    precondition(pairs >= 2, "an error needs at least two pairs")
    self.levers = levers
    orders = (0..<pairs).flatMap { pair in
      let order = RandomPermutation(
        count: levers, seed: seed, purpose: Self.purpose, replicate: pair)
      let forwards = (0..<levers).map { order[$0] }
      return [forwards, forwards.reversed()]
    }
  }

  /// Keeps these permutations apart from those of designs, whose purposes count from 0.
  private static let purpose = -1

  /// The sets of levers that come up, each once, in the order in which they do.
  public var sets: [LeverSet] {
    var seen: Set<LeverSet> = []
    var sets: [LeverSet] = []
    for order in orders {
      for set in growing(order) where seen.insert(set).inserted { sets.append(set) }
    }
    return sets
  }

  /// The levers in place before each step of an order, and at its end.
  func growing(_ order: [Int]) -> [LeverSet] {
    var sets = [LeverSet.none]
    for lever in order { sets.append(sets[sets.count - 1].with(lever)) }
    return sets
  }
}

/// Shares of levers from some of the orders in which they could be put in place: right on average,
/// and adding up to the whole effect in every order.
public struct SampledShapleyShares: Sendable {
  /// Mean of what each lever brought, in each function: levers × functions.
  public let shares: [[Double]]
  /// Standard error from the choice of orders, not from the paths: levers × functions.
  public let standardErrors: [[Double]]

  /// - Parameter values: the functions of every set in ``LeverOrders/sets``.
  public init(_ orders: LeverOrders, values: [LeverSet: [Double]]) {
    let functions = values.first?.value.count ?? 0
    var moments = Array(
      repeating: Array(repeating: Moments(), count: functions), count: orders.levers)
    for pair in stride(from: 0, to: orders.orders.count, by: 2) {
      var gains = Array(
        repeating: Array(repeating: 0.0, count: functions), count: orders.levers)
      for order in orders.orders[pair...(pair + 1)] {
        let sets = orders.growing(order)
        for (place, lever) in order.enumerated() {
          guard let before = values[sets[place]], let after = values[sets[place + 1]] else {
            preconditionFailure("a set of levers has no value")
          }
          for function in 0..<functions {
            gains[lever][function] += 0.5 * (after[function] - before[function])
          }
        }
      }
      for lever in 0..<orders.levers {
        for function in 0..<functions { moments[lever][function].add(gains[lever][function]) }
      }
    }
    shares = moments.map { $0.map(\.mean) }
    standardErrors = moments.map { $0.map(\.standardErrorOfMean) }
  }
}
