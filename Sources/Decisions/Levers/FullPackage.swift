public import GrowthModel

extension Scenario {
  /// All levers that have effects, and what they require, each at its highest level.
  ///
  /// Levers that exclude each other are in it together: see ``GrowthModel/Scenario/violations(of:)``.
  public var fullPackage: [String: LeverLevel] {
    var wanted = levers.filter { !$0.effects.isEmpty }.map(\.id)
    var levels: [String: LeverLevel] = [:]
    while let id = wanted.popLast() {
      guard levels[id] == nil, let lever = levers.first(where: { $0.id == id }) else { continue }
      levels[id] = LeverLevel(lever.levels.max() ?? 1)
      wanted += lever.requires
    }
    return levels
  }
}
