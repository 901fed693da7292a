import ArgumentParser
import Decisions
import Estimation
import GrowthModel
import Reporting
import Simulation

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page with charts, tables, levers, assumptions and method.",
    discussion: """
      The page is one file that works offline and prints on A4. The levers are compared on 20 000 \
      paths.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: EnsembleOptions

  @Option(help: "The target that the page is about; the first of the scenario by default.")
  var target: String?

  @Option(
    help: """
      How the odds are found: by what a pilot run shows to be best, which also tells what they hang \
      on, or by counting the paths.
      """)
  var estimator = EstimatorChoice.auto

  @OptionGroup var output: PageOptions

  mutating func validate() throws { try sample.check(output.catalogue) }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let study = LeverStudy(scenario: scenario, catalogue: output.catalogue)
      let target = try study.toldTarget(target)
      let levels = try target.flatMap { _ in try study.toldLevels(package, console) }
      let delivery = try PageDelivery(output)
      let bar = console.progressBar
      defer { bar?.finish() }

      let forecast = try await sample.ensemble.forecast(
        of: scenario, package: package,
        estimator: estimator == .auto ? AutomaticEstimator(check: EstimatorCheck()) : nil
      ) { bar?.update($0 / 2) }
      let provenance = input.provenance(loaded)
      var levers: LeversReport?
      if let levels, let target {
        let ensemble = PackageEnsemble(
          paths: LeverStudy.usualPaths, seed: sample.seed, threads: sample.threads,
          instructionSet: sample.instructionSet)
        let ranking = try await study.ranking(levels, target: target, ensemble: ensemble) {
          bar?.update((1 + $0) / 2)
        }
        levers = LeversReport(
          ranking, package: package?.id, paths: ensemble.paths, seed: sample.seed,
          from: provenance, in: output.language)
      }
      bar?.finish()
      try await delivery.write(
        PageReport(
          RunReport(forecast, from: provenance, in: output.language), levers: levers,
          target: target?.id, command: commandLine))
      try Task.checkCancellation()
      try delivery.commit()
    }
  }

  /// The command that makes the page again: what changes the page, and no more.
  private var commandLine: String {
    var words = ["parkcast", "report", input.file]
    if let package = input.package { words += ["--package", package] }
    if let target { words += ["--target", target] }
    words += ["--paths", String(sample.paths)]
    if sample.design != .random { words += ["--design", sample.design.rawValue] }
    words += ["--seed", String(sample.seed)]
    if estimator != .auto { words += ["--estimator", estimator.rawValue] }
    words += ["--lang", output.language.code, "--out", output.path ?? ""]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
