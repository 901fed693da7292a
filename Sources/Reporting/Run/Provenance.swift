public import ScenarioFormat

/// Where the results of a report come from: the program and the scenario's files.
public struct Provenance: Sendable {
  /// Of the program.
  public var version: String
  /// The scenario file as it was named.
  public var file: String
  /// Of the scenario's files, such as `sha256:…`.
  public var digest: String
  /// Every number of the scenario as it stands in its file.
  public var assumptions: [Assumption]
  /// What is doubtful in the scenario.
  public var warnings: [Diagnostic]
  /// The command line that makes the report again; empty where it is not known.
  public var command: String

  /// The provenance of a scenario that was loaded from a file.
  public init(
    version: String, file: String, digest: String, assumptions: [Assumption] = [],
    warnings: [Diagnostic] = [], command: String = ""
  ) {
    self.version = version
    self.file = file
    self.digest = digest
    self.assumptions = assumptions
    self.warnings = warnings
    self.command = command
  }
}
