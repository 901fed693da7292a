import Decisions
import Probability
import Testing

/// Games of levers: what a set of them is worth.
enum Game {
  /// Worth of every set of `levers` by its bits, one function.
  static func values(_ levers: Int, _ worth: (LeverSet) -> Double) -> [[Double]] {
    (0..<UInt64(1) << UInt64(levers)).map { [worth(LeverSet(bits: $0))] }
  }

  /// A random worth for every set, the same for the same number.
  static func random(_ levers: Int, _ number: Int) -> [[Double]] {
    values(levers) { set in
      var stream = NormalStream(
        seed: UInt64(number), factor: set.bits, step: levers, chunk: 0)
      return stream.next()[0]
    }
  }

  /// All orders of 0 … n − 1.
  static func orders(_ n: Int) -> [[Int]] {
    guard n > 0 else { return [[]] }
    return orders(n - 1).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(n - 1, at: place)
        return longer
      }
    }
  }
}

@Suite struct ShapleySharesTests {
  @Test(arguments: 1...12)
  func `shares add up to the whole effect`(_ levers: Int) {
    let values = Game.random(levers, 4)
    let shares = ShapleyShares(values: values).shares
    let sum = shares.reduce(0.0) { $0 + $1[0] }
    #expect(abs(sum - (values[values.count - 1][0] - values[0][0])) < 1e-12)
  }

  /// 32 768 sets of fifteen levers worth some 500, as medians in 亿元 are.
  @Test func `fifteen levers add up too`() {
    let values = Game.random(15, 4).map { [500 + 10 * $0[0]] }
    let shares = ShapleyShares(values: values).shares
    let sum = shares.reduce(0.0) { $0 + $1[0] }
    #expect(abs(sum - (values[values.count - 1][0] - values[0][0])) < 1e-12 * 500)
  }

  /// The definition: the mean over all orders of what a lever brings when its turn comes.
  @Test(arguments: 1...6)
  func `a share is the mean over all orders`(_ levers: Int) {
    let values = Game.random(levers, 9)
    let shares = ShapleyShares(values: values).shares
    let orders = Game.orders(levers)
    var means = Array(repeating: 0.0, count: levers)
    for order in orders {
      var set = 0
      for lever in order {
        means[lever] += (values[set | 1 << lever][0] - values[set][0]) / Double(orders.count)
        set |= 1 << lever
      }
    }
    for lever in 0..<levers { #expect(abs(shares[lever][0] - means[lever]) < 1e-12) }
  }

  @Test func `a lever without effect gets nothing and moves nothing else`() {
    let few = Game.random(5, 2)
    // Lever 2 of six does nothing: the others are those of five.
    let more = Game.values(6) { set in
      let (low, high) = (set.bits & 3, set.bits >> 3)
      return few[Int(low | high << 2)][0]
    }
    let (shares, expected) = (
      ShapleyShares(values: more).shares, ShapleyShares(values: few).shares
    )
    #expect(shares[2] == [0])
    for (place, lever) in [0, 1, 3, 4, 5].enumerated() {
      #expect(abs(shares[lever][0] - expected[place][0]) < 1e-12)
    }
  }

  @Test func `levers that can be exchanged get the same`() {
    // Worth by number alone.
    let shares = ShapleyShares(values: Game.values(7) { Double($0.count * $0.count) }).shares
    for share in shares { #expect(abs(share[0] - 7) < 1e-12) }
  }

  /// The glove game, one left and two right gloves: 2/3, 1/6, 1/6 (Shapley 1953 and every textbook
  /// since). The airport game: runways of 1, 2 and 3 cost 1/3, 5/6 and 11/6 (Littlechild and Owen,
  /// *Management Science* 20 (1973) 370–372).
  @Test func `games of the textbooks have their values`() {
    let gloves = ShapleyShares(
      values: Game.values(3) { $0.contains(0) && ($0.contains(1) || $0.contains(2)) ? 1 : 0 }
    ).shares
    for (share, expected) in zip(gloves, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(share[0] - expected) < 1e-15)
    }
    let runways = ShapleyShares(
      values: Game.values(3) { set in
        (0..<3).filter { set.contains($0) }.map { Double($0 + 1) }.max() ?? 0
      }
    ).shares
    for (share, expected) in zip(runways, [1.0 / 3, 5.0 / 6, 11.0 / 6]) {
      #expect(abs(share[0] - expected) < 1e-15)
    }
  }

  @Test func `each function has shares of its own, and sums share as sums`() {
    let (a, b) = (Game.random(6, 1), Game.random(6, 2))
    let joint = ShapleyShares(values: zip(a, b).map { [$0[0], $1[0], 3 * $0[0] - $1[0]] }).shares
    let first = ShapleyShares(values: a).shares
    for lever in 0..<6 {
      #expect(joint[lever][0] == first[lever][0])
      #expect(abs(joint[lever][2] - (3 * joint[lever][0] - joint[lever][1])) < 1e-12)
    }
  }
}
