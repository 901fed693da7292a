import Decisions
import Estimation

/// The result of `optimize` in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct OptimizeJSON {
  let report: OptimizeReport
  private var result: OptimizeResult { report.result }
  private var optimum: Optimum { result.optimum }

  var value: JSONValue {
    .object(
      report.head.members + [
        JSONValue.Member("package", .optional(result.package)),
        JSONValue.Member("target", .string(result.target.id)),
        JSONValue.Member("objective", .string(optimum.objective.name)),
        JSONValue.Member("budget", budget),
        JSONValue.Member("best", package(optimum.best)),
        JSONValue.Member("correctSelection", correctSelection),
        JSONValue.Member("alike", .array(optimum.alike.map(rival))),
        JSONValue.Member("moreMoney", .array(optimum.relaxations.map(relaxation))),
        JSONValue.Member("method", method),
        JSONValue.Member("uncosted", .strings(optimum.uncosted)),
        JSONValue.Member("tellingTargets", result.tellingTargets.map(JSONValue.strings) ?? .null),
      ])
  }

  private var budget: JSONValue {
    .members(
      ("total", optimum.budget.total.map(JSONValue.number) ?? .null),
      ("yearly", optimum.budget.yearly.map(JSONValue.number) ?? .null),
      ("levers", .optional(optimum.budget.levers)))
  }

  private func package(
    _ package: Optimum.Package, before: [JSONValue.Member] = [], after: [JSONValue.Member] = []
  ) -> JSONValue {
    .estimate(
      package.odds,
      before: before + [
        JSONValue.Member("levers", report.words.json(package.levels)),
        JSONValue.Member("cost", .number(package.cost)),
        JSONValue.Member("dearestYear", .number(package.dearestYear)),
      ],
      after: [
        JSONValue.Member("median", .number(package.median.value)),
        JSONValue.Member("medianInterval", .interval(package.median.interval)),
        JSONValue.Member("value", .number(package.value.value)),
        JSONValue.Member("valueInterval", .interval(package.value.interval)),
      ] + after)
  }

  private var correctSelection: JSONValue {
    let guarantee = optimum.guarantee
    return .members(
      ("probability", .number(guarantee.confidence)),
      ("indifference", .number(guarantee.correctWithin)),
      ("asked", .number(guarantee.indifference)), ("slack", .number(guarantee.slack)),
      ("reached", .bool(guarantee.isReached)))
  }

  private func rival(_ rival: Optimum.Rival) -> JSONValue {
    .members(
      ("levers", report.words.json(rival.levels)), ("cost", .number(rival.cost)),
      ("dearestYear", .number(rival.dearestYear)), ("lag", .number(rival.lag)),
      ("lead", .number(rival.lead)))
  }

  private func relaxation(_ relaxation: Optimum.Relaxation) -> JSONValue {
    let gain = relaxation.gain.map { gain in
      JSONValue.members(
        ("value", .number(gain.value)), ("interval", .interval(gain.interval)),
        ("level", .number(gain.level)))
    }
    return package(
      relaxation.package,
      before: [JSONValue.Member("budget", .string(relaxation.kind.identifier))],
      after: [JSONValue.Member("gain", gain ?? .null)])
  }

  private var method: JSONValue {
    let method = optimum.method
    return .members(
      ("name", .string("paired screening, Bonferroni bounds")),
      ("packages", .integer(method.packages)), ("exhaustive", .bool(method.isExhaustive)),
      (
        "stages",
        .array(
          method.stages.map {
            .members(("paths", .integer($0.paths)), ("packages", .integer($0.packages)))
          })
      ))
  }
}

extension Optimum.Relaxation.Kind {
  /// How programs read it.
  var identifier: String {
    switch self {
    case .oneMoreInTotal: "one-more-in-total"
    case .oneMoreAYear: "one-more-a-year"
    case .noBudget: "none"
    }
  }
}
