import Estimation
public import GrowthModel
import Lanes
public import Simulation

extension PackageEnsemble {
  /// The least level of a lever, on top of a package, that gives a target the wanted odds.
  ///
  /// Of a lever with listed levels the least listed one; of one that may stand anywhere from 0 to 1 a
  /// level within 1e-4. Levels that break what the scenario allows are left out.
  ///
  /// - Parameters:
  ///   - lever: id of the lever; what the package says of it does not count.
  ///   - package: level of each other lever by its id.
  /// - Throws: ``PlanError`` for a lever or target that is not there, and where no level of the lever
  ///   goes with the package; `CancellationError`.
  public func leastLevel(
    of lever: String, in planner: PackagePlanner, package: [String: LeverLevel] = [:],
    target: String, odds wanted: Double, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> GoalAnswer {
    let target = try planner.scenario.target(target)
    guard let lever = planner.scenario.levers.first(where: { $0.id == lever }) else {
      throw PlanError("no lever is called '\(lever)'")
    }
    let isListed = !lever.levels.isEmpty
    let grid = isListed ? Set(lever.levels + [0]).sorted() : (0...16).map { Double($0) / 16 }
    let allowed = grid.filter { level in
      planner.scenario.violations(of: package.setting(lever.id, to: level)).isEmpty
    }
    guard !allowed.isEmpty else {
      throw PlanError("no level of the lever '\(lever.id)' goes with the package")
    }
    func odds(at levels: [Double]) async throws -> [ProbabilityEstimate] {
      let settings = levels.map {
        PackageSetting(planner, levels: package.setting(lever.id, to: $0))
      }
      return try await self.odds(of: target, under: settings)
    }
    if isListed {
      let trials = zip(allowed, try await odds(at: allowed)).map { GoalAnswer.Trial($0, $1) }
      return GoalAnswer(trials, wanted: wanted)
    }
    return try await LeastValueSearch(wanted: wanted, tolerance: 1e-4)
      .answer(from: allowed, progress: progress, odds: odds(at:))
  }

  /// The least number from 1 to `most` by which all planned investment must be multiplied for the
  /// wanted odds, to a thousandth of itself.
  ///
  /// - Throws: as ``leastLevel(of:in:package:target:odds:progress:)``.
  public func leastInvestment(
    in scenario: Scenario, package: [String: LeverLevel] = [:], target: String,
    odds wanted: Double, most: Double = 100, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> GoalAnswer {
    let target = try scenario.target(target)
    // Each about a third more than the one before.
    let parts = 16
    var grid = [1.0]
    let ratio = (most.logarithm / Double(parts)).exponential
    for _ in 1..<parts { grid.append(grid[grid.count - 1] * ratio) }
    grid.append(most)
    let search = LeastValueSearch(wanted: wanted, tolerance: 1e-3)
    return try await search.answer(from: grid, progress: progress) { multipliers in
      var settings: [PackageSetting] = []
      for multiplier in multipliers {
        let planner = try PackagePlanner(scenario.multiplyingInvestment(by: multiplier))
        settings.append(PackageSetting(planner, levels: package))
      }
      return try await odds(of: target, under: settings)
    }
  }
}

extension Scenario {
  /// The target of an id.
  func target(_ id: String) throws(PlanError) -> Target {
    guard let target = targets.first(where: { $0.id == id }) else {
      throw PlanError("no target is called '\(id)'")
    }
    return target
  }

  /// The scenario in which every planned amount of investment is `factor` times as large.
  ///
  /// What is invested already, and projects that come or do not, stay as they are.
  public func multiplyingInvestment(by factor: Double) -> Scenario {
    var result = self
    for index in result.clusters.indices {
      result.clusters[index].investment?.planFactor *= factor
    }
    return result
  }
}

extension [String: LeverLevel] {
  /// The same with one lever at another level.
  func setting(_ lever: String, to level: Double) -> Self {
    var result = self
    result[lever] = LeverLevel(level)
    return result
  }
}
