public import GrowthModel

/// A package whose levers wait for conditions, followed path by path without seeing the future.
///
/// A lever that waits for a condition on a year begins when that year is over: up to then a path is
/// the same whether the condition is met or not. So the package is run once for each combination of
/// conditions that are met, on the same draws, and every path chooses among the runs: its conditions
/// in order of their years, each read where the earlier ones are as they turned out.
public struct AdaptivePackage: Sendable {
  /// Greatest number of conditions, for 64 runs.
  public static let greatestCount = 6

  /// Plans the packages of the scenario.
  public let planner: PackagePlanner
  /// Level of each lever by its id.
  public let levels: [String: LeverLevel]
  /// What levers wait for, each once, in order of years.
  public let conditions: [LeverTrigger]

  /// A package of a planner's scenario.
  ///
  /// - Throws: ``TooManyConditions`` beyond six different ones.
  public init(
    _ planner: PackagePlanner, levels: [String: LeverLevel]
  ) throws(TooManyConditions) {
    self.planner = planner
    self.levels = levels
    var conditions: [LeverTrigger] = []
    for lever in planner.scenario.levers {
      guard let trigger = levels[lever.id]?.trigger, !conditions.contains(trigger) else { continue }
      conditions.append(trigger)
    }
    guard conditions.count <= Self.greatestCount else {
      throw TooManyConditions(count: conditions.count)
    }
    let inOrder = conditions.indices.sorted {
      (conditions[$0].year, $0) < (conditions[$1].year, $1)
    }
    self.conditions = inOrder.map { conditions[$0] }
  }

  /// Ids of the levers that wait, in the order of the scenario.
  public var triggered: [String] {
    planner.scenario.levers.map(\.id).filter { levels[$0]?.trigger != nil }
  }

  /// The package where the conditions in `met` are met and the others are not.
  public func settled(_ met: ConditionSet) -> [String: LeverLevel] {
    levels.mapValues { level in
      guard let trigger = level.trigger else { return level }
      let isMet = conditions.firstIndex(of: trigger).map(met.contains) ?? false
      return level.settled(fired: isMet)
    }
  }

  /// All combinations, in the order of their bits.
  var combinations: [ConditionSet] {
    (0..<1 << conditions.count).map { ConditionSet(bits: $0) }
  }

  /// The conditions that a path meets.
  ///
  /// - Parameter value: the series that a condition looks at, on the path under a combination.
  /// - Returns: `nil` where one of the numbers looked at is not a number.
  func met(value: (_ condition: Int, _ met: ConditionSet) -> Double) -> ConditionSet? {
    var met = ConditionSet.empty
    for (index, condition) in conditions.enumerated() {
      // Later conditions are not decided: here they count as not met, which moves nothing up to the
      // year that is looked at.
      let seen = value(index, met)
      guard !seen.isNaN else { return nil }
      if condition.fires(at: seen) { met = met.with(index) }
    }
    return met
  }
}

/// More conditions than can be followed.
public struct TooManyConditions: Error, Sendable, Hashable {
  /// How many the package has.
  public var count: Int

  /// An error of so many conditions.
  public init(count: Int) { self.count = count }
}

/// Some of the conditions of a package, by their places in order of years.
public struct ConditionSet: Sendable, Hashable {
  /// Bit i is condition i.
  public var bits: Int

  /// The conditions of which the bits are 1.
  public init(bits: Int) { self.bits = bits }

  /// No condition.
  public static let empty = ConditionSet(bits: 0)

  /// The first `count` conditions.
  public static func all(_ count: Int) -> ConditionSet { ConditionSet(bits: 1 << count - 1) }

  /// Whether it holds condition `index`.
  public func contains(_ index: Int) -> Bool { bits >> index & 1 == 1 }

  /// With condition `index`.
  public func with(_ index: Int) -> ConditionSet { ConditionSet(bits: bits | 1 << index) }
}
