import Estimation
import GrowthModel
import Simulation

/// A forecast as one table for spreadsheets: what a line is stands in its first column.
struct RunTable {
  let report: RunReport
  private var names: SeriesNames { report.names }
  private var language: String { report.catalogue.language.code }

  private static let columns =
    ["kind", "id", "title", "year", "prices", "unit", "mean", "sd"]
    + Spread.levels.map { "q" + JSONValue.text(of: $0) } + [
      "value", "probability", "interval_low", "interval_high", "level", "estimator", "source",
    ]

  var table: Table {
    var table = Table(columns: Self.columns.map { .init($0) })
    for value in report.forecast.base { table.append(row("base", value)) }
    for value in report.forecast.series { table.append(row(kind(value.series), value)) }
    for (year, spread) in zip(report.horizon.forecastYears, report.forecast.growth.yearly) {
      table.append(row("growth", id: "total", year: year, spread: spread))
    }
    let ids = report.scenario.clusters.map(\.id) + ["total"]
    for (id, spread) in zip(ids, report.forecast.growth.compound) {
      table.append(row("compound-growth", id: id, year: report.horizon.to, spread: spread))
    }
    for odds in report.forecast.targets {
      table.append(row(odds))
      if let answer = odds.answer { for row in rows(odds, answer) { table.append(row) } }
    }
    for anchor in report.forecast.anchors {
      for (year, spread) in zip(report.horizon.forecastYears, anchor.total) {
        table.append(
          row(
            "total-given-anchor", id: anchor.anchor.title.id,
            title: anchor.anchor.title.text(in: language), year: year, prices: names.id(.real),
            unit: SeriesNames.money, spread: spread))
      }
      for (odds, estimate) in zip(report.forecast.targets, anchor.targets) {
        table.append(row(odds, estimate, given: anchor.anchor))
      }
    }
    for observation in report.scenario.observations {
      for point in observation.values { table.append(row(observation, point)) }
    }
    for remark in report.forecast.remarks {
      for row in rows(remark) { table.append(row) }
    }
    return table
  }

  /// Correlations that were changed, as given and as they are now, and those that tie nothing.
  private func rows(_ remark: PlanRemark) -> [[Cell]] {
    switch remark {
    case .correlationsRepaired(let changes):
      changes.flatMap { change in
        [("correlation-given", change.before), ("correlation-repaired", change.after)].map {
          row(
            $0, id: change.first, title: change.second, unit: change.measure.rawValue, value: $1)
        }
      }
    case .correlationWithoutEffect(let first, let second, let undrawn):
      [row("correlation-without-effect", id: first, title: second, source: undrawn)]
    }
  }

  private func kind(_ series: SeriesName) -> String {
    switch series {
    case .cluster, .total, .otherTotal, .induced: "forecast"
    case .indicator: "indicator"
    case .share: "share"
    case .prices: "price-index"
    }
  }

  private func row(_ kind: String, _ value: SeriesForecast) -> [Cell] {
    let unit: String
    switch value.series {
    case .cluster, .total, .otherTotal, .induced: unit = SeriesNames.money
    case .indicator(let index): unit = report.scenario.indicators[index].unit.text(in: language)
    case .share, .prices: unit = ""
    }
    return row(
      kind, id: names.id(value.series), title: names.title(value.series), year: value.year,
      prices: names.id(value.prices), unit: unit, spread: value.spread)
  }

  private func row(_ odds: TargetOdds) -> [Cell] {
    row(
      "target", id: odds.target.id, title: odds.target.title.text(in: language),
      year: year(odds.target), prices: prices(odds.target), unit: names.unit(odds.target.series),
      spread: odds.outcome, value: odds.target.threshold, estimate: odds.estimate,
      source: odds.target.source)
  }

  /// What an estimator's answer says beside its odds, a line each.
  private func rows(_ odds: TargetOdds, _ answer: TargetAnswer) -> [[Cell]] {
    let id = odds.target.id
    let year = year(odds.target)
    let text = AnswerText(report: report, answer: answer)
    var rows = [
      row("target-calls", id: id, year: year, value: Double(answer.odds.estimate.calls))
    ]
    if let second = answer.odds.check, let agrees = answer.odds.agrees {
      rows.append(
        row(
          "target-check", id: id, title: agrees ? "agrees" : "disagrees", year: year,
          value: Double(second.calls), estimate: second))
    }
    for warning in answer.odds.warnings {
      rows.append(row("target-warning", id: id, title: text.warnings.text(warning), year: year))
    }
    for (index, way) in answer.ways.enumerated() {
      let kind = answer.isOfMiss ? "likely-miss" : "likely-way"
      for input in LikelyWayText.told(way.inputs) {
        rows.append(
          row(
            "\(kind)-\(index + 1)", id: id, title: input.name, year: input.year ?? year,
            value: input.value, percentile: input.percentile))
      }
    }
    return rows
  }

  private func row(
    _ odds: TargetOdds, _ estimate: ProbabilityEstimate, given anchor: Anchor
  ) -> [Cell] {
    row(
      "target-given-anchor", id: odds.target.id, title: anchor.title.text(in: language),
      year: year(odds.target), prices: prices(odds.target), unit: names.unit(odds.target.series),
      value: odds.target.threshold, estimate: estimate)
  }

  private func year(_ target: Target) -> Int {
    switch target.time {
    case .at(let year), .by(let year): year
    }
  }

  private func prices(_ target: Target) -> String? {
    if target.isNominal { return names.id(.nominal) }
    if case .indicator = target.series { return nil }
    return names.id(.real)
  }

  private func row(_ observation: Observation, _ point: Observation.Point) -> [Cell] {
    row(
      "observation", id: observation.title.id, title: observation.title.text(in: language),
      year: DateText.year(of: point), unit: observation.unit.text(in: language), value: point.value,
      source: point.source)
  }

  private func row(
    _ kind: String, id: String, title: String = "", year: Int? = nil, prices: String? = nil,
    unit: String = "", spread: Spread? = nil, value: Double? = nil,
    estimate: ProbabilityEstimate? = nil, percentile: Double? = nil, source: String? = nil
  ) -> [Cell] {
    func number(_ value: Double?) -> Cell { value.map { .number($0, digits: 6) } ?? .empty }
    var cells: [Cell] = [
      .text(kind), .text(id), .text(title), year.map { .year($0) } ?? .empty, .text(prices ?? ""),
      .text(unit),
      number(spread?.mean), number(spread?.standardDeviation),
    ]
    cells += Spread.levels.indices.map { number(spread?.quantiles[$0]) }
    cells.append(number(value))
    cells += [
      number(estimate?.probability ?? percentile), number(estimate?.interval.lowerBound),
      number(estimate?.interval.upperBound), number(estimate?.level),
    ]
    return cells + [.text(estimate?.estimator ?? ""), .text(source ?? "")]
  }
}
