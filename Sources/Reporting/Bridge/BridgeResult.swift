public import Decisions
public import GrowthModel
public import ScenarioFormat

/// Why odds and median moved between two scenarios, found: the answer of `bridge`.
public struct BridgeResult: Sendable {
  /// One of the two scenarios.
  public struct Side: Sendable {
    /// As it was named.
    public var file: String
    /// Of the scenario's files, such as `sha256:…`.
    public var digest: String
    /// The scenario itself.
    public var scenario: Scenario
    /// Id of the package in force; `nil` for none.
    public var package: String?
    /// Key of its draws.
    public var seed: UInt64

    /// A scenario with what is chosen of it.
    public init(
      file: String, digest: String, scenario: Scenario, package: String?, seed: UInt64
    ) {
      self.file = file
      self.digest = digest
      self.scenario = scenario
      self.package = package
      self.seed = seed
    }
  }

  /// The first scenario.
  public var from: Side
  /// The second.
  public var to: Side
  /// Id of the target.
  public var target: String
  /// The move and its parts: one for each group that is not idle, in order.
  public var bridge: ScenarioBridge
  /// What the files differ in.
  public var groups: [ChangeGroup]
  /// How fine changes are told apart.
  public var grain: ChangeGrain
  /// What is counted otherwise in the second scenario.
  public var contrasts: [ScenarioContrast]
  /// Ids of targets whose odds can tell, where those of this target cannot; `nil` where they can.
  public var tellingTargets: [String]?
  /// Paths of every scenario.
  public var paths: Int

  /// A result found otherwise.
  public init(
    from: Side, to: Side, target: String, bridge: ScenarioBridge, groups: [ChangeGroup],
    grain: ChangeGrain = .change, contrasts: [ScenarioContrast] = [],
    tellingTargets: [String]? = nil, paths: Int
  ) {
    precondition(
      groups.count { !$0.isIdle } == bridge.parts.count, "each group that is run has a part")
    self.from = from
    self.to = to
    self.target = target
    self.bridge = bridge
    self.groups = groups
    self.grain = grain
    self.contrasts = contrasts
    self.tellingTargets = tellingTargets
    self.paths = paths
  }

  /// A part of the move, with what changed.
  struct Part {
    /// `draws` for those.
    var name: String
    /// `noise` for the draws.
    var kind: String
    var changes: [ScenarioChange]
    var isIdle = false
    var share: ScenarioBridge.Part
  }

  /// The largest first, by the odds, or by the median where the odds cannot tell; what moves nothing
  /// stands last, in the order of the paths.
  var parts: [Part] {
    let zero = Estimate(0, standardError: 0, interval: 0...0, level: bridge.from.level)
    var shares = bridge.parts.makeIterator()
    var parts = groups.map { group in
      Part(
        name: group.name, kind: group.kind.rawValue, changes: group.changes, isIdle: group.isIdle,
        share: group.isIdle
          ? ScenarioBridge.Part(odds: zero, median: zero)
          : shares.next() ?? ScenarioBridge.Part(odds: zero, median: zero))
    }
    let seeds = [from.seed, to.seed].map { ScenarioChange.Side("\($0)") }
    parts.append(
      Part(
        name: "draws", kind: "noise",
        changes: from.seed == to.seed
          ? [] : [ScenarioChange(name: "seed", before: seeds[0], after: seeds[1])],
        share: bridge.noise))
    let byOdds = tellingTargets == nil
    func sizes(_ part: Part) -> [Double] {
      let sizes = [abs(part.share.odds.value), abs(part.share.median.value)]
      return byOdds ? sizes : sizes.reversed()
    }
    return parts.enumerated().sorted { a, b in
      let (first, second) = (sizes(a.element), sizes(b.element))
      return first == second ? a.offset < b.offset : second.lexicographicallyPrecedes(first)
    }.map(\.element)
  }
}
