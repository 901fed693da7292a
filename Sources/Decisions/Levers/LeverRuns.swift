import Simulation

/// What is known of the sets of levers that were run.
struct LeverRuns {
  let levers: Int
  /// Numbers told of each set, in the order of ``LeverNumber``.
  private(set) var numbers: [LeverSet: [SectionedNumber]] = [:]
  /// Outcomes under none, all, each alone and all but each.
  private(set) var outcomes: [LeverSet: TargetOutcomes] = [:]

  init(levers: Int) { self.levers = levers }

  /// All sets, or those that the orders and the single effects need.
  static func sets(levers: Int, orders: LeverOrders?) -> [LeverSet] {
    guard let orders else { return (0..<UInt64(1) << UInt64(levers)).map { LeverSet(bits: $0) } }
    let sampled = orders.sets
    let known = Set(sampled)
    return sampled + ends(levers).filter { !known.contains($0) }
  }

  /// None, all, each alone and all but each; each once.
  static func ends(_ levers: Int) -> [LeverSet] {
    let all = LeverSet.all(levers)
    var seen: Set<LeverSet> = []
    let ends = [.none, all] + (0..<levers).flatMap { [.one($0), all.without($0)] }
    return ends.filter { seen.insert($0).inserted }
  }

  mutating func take(_ set: LeverSet, numbers: [SectionedNumber], outcomes: TargetOutcomes) {
    self.numbers[set] = numbers
    guard set.count <= 1 || set.count >= levers - 1 else { return }
    // A copy lets go of the columns beside it.
    var kept = outcomes
    kept.outcomes = PathColumn(outcomes.outcomes)
    self.outcomes[set] = kept
  }

  /// Effects on number `index` of each set.
  func effects(
    on index: Int, orders: LeverOrders?, leastHalfWidth: Double = 0, level: Double
  ) -> LeverEffects {
    let values = numbers.mapValues { $0[index] }
    if let orders {
      return LeverEffects(orders, values: values, leastHalfWidth: leastHalfWidth, level: level)
    }
    let inOrder = values.sorted { $0.key.bits < $1.key.bits }.map(\.value)
    return LeverEffects(values: inOrder, leastHalfWidth: leastHalfWidth, level: level)
  }

  /// Puts the paired differences of odds in the place of those from sections.
  func pairOdds(_ effects: inout LeverEffects, level: Double) {
    let all = LeverSet.all(levers)
    func difference(_ first: LeverSet, _ second: LeverSet) -> Estimate? {
      guard let a = outcomes[first], let b = outcomes[second] else { return nil }
      return PairedDifference(a, b, level: level).odds
    }
    effects.package = difference(all, .none) ?? effects.package
    for lever in 0..<levers {
      effects.alone[lever] = difference(.one(lever), .none) ?? effects.alone[lever]
      effects.leftOut[lever] = difference(all, all.without(lever)) ?? effects.leftOut[lever]
    }
  }

  /// Whether two ways to the same number give the same effects, within their errors: of the package,
  /// of each lever alone and of all but each, with a chance of 0.001 in all to deny it wrongly.
  func agree(on smoothed: Int, and sample: Int) -> Bool {
    let sets = Self.ends(levers).filter { $0 != .none }
    guard let without = numbers[.none], !sets.isEmpty else { return true }
    let base = MedianPair(sample: without[sample], smoothed: without[smoothed])
    return sets.allSatisfy { set in
      guard let with = numbers[set] else { return true }
      let pair = MedianPair(sample: with[sample], smoothed: with[smoothed])
      return (pair - base).agrees(chance: 0.001 / Double(sets.count))
    }
  }

  /// Statistics of a set that was kept.
  func statistics(of set: LeverSet, level: Double) -> PackageStatistics {
    guard let outcomes = outcomes[set] else { preconditionFailure("the set was not run") }
    return PackageStatistics(outcomes, level: level)
  }

  /// Of the effect of each lever alone on number `index`.
  func errors(on index: Int) -> [DifferenceErrors] {
    (0..<levers).compactMap { lever in
      guard let with = numbers[.one(lever)], let without = numbers[.none] else { return nil }
      return DifferenceErrors(with[index], without[index])
    }
  }
}
