import GrowthModel

/// What sets one scenario file apart from another, whatever units it is written in.
public struct ScenarioDifference: Sendable {
  /// Something that stands in one or both of the files.
  public struct Change<Entry: Sendable>: Sendable {
    /// Its path in the scenario.
    public var name: String
    /// In the first file; `nil` where it is not there.
    public var before: Entry?
    /// In the second file; `nil` where it is not there.
    public var after: Entry?

    /// What a name stands for in two files.
    public init(name: String, before: Entry?, after: Entry?) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// Parts of a scenario that have names of their own.
  public enum Kind: String, Sendable, CaseIterable {
    case cluster, indicator, target, lever, package, anchor
  }

  /// A named part that only one of the files has.
  public struct Member: Sendable, Hashable {
    /// What it is.
    public var kind: Kind
    /// Its key in the scenario.
    public var id: String
    /// Whether the second file has it, not the first.
    public var isAdded: Bool

    /// A part of one file.
    public init(_ kind: Kind, _ id: String, isAdded: Bool) {
      self.kind = kind
      self.id = id
      self.isAdded = isAdded
    }
  }

  /// Clusters, levers, targets and so on that are not in both.
  public var members: [Member]
  /// Numbers that differ, in the order of the first file, then those that are new.
  public var numbers: [Change<Assumption>]
  /// Choices that differ, in the same order.
  public var settings: [Change<Setting>]
  /// How many numbers are the same in both.
  public var sameNumbers: Int
  /// How many of those are written in another way: another unit, another form.
  public var rewritten: Int

  /// A difference found otherwise.
  public init(
    members: [Member] = [], numbers: [Change<Assumption>] = [], settings: [Change<Setting>] = [],
    sameNumbers: Int, rewritten: Int = 0
  ) {
    self.members = members
    self.numbers = numbers
    self.settings = settings
    self.sameNumbers = sameNumbers
    self.rewritten = rewritten
  }

  /// What sets `second` apart from `first`.
  public init(_ first: LoadedScenario, _ second: LoadedScenario) {
    members = Self.members(first.scenario, second.scenario)
    let pairs = Self.pairs(first.assumptions, second.assumptions, name: \.name)
    numbers = pairs.filter { !Self.isSame($0.before, $0.after) }
    let same = pairs.filter { Self.isSame($0.before, $0.after) }
    sameNumbers = same.count
    rewritten = same.count { $0.before?.written != $0.after?.written }
    settings = Self.pairs(first.settings, second.settings, name: \.name)
      .filter { $0.before?.meaning != $0.after?.meaning }
  }

  /// Whether there is nothing that differs.
  public var isEmpty: Bool { members.isEmpty && numbers.isEmpty && settings.isEmpty }

  /// Names of both files with what stands under them.
  private static func pairs<Entry>(
    _ first: [Entry], _ second: [Entry], name: (Entry) -> String
  ) -> [Change<Entry>] {
    let before = Dictionary(first.map { (name($0), $0) }) { old, _ in old }
    let after = Dictionary(second.map { (name($0), $0) }) { old, _ in old }
    var seen: Set<String> = []
    return (first + second).map(name).filter { seen.insert($0).inserted }.map {
      Change(name: $0, before: before[$0], after: after[$0])
    }
  }

  private static func isSame(_ first: Assumption?, _ second: Assumption?) -> Bool {
    guard let first = first?.value, let second = second?.value else { return false }
    return first.isSame(as: second)
  }

  private static func members(_ first: Scenario, _ second: Scenario) -> [Member] {
    Kind.allCases.flatMap { kind in
      let (before, after) = (first.ids(of: kind), second.ids(of: kind))
      return before.filter { !after.contains($0) }.map { Member(kind, $0, isAdded: false) }
        + after.filter { !before.contains($0) }.map { Member(kind, $0, isAdded: true) }
    }
  }
}

extension Assumption {
  /// The number as it stands in the file, with its unit.
  fileprivate var written: String { "\(text)|\(unit)" }
}

extension Scenario {
  fileprivate func ids(of kind: ScenarioDifference.Kind) -> [String] {
    switch kind {
    case .cluster: clusters.map(\.id)
    case .indicator: indicators.map(\.id)
    case .target: targets.map(\.id)
    case .lever: levers.map(\.id)
    case .package: packages.map(\.id)
    case .anchor: anchors.map(\.title.id)
    }
  }
}
