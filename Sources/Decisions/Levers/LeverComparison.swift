public import GrowthModel
import Probability
public import Simulation
import Synchronization

/// The levers of a package, one beside the other: what each does to the odds of a target and to the
/// median of what the target looks at.
public struct LeverComparison: Sendable {
  /// The levers that the package sets, by id, in the order of the scenario.
  public let levers: [String]
  /// Effects on the odds. Each alone, left out, and the package: Tango's interval of paired shares;
  /// Shapley shares: from sections.
  public let odds: LeverEffects
  /// Effects on the median outcome, in the unit of the target.
  public let median: LeverEffects
  /// Of each lever alone: the error of its effect on the median, and what it would be on independent
  /// draws.
  public let medianErrors: [DifferenceErrors]
  /// Sets of levers that were run.
  public let packages: Int
}

extension PackageEnsemble {
  /// Compares the levers of one package on common random numbers: all sets of them up to 15 levers,
  /// else those that come up in random orders.
  ///
  /// - Parameters:
  ///   - package: level of each lever by its id; levers at 0 take no part.
  ///   - target: id of the target.
  ///   - exactUpTo: number of levers up to which all sets are run, at most 15.
  ///   - pairs: orders drawn, each with its reverse, where shares are sampled.
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a target that is not there,
  ///   `CancellationError`.
  public func compareLevers(
    of planner: PackagePlanner, package: [String: LeverLevel], target: String,
    exactUpTo: Int = 12, pairs: Int = 64, level: Double = 0.95,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> LeverComparison {
    guard let goal = planner.scenario.targets.first(where: { $0.id == target }) else {
      throw PlanError("no target is called '\(target)'")
    }
    let levers = planner.scenario.levers.map(\.id).filter { package[$0]?.isEverOn == true }
    let isExact = levers.count <= min(exactUpTo, ShapleyShares.greatestCount)
    let orders =
      isExact ? nil : LeverOrders(levers: levers.count, pairs: pairs, seed: seed)
    let sets = LeverRuns.sets(levers: levers.count, orders: orders)
    let runs = Mutex(LeverRuns(levers: levers.count))
    let settings = sets.map { set in
      var levels: [String: LeverLevel] = [:]
      for (place, id) in levers.enumerated() where set.contains(place) { levels[id] = package[id] }
      return PackageSetting(planner, levels: levels)
    }
    try await forEachBatch(of: settings, keeping: [.target(target)], progress: progress) {
      first, samples in
      let numbers = parallelMap(count: samples.count, threads: threads) { index in
        let outcomes = TargetOutcomes(samples[index].columns[0], of: goal)
        return (SectionedNumber.odds(outcomes), SectionedNumber.median(outcomes.outcomes))
      }
      runs.withLock { runs in
        for (index, (odds, median)) in numbers.enumerated() {
          let outcomes = TargetOutcomes(samples[index].columns[0], of: goal)
          runs.take(sets[first + index], odds: odds, median: median, outcomes: outcomes)
        }
      }
    }
    let least = LeverEffects.leastHalfWidth(ofOddsFrom: paths, level: level)
    return runs.withLock { runs in
      var odds = runs.effects(runs.odds, orders: orders, leastHalfWidth: least, level: level)
      runs.pairOdds(&odds, level: level)
      return LeverComparison(
        levers: levers, odds: odds,
        median: runs.effects(runs.median, orders: orders, leastHalfWidth: 0, level: level),
        medianErrors: runs.medianErrors, packages: sets.count)
    }
  }
}

/// What is known of the sets of levers that were run.
private struct LeverRuns {
  let levers: Int
  var odds: [LeverSet: SectionedNumber] = [:]
  var median: [LeverSet: SectionedNumber] = [:]
  /// Outcomes under none, all, each alone and all but each.
  var outcomes: [LeverSet: TargetOutcomes] = [:]

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

  mutating func take(
    _ set: LeverSet, odds: SectionedNumber, median: SectionedNumber, outcomes: TargetOutcomes
  ) {
    self.odds[set] = odds
    self.median[set] = median
    if set.count <= 1 || set.count >= levers - 1 { self.outcomes[set] = outcomes }
  }

  func effects(
    _ values: [LeverSet: SectionedNumber], orders: LeverOrders?, leastHalfWidth: Double,
    level: Double
  ) -> LeverEffects {
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

  var medianErrors: [DifferenceErrors] {
    (0..<levers).compactMap { lever in
      guard let with = median[.one(lever)], let without = median[.none] else { return nil }
      return DifferenceErrors(with, without)
    }
  }
}
