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
      let target = try chosenTarget(of: scenario)
      let levels = try levels(of: scenario, package: package, target: target, console)
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
        let ranking = try await LeverStudy(scenario: scenario, catalogue: output.catalogue)
          .ranking(levels, target: target, ensemble: ensemble) { bar?.update((1 + $0) / 2) }
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

  /// The target that is named, else the first; `nil` for a scenario without targets.
  private func chosenTarget(of scenario: Scenario) throws -> Target? {
    guard target != nil || !scenario.targets.isEmpty else { return nil }
    return try PackageChoice(scenario, output.catalogue).target(target)
  }

  /// The levers to tell of; `nil` where there are none, or where they exclude each other and no
  /// package says which are meant.
  private func levels(
    of scenario: Scenario, package: Package?, target: Target?, _ console: Console
  ) throws -> [String: LeverLevel]? {
    guard target != nil else { return nil }
    let choice = PackageChoice(scenario, output.catalogue)
    // A forecast can follow no package that waits, and none that breaks what the scenario allows.
    if package != nil { _ = try choice.levels(package) }
    let levels = package?.levels ?? scenario.fullPackage
    guard levels.values.contains(where: \.isEverOn) else { return nil }
    let broken = scenario.violations(of: levels)
    guard broken.isEmpty else {
      let words = broken.map { Phrase($0).text(in: output.language.code) }
      let catalogue = output.catalogue
      console.remark(catalogue.message(.briefLeversExclude, catalogue.numbers.list(words)))
      console.remark(
        catalogue.message(.hintLine, catalogue.message(.briefAdviceLevers)))
      return nil
    }
    return levels
  }
}
