import GrowthModel

/// The packages of a comparison in the order of one target, best first.
///
/// They stand by their odds. Where the odds are too near 0 or 1 for the paths at hand, they do not
/// tell a package from the first although the medians do: then all stand by their median.
public struct TargetStanding: Sendable, Hashable {
  /// What the order goes by.
  public enum Measure: String, Sendable, Hashable {
    case odds, median
  }

  /// Where packages can be told apart that the odds of the target do not tell apart.
  public enum Alternative: Sendable, Hashable {
    /// On another target of the scenario, by its id.
    case target(String)
    /// On the same target with another threshold, in the target's unit.
    case threshold(Double)
  }

  /// Id of the target.
  public var target: String
  /// What the order goes by.
  public var measure: Measure
  /// Places of the packages in the comparison, best first.
  public var order: [Int]
  /// Packages that the medians tell from the first one, and the odds do not.
  public var untold: [Int]
  /// Where those can be told from the first one; `nil` where there are none, or it was not found.
  public var alternative: Alternative?
}

extension PackageComparison {
  /// How the packages stand on a target of the comparison.
  public func standing(on target: String) -> TargetStanding {
    let own = differences.filter { $0.target == target }
    let untold = own.filter { !$0.tellsOdds && $0.tellsMedian }
    let measure: TargetStanding.Measure = untold.isEmpty ? .odds : .median
    let places = packages.indices.sorted { first, second in
      guard let a = found(target, first), let b = found(target, second) else {
        return first < second
      }
      return isBefore((a, first), (b, second), by: measure)
    }
    return TargetStanding(
      target: target, measure: measure, order: places, untold: untold.map(\.package),
      alternative: untold.isEmpty ? nil : alternative(to: target, untold))
  }

  /// Whether the odds of a target cannot tell packages apart that the medians do, for want of paths
  /// that reach it or of paths that miss it.
  public func needsRareOdds(on target: String) -> Bool {
    let standing = standing(on: target)
    return standing.untold.contains { place in
      [0, place].contains { found(target, $0)?.odds.tellsApart == false }
    }
  }

  private func found(_ target: String, _ package: Int) -> ComparedTarget? {
    packages[package].targets.first { $0.target.id == target }
  }

  /// By the measure, then by the other one, then in the order asked for.
  private func isBefore(
    _ a: (target: ComparedTarget, place: Int), _ b: (target: ComparedTarget, place: Int),
    by measure: TargetStanding.Measure
  ) -> Bool {
    let sign = a.target.target.direction == .atLeast ? 1.0 : -1.0
    func keys(_ target: ComparedTarget) -> [Double] {
      let (odds, median) = (target.odds.probability, sign * target.median.value)
      return measure == .odds ? [odds, median] : [median, odds]
    }
    for (first, second) in zip(keys(a.target), keys(b.target)) where first != second {
      return first > second
    }
    return a.place < b.place
  }

  /// Another target whose odds tell every one of the packages from the first, else a threshold.
  private func alternative(
    to target: String, _ untold: [ComparedDifference]
  ) -> TargetStanding.Alternative? {
    let others = (differences + furtherDifferences).filter { $0.target != target && $0.tellsOdds }
    var seen: Set<String> = []
    for id in others.map(\.target) where seen.insert(id).inserted {
      let told = Set(others.filter { $0.target == id }.map(\.package))
      if untold.allSatisfy({ told.contains($0.package) }) { return .target(id) }
    }
    guard let threshold = untold.first?.atMedian?.threshold,
      untold.allSatisfy({ $0.atMedian?.odds.excludesZero == true })
    else { return nil }
    return .threshold(threshold)
  }
}
