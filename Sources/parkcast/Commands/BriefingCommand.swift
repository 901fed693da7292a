import ArgumentParser
import Decisions
import Estimation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct BriefingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Write one page in words: odds, outlook, levers, and what would change the answer.",
    discussion: """
      Every number carries a key to a table at the end, which says where the JSON of run and levers \
      has it. The levers are compared on 20 000 paths.
      """)

  @OptionGroup var input: ScenarioOptions

  @Option(help: "The target that the page is about; the first of the scenario by default.")
  var target: String?

  @Option(parsing: .unconditional, help: "Number of simulated paths.")
  var paths = EnsembleOptions.defaultPaths

  @Option(
    parsing: .unconditional,
    help: "Seed of the random numbers; the same seed gives the same page.")
  var seed = EnsembleOptions.defaultSeed

  @Option(
    parsing: .unconditional,
    help: "Number of threads, one a core by default; it changes no result.")
  var threads: Int?

  @Option(
    help: """
      How the odds are found: by what a pilot run shows to be best, which also tells what they hang \
      on, or by counting the paths.
      """)
  var estimator = EstimatorChoice.auto

  @OptionGroup var output: ReportOptions

  mutating func validate() throws {
    let catalogue = output.catalogue
    try Bounds.check(paths, in: 1...1_000_000_000, option: "--paths", catalogue)
    try EnsembleOptions.check(threads: threads, instructionSet: nil, catalogue)
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let study = LeverStudy(scenario: scenario, catalogue: output.catalogue)
      let target = try study.toldTarget(target)
      let levels = try target.flatMap { _ in try study.toldLevels(package, console) }
      let delivery = try ReportDelivery(output)
      let bar = console.progressBar
      defer { bar?.finish() }

      let forecast = try await Ensemble(paths: paths, seed: seed, threads: threads).forecast(
        of: scenario, package: package,
        estimator: estimator == .auto ? AutomaticEstimator(check: EstimatorCheck()) : nil
      ) { bar?.update($0 / 2) }
      let run = RunReport(forecast, from: input.provenance(loaded), in: output.language)
      var levers: LeversReport?
      if let levels, let target {
        let ensemble = PackageEnsemble(
          paths: LeverStudy.usualPaths, seed: seed, threads: threads)
        let ranking = try await study.ranking(levels, target: target, ensemble: ensemble) {
          bar?.update((1 + $0) / 2)
        }
        levers = LeversReport(
          ranking, package: package?.id, paths: ensemble.paths, seed: seed,
          from: input.provenance(loaded), in: output.language)
      }
      bar?.finish()
      try delivery.write(BriefingReport(run, levers: levers, target: target?.id))
      try Task.checkCancellation()
      try delivery.commit()
    }
  }
}
