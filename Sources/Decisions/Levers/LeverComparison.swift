public import GrowthModel
import Probability
public import Simulation
import Synchronization

/// The levers of a package, one beside the other: what each does to the odds of a target, to the
/// median of what the target looks at, and to output.
public struct LeverComparison: Sendable {
  /// The levers that the package sets, by id, in the order of the scenario.
  public let levers: [String]
  /// Effects on the odds. Each alone, left out, and the package: Tango's interval of paired shares;
  /// Shapley shares: from sections.
  public let odds: LeverEffects
  /// Effects on the median outcome, in the unit of the target; from the paths around the medians
  /// where those agree with the sample medians under every set that is told of.
  public let median: LeverEffects
  /// Effects on the park's mean output of all forecast years together, 亿元 in prices of the base
  /// year, later years discounted as costs are.
  public let output: LeverEffects
  /// The same of the indicator `value_added`, in its unit; `nil` where the scenario has none.
  public let valueAdded: LeverEffects?
  /// Of each lever alone: the error of its effect on the median, and what it would be on independent
  /// draws.
  public let medianErrors: [DifferenceErrors]
  /// The target without the levers.
  public let without: PackageStatistics
  /// The target with all of them.
  public let with: PackageStatistics
  /// Sets of levers that were run.
  public let packages: Int
  /// Pairs of orders from which shares were sampled; `nil` where all sets were run.
  public let sampledPairs: Int?
}

/// What is told of a set of levers, by its place among the numbers of a run.
private enum LeverNumber: Int { case odds, sampleMedian, smoothedMedian, output, valueAdded }

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
    let scenario = planner.scenario
    guard let goal = scenario.targets.first(where: { $0.id == target }) else {
      throw PlanError("no target is called '\(target)'")
    }
    let levers = scenario.levers.map(\.id).filter { package[$0]?.isEverOn == true }
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
    let money = [.output, scenario.valueAdded].compactMap { $0 }
      .map { OutputOfYears($0, of: scenario) }
    let measures = [.target(target)] + money.flatMap(\.measures)
    try await forEachBatch(of: settings, keeping: measures, progress: progress) { first, samples in
      let numbers = parallelMap(count: samples.count, threads: threads) { index in
        let columns = samples[index].columns
        let outcomes = TargetOutcomes(columns[0], of: goal)
        var rest = columns.dropFirst()
        let sums = money.map { sum in
          defer { rest = rest.dropFirst(sum.measures.count) }
          return sum.mean(of: rest.prefix(sum.measures.count))
        }
        let median = MedianPair(outcomes.outcomes)
        return [.odds(outcomes), median.sample, median.smoothed] + sums
      }
      runs.withLock { runs in
        for (index, numbers) in numbers.enumerated() {
          runs.take(
            sets[first + index], numbers: numbers,
            outcomes: TargetOutcomes(samples[index].columns[0], of: goal))
        }
      }
    }
    let least = LeverEffects.leastHalfWidth(ofOddsFrom: paths, level: level)
    return runs.withLock { runs in
      func effects(_ number: LeverNumber, leastHalfWidth: Double = 0) -> LeverEffects {
        runs.effects(
          on: number.rawValue, orders: orders, leastHalfWidth: leastHalfWidth, level: level)
      }
      var odds = effects(.odds, leastHalfWidth: least)
      runs.pairOdds(&odds, level: level)
      let median: LeverNumber =
        runs.agree(
          on: LeverNumber.smoothedMedian.rawValue, and: LeverNumber.sampleMedian.rawValue)
        ? .smoothedMedian : .sampleMedian
      return LeverComparison(
        levers: levers, odds: odds, median: effects(median), output: effects(.output),
        valueAdded: money.count > 1 ? effects(.valueAdded) : nil,
        medianErrors: runs.errors(on: median.rawValue),
        without: runs.statistics(of: .none, level: level),
        with: runs.statistics(of: .all(levers.count), level: level), packages: sets.count,
        sampledPairs: orders.map { $0.orders.count / 2 })
    }
  }
}
