import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

extension LeverRanking.Order: ExpressibleByArgument {}

struct Levers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what each lever of a package does to the odds, and what that costs.",
    discussion: """
      Without --package: all levers that act, each at its highest level. Each set of levers is run \
      on 20 000 paths unless --paths says otherwise; a package whose levers wait for conditions \
      (--adaptive) on 100 000.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  @Option(help: "The target whose odds count; the first of the scenario by default.")
  var target: String?

  @Option(
    name: .customLong("by"),
    help: """
      Order of the levers: by their share of the odds (the default) or of the median, by what 亿元 \
      of output cost, or by what a point of odds costs.
      """)
  var order: LeverRanking.Order?

  @Option(
    parsing: .unconditional,
    help: "Number of levers up to which all sets are run, at most 15; beyond, shares are sampled.")
  var exactUpTo: Int?

  @Flag(
    help: """
      Follow a package whose levers wait for conditions path by path, and compare it with the same \
      package without the conditions.
      """)
  var adaptive = false

  mutating func validate() throws {
    let catalogue = output.catalogue
    try sample.check(catalogue)
    if let exactUpTo {
      try Bounds.check(
        exactUpTo, in: 1...ShapleyShares.greatestCount, option: "--exact-up-to", catalogue)
    }
    guard adaptive else { return }
    if input.package == nil {
      throw ValidationError(catalogue.message(.adaptiveNeedsPackage))
    }
    if order != nil { throw ValidationError(catalogue.message(.withoutAdaptive, "--by")) }
    if exactUpTo != nil {
      throw ValidationError(catalogue.message(.withoutAdaptive, "--exact-up-to"))
    }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let target = try PackageChoice(scenario, output.catalogue).target(target)
      let delivery = try ReportDelivery(output)
      let bar = console.progressBar
      defer { bar?.finish() }
      if adaptive, let package {
        let report = try await adaptiveReport(package, target: target, of: loaded) {
          bar?.update($0)
        }
        try delivery.write(report)
      } else {
        let report = try await leversReport(package, target: target, of: loaded) { bar?.update($0) }
        try delivery.write(report)
      }
      bar?.finish()
      try Task.checkCancellation()
      try delivery.commit()
    }
  }

  private func leversReport(
    _ package: Package?, target: Target, of loaded: LoadedScenario,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> LeversReport {
    let study = LeverStudy(scenario: loaded.scenario, catalogue: output.catalogue)
    let levels = try study.levels(package)
    let ensemble = sample.ensemble(defaultPaths: LeverStudy.usualPaths)
    let ranking = try await study.ranking(
      levels, target: target, ensemble: ensemble,
      exactUpTo: exactUpTo ?? LeverStudy.usualExactUpTo, by: order ?? .odds, progress: progress)
    var report = LeversReport(
      ranking, package: package?.id, paths: ensemble.paths, seed: ensemble.seed,
      from: input.provenance(loaded), in: output.language)
    report.rareOdds = try study.rareOdds(ranking, of: levels, ensemble: ensemble)
    return report
  }

  private func adaptiveReport(
    _ package: Package, target: Target, of loaded: LoadedScenario,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> AdaptiveReport {
    let catalogue = output.catalogue
    let scenario = loaded.scenario
    guard !package.triggered.isEmpty else {
      throw Failure(.badScenario, catalogue.message(.packageWaitsNot, package.id))
    }
    try PackageChoice(scenario, catalogue).check(package.levels)
    let ensemble = sample.ensemble(defaultPaths: EnsembleOptions.defaultPaths)
    let planner = try PackagePlanner(scenario)
    let adaptive: AdaptivePackage
    do throws(TooManyConditions) {
      adaptive = try AdaptivePackage(planner, levels: package.levels)
    } catch {
      throw Failure(
        .badScenario,
        catalogue.message(
          .tooManyConditions, package.id, catalogue.numbers.whole(error.count),
          catalogue.numbers.whole(AdaptivePackage.greatestCount)))
    }
    let comparison = try await ensemble.compare(adaptive, target: target.id, progress: progress)
    return AdaptiveReport(
      comparison, of: package, in: scenario, paths: ensemble.paths, seed: ensemble.seed,
      from: input.provenance(loaded), in: output.language)
  }
}
