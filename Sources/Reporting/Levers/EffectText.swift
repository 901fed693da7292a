import Decisions
import GrowthModel

/// Effects and costs in words and cells.
struct EffectText {
  let catalogue: Catalogue
  private var numbers: NumberFormat { catalogue.numbers }

  /// Decimals for numbers of which this one is known best to tell how well they are known: two
  /// digits of half the width of its interval.
  func digits(_ estimate: Estimate) -> Int {
    let half = (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
    let size = half.isFinite && half > 0 ? half : abs(estimate.value) / 100
    return min(6, numbers.decimals(for: size, significant: 2))
  }

  /// A value above its interval.
  func cell(_ estimate: Estimate, digits: Int) -> Cell {
    guard estimate.value.isFinite else { return .empty }
    return .range(
      median: estimate.value, low: estimate.interval.lowerBound,
      high: estimate.interval.upperBound, digits: digits)
  }

  /// What a unit costs, above its interval; a dash where that is not known.
  func cell(_ cost: UnitCost?) -> Cell {
    guard let cost else { return .text("–") }
    let digits = min(6, numbers.decimals(for: cost.value, significant: 2))
    return .range(
      median: cost.value, low: cost.interval.lowerBound, high: cost.interval.upperBound,
      digits: digits)
  }

  /// `+1.23 percentage points (95 % interval 1.01–1.45)`.
  func sentence(_ estimate: Estimate, unit: String) -> String {
    let digits = digits(estimate)
    let value = numbers.signed(estimate.value, digits: digits)
    return catalogue.text(
      .effectWithInterval, unit.isEmpty ? value : value + NumberFormat.fixedSpace + unit,
      numbers.percent(estimate.level, digits: 0), interval(estimate, digits: digits))
  }

  /// The same of an amount that is no difference, without a sign in front.
  func amount(_ estimate: Estimate, unit: String) -> String {
    let digits = digits(estimate)
    let value = numbers.decimal(estimate.value, digits: digits)
    return catalogue.text(
      .effectWithInterval, unit.isEmpty ? value : value + NumberFormat.fixedSpace + unit,
      numbers.percent(estimate.level, digits: 0), interval(estimate, digits: digits))
  }

  private func interval(_ estimate: Estimate, digits: Int) -> String {
    numbers.range(estimate.interval.lowerBound, estimate.interval.upperBound) {
      numbers.decimal($0, digits: digits)
    }
  }

  /// An effect on odds, in percentage points.
  func points(_ estimate: Estimate) -> String {
    sentence(estimate.scaled(by: 100), unit: catalogue.text(.percentagePoints))
  }

  /// Money at present value, and at what rate.
  func money(_ value: Double, in scenario: Scenario) -> String {
    let digits = numbers.decimals(for: value, significant: 3)
    return catalogue.text(.moneyAtRate, numbers.decimal(value, digits: digits), rate(scenario))
  }

  /// `not discounted`, or at what rate.
  func rate(_ scenario: Scenario) -> String {
    if scenario.discountRate == 0 { return catalogue.text(.notDiscounted) }
    let percent = scenario.discountRate * 100
    return catalogue.text(
      .discountedAt, numbers.withPercentSign(numbers.rounded(percent, significant: 3)))
  }

  /// `1`, or `0.5 from 2024, 1 from 2026`, and what is waited for.
  func level(_ level: LeverLevel) -> String {
    let stages = level.stages.map { stage in
      let value = numbers.rounded(stage.level, significant: 6)
      guard stage.from.isFinite else { return value }
      return catalogue.text(
        .levelFrom, value, NumberFormat.date(stage.from))
    }
    return numbers.list(stages)
  }
}

extension NumberFormat {
  /// A decimal year: `2026`, `2026.5`.
  static func date(_ year: Double) -> String { JSONValue.text(of: year) }
}
