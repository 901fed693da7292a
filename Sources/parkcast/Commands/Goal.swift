import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Goal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the least that lifts the odds of a target to a wanted level.",
    discussion: """
      Ask for one of: the level of a lever, a multiplier of the planned investment, money over a \
      set of levers, the threshold that has the wanted odds, or the year by which the target has \
      them. That they cannot be reached is an answer too.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  @Option(help: "The target, by default the first of the scenario.")
  var target: String?

  @Option(parsing: .unconditional, help: "The wanted odds, such as 80% or 0.8.")
  var odds: String

  @Option(help: "Find the least level of this lever.")
  var lever: String?

  @Flag(help: "Find the least multiplier of all planned investment, from 1 to 100.")
  var investment = false

  @Flag(help: "Find the cheapest package of levers.")
  var money = false

  @Flag(help: "Find the threshold that has the wanted odds.")
  var threshold = false

  @Flag(help: "Find the first year by which the target has the wanted odds.")
  var year = false

  @Option(help: "With --money: only these levers, with commas between them.")
  var levers: String?

  @Flag(help: "With --money: count the dearest year instead of all years together.")
  var yearly = false

  @Option(
    parsing: .unconditional,
    help: "With --money: parts into which a lever without listed levels is cut; 4 by default.")
  var steps: Int?

  mutating func validate() throws {
    let catalogue = output.catalogue
    try sample.check(catalogue)
    if OddsText.probability(odds) == nil {
      throw ValidationError(catalogue.message(.oddsFault, odds))
    }
    let questions = [lever != nil, investment, money, threshold, year].count { $0 }
    if questions != 1 { throw ValidationError(catalogue.message(.oneQuestion)) }
    let ofMoney = [("--levers", levers != nil), ("--yearly", yearly), ("--steps", steps != nil)]
    for (option, isGiven) in ofMoney where isGiven && !money {
      throw ValidationError(catalogue.message(.moneyAlone, option))
    }
    if let steps { try Bounds.check(steps, in: 1...100, option: "--steps", catalogue) }
  }

  func run() async throws {
    let console = output.console
    try await console.perform {
      let loaded = try input.load(console)
      let scenario = loaded.scenario
      let package = try input.package(of: scenario, output.catalogue)
      let choice = PackageChoice(scenario, output.catalogue)
      let search = GoalSearch(
        choice: choice, target: try choice.target(target),
        levels: try choice.levels(package), odds: OddsText.probability(odds) ?? 1,
        ensemble: sample.ensemble(
          defaultPaths: money ? CommonDrawOptions.pathsOfMany : EnsembleOptions.defaultPaths))
      let bar = console.progressBar
      defer { bar?.finish() }
      var result = try await result(search, choice) { bar?.update($0) }
      result.package = package?.id
      bar?.finish()
      try output.deliver(
        GoalReport(result, from: input.provenance(loaded), in: output.language))
    }
  }

  private func result(
    _ search: GoalSearch, _ choice: PackageChoice, progress: @escaping @Sendable (Double) -> Void
  ) async throws -> GoalResult {
    if let lever { return try await search.lever(choice.lever(lever), progress) }
    if investment { return try await search.investment(progress) }
    if threshold { return try await search.threshold(progress) }
    if year { return try await search.year(progress) }
    return try await search.money(
      over: choice.levers(levers), steps: steps ?? 4,
      by: yearly ? .dearestYear : .presentValue, progress)
  }
}

/// The questions of `goal`, put to the library.
private struct GoalSearch {
  var choice: PackageChoice
  var target: Target
  var levels: [String: LeverLevel]
  var odds: Double
  var ensemble: PackageEnsemble
  private var scenario: Scenario { choice.scenario }

  typealias Progress = @Sendable (Double) -> Void

  init(
    choice: PackageChoice, target: Target, levels: [String: LeverLevel], odds: Double,
    ensemble: PackageEnsemble
  ) {
    self.choice = choice
    self.target = target
    self.levels = levels
    self.odds = odds
    self.ensemble = ensemble
  }

  func lever(_ lever: Lever, _ progress: @escaping Progress) async throws -> GoalResult {
    // A level that goes with the package is one above 0, or the lever can stay off.
    var on = levels
    on[lever.id] = LeverLevel(lever.levels.max() ?? 1)
    try choice.check(on)
    let planner = try PackagePlanner(scenario)
    let answer = try await ensemble.leastLevel(
      of: lever.id, in: planner, package: levels, target: target.id, odds: odds,
      progress: progress)
    return try await result(
      .lever(lever.id, answer),
      grid: try PackageGrid(scenario, package: levels, levers: [lever.id]), planner)
  }

  func investment(_ progress: @escaping Progress) async throws -> GoalResult {
    let answer = try await ensemble.leastInvestment(
      in: scenario, package: levels, target: target.id, odds: odds, progress: progress)
    let most = scenario.multiplyingInvestment(by: answer.best.value)
    return try await result(
      .investment(answer), grid: try PackageGrid(most, package: levels, levers: []),
      try PackagePlanner(most))
  }

  func money(
    over levers: [String]?, steps: Int, by budget: CostMeasure, _ progress: @escaping Progress
  ) async throws -> GoalResult {
    let grid = try PackageGrid(scenario, package: levels, levers: levers, steps: steps)
    try choice.check(grid)
    let planner = try PackagePlanner(scenario)
    let answer = try await ensemble.leastMoney(
      over: grid, planner: planner, target: target.id, odds: odds, by: budget, progress: progress)
    return try await result(.money(answer, budget), grid: grid, planner)
  }

  func threshold(_ progress: @escaping Progress) async throws -> GoalResult {
    let (threshold, statistics) = try await ensemble.threshold(
      in: try PackagePlanner(scenario), package: levels, target: target.id, odds: odds,
      progress: progress)
    return result(.threshold(threshold, median: statistics.median, statistics.odds))
  }

  func year(_ progress: @escaping Progress) async throws -> GoalResult {
    result(
      .year(
        try await ensemble.firstYear(
          of: scenario, package: levels, target: target.id, odds: odds, progress: progress)))
  }

  private func result(_ answer: GoalResult.Answer) -> GoalResult {
    GoalResult(
      scenario: scenario, target: target, package: nil, odds: odds, paths: ensemble.paths,
      seed: ensemble.seed, answer: answer)
  }

  /// The same, which names the targets that can be told apart where this one cannot.
  private func result(
    _ answer: GoalResult.Answer, grid: PackageGrid, _ planner: PackagePlanner
  ) async throws -> GoalResult {
    var result = result(answer)
    guard !answer.best.tellsApart else { return result }
    let telling = try await ensemble.tellingTargets(of: grid, planner: planner)
    if !telling.contains(target.id) { result.tellingTargets = telling }
    return result
  }
}

extension PackageChoice {
  /// Packages of which all may be looked at.
  static let mostPackages = 1_000_000

  /// Refuses grids that are too large to enumerate.
  func check(_ grid: PackageGrid) throws(Failure) {
    guard grid.count > Self.mostPackages else { return }
    let numbers = catalogue.numbers
    let count = grid.count == .max ? "2⁶³" : numbers.whole(grid.count)
    throw Failure(
      .badScenario,
      catalogue.message(.tooManyPackages, count, numbers.whole(Self.mostPackages)),
      hint: catalogue.message(.fewerLevers))
  }
}

/// Odds as people write them.
enum OddsText {
  /// `80%` or `0.8`; `nil` unless it lies between 0 and 1.
  static func probability(_ text: String) -> Double? {
    guard let match = text.wholeMatch(of: /(\d*\.?\d+(?:[eE]-?\d+)?)\s*(%)?/),
      let number = Double(match.1)
    else { return nil }
    let probability = match.2 == nil ? number : number / 100
    return probability > 0 && probability < 1 ? probability : nil
  }
}
