package import GrowthModel

/// A park in code whose total is known in distribution under every setting of its levers.
package struct ReferencePark: Sendable {
  package let name: String
  /// With the levers `lever0`, `lever1` … and the target `goal`, at least ``threshold`` in 2024.
  package let scenario: Scenario
  package let threshold: Double
  /// P(total ≥ x) with the levers at some levels: the first anywhere from 0 to 1, all others at 0
  /// or 1.
  package let survival: @Sendable (_ levels: [Double], _ x: Double) -> Double

  package var levers: Int { scenario.levers.count }

  /// All levers at 1.
  package var package: [String: LeverLevel] {
    Dictionary(uniqueKeysWithValues: scenario.levers.map { ($0.id, 1) })
  }

  /// Levels of a set of levers: bit i is lever i.
  private func levels(_ set: Int) -> [Double] {
    (0..<levers).map { Double(set >> $0 & 1) }
  }

  package func odds(_ set: Int) -> Double { survival(levels(set), threshold) }
  package func median(_ set: Int) -> Double { quantile(levels(set), odds: 0.5) }

  /// The threshold that has these odds under the whole package.
  package func threshold(odds: Double) -> Double {
    quantile(levels(1 << levers - 1), odds: odds)
  }

  /// The least level of the first lever, alone, that has these odds.
  package func level(odds: Double) -> Double {
    var levels = levels(0)
    return root(0...1) {
      levels[0] = $0
      return odds - survival(levels, threshold)
    }
  }

  private func quantile(_ levels: [Double], odds: Double) -> Double {
    root(1e-3...1e4) { survival(levels, $0) - odds }
  }

  /// Shapley shares by their definition: the mean over all orders of what a lever brings when its
  /// turn comes.
  package func shares(_ worth: (Int) -> Double) -> [Double] {
    var shares = Array(repeating: 0.0, count: levers)
    let worths = (0..<1 << levers).map(worth)
    var orders = 0.0
    func add(_ order: [Int]) {
      guard order.count < levers else {
        var set = 0
        orders += 1
        for lever in order {
          shares[lever] += worths[set | 1 << lever] - worths[set]
          set |= 1 << lever
        }
        return
      }
      for lever in 0..<levers where !order.contains(lever) { add(order + [lever]) }
    }
    add([])
    return shares.map { $0 / orders }
  }
}

/// Where a falling function is 0, by halving.
private func root(_ range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<80 {
    let middle = 0.5 * (low + high)
    if function(middle) > 0 { low = middle } else { high = middle }
  }
  return 0.5 * (low + high)
}
