import ArgumentParser
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

      let ensemble = sample.ensemble
      let forecast = try await ensemble.forecast(
        of: scenario, package: package,
        estimator: estimator == .auto ? AutomaticEstimator(check: EstimatorCheck()) : nil
      ) { bar?.update($0 / 2) }
      var provenance = input.provenance(loaded)
      provenance.command = command
      var levers: LeversReport?
      if let levels, let target {
        levers = try await study.told(
          levels, target: target, package: package, by: ensemble, from: provenance
        ) { bar?.update((1 + $0) / 2) }
      }
      let influences = try target.flatMap { target -> InfluenceStudy? in
        let odds = forecast.targets.first { $0.target.id == target.id }
        guard odds?.answer?.ways.isEmpty ?? true else { return nil }
        return try ensemble.influences(on: target, of: scenario, package: package)
      }
      bar?.finish()
      try await delivery.write(
        PageReport(
          RunReport(forecast, from: provenance, in: output.language), levers: levers,
          influences: influences, target: target?.id))
      try Task.checkCancellation()
      try delivery.commit()
    }
  }

  /// The command line that makes the page again, on any number of threads.
  private var command: String {
    var words = ["parkcast", "report"] + input.words
    if let target { words += ["--target", target] }
    words += sample.words(paths: sample.paths)
    if estimator != .auto { words += ["--estimator", estimator.rawValue] }
    if output.language != .english { words += ["--lang", output.language.code] }
    words += ["--out", output.path ?? ""]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
