public import GrowthModel
public import Simulation

/// What the best package is to be known for.
public struct OptimumQuestion: Sendable {
  /// By what packages are chosen.
  public var objective: PackageObjective
  /// What there is to spend.
  public var budget: Budget
  /// The probability of correct selection, such as 0.95.
  public var confidence: Double
  /// Differences that do not matter: in odds, as a part of the percentile, or of the target for the
  /// expected shortfall (0.01 by judgement).
  public var indifference: Double

  /// A question after the best package.
  public init(
    by objective: PackageObjective = .odds, budget: Budget = Budget(), confidence: Double = 0.95,
    indifference: Double = 0.01
  ) {
    precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
    precondition(indifference >= 0, "an indifference zone is not negative")
    self.objective = objective
    self.budget = budget
    self.confidence = confidence
    self.indifference = indifference
  }

  /// How packages are selected by it.
  func rule(for target: Target) -> Selection.Rule {
    let (part, objective) = (indifference, objective)
    return Selection.Rule(confidence: confidence) { best in
      switch objective {
      case .odds: part
      case .percentile: part * abs(best)
      case .expectedShortfall: part * abs(target.threshold)
      }
    }
  }
}

extension PackageEnsemble {
  /// The best package of a grid that a budget allows, with the probability that it is.
  ///
  /// All packages are looked at up to `exhaustiveUpTo`. Beyond, a search on paths of its own chooses
  /// them, and what is guaranteed holds among those that it tried.
  ///
  /// - Throws: ``BudgetTooSmall``; ``PlanError`` where no package of the grid is allowed, or the
  ///   target is not there; `CancellationError`.
  public func optimum(
    of grid: PackageGrid, planner: PackagePlanner, target: String,
    _ question: OptimumQuestion = OptimumQuestion(), exhaustiveUpTo: Int = 1_000_000,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Optimum {
    let target = try grid.scenario.target(target)
    let budget = question.budget
    let isExhaustive = grid.count <= exhaustiveUpTo
    let all =
      isExhaustive
      ? grid.packages(by: .presentValue)
      : try await affordable(of: grid, planner, target: target, question) { progress?(0.5 * $0) }
    let candidates = isExhaustive ? all.filter { budget.allows($0, of: grid) } : all
    guard !candidates.isEmpty else { throw refusal(of: grid, budget, all) }
    let (start, part) = isExhaustive ? (0.0, 0.7) : (0.5, 0.4)
    let selection = try await select(
      among: candidates, of: grid, planner, target: target, by: question.objective,
      question.rule(for: target), progress: { progress?(start + part * $0) })
    let best = candidates[selection.best]
    let outcomes = try await outcomes(of: best, of: grid, planner, target: target)
    let relaxations =
      isExhaustive
      ? try await relaxations(
        of: question, grid: grid, planner, target: target, all: all, best: (best, outcomes)
      ) { progress?(start + part + (1 - start - part) * $0) } : []
    return Optimum(
      objective: question.objective, budget: budget,
      best: package(best, of: grid, outcomes, question.objective),
      guarantee: Optimum.Guarantee(
        confidence: question.confidence, indifference: selection.indifference,
        slack: selection.slack),
      alike: selection.rivals.map { rival in
        let places = candidates[rival.place]
        return Optimum.Rival(
          levels: grid.levels(places), cost: grid.cost(places, by: .presentValue),
          dearestYear: grid.cost(places, by: .dearestYear), lag: rival.lag, lead: rival.lead)
      },
      relaxations: relaxations,
      method: Optimum.Method(
        packages: candidates.count, isExhaustive: isExhaustive, stages: selection.stages),
      uncosted: grid.uncosted)
  }

  /// Packages that a search finds within the budget, the cheapest first.
  ///
  /// Its paths are not those of the selection, which would otherwise see packages that were chosen
  /// for their luck on them.
  private func affordable(
    of grid: PackageGrid, _ planner: PackagePlanner, target: Target, _ question: OptimumQuestion,
    progress: (Double) -> Void
  ) async throws -> [PackageGrid.Places] {
    let (budget, objective) = (question.budget, question.objective)
    var scout = self
    scout.paths = min(paths, 4 * 1024)
    scout.seed = ~seed
    let isYearlyAlone = budget.total == nil && budget.yearly != nil
    var search = ParetoSearch(
      grid: grid, budget: isYearlyAlone ? .dearestYear : .presentValue, seed: seed,
      isAffordable: { budget.allows($0, of: grid) })
    try await search.run(
      scout, planner, target: target, value: { objective.goodness(of: $0) }, progress: progress)
    return search.inOrderOfCost.map(\.places)
  }

  /// Why nothing can be paid for.
  private func refusal(
    of grid: PackageGrid, _ budget: Budget, _ allowed: [PackageGrid.Places]
  ) -> any Error {
    var rules = AllowedPatterns(grid: grid)
    let none = PackageGrid.Places(repeating: 0, count: grid.choices.count)
    let packages = allowed.isEmpty && rules.allow(none) ? [none] : allowed
    func least(_ measure: CostMeasure) -> Double? {
      packages.map { grid.cost($0, by: measure) }.min()
    }
    guard let total = least(.presentValue), let yearly = least(.dearestYear) else {
      return PlanError("every package of these levers breaks a prerequisite or an exclusion")
    }
    if let levers = budget.levers, !packages.contains(where: { grid.leversOn($0) <= levers }) {
      return PlanError("every package that is allowed has more than \(levers) levers on")
    }
    return BudgetTooSmall(budget, total: total, yearly: yearly)
  }

  private func package(
    _ places: PackageGrid.Places, of grid: PackageGrid, _ outcomes: TargetOutcomes,
    _ objective: PackageObjective
  ) -> Optimum.Package {
    let statistics = PackageStatistics(outcomes)
    return Optimum.Package(
      levels: grid.levels(places), cost: grid.cost(places, by: .presentValue),
      dearestYear: grid.cost(places, by: .dearestYear), odds: statistics.odds,
      median: statistics.median, value: objective.estimate(of: statistics))
  }
}

// MARK: - More money
extension PackageEnsemble {
  /// Packages up to which it is worth while to look beyond the budget (judgement).
  private static let mostBeyondBudget = 1 << 16

