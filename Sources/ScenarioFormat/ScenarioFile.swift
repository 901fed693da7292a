import GrowthModel

/// A scenario, with what the file says about its numbers.
public struct LoadedScenario: Sendable {
  /// The scenario itself, checked.
  public var scenario: Scenario
  /// Every number of the scenario, file by file and in the order written.
  public var assumptions: [Assumption]
  /// Every choice of the scenario that is no number of its own, in the order of the merged file.
  public var settings: [Setting]
  /// What is allowed but doubtful, by place.
  public var warnings: [Diagnostic]
  /// `sha256:…` over the bytes of all files in the order of ``files``.
  public var digest: String
  /// The file and those it extends, in the order of reading, then the files of data they name.
  public var files: [String]
  /// What the scenario was decoded from: the files merged.
  let root: Node
}

/// A scenario file on disk.
public struct ScenarioFile: Sendable {
  /// As it appears in diagnostics; relative paths start at the working directory.
  public var path: String

  /// The scenario file at `path`; nothing is read yet.
  public init(path: String) { self.path = path }

  /// Reads the file and what it extends, and checks everything in it.
  ///
  /// - Throws: ``ScenarioErrors`` with all that is wrong, each with its place; warnings are among
  ///   them.
  public func load() throws(ScenarioErrors) -> LoadedScenario {
    var loader = FileLoader()
    guard let root = loader.load(path) else { throw Self.errors(loader.diagnostics) }
    let (scenario, ledger, faults) = Self.decode(root)
    for file in ledger.data.files { loader.include(file.path, file.bytes) }
    let found = loader.diagnostics + faults
    guard !found.contains(where: { $0.severity == .error }) else { throw Self.errors(found) }
    return LoadedScenario(
      scenario: scenario, assumptions: Self.sorted(ledger.assumptions, loader.files),
      settings: SettingsReader.settings(of: root),
      warnings: Self.errors(found).diagnostics, digest: loader.digest, files: loader.files,
      root: root)
  }

  /// The scenario of a merged file, the numbers in it, and what is wrong with it as a whole.
  static func decode(
    _ root: Node
  ) -> (scenario: Scenario, ledger: Ledger, faults: [Diagnostic]) {
    let ledger = Ledger(moneyUnit: MoneyUnit.of(root))
    let scenario = ScenarioSection.decode(
      Cursor(root: root, shape: ScenarioSection.shape, ledger: ledger))
    let faults = CompletenessCheck.diagnostics(of: root, as: ScenarioSection.shape)
    return (scenario, ledger, faults + ledger.diagnostics)
  }

  private static func sorted(_ assumptions: [Assumption], _ files: [String]) -> [Assumption] {
    assumptions.sorted { a, b in
      if a.location.file != b.location.file {
        let first = files.firstIndex(of: a.location.file) ?? 0
        return first < files.firstIndex(of: b.location.file) ?? 0
      }
      return (a.location, a.name) < (b.location, b.name)
    }
  }

  /// Each once, by place.
  private static func errors(_ diagnostics: [Diagnostic]) -> ScenarioErrors {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return ScenarioErrors(
      unique.enumerated().sorted { a, b in
        (a.element.location, a.offset) < (b.element.location, b.offset)
      }.map(\.element))
  }
}
