public import Estimation
public import GrowthModel
import Probability
public import Simulation
import Synchronization

/// By what packages are judged.
public enum PackageMetric: String, Sendable, CaseIterable {
  /// Odds of the target.
  case odds
  /// Median of what the target looks at.
  case median
  /// Expected shortfall, less is better.
  case shortfall
}

/// Packages in several states of the world, by every metric.
public struct RegretStudy: Sendable {
  /// A table for each metric; payoffs of the shortfall, and of outcomes that should stay low, have
  /// their sign turned.
  public let tables: [PackageMetric: RegretTable]
  /// Odds of the target: states × packages. A count of paths, so that none of them is not a zero.
  public let odds: [[ProbabilityEstimate]]
  /// Paths of each package in each state.
  public let paths: Int

  /// The table of a metric.
  public subscript(_ metric: PackageMetric) -> RegretTable {
    guard let table = tables[metric] else { preconditionFailure("every metric has a table") }
    return table
  }
}

extension RegretStudy {
  /// Whether the odds lie away from 0 and 1 under one of the packages in one of the states.
  public var oddsTellApart: Bool { odds.joined().contains { $0.tellsApart } }
}

extension PackageEnsemble {
  /// Targets of a scenario whose odds can tell some of the packages apart, by id.
  public func tellingTargets(
    of packages: [[String: LeverLevel]], in scenario: Scenario
  ) async throws -> [String] {
    let planner = try PackagePlanner(scenario)
    var telling = scenario.targets.map { _ in false }
    for levels in packages {
      let odds = try await oddsOfAllTargets(of: planner, levels: levels)
      for (index, estimate) in odds.enumerated() where estimate.tellsApart {
        telling[index] = true
      }
    }
    return zip(scenario.targets, telling).filter(\.1).map(\.0.id)
  }

  /// Runs every package in every state of the world on common random numbers.
  ///
  /// - Parameters:
  ///   - packages: level of each lever by its id, at least one; levers that a state does not have
  ///     are a ``PlanError``.
  ///   - target: id of the target, which every state has.
  /// - Throws: ``PlanError``, `CancellationError`.
  public func regrets(
    of packages: [[String: LeverLevel]], in states: [ExternalState], target: String,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> RegretStudy {
    let goals = try states.map { state throws(PlanError) in
      guard let goal = state.scenario.targets.first(where: { $0.id == target }) else {
        throw PlanError("no target is called '\(target)' in \(state.scenario.title.id)")
      }
      return goal
    }
    let settings = try states.flatMap { state in
      let planner = try PackagePlanner(state.scenario)
      return packages.map { PackageSetting(planner, levels: $0) }
    }
    let found = Mutex(Found())
    try await forEachBatch(of: settings, keeping: [.target(target)], progress: progress) {
      first, samples in
      let rows = parallelMap(count: samples.count, threads: threads) { index in
        let outcomes = TargetOutcomes(
          samples[index].columns[0], of: goals[(first + index) / packages.count])
        return (
          PackageStatistics(outcomes).odds,
          PackageMetric.allCases.map {
            SectionedNumber.payoff(outcomes, $0)
          }
        )
      }
      found.withLock { found in
        for (odds, payoffs) in rows {
          found.odds.append(odds)
          for (metric, payoff) in zip(PackageMetric.allCases, payoffs) {
            found.payoffs[metric, default: []].append(payoff)
          }
        }
      }
    }
    func byState<Number>(_ numbers: [Number]) -> [[Number]] {
      states.indices.map { Array(numbers[$0 * packages.count..<($0 + 1) * packages.count]) }
    }
    return found.withLock { found in
      RegretStudy(
        tables: found.payoffs.mapValues { RegretTable(payoffs: byState($0)) },
        odds: byState(found.odds), paths: paths)
    }
  }

  /// What is known so far, in order of the settings.
  private struct Found {
    var odds: [ProbabilityEstimate] = []
    var payoffs: [PackageMetric: [SectionedNumber]] = [:]
  }
}

extension SectionedNumber {
  /// What a package is worth by a metric, more is better.
  static func payoff(_ package: TargetOutcomes, _ metric: PackageMetric) -> SectionedNumber {
    switch metric {
    case .odds: return .odds(package)
    case .median:
      let median = SectionedNumber.median(package.outcomes)
      return package.direction == .atLeast ? median : SectionedNumber.zero(like: median) - median
    case .shortfall:
      let mean = SectionedNumber.mean(
        package.outcomes.map { $0.isNaN ? .nan : package.shortfall($0) })
      return SectionedNumber.zero(like: mean) - mean
    }
  }

  private static func zero(like number: SectionedNumber) -> SectionedNumber {
    SectionedNumber(0, parts: number.parts.map { _ in 0 })
  }
}
