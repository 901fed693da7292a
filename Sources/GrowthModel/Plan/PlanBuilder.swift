import LinearAlgebra
import Probability

extension ModelPlan {
  /// Compiles `scenario` with its levers set to `levels` (by lever id; absent ones are at 0).
  ///
  /// A lever that begins on a condition is off: it begins on some paths and not on others, and a
  /// plan is the same for all. ``LeverLevel/settled(fired:)`` gives what holds on either.
  ///
  /// - Throws: ``PlanError`` where the scenario is not what a checked scenario promises.
  public init(_ scenario: Scenario, levels: [String: LeverLevel] = [:]) throws(PlanError) {
    var builder = PlanBuilder(scenario: scenario, levels: levels)
    self = try builder.plan()
  }

  /// Compiles `scenario` under a package; `nil` leaves all levers off.
  ///
  /// - Throws: ``PlanError`` for a package with a lever that begins on a condition, and where the
  ///   scenario is not what a checked scenario promises.
  public init(_ scenario: Scenario, package: Package?) throws(PlanError) {
    if let package, let lever = package.triggered.first {
      throw PlanError(
        "the lever '\(lever)' of the package '\(package.id)' starts on a condition, path by path;"
          + " use levers --adaptive")
    }
    try self.init(scenario, levels: package?.levels ?? [:])
  }
}

/// Gathers the parts of a plan; each part has a file of its own.
struct PlanBuilder {
  let scenario: Scenario
  let levels: [String: LeverLevel]
  /// What this plan shares with those of other packages; `nil` for a plan that stands alone.
  let common: CommonParts?
  var registry: DrawRegistry
  var remarks: [PlanRemark] = []
  // Lists that cluster plans point into.
  var historyShares: [HistoryShare] = []
  var planAmounts: [AmountTerm] = []
  var effectRows: [EffectRow] = []
  var effects: [EffectPlan] = []
  var effectClusters: [Int] = []
  var strengths: [Double] = []
  var referenceDraws: [Draw] = []
  var knownNumbers: [Double] = []
  var noisyClusters = 0

  var horizon: Horizon { scenario.horizon }
  var years: [Int] { Array(horizon.forecastYears) }

  init(scenario: Scenario, levels: [String: LeverLevel], common: CommonParts? = nil) {
    self.scenario = scenario
    self.levels = levels
    self.common = common
    registry = common?.registry ?? DrawRegistry()
  }

