import ArgumentParser
import Decisions
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

struct Optimize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Select the best package under a budget, with the probability that it is.",
    discussion: """
      All packages of the levers that the budget allows are looked at, up to a million; beyond, \
      those of a search. Packages are compared in stages on ever more of the same paths, until the \
      selected one is known to be within the indifference zone of the best. --package sets the \
      levers that --levers leaves out.
      """)

  @OptionGroup var input: ScenarioOptions
  @OptionGroup var sample: CommonDrawOptions
  @OptionGroup var output: ReportOptions

  @Option(help: "The target, by default the first of the scenario.")
  var target: String?

  @Option(
    help: """
      By what packages are chosen: odds, median, shortfall (the expected one), or a percentile of \
      the outcome such as p10.
      """)
  var by = "odds"

  @Option(
    parsing: .unconditional,
    help: "亿元 that there is in all, as present value in prices of the base year.")
  var budget: String?

  @Option(
    parsing: .unconditional, help: "亿元 that there is in the dearest year.")
  var yearlyBudget: String?

  @Option(parsing: .unconditional, help: "How many levers may be on, at any level.")
  var mostLevers: Int?

  @Option(help: "Only these levers, with commas between them.")
  var levers: String?

  @Option(
    parsing: .unconditional,
    help: "Parts into which a lever without listed levels is cut; 1 for off and fully on.")
  var steps = 1

  @Option(parsing: .unconditional, help: "Probability of correct selection.")
  var confidence = "95%"

  @Option(
    parsing: .unconditional,
    help: """
      Differences that do not matter: percentage points of odds, percent of the percentile, or of \
      the target for the shortfall.
      """)
  var indifference = "1%"

  mutating func validate() throws {
    let catalogue = output.catalogue
    try sample.check(catalogue)
    try Bounds.check(steps, in: 1...100, option: "--steps", catalogue)
    if let mostLevers {
      try Bounds.check(mostLevers, in: 0...1000, option: "--most-levers", catalogue)
    }
    if PackageObjective(by) == nil {
      throw ValidationError(catalogue.message(.objectiveFault, by))
    }
    for (option, text) in [("--budget", budget), ("--yearly-budget", yearlyBudget)] {
      if let text, Self.money(text) == nil {
        throw ValidationError(catalogue.message(.budgetFault, option, text))
      }
    }
    guard let level = OddsText.probability(confidence), (0.5...0.9999).contains(level) else {
      throw ValidationError(catalogue.message(.confidenceFault, confidence))
    }
    if OddsText.probability(indifference) == nil {
      throw ValidationError(catalogue.message(.indifferenceFault, indifference))
    }
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
      let ensemble = sample.ensemble(defaultPaths: EnsembleOptions.defaultPaths)
      let bar = console.progressBar
      defer { bar?.finish() }
      var question = question
      var telling: [String]?
      if question.objective == .odds {
        let all = try await ensemble.tellingTargets(of: grid, planner: planner)
        if !all.contains(target.id) {
          telling = all
          question.objective = .median
        }
      }
      let optimum: Optimum
      do {
        optimum = try await ensemble.optimum(
          of: grid, planner: planner, target: target.id, question,
          exhaustiveUpTo: PackageChoice.mostPackages
        ) { bar?.update($0) }
      } catch let error as BudgetTooSmall {
        throw failure(error)
      }
      bar?.finish()
      let result = OptimizeResult(
        scenario: scenario, target: target, package: package?.id, paths: ensemble.paths,
        seed: ensemble.seed, optimum: optimum, tellingTargets: telling)
      try output.deliver(
        OptimizeReport(result, from: input.provenance(loaded), in: output.language))
    }
  }

  private var question: OptimumQuestion {
    OptimumQuestion(
      by: PackageObjective(by) ?? .odds,
      budget: Budget(
        total: budget.flatMap(Self.money), yearly: yearlyBudget.flatMap(Self.money),
        levers: mostLevers),
      confidence: OddsText.probability(confidence) ?? 0.95,
      indifference: OddsText.probability(indifference) ?? 0.01)
  }

  private func failure(_ error: BudgetTooSmall) -> Failure {
    let catalogue = output.catalogue
    func money(_ value: Double) -> String { catalogue.numbers.rounded(value, significant: 4) }
    return Failure(
      .badScenario, catalogue.message(.budgetTooSmall),
      hint: catalogue.message(
        .budgetTooSmallHint, money(error.leastTotal), money(error.leastYearly)))
  }

  /// An amount of 亿元; `nil` for what is none, or below 0.
  private static func money(_ text: String) -> Double? {
    guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
    return value
  }
}
