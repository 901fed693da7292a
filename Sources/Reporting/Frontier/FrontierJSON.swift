import Decisions
import Estimation
import GrowthModel

/// The result of `frontier` in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct FrontierJSON {
  let report: FrontierReport
  private var result: FrontierResult { report.result }
  private var frontier: Frontier { result.frontier }
  private var method: Frontier.Method { frontier.method }

  var value: JSONValue {
    .object(
      report.head.members + [
        JSONValue.Member("package", .optional(result.package)),
        JSONValue.Member("target", .string(result.target.id)),
        JSONValue.Member("by", .string(frontier.measure.rawValue)),
        JSONValue.Member(
          "cost", .string(frontier.budget == .presentValue ? "present-value" : "dearest-year")),
        JSONValue.Member("points", .array(frontier.points.map(point))),
        JSONValue.Member("near", .array(frontier.near.map(near))),
        JSONValue.Member("order", .array(frontier.order.map(step))),
        JSONValue.Member("packages", .integer(method.packages)),
        JSONValue.Member("exhaustive", .bool(method.isExhaustive)),
        JSONValue.Member("screeningPaths", .optional(method.screeningPaths)),
        JSONValue.Member("finalists", .integer(method.finalists)),
        JSONValue.Member("uncosted", .strings(frontier.uncosted)),
        JSONValue.Member("tellingTargets", result.tellingTargets.map(JSONValue.strings) ?? .null),
      ])
  }

  private func point(_ point: Frontier.Point) -> JSONValue {
    .estimate(
      point.odds, before: [JSONValue.Member("cost", .number(point.cost))],
      after: [
        JSONValue.Member("median", .number(point.median.value)),
        JSONValue.Member("medianInterval", .interval(point.median.interval)),
        JSONValue.Member("shortfall90", .number(point.shortfall.value)),
        JSONValue.Member("shortfall90Interval", .interval(point.shortfall.interval)),
        JSONValue.Member("levers", report.words.json(point.levels)),
        JSONValue.Member("gain", point.gain.map(estimate) ?? .null),
        JSONValue.Member("alike", .bool(point.isLikeTheOneBefore)),
      ])
  }

  private func near(_ package: Frontier.NearPackage) -> JSONValue {
    .members(
      ("cost", .number(package.cost)), ("levers", report.words.json(package.levels)),
      ("lag", estimate(package.lag)))
  }

  private func step(_ step: LeverPurchase) -> JSONValue {
    .members(
      ("levers", report.words.json(step.raised.mapValues { LeverLevel($0) })),
      ("cost", .number(step.cost)), ("gain", estimate(step.gain)),
      ("odds", .estimate(step.odds)))
  }

  private func estimate(_ estimate: Estimate) -> JSONValue {
    .members(
      ("value", .number(estimate.value)), ("interval", .interval(estimate.interval)),
      ("level", .number(estimate.level)))
  }
}
