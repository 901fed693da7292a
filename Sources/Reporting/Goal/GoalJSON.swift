import Decisions
import Estimation
import GrowthModel

/// The answer of `goal` in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct GoalJSON {
  let report: GoalReport
  private var result: GoalResult { report.result }
  private var words: PackageWords {
    PackageWords(scenario: result.scenario, catalogue: report.catalogue)
  }

  var value: JSONValue {
    .object(
      report.head.members + [
        JSONValue.Member("package", .optional(result.package)),
        JSONValue.Member("target", .string(result.target.id)),
        JSONValue.Member("odds", .number(result.odds)),
        JSONValue.Member("question", .string(question)),
        JSONValue.Member("answer", answer), JSONValue.Member("best", best),
        JSONValue.Member("tellingTargets", result.tellingTargets.map(JSONValue.strings) ?? .null),
      ] + money)
  }

  private var question: String {
    switch result.answer {
    case .lever(let id, _): "lever " + id
    case .investment: "investment"
    case .money: "money"
    case .threshold: "threshold"
    case .year: "year"
    }
  }

  private var answer: JSONValue {
    if case .threshold(let threshold, _, _) = result.answer {
      return .members(
        ("value", .number(threshold.value)), ("interval", .interval(threshold.interval)),
        ("unit", .string(report.unit)), ("level", .number(threshold.level)))
    }
    guard let goal = result.answer.goal, let least = goal.least else { return .null }
    var members = [
      JSONValue.Member("value", .number(least.value)),
      JSONValue.Member(
        "interval",
        .array([
          .number(goal.lowerEnd ?? least.value), goal.upperEnd.map(JSONValue.number) ?? .null,
        ])),
      JSONValue.Member("unit", .string(report.unit)),
      JSONValue.Member("odds", .estimate(least.odds)),
    ]
    if case .money(let money, _) = result.answer, let package = money.package {
      members.append(JSONValue.Member("levers", words.json(package)))
    }
    return .object(members)
  }

  private var best: JSONValue {
    var after: [JSONValue.Member] = []
    if let goal = result.answer.goal {
      after.append(JSONValue.Member("value", .number(goal.best.value)))
    }
    if case .money(let money, _) = result.answer {
      after.append(JSONValue.Member("levers", words.json(money.bestPackage)))
    }
    return .estimate(result.answer.best, after: after)
  }

  private var money: [JSONValue.Member] {
    guard case .money(let money, let budget) = result.answer else {
      return [JSONValue.Member("tried", .optional(result.answer.goal?.tried))]
    }
    return [
      JSONValue.Member("tried", .integer(money.answer.tried)),
      JSONValue.Member("packages", .integer(money.packages)),
      JSONValue.Member("screeningPaths", .optional(money.screeningPaths)),
      JSONValue.Member(
        "cost", .string(budget == .presentValue ? "present-value" : "dearest-year")),
      JSONValue.Member("uncosted", .strings(money.uncosted)),
    ]
  }
}
