public import GrowthModel
import Probability

/// Scenarios between two files: each change taken from the second, or left as in the first.
///
/// A hybrid is put together from the merged files and then decoded and checked as a file is. Changes
/// that cannot be taken one without the other form one group: by the grammar (keys that exclude each
/// other, shares of one total), else by trying.
public struct HybridScenarios: Sendable {
  /// A scenario between two others.
  public struct Hybrid: Sendable {
    /// Decoded and checked.
    public var scenario: Scenario
    /// What is in force; `nil` for nothing.
    public var package: Package?
  }

  /// What the files differ in, in the order of their paths.
  public let groups: [ChangeGroup]
  private let content: Content
  /// The changes of each group, by their numbers.
  private let members: [[Int]]
  /// Places in ``groups`` of those that results may depend on.
  public let active: [Int]

  /// What leads from one file to another.
  ///
  /// - Parameters:
  ///   - packages: ids of the packages in force in each; each file has its own.
  ///   - target: id of the target that counts; changes of others move nothing. `nil` for all.
  ///   - grain: how fine changes are told apart.
  ///   - choices: which hybrids will be asked for, by the number of active groups, as bits: all of
  ///     them will be allowed.
  public init(
    _ first: LoadedScenario, _ second: LoadedScenario,
    packages: (first: String?, second: String?) = (nil, nil), target: String? = nil,
    by grain: ChangeGrain = .change, choices: (_ active: Int) -> [UInt64] = { _ in [] }
  ) {
    let content = Content(first, second, packages: packages)
    let changes = content.changes
    var joining = ChangeJoining(changes: changes.count) { content.isAllowed($0) }
    for join in content.givenJoins(grain, target) { joining.join(join) }
    joining.joinByTrying()
    joining.joinUntilAllowed { groups in
      let active = groups.filter { group in
        !group.allSatisfy { changes[$0].nature.isIdle(for: target) }
      }
      guard active.count <= 64 else { return [] }
      return choices(active.count).map { Self.taken($0, of: active) }
    }
    let members = joining.groups
    let groups = members.map { content.group($0, target) }
    self.groups = groups
    active = groups.indices.filter { !groups[$0].isIdle }
    self.members = members
    self.content = content
  }

  /// The hybrid that takes some of the active groups.
  ///
  /// - Parameter bits: bit i is the i-th of ``active``; all of them is the second file itself.
  /// - Throws: ``ScenarioErrors`` where that is no scenario.
  public func hybrid(_ bits: UInt64) throws(ScenarioErrors) -> Hybrid {
    let all = active.count == 64 ? UInt64.max : 1 << UInt64(active.count) - 1
    if bits == all, !active.isEmpty { return try content.hybrid(Set(content.changes.indices)) }
    return try content.hybrid(Self.taken(bits, of: active.map { members[$0] }))
  }

  private static func taken(_ bits: UInt64, of groups: [[Int]]) -> Set<Int> {
    var taken: Set<Int> = []
    for (place, group) in groups.enumerated() where bits >> UInt64(place) & 1 == 1 {
      taken.formUnion(group)
    }
    return taken
  }
}

extension HybridScenarios {
  /// One thing that may be taken.
  struct Single: Sendable {
    var path: String
    var nature: ChangeNature
    var entries: [ScenarioChange]
    var rule: String?
    var isOrder: Bool
    var isShare: Bool
  }

  /// Both files with the places at which they part.
  struct Content: Sendable {
    let first: LoadedScenario
    let second: LoadedScenario
    let packages: (first: String?, second: String?)
    /// In the order of their paths; the last is which package is in force, where that differs.
    let changes: [Single]
    private let fork: NodeFork
    /// For each place of the fork its number among ``changes``.
    private let numbers: [Int]
    private let choosesPackage: Bool

    init(
      _ first: LoadedScenario, _ second: LoadedScenario,
      packages: (first: String?, second: String?)
    ) {
      (self.first, self.second, self.packages) = (first, second, packages)
      let difference = ScenarioDifference(first, second)
      let names = difference.numbers.map(\.name) + difference.settings.map(\.name)
      var builder = ForkBuilder(names: names)
      var roots = [first.root, second.root]
      let money = roots.map(MoneyUnit.of)
      if money[0] != money[1] { roots = zip(roots, money).map { $0.countingMoney(in: $1) } }
      fork = builder.fork(roots[0], roots[1], as: ScenarioSection.shape, at: "")
      // By path, so that the way back has the same changes in the same order.
      let places = builder.places
      let order = places.indices.sorted {
        (places[$0].path, places[$0].isOrder ? 1 : 0)
          < (places[$1].path, places[$1].isOrder ? 1 : 0)
      }
      var numbers = Array(repeating: 0, count: places.count)
      for (number, place) in order.enumerated() { numbers[place] = number }
      self.numbers = numbers
      choosesPackage = packages.first != packages.second
      var singles = order.map { Single(places[$0], difference) }
      if choosesPackage { singles.append(Single(packages)) }
      changes = singles
    }

    func isAllowed(_ taken: Set<Int>) -> Bool {
      if taken.isEmpty || taken.count == changes.count { return true }
      return (try? hybrid(taken)) != nil
    }

