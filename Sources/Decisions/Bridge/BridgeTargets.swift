import GrowthModel
public import Simulation

extension PackageEnsemble {
  /// Ids of the targets, among those that two scenarios have in common, whose odds can tell what lies
  /// between them.
  ///
  /// - Throws: ``PlanError`` for a package that cannot be compiled, `CancellationError`.
  public func tellingTargets(
    from first: PackageSetting, to second: PackageSetting
  ) async throws -> [String] {
    let (before, after) = (first.planner.scenario, second.planner.scenario)
    let contrasts = before.contrasts(to: after, targets: before.targets.map(\.id))
    let pairs = before.targets.compactMap { target -> (Target, Target)? in
      guard let twin = after.targets.first(where: { $0.id == target.id }),
        !contrasts.contains(where: { $0.isFatal && $0.target == target.id })
      else { return nil }
      return (target, twin)
    }
    guard !pairs.isEmpty else { return [] }
    let samples = try await samples(
      of: [first, second], keeping: pairs.map { .target($0.0.id) })
    return pairs.enumerated().compactMap { index, pair in
      let a = TargetOutcomes(samples[0].columns[index], of: pair.0)
      let b = TargetOutcomes(samples[1].columns[index], of: pair.1)
      let crossings = zip(a.outcomes, b.outcomes).count { a.isReached($0) != b.isReached($1) }
      return crossings >= TargetContrast.leastCrossings ? pair.0.id : nil
    }
  }
}

extension ScenarioContrast {
  /// The target that is counted otherwise; `nil` where it is the whole scenario.
  var target: String? {
    switch self {
    case .baseYear, .lastYear, .boundary, .discountRate: nil
    case .targetYear(let id, _, _), .threshold(let id, _, _), .prices(let id), .series(let id),
      .unit(let id), .direction(let id):
      id
    }
  }
}
