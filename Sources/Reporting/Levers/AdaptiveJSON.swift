import Decisions
import Estimation
import GrowthModel
import Simulation

/// A package that waits, in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct AdaptiveJSON {
  let report: AdaptiveReport
  private var comparison: AdaptiveComparison { report.comparison }

  var value: JSONValue {
    var members = report.header.members
    members += [
      .init("package", .string(report.package.id)),
      .init("target", .string(comparison.target.id)),
      .init("packages", .array(report.named.map { package($0.id, $0.policy) })),
      .init("starts", .array(comparison.starts.map(start))),
      .init(
        "differences",
        .array([
          difference(comparison.overAlways, over: "static", comparison.always),
          difference(comparison.overNever, over: "without", comparison.never),
        ])),
      .init("uncosted", .strings(comparison.uncosted)),
    ]
    return .object(members)
  }

  private func package(_ id: String, _ policy: AdaptiveComparison.Policy) -> JSONValue {
    .object(
      [.init("name", .string(id))] + JSONValue.standingMembers(policy.statistics) + [
        .init("cost", .number(policy.cost.value)),
        .init("costInterval", .interval(policy.cost.interval)),
      ])
  }

  private func start(_ start: AdaptiveComparison.Start) -> JSONValue {
    let condition = start.condition
    let names = SeriesNames(scenario: report.scenario, catalogue: report.catalogue)
    let series: SeriesName =
      switch condition.series {
      case .output: .total
      case .cluster(let index): .cluster(index)
      case .indicator(let index): .indicator(index)
      }
    return .estimate(
      start.share,
      before: [
        .init("lever", .string(start.lever)), .init("series", .string(names.id(series))),
        .init("year", .integer(condition.year)),
        .init("comparison", .string(condition.comparison == .below ? "below" : "above")),
        .init("threshold", .number(condition.threshold)),
        .init("from", .integer(condition.year + 1)),
      ])
  }

  private func difference(
    _ difference: PairedDifference, over id: String, _ other: AdaptiveComparison.Policy
  ) -> JSONValue {
    let cost = report.cost(over: other)
    return .members(
      ("a", .string("adaptive")), ("b", .string(id)),
      ("target", .string(comparison.target.id)),
      ("difference", .number(difference.odds.value)),
      ("interval", .interval(difference.odds.interval)), ("level", .number(difference.odds.level)),
      ("estimator", .string(LeversJSON.paired)), ("median", .number(difference.median.value)),
      ("medianInterval", .interval(difference.median.interval)), ("cost", .number(cost.value)),
      ("costInterval", .interval(cost.interval)), ("better", .estimate(difference.better)),
      ("worse", .estimate(difference.worse)))
  }
}
