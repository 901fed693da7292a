import Estimation
import GrowthModel
import ScenarioFormat
import Simulation

/// How single results stand in JSON reports.
extension JSONValue {
  /// Members of an object, in order.
  package static func members(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { Member($0, $1) })
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// Mean, sd and quantiles, after the members that say of what.
  static func spread(_ spread: Spread, _ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { Member($0, $1) } + spreadMembers(spread))
  }

  private static func spreadMembers(_ spread: Spread) -> [Member] {
    let quantiles = zip(Spread.levels, spread.quantiles).map {
      Member(text(of: $0), .number($1))
    }
    return [
      Member("mean", .number(spread.mean)), Member("sd", .number(spread.standardDeviation)),
      Member("quantiles", .object(quantiles)),
    ]
  }

  static func interval(_ interval: ClosedRange<Double>) -> JSONValue {
    .array([.number(interval.lowerBound), .number(interval.upperBound)])
  }

  /// Probability, interval, level, estimator and check, after the members that say of what.
  static func estimate(
    _ estimate: ProbabilityEstimate, check: JSONValue = .null, before: [Member] = [],
    after: [Member] = []
  ) -> JSONValue {
    .object(
      before + [
        Member("probability", .number(estimate.probability)),
        Member("interval", interval(estimate.interval)), Member("level", .number(estimate.level)),
        Member("estimator", .string(estimate.estimator)), Member("check", check),
      ] + after)
  }

  static func drawn(_ inputs: [DrawnInput]) -> JSONValue {
    .array(inputs.map { .members(("name", .string($0.name)), ("value", .number($0.value))) })
  }

  static func diagnostic(_ diagnostic: Diagnostic, in language: Language) -> JSONValue {
    .members(
      ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code)),
      ("file", .string(diagnostic.location.file)), ("line", .integer(diagnostic.location.line)),
      ("column", .integer(diagnostic.location.column)),
      ("message", .string(diagnostic.phrase.text(in: language.code))),
      ("hint", .optional(diagnostic.advice?.text(in: language.code))))
  }
}
