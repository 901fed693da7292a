import Decisions
import Estimation
import GrowthModel

/// A comparison as one table for spreadsheets: what a line is stands in its first column.
struct CompareTable {
  let report: CompareReport

  private static let columns = [
    "kind", "package", "against", "id", "year", "unit", "value", "interval_low", "interval_high",
    "level", "estimator",
  ]
  private static let tango = "paired counting, Tango"

  var table: Table {
    var table = Table(columns: Self.columns.map { .init($0) })
    for package in report.comparison.packages {
      for row in rows(package) { table.append(row) }
    }
    for difference in report.comparison.differences {
      for row in rows(difference) { table.append(row) }
    }
    for id in report.comparison.targets {
      let standing = report.comparison.standing(on: id)
      for (rank, place) in standing.order.enumerated() {
        table.append(
          row(
            "rank-by-\(standing.measure.rawValue)", report.names[place], id: id,
            value: Double(rank + 1)))
      }
    }
    for odds in report.comparison.rareOdds {
      for row in rows(odds) { table.append(row) }
    }
    return table
  }

  private func rows(_ odds: RareOdds) -> [[Cell]] {
    let first = odds.entries.first?.package ?? ""
    return odds.entries.flatMap { entry in
      [row("rare-odds", entry.package, id: odds.target, entry.answer.estimate)]
        + (entry.timesFirst.map {
          [
            row(
              odds.isOfMissing ? "times-the-odds-of-a-miss" : "times-the-odds", entry.package,
              first, id: odds.target, $0)
          ]
        } ?? [])
    }
  }

  private func rows(_ package: ComparedPackage) -> [[Cell]] {
    let name = package.name
    var rows: [[Cell]] = []
    for compared in package.targets {
      let id = compared.target.id
      rows += [
        row("odds", name, id: id, compared.odds),
        row("median", name, id: id, unit: report.unit(id), compared.median),
        row(
          "expected-shortfall", name, id: id, unit: report.unit(id), compared.expectedShortfall),
      ]
    }
    rows += package.total.map {
      row("output", name, id: "total", year: $0.year, unit: SeriesNames.money, $0.median)
    }
    rows += zip(package.scenario.clusters, package.clusters).map { cluster, found in
      row("output", name, id: cluster.id, year: found.year, unit: SeriesNames.money, found.median)
    }
    rows.append(
      row("cost", name, unit: SeriesNames.money, value: package.cost.presentValue))
    rows += package.cost.uncosted.map { row("uncosted-lever", name, id: $0) }
    rows.append(row("failed-paths", name, value: Double(package.failed)))
    return rows
  }

  private func rows(_ difference: ComparedDifference) -> [[Cell]] {
    let (name, against) = (report.names[difference.package], report.first.name)
    let (id, paired) = (difference.target, difference.paired)
    let unit = report.unit(id)
    return [
      row("odds-difference", name, against, id: id, paired.odds, estimator: Self.tango),
      row("median-difference", name, against, id: id, unit: unit, paired.median),
      row(
        "expected-shortfall-difference", name, against, id: id, unit: unit,
        paired.expectedShortfall),
      row("better", name, against, id: id, paired.better),
      row("worse", name, against, id: id, paired.worse),
      row(
        "median-error-common", name, against, id: id, unit: unit,
        value: paired.medianErrors.common),
      row(
        "median-error-independent", name, against, id: id, unit: unit,
        value: paired.medianErrors.independent),
    ]
  }

  private func row(
    _ kind: String, _ package: String, _ against: String = "", id: String,
    _ estimate: ProbabilityEstimate
  ) -> [Cell] {
    row(
      kind, package, against, id: id, value: estimate.probability, interval: estimate.interval,
      level: estimate.level, estimator: estimate.estimator)
  }

  private func row(
    _ kind: String, _ package: String, _ against: String = "", id: String, year: Int? = nil,
    unit: String = "", _ estimate: Estimate, estimator: String = ""
  ) -> [Cell] {
    row(
      kind, package, against, id: id, year: year, unit: unit, value: estimate.value,
      interval: estimate.interval, level: estimate.level, estimator: estimator)
  }

  private func row(
    _ kind: String, _ package: String, _ against: String = "", id: String = "", year: Int? = nil,
    unit: String = "", value: Double? = nil, interval: ClosedRange<Double>? = nil,
    level: Double? = nil, estimator: String = ""
  ) -> [Cell] {
    func number(_ value: Double?) -> Cell { value.map { .number($0, digits: 6) } ?? .empty }
    return [
      .text(kind), .text(package), .text(against), .text(id), year.map { .year($0) } ?? .empty,
      .text(unit), number(value), number(interval?.lowerBound), number(interval?.upperBound),
      number(level), .text(estimator),
    ]
  }
}
