import GrowthModel

extension ModelSheetBuilder {
  /// Sums of the steps of every year, totals, prices and indicators.
  mutating func writeResults() -> ModelResults {
    let prices = raisePrices()
    heading(.modelResultBlock)
    let clusters = scenario.clusters.indices
    let perYear = horizon.stepsPerYear
    let steps = output
    group(.modelOutput, unit: .moneyPerYear, .modelOutputWords)
    let yearly = clusters.map { c in
      years(title(c)) { s, t in .sum(s.span(steps[c], t - perYear + 1..<t + 1)) }
    }
    let located = clusters.filter { !scenario.clusters[$0].isRegistered }
    let isSplit = located.count < clusters.count
    let counted = scenario.countsRegistered ? Array(clusters) : located
    let names = SeriesNames(scenario: scenario, catalogue: catalogue)
    let total = years(names.title(.total)) { s, t in .sum(counted.map { s[yearly[$0], t] }) }
    if isSplit {
      let others = scenario.countsRegistered ? located : Array(clusters)
      _ = years(names.title(.otherTotal)) { s, t in .sum(others.map { s[yearly[$0], t] }) }
    }
    if let prices {
      _ = years(catalogue.message(.modelNominal)) { s, t in s[total, t] * s[prices, t] }
    }
    let indicators = writeIndicators(yearly, counted)
    return ModelResults(output: yearly, total: total, prices: prices, indicators: indicators)
  }

  /// A row with one formula a year.
  private mutating func years(
    _ name: String, unit: String = "", as format: ModelFormat = .money,
    _ formula: (Self, Int) -> Formula
  ) -> ModelRow {
    let row = open(name, unit: unit)
    for t in yearEnds { put(formula(self, t), row, t, as: format) }
    return row
  }

  /// Σ i_c (1 + τ)ⁿ Y_c, or a path of its own; and output induced in the city.
  private mutating func writeIndicators(_ yearly: [ModelRow], _ counted: [Int]) -> [ModelRow] {
    let hasCity = scenario.clusters.contains { $0.cityMultiplier != nil }
    guard !scenario.indicators.isEmpty || hasCity else { return [] }
    heading(.modelIndicatorBlock)
    group(.modelIndicators, .modelIndicatorWords)
    let language = catalogue.language.code
    let rows = scenario.indicators.map { indicator in
      let name = indicator.title.text(in: language)
      let unit = indicator.unit.text(in: language)
      let value = self.indicator(indicator, name, yearly, counted)
      return years(name, unit: visibleText(unit), as: .money, value)
    }
    if hasCity {
      var shares: [Int: Formula] = [:]
      for c in counted {
        guard let city = scenario.clusters[c].cityMultiplier else { continue }
        let capture = scaled(city.capture, .share, cluster: c, name: .modelCityCapture)
        let multiplier = scaled(city.multiplier, .ratio, cluster: c, name: .modelCityMultiplier)
        shares[c] = capture * (multiplier - .number(1))
      }
      _ = years(catalogue.text(.inducedOutput), unit: SeriesNames.money) { s, t in
        .sum(counted.compactMap { c in shares[c].map { $0 * s[yearly[c], t] } })
      }
    }
    return rows
  }

  private mutating func indicator(
    _ indicator: Indicator, _ name: String, _ yearly: [ModelRow], _ counted: [Int]
  ) -> (Self, Int) -> Formula {
    let first = horizon.historySteps
    let perYear = horizon.stepsPerYear
    func years(_ t: Int) -> Formula { .number(Double((t - first) / perYear + 1)) }
    switch indicator.kind {
    case .intensity(let intensities, let trend):
      let rate = input(trend, .perYear, name: name)
      var shares: [Int: Formula] = [:]
      for c in counted {
        shares[c] = intensities[c].map { input($0, .ratio, name: name + ", " + title(c)) }
      }
      return { s, t in
        let sum = Formula.sum(counted.compactMap { c in shares[c].map { $0 * s[yearly[c], t] } })
        return sum * (.number(1) + rate).raised(to: years(t))
      }
    case .path(let base, let growth, let limit):
      let base = input(base, .number, name: name)
      let rate = input(growth, .perYear, name: name)
      let most = limit.map { constant(catalogue.message(.modelLimitOf, name), .number, $0) }
      return { s, t in
        let value = base * (.number(1) + rate).raised(to: years(t))
        return most.map { .least(value, $0) } ?? value
      }
    }
  }
}

/// Where the results of the sheet stand.
struct ModelResults {
  var output: [ModelRow]
  var total: ModelRow
  var prices: ModelRow?
  var indicators: [ModelRow]
}
