/// Something that stands otherwise in a second scenario file, with what it was and what it becomes.
public struct ScenarioChange: Sendable, Hashable {
  /// What stands in one of the files.
  public struct Side: Sendable, Hashable {
    /// As written.
    public var text: String
    /// Written or understood; empty for none.
    public var unit: String
    /// Where it stands; `nil` for what was chosen outside of the files.
    public var location: SourceLocation?

    /// A text with its unit and place.
    public init(_ text: String, unit: String = "", at location: SourceLocation? = nil) {
      self.text = text
      self.unit = unit
      self.location = location
    }
  }

  /// Its path in the scenario.
  public var name: String
  /// In the first file; `nil` where it is not there.
  public var before: Side?
  /// In the second file; `nil` where it is not there.
  public var after: Side?

  /// What a name stands for in two files.
  public init(name: String, before: Side?, after: Side?) {
    self.name = name
    self.before = before
    self.after = after
  }
}

/// What a change is about.
public enum ChangeKind: String, Sendable, CaseIterable {
  /// What has been observed: the base year and what is known of the years up to it.
  case actual
  /// What is assumed of the park and its surroundings.
  case assumption
  /// What can be decided: levers, packages, which package is in force.
  case lever
  /// How the question is put: laws, horizon, boundary, targets.
  case setting
}

/// Changes that are taken together, or left together.
public struct ChangeGroup: Sendable, Hashable {
  /// What it is about; of several kinds the first of `actual`, `lever`, `setting`, `assumption`.
  public var kind: ChangeKind
  /// The path of its change, or of what its changes have in common.
  public var name: String
  /// At least one.
  public var changes: [ScenarioChange]
  /// Whether no result can depend on it, so that nothing need be run.
  public var isIdle: Bool

  /// A group found otherwise.
  public init(_ kind: ChangeKind, _ name: String, _ changes: [ScenarioChange], isIdle: Bool = false)
  {
    self.kind = kind
    self.name = name
    self.changes = changes
    self.isIdle = isIdle
  }
}
