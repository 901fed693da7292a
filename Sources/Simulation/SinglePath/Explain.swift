public import GrowthModel

/// One path of a scenario term by term.
///
/// - Parameters:
///   - path: index of the path in an ensemble with the same seed; `nil` for the deterministic path.
public func explain(
  _ scenario: Scenario, package: Package? = nil, path: Int? = nil, seed: UInt64 = 1
) throws(PlanError) -> PathExplanation {
  let plan = try ModelPlan(scenario, levels: package?.levels ?? [:])
  let inputs =
    path.map { ChunkRunner.inputs(ofPath: $0, plan: plan, seed: seed) }
    ?? Array(repeating: 0, count: plan.inputs.count)
  let single = plan.evaluate(inputs)
  let layout = plan.outcomes
  func series(_ first: Int) -> [Double] {
    Array(single.outcomes[first..<(first + layout.yearCount)])
  }
  return PathExplanation(
    scenario: scenario, path: path, seed: seed, law: plan.law(at: inputs),
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
