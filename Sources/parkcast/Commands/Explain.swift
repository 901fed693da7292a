import ArgumentParser
import GrowthModel
import Reporting
import Simulation

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Follow one path term by term.",
    discussion:
      "Without --path it is the deterministic path, on which every chance is at its centre.")

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var output: ReportOptions

  @Option(parsing: .unconditional, help: "Index of the path, counted from 0 as in --paths-out.")
  var path: Int?

  @Option(parsing: .unconditional, help: "Seed of the run the path belongs to.")
  var seed = EnsembleOptions.defaultSeed

  @Option(help: "Design of the run the path belongs to.")
  var design = EnsembleDesign.random

  @Option(parsing: .unconditional, help: "Paths of the run; they matter where it has a design.")
  var paths = EnsembleOptions.defaultPaths

  @Option(name: .customLong("cluster"), help: "Only this cluster; may be repeated.")
  var clusters: [String] = []

  @Option(
    name: .customLong("year"), parsing: .unconditionalSingleValue,
    help: "Year to explain, by default those of the targets; may be repeated.")
  var years: [Int] = []

  mutating func validate() throws {
    try Bounds.check(paths, in: 1...1_000_000_000, option: "--paths", output.catalogue)
    guard let path else { return }
    // A design ends with its last replicate; random paths have no end.
    let last = design == .random ? 999_999_999 : design.pathCount(atLeast: paths) - 1
    try Bounds.check(path, in: 0...last, option: "--path", output.catalogue)
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let clusters = try chosenClusters(scenario)
      let years = try chosenYears(scenario)
      let path = try explain(
        scenario, package: package, path: path,
        of: Ensemble(paths: paths, design: design, seed: seed))
      try output.deliver(
        ExplainReport(
          path, clusters: clusters, years: years, from: input.provenance(loaded),
          in: output.language))
    }
  }

  private func chosenClusters(_ scenario: Scenario) throws -> [Int] {
    let all = Array(scenario.clusters.indices)
    guard !clusters.isEmpty else { return all }
    let lookup = Lookup(catalogue: output.catalogue)
    return try clusters.map { name in
      try lookup.find(
        name, in: all, id: { scenario.clusters[$0].id }, missing: .noSuchCluster)
    }
  }

  private func chosenYears(_ scenario: Scenario) throws -> [Int] {
    let all = scenario.horizon.forecastYears
    for year in years where !all.contains(year) {
      throw Failure(
        .badScenario, output.catalogue.message(.noSuchYear, String(year)),
        hint: output.catalogue.message(.hasYears, String(all.lowerBound), String(all.upperBound)))
    }
    if !years.isEmpty { return years }
    let ofTargets = Set(
      scenario.targets.map { target in
        switch target.time {
        case .at(let year), .by(let year): year
        }
      })
    return ofTargets.isEmpty ? [all.upperBound] : ofTargets.sorted()
  }
}
