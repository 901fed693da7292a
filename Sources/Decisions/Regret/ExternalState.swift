public import GrowthModel

/// A state of the world that nobody decides on and that has no probability here: a scenario, or a
/// scenario with one of its own doubts settled.
public struct ExternalState: Sendable {
  /// What makes the state.
  public enum Origin: Sendable, Hashable {
    /// The scenario as its file says.
    case asWritten
    /// One production law on every path, by its place in the scenario.
    case law(Int)
    /// Registered firms count, or do not, against what the file says.
    case boundary(countsRegistered: Bool)
    /// One state of the world in every year, by its place in the scenario.
    case macro(Int)
  }

  /// What makes the state.
  public var origin: Origin
  /// The scenario in that state.
  public var scenario: Scenario

  /// A scenario in one state.
  public init(_ scenario: Scenario, _ origin: Origin = .asWritten) {
    self.origin = origin
    self.scenario = scenario
  }
}

extension Scenario {
  /// The scenario as written, and with each of the doubts settled that it leaves open: which of
  /// several production laws holds, which boundary counts, which state of the world lasts.
  public var externalStates: [ExternalState] {
    var states = [ExternalState(self)]
    if laws.count > 1 {
      for (index, law) in laws.enumerated() {
        var settled = self
        settled.laws = [WeightedLaw(law.law)]
        states.append(ExternalState(settled, .law(index)))
      }
    }
    if clusters.contains(where: \.isRegistered) {
      var other = self
      other.countsRegistered.toggle()
      states.append(
        ExternalState(other, .boundary(countsRegistered: other.countsRegistered)))
    }
    if let macro, macro.states.count > 1 {
      for index in macro.states.indices {
        var settled = self
        settled.macro = MacroStates(staying: index, of: macro)
        states.append(ExternalState(settled, .macro(index)))
      }
    }
    return states
  }
}

extension MacroStates {
  /// The same states, of which one holds in every year.
  fileprivate init(staying place: Int, of macro: MacroStates) {
    self.init(
      states: macro.states.enumerated().map { index, state in
        var state = state
        state.initial = index == place ? 1 : 0
        state.next = macro.states.indices.map { $0 == place ? 1 : 0 }
        return state
      })
  }
}
