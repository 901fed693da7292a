public import GrowthModel

/// One path of a scenario term by term.
///
/// - Parameters:
///   - path: index of the path in the ensemble; `nil` for the deterministic path.
///   - ensemble: its seed, and its paths where it has a design.
public func explain(
  _ scenario: Scenario, package: Package? = nil, path: Int? = nil,
  of ensemble: Ensemble = Ensemble()
) throws(PlanError) -> PathExplanation {
  let plan = try ModelPlan(scenario, package: package)
  var inputs = Array(repeating: 0.0, count: plan.inputs.count)
  if let path {
    inputs = InputBlocks.inputs(
      ofPath: path, plan: plan,
      design: try DesignPlan(ensemble, plan: plan, targets: scenario.targets), seed: ensemble.seed)
  }
  let single = plan.evaluate(inputs)
  let layout = plan.outcomes
  func series(_ first: Int) -> [Double] {
    Array(single.outcomes[first..<(first + layout.yearCount)])
  }
  return PathExplanation(
    scenario: scenario, path: path, seed: ensemble.seed, law: plan.law(at: inputs),
    inputs: plan.drawnInputs(at: inputs),
    output: scenario.clusters.indices.map { series(layout.cluster($0)) } + [series(layout.total)],
    prices: layout.hasPrices
      ? series(layout.prices) : Array(repeating: 1, count: layout.yearCount),
    indicators: scenario.indicators.indices.map { series(layout.indicator($0)) },
    base: Array(
      single.outcomes[layout.baseOutput...(layout.baseOutput + layout.clusterCount)]),
    terms: single.terms)
}

extension ModelPlan {
  /// Every uncertain input with its value at a point of standard normals.
  func drawnInputs(at inputs: [Double]) -> [DrawnInput] {
    zip(uncertainInputs, values(at: inputs)).map { DrawnInput(name: $0.name, value: $1) }
  }
}
