import Decisions
import GrowthModel

/// Levers compared as one table for spreadsheets: a line for each effect.
struct LeversTable {
  let report: LeversReport
  private var ranking: LeverRanking { report.ranking }
  private var comparison: LeverComparison { ranking.comparison }

  var table: Table {
    var table = Table(
      columns: [
        "lever", "title", "of", "effect", "value", "interval_low", "interval_high", "level", "unit",
        "estimator",
      ].map { .init($0) })
    let language = report.catalogue.language.code
    for lever in ranking.levers {
      let title = lever.lever.title.text(in: language)
      for number in numbers(of: lever) {
        for (name, estimate) in [
          ("alone", number.effect.alone), ("left-out", number.effect.leftOut),
          ("shapley", number.effect.shapley),
        ] {
          table.append(
            row(
              lever.lever.id, title, of: number.name, name, estimate, unit: number.unit))
        }
      }
      if let cost = lever.cost {
        table.append(row(lever.lever.id, title, of: "cost", value: cost, unit: SeriesNames.money))
      }
      for (name, cost) in [
        ("cost-per-output", lever.costPerOutput), ("cost-per-point", lever.costPerPoint),
      ] {
        guard let cost else { continue }
        table.append(
          row(
            lever.lever.id, title, of: name, value: cost.value, interval: cost.interval,
            level: lever.odds.shapley.level, unit: ""))
      }
    }
    table.append(row("", "", of: "probability", "package", comparison.odds.package, unit: ""))
    table.append(
      row("", "", of: "median", "package", comparison.median.package, unit: report.unit))
    table.append(
      row("", "", of: "output", "package", comparison.output.package, unit: SeriesNames.money))
    table.append(
      row(
        "", "", of: "cost", value: ranking.cost.presentValue, unit: SeriesNames.money))
    for entry in report.rareOdds?.entries ?? [] {
      let estimate = entry.answer.estimate
      table.append(
        row(
          entry.package, "", of: "rare-odds", value: estimate.probability,
          interval: estimate.interval, level: estimate.level, unit: "",
          estimator: estimate.estimator))
      if let times = entry.timesFirst {
        table.append(
          row(
            entry.package, "", of: "times-the-odds", value: times.value, interval: times.interval,
            level: times.level, unit: ""))
      }
    }
    return table
  }

  private func numbers(
    of lever: RankedLever
  ) -> [(name: String, effect: RankedLever.Effect, unit: String)] {
    var numbers = [
      ("probability", lever.odds, ""), ("median", lever.median, report.unit),
      ("output", lever.output, SeriesNames.money),
    ]
    if let added = lever.valueAdded { numbers.append(("value-added", added, SeriesNames.money)) }
    return numbers
  }

  private func row(
    _ lever: String, _ title: String, of number: String, _ effect: String, _ estimate: Estimate,
    unit: String
  ) -> [Cell] {
    var estimator = ""
    if number == "probability" {
      let share =
        comparison.sampledPairs == nil ? LeversJSON.sections : LeversJSON.sampledSections
      estimator = effect == "shapley" ? share : LeversJSON.paired
    }
    return row(
      lever, title, of: number, effect, value: estimate.value, interval: estimate.interval,
      level: estimate.level, unit: unit, estimator: estimator)
  }

  private func row(
    _ lever: String, _ title: String, of number: String, _ effect: String = "", value: Double,
    interval: ClosedRange<Double>? = nil, level: Double? = nil, unit: String,
    estimator: String = ""
  ) -> [Cell] {
    func cell(_ value: Double?) -> Cell { value.map { .number($0, digits: 6) } ?? .empty }
    return [
      .text(lever), .text(title), .text(number), .text(effect), cell(value),
      cell(interval?.lowerBound), cell(interval?.upperBound), cell(level), .text(unit),
      .text(estimator),
    ]
  }
}
