/// Compiles a scenario under many settings of its levers, fast, with the same inputs in each plan:
/// inputs drawn once serve every package.
///
/// The scenario is compiled once with every lever on; its draws, the tables of its distributions and
/// its correlations are those of every package, and only what levers move is compiled anew. A package
/// draws also what only other packages use, which changes none of its results: with random paths its
/// outcomes are those of ``ModelPlan/init(_:levels:)``, bit for bit.
///
/// There is one exception, where an effect of a lever is named in the scenario's correlations. Alone,
/// a plan ties the inputs that it draws; here all are tied, in the same order for every package, so
/// that a lever which is off moves no other input's draw.
public struct PackagePlanner: Sendable {
  /// The scenario whose packages are planned.
  public let scenario: Scenario
  private let common: CommonParts
  /// The inputs of every plan, in order; see ``ModelPlan/inputs``.
  public let inputs: [InputColumn]
  /// Where results stand, in every plan.
  public let outcomes: OutcomeLayout
  /// What compiling changed or wants known, whatever the package.
  public let remarks: [PlanRemark]

  /// Compiles what the packages of `scenario` have in common.
  ///
  /// - Throws: ``PlanError`` where the scenario is not what a checked scenario promises.
  public init(_ scenario: Scenario) throws(PlanError) {
    self.scenario = scenario
    var levels: [String: LeverLevel] = [:]
    for lever in scenario.levers { levels[lever.id] = 1 }
    var builder = PlanBuilder(scenario: scenario, levels: levels)
    let plan = try builder.plan()
    builder.registry.close()
    common = CommonParts(
      registry: builder.registry, chance: plan.chance, shockScales: builder.shockScales())
    inputs = plan.inputs
    outcomes = plan.outcomes
    remarks = plan.remarks
  }

  /// The plan with levers set to `levels` (by lever id; absent ones are at 0).
  ///
  /// - Throws: ``PlanError`` where the setting makes a system that has no solution.
  public func plan(levels: [String: LeverLevel]) throws(PlanError) -> ModelPlan {
    var builder = PlanBuilder(scenario: scenario, levels: levels, common: common)
    let plan = try builder.plan()
    precondition(
      builder.registry.columnCount == inputs.count, "a lever draws only what it draws when on")
    return plan
  }
}

/// What the plans of all packages of a scenario share.
struct CommonParts: Sendable {
  /// All that any package draws, closed.
  var registry: DrawRegistry
  var chance: ChancePlan
  /// See ``PlanBuilder/shockScales()``.
  var shockScales: [Double]
}