    func hybrid(_ taken: Set<Int>) throws(ScenarioErrors) -> Hybrid {
      let takesPackage = choosesPackage ? taken.contains(changes.count - 1) : false
      let id = takesPackage ? packages.second : packages.first
      if taken.isEmpty { return try hybrid(first.scenario, package: id) }
      if taken.count == changes.count {
        return try hybrid(second.scenario, package: packages.second)
      }
      let root = fork.node { taken.contains(numbers[$0]) }
      let (scenario, _, faults) = ScenarioFile.decode(root)
      let all = StructureCheck.diagnostics(of: root, as: ScenarioSection.shape) + faults
      guard !all.contains(where: { $0.severity == .error }) else { throw ScenarioErrors(all) }
      return try hybrid(scenario, package: id)
    }

    private func hybrid(
      _ scenario: Scenario, package id: String?
    ) throws(ScenarioErrors) -> Hybrid {
      guard let id else { return Hybrid(scenario: scenario, package: nil) }
      guard let package = scenario.packages.first(where: { $0.id == id }) else {
        throw ScenarioErrors([])
      }
      return Hybrid(scenario: scenario, package: package)
    }

    /// Groups that need no trying.
    func givenJoins(_ grain: ChangeGrain, _ target: String?) -> [[Int]] {
      var keyed: [String: [Int]] = [:]
      for (number, change) in changes.enumerated() {
        if let rule = change.rule { keyed["rule " + rule, default: []].append(number) }
        if change.isShare { keyed["shares", default: []].append(number) }
        // Rows of a matrix stand in the order of the clusters.
        if change.isOrder && change.path == "clusters"
          || change.path.hasPrefix("correlation.matrix")
        {
          keyed["matrix", default: []].append(number)
        }
        if let part = change.nature.part(grain) {
          let isIdle = change.nature.isIdle(for: target)
          keyed["part \(part) \(isIdle)", default: []].append(number)
        }
      }
      return keyed.values.sorted { $0[0] < $1[0] }
    }

    func group(_ members: [Int], _ target: String?) -> ChangeGroup {
      let all = members.map { changes[$0] }
      let kinds = all.map(\.nature.kind)
      let kind =
        [ChangeKind.actual, .lever, .setting].first(where: kinds.contains) ?? .assumption
      var seen: Set<String> = []
      let entries = all.flatMap(\.entries).filter { seen.insert($0.name).inserted }
      return ChangeGroup(
        kind, Self.name(of: all, kind), entries,
        isIdle: all.allSatisfy { $0.nature.isIdle(for: target) })
    }

    /// What all have in common, else the base year, else the first of the kind.
    private static func name(of changes: [Single], _ kind: ChangeKind) -> String {
      let paths = changes.map(\.nature.keys)
      var common = paths[0]
      for path in paths { common = Array(zip(common, path).prefix { $0 == $1 }.map(\.0)) }
      if !common.isEmpty { return common.joined(separator: ".") }
      if let year = changes.first(where: { $0.path == "horizon.as_of" }) { return year.path }
      return (changes.first { $0.nature.kind == kind } ?? changes[0]).path
    }
  }
}

extension HybridScenarios.Single {
  fileprivate init(_ place: ForkedPlace, _ difference: ScenarioDifference) {
    path = place.path
    rule = place.rule
    isOrder = place.isOrder
    func covers(_ name: String) -> Bool { name == place.path || name.hasPrefix(place.path + ".") }
    let numbers =
      isOrder
      ? [] : difference.numbers.filter { covers($0.name) || place.path.hasPrefix($0.name + ".") }
    let settings = isOrder ? [] : difference.settings.filter { covers($0.name) }
    nature = ChangeNature(place.path, numbers: numbers)
    entries = numbers.map(ScenarioChange.init) + settings.map(ScenarioChange.init)
    let keys = nature.keys
    isShare =
      keys.first == "clusters"
      && (keys.count == 3 && keys[2] == "share"
        || keys.count == 2 && !place.isOrder
          && [place.first, place.second].contains { $0?["share"] != nil })
    guard entries.isEmpty else { return }
    // A member that holds nothing, or the order of keys.
    func side(_ node: Node?) -> ScenarioChange.Side? {
      node.map { node in
        let keys = node.entries?.map(\.key).filter { !SettingsReader.isSilent($0, at: path) } ?? []
        return ScenarioChange.Side("[\(keys.joined(separator: ", "))]", at: node.location)
      }
    }
    entries = [
      ScenarioChange(name: place.path, before: side(place.first), after: side(place.second))
    ]
  }

  /// Which package is in force.
  fileprivate init(_ packages: (first: String?, second: String?)) {
    path = "package"
    nature = ChangeNature(path, numbers: [])
    entries = [
      ScenarioChange(
        name: "package", before: packages.first.map { .init($0) },
        after: packages.second.map { .init($0) })
    ]
    (rule, isOrder, isShare) = (nil, false, false)
  }
}

extension ScenarioChange {
  init(_ change: ScenarioDifference.Change<Assumption>) {
    func side(_ entry: Assumption?) -> Side? {
      entry.map { Side($0.text, unit: $0.unit, at: $0.location) }
    }
    self.init(name: change.name, before: side(change.before), after: side(change.after))
  }

  init(_ change: ScenarioDifference.Change<Setting>) {
    func side(_ entry: Setting?) -> Side? { entry.map { Side($0.text, at: $0.location) } }
    self.init(name: change.name, before: side(change.before), after: side(change.after))
  }
}
