import GrowthModel

/// A target in words.
struct TargetText {
  let scenario: Scenario
  let catalogue: Catalogue
  private var names: SeriesNames { SeriesNames(scenario: scenario, catalogue: catalogue) }
  private var numbers: NumberFormat { catalogue.numbers }

  /// The target's name, and what is wanted.
  func titled(_ target: Target) -> String {
    catalogue.text(
      .targetTitle, target.title.text(in: catalogue.language.code), sentence(target))
  }

  /// What is wanted: series, threshold, year and prices.
  func sentence(_ target: Target) -> String {
    let isAtLeast = target.direction == .atLeast
    let key: Catalogue.Key
    let year: Int
    switch target.time {
    case .at(let value):
      key = isAtLeast ? .targetAtLeastIn : .targetAtMostIn
      year = value
    case .by(let value):
      key = isAtLeast ? .targetAtLeastBy : .targetAtMostBy
      year = value
    }
    let series = names.wanted(target.series)
    let threshold = numbers.rounded(target.threshold, significant: 6)
    let wanted = catalogue.text(
      key, series, withUnit(threshold, of: target.series), String(year))
    if case .indicator = target.series, !target.isNominal { return wanted }
    let prices =
      target.isNominal
      ? catalogue.text(.pricesNominal)
      : catalogue.text(.pricesReal, String(scenario.horizon.asOf))
    return catalogue.text(.wantedInPrices, wanted, prices)
  }

  /// An amount in the target's unit, with digits that suit it.
  func amount(_ value: Double, of target: Target) -> String {
    let scale = max(abs(value), abs(target.threshold) / 10)
    let digits = value.isFinite ? RunReport.digits(for: scale) : 0
    return withUnit(numbers.decimal(value, digits: digits), of: target.series)
  }

  func withUnit(_ number: String, of series: Target.Series) -> String {
    let unit = names.unit(series)
    if unit.isEmpty { return number }
    return unit == "%" ? numbers.withPercentSign(number) : number + "\u{A0}" + unit
  }
}

extension TargetText {
  /// Targets as a report of a run tells them.
  init(report: RunReport) { self.init(scenario: report.scenario, catalogue: report.catalogue) }
}
