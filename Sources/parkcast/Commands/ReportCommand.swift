import ArgumentParser
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
      let study = try ForecastStudy(input, target: target, console)
      let delivery = try PageDelivery(output)
      let results = try await study.results(
        by: sample.ensemble, estimator: estimator, command: command)
      try await delivery.write(
        PageReport(
          results.run, levers: results.levers,
          influences: study.influences(results.run, by: sample.ensemble),
          target: study.target?.id))
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
