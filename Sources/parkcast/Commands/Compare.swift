import ArgumentParser
import Decisions
import Foundation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set packages of a scenario, or scenarios, side by side on the same draws.",
    discussion: """
      One file: its packages beside none, the scenario without levers; all that wait for no condition \
      unless some are named. Several files: each without levers, or under the packages named. All are \
      held against the first. With --inputs: what two files differ in, whatever their units.
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .customLong("package"),
    help: "A package to compare, or none; may be repeated. One alone is held against none.")
  var single: [String] = []

  @Option(name: .customLong("packages"), help: "Packages to compare, separated by commas.")
  var listed: [String] = []

  @Option(name: .customLong("target"), help: "Only this target; may be repeated.")
  var targets: [String] = []

  @Flag(help: "Compare what stands in two files, and run nothing.")
  var inputs = false

  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  mutating func validate() throws {
    try sample.check(output.catalogue)
    func refuse(_ key: CompareKey, _ value: String = "") -> ValidationError {
      ValidationError(output.catalogue.message(key, value))
    }
    if (single + listed + targets + names).contains("") { throw refuse(.compareEmptyName) }
    if inputs {
      if files.count != 2 { throw refuse(.inputsNeedTwo) }
      if !names.isEmpty || !targets.isEmpty { throw refuse(.inputsAlone) }
    } else if let twice = files.indices.first(where: { files[..<$0].contains(files[$0]) }) {
      throw refuse(.compareSameFile, files[twice])
    }
  }

  /// The packages named, each once.
  private var names: [String] {
    let parts = listed.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    var seen: Set<String> = []
    return (single + parts.map { $0.trimmingCharacters(in: .whitespaces) })
      .filter { seen.insert($0).inserted }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try files.map { try ScenarioOptions.load($0, console) }
      if inputs {
        try output.deliver(inputsReport(loaded))
      } else {
        try await compare(loaded, console)
      }
    }
  }

  private func inputsReport(_ loaded: [LoadedScenario]) -> InputsReport {
    InputsReport(
      ScenarioDifference(loaded[0], loaded[1]), from: (files[0], loaded[0].digest),
      to: (files[1], loaded[1].digest), version: ProgramVersion.number, in: output.language)
  }

  private func compare(_ loaded: [LoadedScenario], _ console: Console) async throws {
    let choice = ComparisonChoice(
      files: files, scenarios: loaded.map(\.scenario), names: names, targets: targets,
      catalogue: output.catalogue)
    let packages = try choice.packages()
    let told = try choice.told()
    let compared = try choice.files(digests: loaded.map(\.digest), targets: told)
    let delivery = try ReportDelivery(output)
    let bar = console.progressBar
    defer { bar?.finish() }
    let comparison = try await sample.ensemble(defaultPaths: EnsembleOptions.defaultPaths).compare(
      try zip(loaded, packages).map { ScenarioPackages(try PackagePlanner($0.scenario), $1) },
      targets: told, further: choice.further(beside: told)
    ) { fraction in
      bar?.update(fraction)
    }
    bar?.finish()
    let report = CompareReport(
      comparison, of: compared, version: ProgramVersion.number, in: output.language)
    try delivery.write(report)
    try Task.checkCancellation()
    try delivery.commit()
  }
}
