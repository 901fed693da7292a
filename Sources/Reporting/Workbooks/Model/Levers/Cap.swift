extension ModelSheetBuilder {
  /// Keeps the total with levers within 1 + cap times the total without.
  mutating func capLevers(without: ModelRow?) {
    guard let without, let cap = scenario.leverCap else { return }
    heading(.modelCapBlock)
    let most = constant(catalogue.message(.modelCap), .share, cap)
    let total = countedTotal(output, .modelTotalBeforeCap)
    group(.modelCapFactor)
    let factor = line(
      catalogue.message(.modelCapFactor), words: catalogue.message(.modelCapWords), in: forecast,
      as: .factor
    ) { s, t in
      let limit = s[without, t] * (.number(1) + most)
      return .when(s[total, t], atMost: limit, .number(1), else: limit / s[total, t])
    }
    group(.modelOutputAfterCap, unit: .money)
    output = output.indices.map { c in
      let before = output[c]
      return line(title(c), in: forecast, as: .money) { s, t in s[before, t] * s[factor, t] }
    }
  }

  /// The total of a step as the park's boundary counts.
  mutating func countedTotal(_ output: [ModelRow], _ key: ModelKey) -> ModelRow {
    let counted = output.indices.filter {
      scenario.countsRegistered || !scenario.clusters[$0].isRegistered
    }
    return line(
      catalogue.message(key), unit: catalogue.message(.modelUnitMoney), in: forecast, as: .money
    ) { s, t in .sum(counted.map { s[output[$0], t] }) }
  }
}
