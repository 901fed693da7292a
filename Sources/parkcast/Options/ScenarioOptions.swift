import ArgumentParser
import GrowthModel
import Reporting
import ScenarioFormat

/// The scenario file, and what is chosen of it.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "Package of levers to put in force.")
  var package: String?

  /// Reads and checks the file; shows what is doubtful in it.
  func load(_ console: Console) throws -> LoadedScenario { try Self.load(file, console) }

  /// Reads and checks a file; shows what is doubtful in it.
  static func load(_ file: String, _ console: Console) throws -> LoadedScenario {
    let loaded = try ScenarioFile(path: file).load()
    let shown = 10
    for warning in loaded.warnings.prefix(shown) {
      console.remark(warning.description(language: console.catalogue.language.code))
    }
    if loaded.warnings.count > shown {
      console.remark(
        console.catalogue.message(
          .warningCount, console.catalogue.numbers.whole(loaded.warnings.count), file))
    }
    return loaded
  }

  /// As they are typed.
  var words: [String] { [file] + (package.map { ["--package", $0] } ?? []) }

  /// The package that was named.
  func package(of scenario: Scenario, _ catalogue: Catalogue) throws -> Package? {
    try package.map { name in
      try Lookup(catalogue: catalogue)
        .find(name, in: scenario.packages, id: \.id, missing: .noSuchPackage)
    }
  }

  func provenance(_ loaded: LoadedScenario) -> Provenance {
    Provenance(
      version: ProgramVersion.number, file: file, digest: loaded.digest,
      assumptions: loaded.assumptions, warnings: loaded.warnings)
  }
}
