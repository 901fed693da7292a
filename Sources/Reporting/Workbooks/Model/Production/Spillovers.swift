import GrowthModel

extension ModelSheetBuilder {
  /// Output before demand where clusters learn from each other's growth, step by step.
  ///
  /// ln A gains Σ θ S_cd ln(q_d,ₜ₋₁/q_d,ₜ₋₂) over the other clusters, none in the first step nor
  /// where a q is 0.
  mutating func produceWithSpillovers(
    _ unscaled: [ModelRow], growth: [ModelRow?], levels: [ModelRow?]
  ) {
    guard let spillover = scenario.spillover else { return }
    let clusters = scenario.clusters.indices
    let strength = input(spillover.strength, .ratio)
    var weights: [[Formula]] = []
    for c in clusters {
      weights.append(
        clusters.map { d in
          spillover.weights[c][d] == 0 || c == d
            ? .number(0)
            : constant(
              catalogue.message(.modelSpilloverWeight, title(c), title(d)), .ratio,
              spillover.weights[c][d])
        })
    }
    let added = anchorOutputs(levels: levels)
    group(.modelSpillover, .modelSpilloverWords)
    let spilled = clusters.map { open(title($0)) }
    group(.modelLaw, unit: .money, .modelLawWords)
    output = clusters.map { open(title($0)) }
    let first = horizon.historySteps
    for t in forecast {
      for c in clusters {
        var sum = t > first ? self[spilled[c], t - 1] : .number(0)
        for d in clusters where t > first && spillover.weights[c][d] != 0 && c != d {
          let last = self[output[d], t - 1]
          let before = t > first + 1 ? self[output[d], t - 2] : baseOutput[d] * stepYears
          let log = Formula.when(
            last, atMost: .number(0), .number(0),
            else: .when(before, atMost: .number(0), .number(0), else: .ln(last / before)))
          sum = sum + strength * weights[c][d] * log
        }
        put(sum, spilled[c], t, as: .factor)
      }
      for c in clusters {
        let log = (growth[c].map { self[$0, t] } ?? .number(0)) + self[spilled[c], t]
        var result = scaled(self[unscaled[c], t], log, levels[c].map { self[$0, t] })
        for anchor in added where anchor.cluster == c { result = result + self[anchor.row, t] }
        put(result, output[c], t, as: .money)
      }
    }
  }
}
