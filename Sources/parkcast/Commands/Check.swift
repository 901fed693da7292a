import ArgumentParser
import Estimation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List all errors and doubts of a scenario, what stands in it, and how many paths it needs.",
    discussion: """
      With --precision, a short pilot run tells how often the model would be run for the odds of each \
      target, and how long that takes on this machine.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var wanted: PrecisionOption
  @OptionGroup var output: ReportOptions

  mutating func validate() throws { try wanted.check(output.catalogue) }

  func run() async throws {
    try await output.console.perform {
      let report = try report()
      try output.deliver(report)
      if report.hasErrors { throw ExitCode.badScenario }
    }
  }

  private func report() throws -> CheckReport {
    let loaded: LoadedScenario
    do {
      loaded = try ScenarioFile(path: input.file).load()
    } catch {
      return CheckReport(
        file: input.file, version: ProgramVersion.number, diagnostics: error.diagnostics,
        in: output.language)
    }
    let package = try input.package(of: loaded.scenario, output.catalogue)
    return CheckReport(
      file: input.file, version: ProgramVersion.number, diagnostics: loaded.warnings,
      scenario: loaded.scenario, assumptions: loaded.assumptions, digest: loaded.digest,
      predictions: try predictions(loaded.scenario, package), in: output.language)
  }

  private func predictions(
    _ scenario: Scenario, _ package: Package?
  ) throws -> [TargetPrediction]? {
    guard wanted.precision != nil else { return nil }
    let start = ContinuousClock.now
    return try Ensemble(seed: EnsembleOptions.defaultSeed).predictions(
      of: scenario, package: package, estimator: AutomaticEstimator(goal: wanted.goal)
    ) { (ContinuousClock.now - start) / .seconds(1) }
  }
}
