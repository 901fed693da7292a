import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

extension ChangeGrain: ExpressibleByArgument {}

struct Bridge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell why odds and median moved between two scenarios, change by change.",
    discussion: """
      What the second file has otherwise is split into changes that can be made one without the \
      other. Each has a part of the move; the parts add up to it, in whatever order the changes are \
      thought of. Scenarios in between are run on 20 000 paths unless --paths says otherwise.
      """)

  @Argument(help: "The first scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var first: String

  @Argument(help: "The second scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var second: String

  @Option(help: "The target, the first that both have by default.")
  var target: String?

  @Option(help: "Package in force in both scenarios.")
  var package: String?

  @Option(help: "Package in force in the second scenario, where it is another one; or none.")
  var packageTo: String?

  @Option(parsing: .unconditional, help: "Seed of the second scenario, where it is another one.")
  var seedTo: UInt64?

  @Option(
    name: .customLong("by"),
    help: """
      How fine changes are told apart: by change (the default), by part of the scenario, or by \
      section. Beyond 63 changes the next coarser one is taken.
      """)
  var grain = ChangeGrain.change

  @Option(
    parsing: .unconditional,
    help: "Number of changes up to which all sets are run, at most 15; beyond, shares are sampled.")
  var exactUpTo = LeverStudy.usualExactUpTo

  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  mutating func validate() throws {
    let catalogue = output.catalogue
    try sample.check(catalogue)
    try Bounds.check(
      exactUpTo, in: 1...ShapleyShares.greatestCount, option: "--exact-up-to", catalogue)
    if [target, package, packageTo].contains("") {
      throw ValidationError(catalogue.message(.bridgeEmptyName))
    }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try [first, second].map { try ScenarioOptions.load($0, console) }
      let delivery = try ReportDelivery(output)
      let result = try await result(loaded, console)
      try delivery.write(
        BridgeReport(result, version: ProgramVersion.number, in: output.language))
      try Task.checkCancellation()
      try delivery.commit()
    }
  }

  private func result(
    _ loaded: [LoadedScenario], _ console: Console
  ) async throws -> BridgeResult {
    let scenarios = loaded.map(\.scenario)
    let (target, contrasts) = try chosenTarget(scenarios)
    let packages = (
      first: try chosenPackage(package, in: scenarios[0]),
      second: try chosenPackage(packageTo ?? package, in: scenarios[1])
    )
    let ensemble = sample.ensemble(defaultPaths: CommonDrawOptions.pathsOfMany)
    let movesDraws = seedTo.map { $0 != sample.seed } ?? false
    let plan = { (changes: Int) in
      BridgePlan(
        changes: changes, movesDraws: movesDraws, exactUpTo: exactUpTo, seed: sample.seed)
    }
    let (hybrids, grain) = try hybrids(loaded, packages, target, plan)
    let setting = { @Sendable (changes: UInt64) throws -> PackageSetting in
      let hybrid = try hybrids.hybrid(changes)
      return try PackageSetting(of: hybrid.scenario, under: hybrid.package)
    }
    let bar = console.progressBar
    defer { bar?.finish() }
    let bridge = try await ensemble.bridge(
      plan(hybrids.active.count), otherSeed: seedTo, target: target,
      progress: { bar?.update($0) }, setting: setting)
    var telling: [String]?
    if !bridge.oddsTell, bridge.whole.median.value != 0 {
      let all = hybrids.active.isEmpty ? 0 : UInt64.max >> UInt64(64 - hybrids.active.count)
      telling = try await ensemble.tellingTargets(from: setting(0), to: setting(all))
    }
    let sides = zip([first, second], loaded).map { file, loaded in
      BridgeResult.Side(
        file: file, digest: loaded.digest, scenario: loaded.scenario, package: nil,
        seed: sample.seed)
    }
    var (from, to) = (sides[0], sides[1])
    (from.package, to.package) = packages
    to.seed = seedTo ?? sample.seed
    return BridgeResult(
      from: from, to: to, target: target, bridge: bridge, groups: hybrids.groups, grain: grain,
      contrasts: contrasts, tellingTargets: telling, paths: ensemble.paths)
  }

  /// The changes, as fine as asked for or as fine as can be told apart.
  private func hybrids(
    _ loaded: [LoadedScenario], _ packages: (first: String?, second: String?), _ target: String,
    _ plan: (Int) -> BridgePlan
  ) throws -> (HybridScenarios, ChangeGrain) {
    let grains = ChangeGrain.allCases.drop { $0 != grain }
    var most = 0
    for grain in grains {
      let hybrids = HybridScenarios(
        loaded[0], loaded[1], packages: packages, target: target, by: grain
      ) { count in
        guard count <= BridgePlan.mostChanges else { return [] }
        let plan = plan(count)
        return plan.sets.map(plan.changes)
      }
      most = hybrids.active.count
      if most <= BridgePlan.mostChanges { return (hybrids, grain) }
    }
    let numbers = output.catalogue.numbers
    throw Failure(
      .badScenario,
      output.catalogue.message(
        .bridgeTooManyChanges, first, second, numbers.whole(most),
        numbers.whole(BridgePlan.mostChanges)))
  }

  /// A target of both files that means the same in both, and what is counted otherwise.
  private func chosenTarget(
    _ scenarios: [Scenario]
  ) throws -> (id: String, contrasts: [ScenarioContrast]) {
    let choice = ComparisonChoice(
      files: [first, second], scenarios: scenarios, names: [],
      targets: target.map { [$0] } ?? [], catalogue: output.catalogue)
    let id = try choice.told()[0]
    return (id, try choice.files(digests: ["", ""], targets: [id])[1].contrasts)
  }

  /// A package without conditions, by its id; `nil` for none.
  private func chosenPackage(_ name: String?, in scenario: Scenario) throws -> String? {
    guard let name, name != ComparisonChoice.none else { return nil }
    let package = try Lookup(catalogue: output.catalogue)
      .find(name, in: scenario.packages, id: \.id, missing: .noSuchPackage)
    _ = try PackageChoice(scenario, output.catalogue).levels(package)
    return package.id
  }
}
