import Decisions
import Estimation
import GrowthModel

/// A package that waits, as one table for spreadsheets: what a line is stands in its first column.
struct AdaptiveTable {
  let report: AdaptiveReport
  private var comparison: AdaptiveComparison { report.comparison }

  var table: Table {
    var table = Table(
      columns: [
        "kind", "a", "b", "of", "value", "interval_low", "interval_high", "level", "estimator",
      ].map { .init($0) })
    for (id, _, policy) in report.named {
      let statistics = policy.statistics
      table.append(row("package", id, of: "probability", statistics.odds))
      table.append(row("package", id, of: "median", statistics.median))
      table.append(row("package", id, of: "cost", policy.cost))
    }
    for (id, difference, policy) in [
      ("static", comparison.overAlways, comparison.always),
      ("without", comparison.overNever, comparison.never),
    ] {
      table.append(
        row(
          "difference", "adaptive", id, of: "probability", difference.odds,
          estimator: LeversJSON.paired))
      table.append(row("difference", "adaptive", id, of: "median", difference.median))
      table.append(row("difference", "adaptive", id, of: "cost", report.cost(over: policy)))
      table.append(row("better", "adaptive", id, of: "probability", difference.better))
      table.append(row("worse", "adaptive", id, of: "probability", difference.worse))
    }
    for start in comparison.starts {
      table.append(row("start", start.lever, of: "probability", start.share))
    }
    return table
  }

  private func row(
    _ kind: String, _ a: String, _ b: String = "", of number: String, _ estimate: Estimate,
    estimator: String = ""
  ) -> [Cell] {
    row(
      kind, a, b, of: number, estimate.value, estimate.interval, estimate.level, estimator)
  }

  private func row(
    _ kind: String, _ a: String, _ b: String = "", of number: String,
    _ estimate: ProbabilityEstimate
  ) -> [Cell] {
    row(
      kind, a, b, of: number, estimate.probability, estimate.interval, estimate.level,
      estimate.estimator)
  }

  private func row(
    _ kind: String, _ a: String, _ b: String, of number: String, _ value: Double,
    _ interval: ClosedRange<Double>, _ level: Double, _ estimator: String
  ) -> [Cell] {
    [.text(kind), .text(a), .text(b), .text(number)]
      + [value, interval.lowerBound, interval.upperBound, level].map { .number($0, digits: 6) }
      + [.text(estimator)]
  }
}
