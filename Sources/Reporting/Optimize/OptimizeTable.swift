import Decisions
import Estimation

/// The result of `optimize` for programs that read tables, a package a line.
struct OptimizeTable {
  let report: OptimizeReport
  private var optimum: Optimum { report.optimum }

  var table: Table {
    var table = Table(
      columns: [
        "kind", "cost", "dearest_year", "probability", "interval_low", "interval_high", "level",
        "estimator", "median", "objective", "value", "value_low", "value_high",
        "correct_selection", "indifference", "slack", "lag", "lead", "gain", "gain_low",
        "gain_high", "levers",
      ].map { .init($0) })
    let guarantee = optimum.guarantee
    table.append(
      cells("best", optimum.best) + [
        .optional(guarantee.confidence), .optional(guarantee.correctWithin),
        .optional(guarantee.slack),
      ] + Array(repeating: .empty, count: 5) + [report.words.cell(optimum.best.levels)])
    for rival in optimum.alike {
      table.append(
        [.text("alike"), .optional(rival.cost), .optional(rival.dearestYear)]
          + Array(repeating: .empty, count: 13) + [.optional(rival.lag), .optional(rival.lead)]
          + Array(repeating: .empty, count: 3) + [report.words.cell(rival.levels)])
    }
    for relaxation in optimum.relaxations {
      let kind = relaxation.kind == .noBudget ? "no-budget" : relaxation.kind.identifier
      let gain = relaxation.gain
      table.append(
        cells(kind, relaxation.package) + Array(repeating: .empty, count: 5) + [
          .optional(gain?.value), .optional(gain?.interval.lowerBound),
          .optional(gain?.interval.upperBound), report.words.cell(relaxation.package.levels),
        ])
    }
    return table
  }

  private func cells(_ kind: String, _ package: Optimum.Package) -> [Cell] {
    let (odds, value) = (package.odds, package.value)
    return [
      .text(kind), .optional(package.cost), .optional(package.dearestYear),
      .optional(odds.probability), .optional(odds.interval.lowerBound),
      .optional(odds.interval.upperBound), .optional(odds.level), .text(odds.estimator),
      .optional(package.median.value), .text(optimum.objective.name), .optional(value.value),
      .optional(value.interval.lowerBound), .optional(value.interval.upperBound),
    ]
  }
}
