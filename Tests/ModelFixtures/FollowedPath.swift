package import GrowthModel

/// One path of a scenario, with every term of its equations.
package struct FollowedPath: Sendable {
  package let scenario: Scenario
  package let plan: ModelPlan
  package let outcomes: [Double]
  private let terms: [Double]

  /// - Parameter inputs: standard normals by column of the plan; `nil` for the deterministic path.
  package init(
    _ scenario: Scenario, levels: [String: LeverLevel] = [:], inputs: [Double]? = nil
  ) throws {
    let plan = try ModelPlan(scenario, levels: levels)
    self.init(scenario, plan: plan, inputs: inputs)
  }

  package init(_ scenario: Scenario, plan: ModelPlan, inputs: [Double]? = nil) {
    self.scenario = scenario
    self.plan = plan
    (outcomes, terms) = plan.evaluate(
      inputs ?? Array(repeating: 0, count: plan.inputs.count))
  }

  /// A series of forecast years that begins at a column of the outcomes.
  package func years(_ column: Int) -> [Double] {
    Array(outcomes[column..<(column + plan.outcomes.yearCount)])
  }

  /// Real output of the park by forecast year.
  package var total: [Double] { years(plan.outcomes.total) }

  /// Real output of a cluster by forecast year.
  package func output(_ cluster: Int = 0) -> [Double] { years(plan.outcomes.cluster(cluster)) }

  /// A term in all steps, from the first of the history on.
  package func term(_ term: PathTerm, _ cluster: Int = 0) -> [Double] {
    let steps = scenario.horizon.stepCount
    let first = (term.rawValue * scenario.clusters.count + cluster) * steps
    return Array(terms[first..<(first + steps)])
  }

  /// A term in the steps of the forecast.
  package func forecast(_ term: PathTerm, _ cluster: Int = 0) -> [Double] {
    Array(self.term(term, cluster).dropFirst(scenario.horizon.historySteps))
  }
}
