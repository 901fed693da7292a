import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct FrontierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "Find the efficient packages: money against the odds of a target.",
    discussion: """
      All packages of the levers are looked at, up to a million; beyond, those of a search. \
      --package sets the levers that --levers leaves out.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  @Option(help: "The target, by default the first of the scenario.")
  var target: String?

  @Option(help: "By what packages are judged beside their cost.")
  var by = PackageMeasure.odds

  @Option(help: "Only these levers, with commas between them.")
  var levers: String?

  @Flag(help: "Count the dearest year instead of all years together.")
  var yearly = false

  @Option(
    parsing: .unconditional,
    help: "Parts into which a lever without listed levels is cut; 1 for off and fully on.")
  var steps = 1

  mutating func validate() throws {
    try sample.check(output.catalogue)
    try Bounds.check(steps, in: 1...100, option: "--steps", output.catalogue)
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let choice = PackageChoice(scenario, output.catalogue)
      let target = try choice.target(target)
      let grid = try PackageGrid(
        scenario, package: try choice.levels(package), levers: try choice.levers(levers),
        steps: steps)
      let planner = try PackagePlanner(scenario)
      let ensemble = sample.ensemble(defaultPaths: CommonDrawOptions.pathsOfMany)
      let bar = console.progressBar
      defer { bar?.finish() }
      var telling: [String]?
      if by == .odds {
        let all = try await ensemble.tellingTargets(of: grid, planner: planner)
        if !all.contains(target.id) { telling = all }
      }
      let frontier = try await ensemble.frontier(
        of: grid, planner: planner, target: target.id, by: telling == nil ? by : .median,
        budget: yearly ? .dearestYear : .presentValue,
        exhaustiveUpTo: PackageChoice.mostPackages
      ) { bar?.update($0) }
      bar?.finish()
      let result = FrontierResult(
        scenario: scenario, target: target, package: package?.id, paths: ensemble.paths,
        seed: ensemble.seed, frontier: frontier, tellingTargets: telling)
      try output.deliver(
        FrontierReport(result, from: input.provenance(loaded), in: output.language))
    }
  }
}

extension PackageMeasure: ExpressibleByArgument {}