  mutating func plan() throws(PlanError) -> ModelPlan {
    let scales = common?.shockScales ?? shockScales()
    let deviations = shockDeviations(scales)
    compileEffects(shockScales: scales)
    var clusters: [ClusterPlan] = []
    for index in scenario.clusters.indices {
      clusters.append(clusterPlan(index, shock: deviations[index]))
    }
    let deflators = years.map { year in
      scenario.prices.investment[year].map { registry.term($0) } ?? .known(0)
    }
    let inflation =
      scenario.prices.inflation.isEmpty
      ? []
      : years.map { year in
        scenario.prices.inflation[year].map { registry.term($0) } ?? .known(0)
      }
    let (laws, lawColumn) = lawPlans()
    let reference = common == nil ? referencePlan() : ReferencePlan()
    let anchors = anchorPlans()
    let (macro, macroNumbers) = macroPlan()
    let (shock, shockFactors) = try shockPlan(clusters)
    let (links, linkNumbers) = try linkPlan()
    let (spillover, spilloverNumbers) = spilloverPlan()
    let land = landPlan()
    let (indicators, indicatorTerms) = indicatorPlans()
    let city = cityTerms()
    let chance = if let common { common.chance } else { try gatherChance(reference) }

    for index in clusters.indices {
      clusters[index].noiseColumn = shifted(clusters[index].noiseColumn)
    }
    var placedMacro = macro
    placedMacro.column = shifted(macro.column)
    var placedShock = shock
    placedShock.firstColumn = shifted(shock.firstColumn)
    placedShock.commonColumn = shifted(shock.commonColumn)
    let placedAnchors = anchors.map { anchor in
      var anchor = anchor
      anchor.column = shifted(anchor.column)
      return anchor
    }
    let hasRegistered = scenario.clusters.contains { $0.isRegistered }
    let readsCapitalLog = laws.contains {
      $0.kind == .cobbDouglas || $0.kind == .constantElasticity
    }
    let drifts = clusters.indices.contains { index in
      !clusters[index].drift.isAlways(0) || hasEffects(.drift, index)
    }

    return ModelPlan(
      inputs: chance.inputs, uncertainInputs: chance.uncertainInputs,
      outcomes: OutcomeLayout(
        years: horizon.forecastYears, clusterCount: clusters.count,
        indicatorCount: indicators.count, anchorCount: anchors.count,
        hasOtherTotal: hasRegistered, hasPrices: !inflation.isEmpty, hasInduced: !city.isEmpty),
      remarks: chance.remarks, singleCount: chance.uncertainInputs.count,
      clusterCount: clusters.count, stepCount: horizon.stepCount,
      historySteps: horizon.historySteps, stepsPerYear: horizon.stepsPerYear,
      stepYears: horizon.stepYears, firstYear: Double(horizon.from),
      draws: chance.draws, tables: chance.tables,
      thresholds: chance.thresholds, choices: chance.choices,
      couplings: chance.couplings, couplingTerms: chance.couplingTerms, copula: chance.copula,
      clusters: Buffer(clusters), historyShares: Buffer(historyShares),
      planAmounts: Buffer(planAmounts), investmentDeflators: Buffer(deflators),
      isInvestmentDeflated: !deflators.allSatisfy { $0.isAlways(0) },
      isPlanShifted: effects.contains { $0.operation == .shift },
      knownNumbers: Buffer(knownNumbers),
      laws: Buffer(laws), lawColumn: shifted(lawColumn), readsCapitalLog: readsCapitalLog,
      hasExponents: shock.isUsed || readsCapitalLog || drifts, reference: chance.reference,
      referenceTables: chance.referenceTables, anchors: Buffer(placedAnchors),
      macro: placedMacro, macroNumbers: Buffer(macroNumbers), shock: placedShock,
      shockFactors: Buffer(shockFactors), links: links, linkNumbers: Buffer(linkNumbers),
      spillover: spillover, spilloverNumbers: Buffer(spilloverNumbers), land: land,
      inflation: Buffer(inflation), countsRegistered: scenario.countsRegistered,
      hasRegistered: hasRegistered, effectRows: Buffer(effectRows), effects: Buffer(effects),
      effectClusters: Buffer(effectClusters), strengths: Buffer(strengths),
      capFactor: effects.isEmpty ? .infinity : scenario.leverCap.map { 1 + $0 } ?? .infinity,
      indicators: Buffer(indicators), indicatorTerms: Buffer(indicatorTerms),
      cityTerms: Buffer(city))
  }

  /// Columns drawn by year or step stand after the single draws, whose number is known by then.
  func shifted(_ column: Int) -> Int { column < 0 ? -1 : column + registry.singles.count }

  /// First of the columns that `factor` draws once a forecast year.
  mutating func yearlyColumns(_ factor: String) -> Int {
    var first = -1
    for year in years {
      let column = registry.column(factor, step: year)
      if first < 0 { first = column }
    }
    return first
  }

  /// First of the columns that `factor` draws once a forecast step.
  mutating func stepColumns(_ factor: String) -> Int {
    var first = -1
    for step in horizon.historySteps..<horizon.stepCount {
      // Counted from year 0, so that another horizon keeps the draws of the same calendar step.
      let calendarStep = horizon.from * horizon.stepsPerYear + step
      let column = registry.column(factor, step: calendarStep)
      if first < 0 { first = column }
    }
    return first
  }

  /// The clusters' weights in base output, from central values; they add up to 1.
  func centralWeights(where isCounted: (Cluster) -> Bool) -> [Double] {
    let shares = scenario.clusters.reduce(0.0) { $0 + ($1.share?.central ?? 0) }
    let outputs = scenario.clusters.map { cluster -> Double in
      guard isCounted(cluster) else { return 0 }
      switch cluster.baseOutput {
      case .own(let input): return input.central
      case .shareOf(let input):
        return shares > 0 ? input.central * (cluster.share?.central ?? 0) / shares : 0
      }
    }
    let sum = outputs.reduce(0, +)
    return sum > 0 ? outputs.map { $0 / sum } : outputs.map { _ in 1 / Double(outputs.count) }
  }
}
