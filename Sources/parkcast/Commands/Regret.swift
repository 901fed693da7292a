import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Regret: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare packages in several states of the world, none of which has a probability.",
    discussion: """
      States are the scenario files named, and of each what it leaves open: one of several \
      production laws, the other boundary, one state of the world for good. Levers and packages are \
      those of the first file.
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(name: .customLong("package"), help: "Only this package; may be repeated.")
  var packages: [String] = []

  @Option(help: "The target to judge by, the first one by default.")
  var target: String?

  @Option(help: "What packages are judged by.")
  var metric = PackageMetric.odds

  @Option(
    name: .customLong("satisfied-at"), parsing: .unconditional,
    help: "What is good enough: odds such as 50%, or an amount in the target's unit.")
  var satisfiedAt: String?

  @Option(parsing: .unconditional, help: "Hurwicz's weight of the best state.")
  var optimism = 0.5

  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  mutating func validate() throws {
    try sample.check(output.catalogue)
    guard (0...1).contains(optimism) else {
      throw ValidationError(output.catalogue.message(.optimismFault, "\(optimism)"))
    }
    if let satisfiedAt, satisfied == nil {
      throw ValidationError(output.catalogue.message(.satisfiedFault, satisfiedAt))
    }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try files.map { try ScenarioFile(path: $0).load() }
      let states = try states(loaded)
      let target = try chosenTarget(states)
      let packages = try chosenPackages(loaded[0].scenario, states)
      let bar = console.progressBar
      defer { bar?.finish() }
      let study = try await ensemble.regrets(
        of: packages.map(\.levels), in: states.map(\.state), target: target.id
      ) { bar?.update($0) }
      let telling =
        metric == .odds && !study.oddsTellApart
        ? try await ensemble.tellingTargets(
          of: packages.map(\.levels), in: states[0].state.scenario) : nil
      bar?.finish()
      try output.deliver(
        RegretReport(
          study, states: states, packages: packages, target: target,
          judgement: .init(metric: metric, optimism: optimism, satisfied: satisfied),
          telling: telling,
          seed: sample.seed,
          from: Provenance(
            version: ProgramVersion.number, file: files[0], digest: loaded[0].digest),
          in: output.language))
    }
  }

  private var ensemble: PackageEnsemble {
    sample.ensemble(defaultPaths: EnsembleOptions.defaultPaths)
  }

  /// The amount that satisfies; a percentage only of odds.
  private var satisfied: Double? {
    guard let satisfiedAt else { return nil }
    if metric == .odds, satisfiedAt.hasSuffix("%") {
      return Double(satisfiedAt.dropLast()).map { $0 / 100 }.flatMap {
        (0...1).contains($0) ? $0 : nil
      }
    }
    guard let value = Double(satisfiedAt), value.isFinite else { return nil }
    return metric != .odds || (0...1).contains(value) ? value : nil
  }

  private func states(_ loaded: [LoadedScenario]) throws -> [RegretReport.State] {
    let states = zip(files, loaded).flatMap { file, loaded in
      loaded.scenario.externalStates.map { state in
        RegretReport.State(id: Self.id(file, state), file: file, state)
      }
    }
    guard states.count > 1 else {
      throw Failure(
        .badScenario, output.catalogue.message(.onlyOneState),
        hint: output.catalogue.message(.onlyOneStateHint))
    }
    return states
  }

  private func chosenTarget(_ states: [RegretReport.State]) throws -> Target {
    let found = try PackageChoice(states[0].state.scenario, output.catalogue).target(target)
    for state in states where !state.state.scenario.targets.contains(where: { $0.id == found.id }) {
      throw Failure(
        .badScenario, output.catalogue.message(.stateLacksTarget, state.file, found.id))
    }
    return found
  }

  private func chosenPackages(
    _ scenario: Scenario, _ states: [RegretReport.State]
  ) throws -> [Package] {
    let all =
      [Package(title: Title(id: "none"), levels: [:])]
      + scenario.packages.filter { $0.triggered.isEmpty || packages.contains($0.id) }
    let lookup = Lookup(catalogue: output.catalogue)
    let chosen =
      try packages.isEmpty
      ? all : packages.map { try lookup.find($0, in: all, id: \.id, missing: .noSuchPackage) }
    guard chosen.count > 1 else {
      throw Failure(.badScenario, output.catalogue.message(.onlyOnePackage))
    }
    for package in chosen {
      _ = try PackageChoice(scenario, output.catalogue).levels(package)
      for lever in package.levels.keys.sorted() {
        for state in states where !state.state.scenario.levers.contains(where: { $0.id == lever }) {
          throw Failure(
            .badScenario,
            output.catalogue.message(.stateLacksPackage, state.file, lever, package.id))
        }
      }
    }
    return chosen
  }

  /// The file's name without its ending, and what of it is settled.
  private static func id(_ file: String, _ state: ExternalState) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    switch state.origin {
    case .asWritten: return stem
    case .law(let place): return "\(stem)/law-\(place + 1)"
    case .boundary(let counts): return stem + (counts ? "/registered" : "/located")
    case .macro(let place):
      return "\(stem)/\(state.scenario.macro?.states[place].title.id ?? "macro-\(place + 1)")"
    }
  }
}

extension PackageMetric: ExpressibleByArgument {}
