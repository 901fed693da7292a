public import Estimation
public import GrowthModel
import Probability
public import Simulation

extension PackageEnsemble {
  /// The odds of one target under some packages, in order.
  func odds(
    of target: Target, under settings: [PackageSetting]
  ) async throws -> [ProbabilityEstimate] {
    var odds: [ProbabilityEstimate] = []
    let size = packagesAtATime
    for first in stride(from: 0, to: settings.count, by: size) {
      let part = Array(settings[first..<min(first + size, settings.count)])
      let samples = try await samples(of: part, keeping: [.target(target.id)])
      odds += parallelMap(count: samples.count, threads: threads) { index in
        TargetOutcomes(samples[index].columns[0], of: target).odds()
      }
    }
    return odds
  }

  /// Packages of which one column is kept within the limit of memory.
  var packagesAtATime: Int {
    max(1, min(1024, memoryLimit / (paths * MemoryLayout<Double>.stride + 64 * 1024)))
  }

  /// The odds of every target of a scenario under a package, by which a target is found whose odds
  /// can tell packages apart.
  public func oddsOfAllTargets(
    of planner: PackagePlanner, levels: [String: LeverLevel]
  ) async throws -> [ProbabilityEstimate] {
    let targets = planner.scenario.targets
    guard !targets.isEmpty else { return [] }
    let samples = try await samples(
      of: [PackageSetting(planner, levels: levels)], keeping: targets.map { .target($0.id) })
    return zip(targets, samples[0].columns).map { TargetOutcomes($1, of: $0).odds() }
  }
}

extension TargetOutcomes {
  /// The share of the paths that reach the target; failed paths bound it from both sides.
  func odds(level: Double = 0.95) -> ProbabilityEstimate {
    var (hits, failed) = (0, 0)
    for outcome in outcomes {
      if isReached(outcome) { hits += 1 }
      if outcome.isNaN { failed += 1 }
    }
    return .counting(hits: hits, failed: failed, count: outcomes.count, level: level)
  }
}

extension ProbabilityEstimate {
  /// Whether counts like this one can tell packages apart: at least ten paths reach the target and
  /// ten miss it (judgement).
  public var tellsApart: Bool {
    let hits = probability * Double(calls)
    return hits >= 9.5 && Double(calls - failed) - hits >= 9.5
  }
}

extension PackageEnsemble {
  /// Ids of the targets whose odds tell packages of a grid apart: with nothing of it on, or with
  /// everything as high as it goes, enough paths reach the target and enough miss it.
  public func tellingTargets(
    of grid: PackageGrid, planner: PackagePlanner
  ) async throws -> [String] {
    var all = grid.package
    for choice in grid.choices { all[choice.lever] = LeverLevel(choice.levels.last ?? 0) }
    let low = try await oddsOfAllTargets(of: planner, levels: grid.package)
    let high = try await oddsOfAllTargets(of: planner, levels: all)
    return grid.scenario.targets.enumerated()
      .filter { low[$0.offset].tellsApart || high[$0.offset].tellsApart }
      .map(\.element.id)
  }
}
