import ArgumentParser
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Forecast a scenario and give the odds of its targets.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: EnsembleOptions
  @OptionGroup var odds: OddsOptions
  @OptionGroup var time: TimeLimit
  @OptionGroup var output: ReportOptions

  @Option(name: .customLong("target"), help: "Only this target; may be repeated.")
  var targets: [String] = []

  @Option(help: "CSV file for the results of every single path.", completion: .file())
  var pathsOut: String?

  mutating func validate() throws {
    try sample.check(output.catalogue)
    try odds.check(output.catalogue)
    try time.check(output.catalogue, design: sample.design)
    guard let pathsOut else { return }
    guard ReportOptions.ending(of: pathsOut) == "csv" else {
      throw ValidationError(output.catalogue.message(.pathsFileEnding, pathsOut))
    }
    if pathsOut == output.path { throw ValidationError(output.catalogue.message(.sameFileTwice)) }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = try choosingTargets(loaded.scenario)
      let package = try input.package(of: scenario, output.catalogue)
      // Files are begun first: a folder that is missing should not be found after the work.
      let pathsFile = try pathsOut.map { try PendingFile($0) }
      let delivery = try ReportDelivery(output)

      let forecast = try await forecast(of: scenario, package: package, console)
      if let pathsFile {
        try sample.ensemble.writePaths(
          of: scenario, package: package, count: forecast.paths
        ) { text in
          try Task.checkCancellation()
          try pathsFile.write(text)
        }
      }
      var provenance = input.provenance(loaded)
      provenance.command = command(paths: forecast.paths)
      let report = RunReport(forecast, from: provenance, in: output.language)
      try delivery.write(report)
      try Task.checkCancellation()
      try pathsFile?.commit()
      try delivery.commit()
      try odds.judge(forecast, output.catalogue)
    }
  }

  /// The command line that makes a workbook of the same numbers, on any number of threads.
  private func command(paths: Int) -> String {
    var words = ["parkcast", "run"] + input.words
    for target in targets { words += ["--target", target] }
    // Designs may run more paths than were asked for, and a limit of time fewer.
    words += sample.words(paths: min(paths, sample.paths)) + odds.words
    if output.language != .english { words += ["--lang", output.language.code] }
    words += ["--out", "forecast.xlsx"]
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  private func choosingTargets(_ scenario: Scenario) throws -> Scenario {
    guard !targets.isEmpty else { return scenario }
    var chosen = scenario
    let lookup = Lookup(catalogue: output.catalogue)
    chosen.targets = try targets.map {
      try lookup.find($0, in: scenario.targets, id: \.id, missing: .noSuchTarget)
    }
    return chosen
  }

  private func forecast(
    of scenario: Scenario, package: Package?, _ console: Console
  ) async throws -> Forecast {
    let bar = console.progressBar
    defer { bar?.finish() }
    return try await sample.ensemble.forecast(
      of: scenario, package: package, estimator: odds.estimator, stop: time.signal
    ) { fraction in
      bar?.update(fraction)
    }
  }
}
