import GrowthModel

extension ModelSheetBuilder {
  /// Equation 11: Pᵢ = Pᵢ₋₁ (1 + πᵢ), in the columns in which results of years stand.
  mutating func raisePrices() -> ModelRow? {
    guard !scenario.prices.inflation.isEmpty else { return nil }
    heading(.modelPriceBlock)
    let perYear = horizon.stepsPerYear
    let moves = moves(of: .inflation, 0)
    let rates = horizon.forecastYears.map { yearly(scenario.prices.inflation[$0]) }
    group(.modelPrices, .modelPricesWords)
    let rate = open(catalogue.message(.modelInflation), unit: catalogue.message(.modelUnitPerYear))
    let index = open(catalogue.message(.modelPriceIndex))
    for (year, t) in yearEnds.enumerated() {
      put(levered(rates[year], by: moves, at: t), rate, t, as: .percent)
      let before = year > 0 ? self[index, t - perYear] : .number(1)
      put(before * (.number(1) + self[rate, t]), index, t, as: .factor)
    }
    return index
  }

  private mutating func yearly(_ input: Input?) -> Formula {
    input.map { self.input($0, .perYear) } ?? .number(0)
  }

  /// Prices of investment, by which plans in money of the year are divided.
  mutating func investmentDeflator() -> ModelRow? {
    let changes = scenario.prices.investment
    let isDeflated = horizon.forecastYears.contains { year in
      changes[year].map { $0.isUncertain || $0.central != 0 } ?? false
    }
    guard isDeflated else { return nil }
    let perYear = horizon.stepsPerYear
    let first = horizon.historySteps
    let rates = horizon.forecastYears.map { yearly(changes[$0]) }
    group(.modelDeflator, .modelDeflatorWords)
    return chain(catalogue.message(.modelPriceIndex), in: forecast, as: .factor) { s, row, t in
      let (year, part) = (t - first).quotientAndRemainder(dividingBy: perYear)
      guard part == 0 else { return s[row, t - 1] }
      let before = year > 0 ? s[row, t - 1] : .number(1)
      return before * (.number(1) + rates[year])
    }
  }
}