  /// The best packages of larger budgets beside that of the budget; only what it does not allow is
  /// run again.
  private func relaxations(
    of question: OptimumQuestion, grid: PackageGrid, _ planner: PackagePlanner, target: Target,
    all: [PackageGrid.Places], best: (places: PackageGrid.Places, outcomes: TargetOutcomes),
    progress: (Double) -> Void
  ) async throws -> [Optimum.Relaxation] {
    let budget = question.budget
    let beyond = all.filter { !budget.allows($0, of: grid) }
    guard beyond.count <= Self.mostBeyondBudget else { return [] }
    var larger: [(kind: Optimum.Relaxation.Kind, budget: Budget)] = []
    if let total = budget.total {
      larger.append(
        (.oneMoreInTotal, Budget(total: total + 1, yearly: budget.yearly, levers: budget.levers)))
    }
    if let yearly = budget.yearly {
      larger.append(
        (.oneMoreAYear, Budget(total: budget.total, yearly: yearly + 1, levers: budget.levers)))
    }
    if !larger.isEmpty { larger.append((.noBudget, Budget(levers: budget.levers))) }
    var found: [Optimum.Relaxation] = []
    for (number, (kind, budget)) in larger.enumerated() {
      let others = [best.places] + beyond.filter { budget.allows($0, of: grid) }
      let selection = try await select(
        among: others, of: grid, planner, target: target, by: question.objective,
        question.rule(for: target),
        progress: { progress((Double(number) + $0) / Double(larger.count)) })
      let places = others[selection.best]
      let isSame = selection.best == 0
      let outcomes =
        isSame ? best.outcomes : try await outcomes(of: places, of: grid, planner, target: target)
      found.append(
        Optimum.Relaxation(
          kind, package: package(places, of: grid, outcomes, question.objective),
          gain: isSame
            ? nil
            : question.objective.gain(
              of: outcomes, over: best.outcomes, level: 0.95)))
    }
    return found
  }
}
