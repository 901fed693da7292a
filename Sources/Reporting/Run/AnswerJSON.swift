import Estimation
import Simulation

/// An estimator's answer in JSON: what stands among the members of its target.
struct AnswerJSON {
  let report: RunReport
  let answer: TargetAnswer

  /// What the second estimator says.
  var check: JSONValue {
    guard let second = answer.odds.check, let agrees = answer.odds.agrees else { return .null }
    return .members(
      ("estimator", .string(second.estimator)), ("probability", .number(second.probability)),
      ("interval", .interval(second.interval)), ("agrees", .bool(agrees)),
      ("calls", .integer(second.calls)))
  }

  var members: [JSONValue.Member] {
    let text = AnswerText(report: report, answer: answer)
    let warnings = answer.odds.warnings.map { warning in
      JSONValue.members(
        ("code", .string(warning.code)),
        (
          "message",
          .string(text.warnings.text(warning).replacing(NumberFormat.fixedSpace, with: " "))
        ))
    }
    return [
      .init("calls", .integer(answer.odds.estimate.calls)), .init("warnings", .array(warnings)),
      .init("designPoints", .array(answer.ways.map(way))),
    ]
  }

  private func way(_ way: LikelyWay) -> JSONValue {
    .members(
      ("of", .string(answer.isOfMiss ? "missed" : "reached")), ("beta", .number(way.beta)),
      ("converged", .bool(way.converged)), ("inputs", .array(way.inputs.map(input))))
  }

  private func input(_ input: LikelyInput) -> JSONValue {
    .members(
      ("name", .string(input.name)), ("year", .optional(input.year)),
      ("value", input.value.map(JSONValue.number) ?? .null),
      ("percentile", input.percentile.map(JSONValue.number) ?? .null),
      ("share", .number(input.share)))
  }
}
