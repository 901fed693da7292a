import Decisions
import Probability
import Testing

/// Shares from some of the orders.
@Suite struct SampledShapleySharesTests {
  /// Values of the sets that come up.
  static func values(_ orders: LeverOrders, _ worth: (LeverSet) -> Double) -> [LeverSet: [Double]] {
    var values: [LeverSet: [Double]] = [:]
    for set in orders.sets { values[set] = [worth(set)] }
    return values
  }

  @Test(arguments: [1, 2, 9, 40, 64])
  func `orders are permutations, in pairs of an order and its reverse`(_ levers: Int) {
    let orders = LeverOrders(levers: levers, pairs: 20, seed: 3)
    #expect(orders.orders.count == 40)
    for pair in stride(from: 0, to: 40, by: 2) {
      #expect(orders.orders[pair].sorted() == Array(0..<levers))
      #expect(orders.orders[pair + 1] == orders.orders[pair].reversed())
    }
    let sets = orders.sets
    #expect(Set(sets).count == sets.count)
    #expect(sets.contains(.none) && sets.contains(.all(levers)))
    if levers >= 9 {
      #expect(LeverOrders(levers: levers, pairs: 20, seed: 4).orders != orders.orders)
    }
  }

  /// In every order the shares add up; where levers only act alone or in twos, an order and its
  /// reverse halve what two do together, and are exact.
  @Test func `where levers act in twos a pair of orders is exact`() {
    let levers = 20
    let orders = LeverOrders(levers: levers, pairs: 3, seed: 1)
    let sampled = SampledShapleyShares(
      orders,
      values: Self.values(orders) { set in
        let inside = (0..<levers).filter { set.contains($0) }
        let alone = inside.reduce(0.0) { $0 + Double($1) }
        let together = inside.flatMap { i in inside.filter { $0 > i }.map { Double(i * $0) } }
        return alone + 0.01 * together.reduce(0, +)
      })
    for lever in 0..<levers {
      // By hand: lever i has i, and half of 0.01 · i · j with every other lever j; Σ j = 190.
      let expected = Double(lever) + 0.005 * Double(lever * (190 - lever))
      #expect(abs(sampled.shares[lever][0] - expected) < 1e-10)
      #expect(sampled.standardErrors[lever][0] < 1e-10)
    }
  }

  /// A random game of twelve levers; 400 pairs. Twelve shares within eight of their standard errors:
  /// by luck one fails with 12 · 1.2e-15, and somewhat more for the errors being estimated.
  @Test func `sampled shares are those of all sets, within their error`() {
    let values = Game.random(12, 8)
    let exact = ShapleyShares(values: values).shares
    let orders = LeverOrders(levers: 12, pairs: 400, seed: 2)
    let sampled = SampledShapleyShares(
      orders, values: Self.values(orders) { values[Int($0.bits)][0] })
    for lever in 0..<12 {
      let distance = abs(sampled.shares[lever][0] - exact[lever][0])
      #expect(distance < 8 * sampled.standardErrors[lever][0])
      #expect(sampled.standardErrors[lever][0] > 0)
    }
    let sum = sampled.shares.reduce(0.0) { $0 + $1[0] }
    #expect(abs(sum - (values[4095][0] - values[0][0])) < 1e-12)
  }

  @Test func `a lever without effect gets nothing`() {
    let orders = LeverOrders(levers: 16, pairs: 10, seed: 1)
    let sampled = SampledShapleyShares(
      orders, values: Self.values(orders) { Double($0.without(5).count).squareRoot() })
    #expect(sampled.shares[5] == [0])
    #expect(sampled.standardErrors[5] == [0])
  }
}
