import ArgumentParser
import Reporting
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
      let study = try ForecastStudy(input, target: target, console)
      let delivery = try ReportDelivery(output)
      let results = try await study.results(
        by: Ensemble(paths: paths, seed: seed, threads: threads), estimator: estimator)
      try delivery.write(
        BriefingReport(results.run, levers: results.levers, target: study.target?.id))
      try Task.checkCancellation()
      try delivery.commit()
    }
  }
}
