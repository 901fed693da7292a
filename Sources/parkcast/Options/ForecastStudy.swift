import Estimation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

/// A forecast with the levers of its scenario compared, as commands need it that hand both on.
///
/// All that can be wrong with the scenario and what is chosen of it is found when it is made.
struct ForecastStudy {
  private let loaded: LoadedScenario
  private let input: ScenarioOptions
  private let console: Console
  private let package: Package?
  private let levers: LeverStudy
  private let levels: [String: LeverLevel]?
  /// The target that the report is about: the one named, else the first; `nil` where there is none.
  let target: Target?

  init(_ input: ScenarioOptions, target name: String?, _ console: Console) throws {
    self.input = input
    self.console = console
    loaded = try input.load(console)
    package = try input.package(of: loaded.scenario, console.catalogue)
    levers = LeverStudy(scenario: loaded.scenario, catalogue: console.catalogue)
    target = try levers.toldTarget(name)
    levels = target == nil ? nil : try levers.toldLevels(package, console)
  }

  /// What was found.
  struct Results {
    var run: RunReport
    /// `nil` where there are no levers to tell of.
    var levers: LeversReport?
  }

  /// Runs the paths, then every set of levers.
  ///
  /// - Parameter command: the command line that makes the report again; empty for none.
  func results(
    by ensemble: Ensemble, estimator: EstimatorChoice, command: String = ""
  ) async throws -> Results {
    let bar = console.progressBar
    defer { bar?.finish() }
    let forecast = try await ensemble.forecast(
      of: loaded.scenario, package: package,
      estimator: estimator == .auto ? AutomaticEstimator(check: EstimatorCheck()) : nil
    ) { bar?.update($0 / 2) }
    var provenance = input.provenance(loaded)
    provenance.command = command
    var results = Results(
      run: RunReport(forecast, from: provenance, in: console.catalogue.language))
    if let levels, let target {
      results.levers = try await levers.told(
        levels, target: target, package: package, by: ensemble, from: provenance
      ) { bar?.update((1 + $0) / 2) }
    }
    return results
  }

  /// What the target's outcome goes with over all futures, where no likeliest way tells it.
  func influences(_ run: RunReport, by ensemble: Ensemble) throws -> InfluenceStudy? {
    guard let target else { return nil }
    let odds = run.forecast.targets.first { $0.target.id == target.id }
    guard odds?.answer?.ways.isEmpty ?? true else { return nil }
    return try ensemble.influences(on: target, of: loaded.scenario, package: package)
  }
}
