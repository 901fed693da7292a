import GrowthModel
import Probability
public import Simulation
import Synchronization

/// Why the odds of a target, and the median of what it looks at, moved from one scenario to another:
/// a part for each change, and one for the draws where they changed.
///
/// Parts are Shapley shares: what a change brings, on average over all orders in which changes could
/// be made. They add up to the whole move, whatever the order; the way back has the same parts with
/// the other sign; a change that moves nothing has none.
///
/// Source: Shapley, *A value for n-person games* (1953); Shorrocks, *Journal of Economic Inequality* 11
/// (2013) 99–126, for changes of one number taken apart so.
public struct ScenarioBridge: Sendable {
  /// What one change has to do with the move.
  public struct Part: Sendable, Hashable {
    /// Its share of the move of the odds.
    public var odds: Estimate
    /// Its share of the move of the median, in the unit of the target.
    public var median: Estimate

    /// A part found otherwise.
    public init(odds: Estimate, median: Estimate) {
      self.odds = odds
      self.median = median
    }
  }

  /// The target under the first scenario.
  public let from: PackageStatistics
  /// The target under the second.
  public let to: PackageStatistics
  /// The whole move: `to` less `from`.
  public let whole: Part
  /// One for each change, in order.
  public let parts: [Part]
  /// That of the draws; nothing at all where both scenarios have the same.
  public let noise: Part
  /// Scenarios run.
  public let runs: Int
  /// Pairs of orders from which shares were sampled; `nil` where all sets were run.
  public let sampledPairs: Int?
  /// Paths that reach the target in one of the scenarios and not in the other.
  public let crossings: Int

  /// A bridge found otherwise.
  package init(
    from: PackageStatistics, to: PackageStatistics, whole: Part, parts: [Part], noise: Part,
    runs: Int, sampledPairs: Int?, crossings: Int
  ) {
    self.from = from
    self.to = to
    self.whole = whole
    self.parts = parts
    self.noise = noise
    self.runs = runs
    self.sampledPairs = sampledPairs
    self.crossings = crossings
  }

  /// Whether enough paths cross the threshold for the odds to tell changes apart.
  public var oddsTell: Bool { crossings >= TargetContrast.leastCrossings }
}

/// What is told of a set of changes, by its place among the numbers of a run.
private enum BridgeNumber: Int { case odds, median }

extension PackageEnsemble {
  /// Splits what lies between two scenarios among the changes that lead from one to the other.
  ///
  /// All is run on the same draws, but for the sets that hold the draws of the second scenario.
  ///
  /// - Parameters:
  ///   - otherSeed: key of the second scenario's draws; asked for where the plan moves them.
  ///   - target: id of the target, which every scenario has.
  ///   - setting: the scenario with some changes made, as bits, and the package in force there.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled, `CancellationError`, and what
  ///   `setting` throws.
  public func bridge(
    _ plan: BridgePlan, otherSeed: UInt64? = nil, target: String, level: Double = 0.95,
    progress: (@Sendable (Double) -> Void)? = nil,
    setting: @Sendable (_ changes: UInt64) throws -> PackageSetting
  ) async throws -> ScenarioBridge {
    var other = self
    other.seed = otherSeed ?? seed
    let total = Double(plan.sets.count)
    var runs = LeverRuns(levers: plan.players)
    var done = 0
    for (sets, ensemble) in [
      (plan.sets.filter { !plan.hasOtherDraws($0) }, self),
      (plan.sets.filter(plan.hasOtherDraws), other),
    ] {
      for begin in stride(from: 0, to: sets.count, by: bridgeBatch) {
        let batch = Array(sets[begin..<min(begin + bridgeBatch, sets.count)])
        let first = Double(done)
        let read = try await ensemble.read(batch.map(plan.changes), target: target, setting) {
          progress?((first + $0 * Double(batch.count)) / total)
        }
        for (set, outcomes) in zip(batch, read) {
          runs.take(set, numbers: outcomes.numbers, outcomes: outcomes.outcomes)
        }
        done += batch.count
      }
    }
    return ScenarioBridge(runs, plan, paths: paths, level: level)
  }

  /// Runs some scenarios and keeps what is told of each.
  private func read(
    _ changes: [UInt64], target: String,
    _ setting: @Sendable (UInt64) throws -> PackageSetting,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [ReadScenario] {
    let made = try parallelMap(count: changes.count, threads: threads) { index in
      Result { try setting(changes[index]) }
    }.map { try $0.get() }
    let goals = try made.map { setting throws(PlanError) in
      guard let goal = setting.planner.scenario.targets.first(where: { $0.id == target }) else {
        throw PlanError("no target is called '\(target)'")
      }
      return goal
    }
    let read = Mutex<[ReadScenario]>([])
    try await forEachBatch(of: made, keeping: [.target(target)], progress: progress) {
      first, samples in
      let found = parallelMap(count: samples.count, threads: threads) { index in
        let outcomes = TargetOutcomes(samples[index].columns[0], of: goals[first + index])
        return ReadScenario(
          numbers: [.odds(outcomes), .median(outcomes.outcomes)], outcomes: outcomes)
      }
      read.withLock { $0 += found }
    }
    return read.withLock { $0 }
  }

  /// Scenarios that are put together and run at a time: what is kept of them fits in memory.
  private var bridgeBatch: Int {
    max(1, min(64, memoryLimit / (paths * MemoryLayout<Double>.stride)))
  }
}

/// What is kept of a scenario that was run.
private struct ReadScenario: Sendable {
  /// In the order of ``BridgeNumber``.
  var numbers: [SectionedNumber]
  var outcomes: TargetOutcomes
}

extension ScenarioBridge {
  /// The parts, from all that was run.
  fileprivate init(_ runs: LeverRuns, _ plan: BridgePlan, paths: Int, level: Double) {
    let least = LeverEffects.leastHalfWidth(ofOddsFrom: paths, level: level)
    var odds = runs.effects(
      on: BridgeNumber.odds.rawValue, orders: plan.orders, leastHalfWidth: least, level: level)
    runs.pairOdds(&odds, level: level)
    let median = runs.effects(
      on: BridgeNumber.median.rawValue, orders: plan.orders, level: level)
    let ends = (runs.outcomes[.none], runs.outcomes[.all(plan.players)])
    guard let first = ends.0, let last = ends.1 else {
      preconditionFailure("both ends are run")
    }
    let all = zip(odds.shapley, median.shapley).map { Part(odds: $0, median: $1) }
    let none = Estimate(0, standardError: 0, interval: 0...0, level: level)
    let crossings = zip(first.outcomes, last.outcomes).count {
      first.isReached($0) != last.isReached($1)
    }
    self.init(
      from: PackageStatistics(first, level: level), to: PackageStatistics(last, level: level),
      whole: Part(odds: odds.package, median: median.package),
      parts: Array(all.prefix(plan.changes)),
      noise: plan.movesDraws ? all[plan.changes] : Part(odds: none, median: none),
      runs: plan.sets.count, sampledPairs: plan.orders.map { $0.orders.count / 2 },
      crossings: crossings)
  }
}
