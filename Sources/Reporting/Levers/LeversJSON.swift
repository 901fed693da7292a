import Decisions
import Estimation
import GrowthModel

/// Levers compared, in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct LeversJSON {
  let report: LeversReport
  private var ranking: LeverRanking { report.ranking }
  private var comparison: LeverComparison { ranking.comparison }

  var value: JSONValue {
    let whole = comparison.sampledPairs == nil
    var members = report.header.members
    members += [
      .init("package", .string(report.package ?? "all-levers")),
      .init("target", .string(report.target.id)), .init("order", .string(ranking.order.rawValue)),
      .init("sets", .integer(comparison.packages)),
      .init("shares", .string(whole ? "exact" : "sampled")),
      .init("sampledPairs", .optional(comparison.sampledPairs)),
      .init("hypotheticalSets", .bool(ranking.looksAtBrokenPackages)),
      .init("estimators", estimators),
      .init("without", .standing(comparison.without)), .init("with", .standing(comparison.with)),
      .init(
        "effect",
        .effect(
          odds: comparison.odds.package, median: comparison.median.package,
          output: comparison.output.package, valueAdded: comparison.valueAdded?.package)),
      .init("displacement", .number(ranking.displaced)),
      .init("cost", .number(ranking.cost.presentValue)),
      .init("uncosted", .strings(ranking.cost.uncosted)),
      .init("levers", .array(ranking.levers.map(lever))),
      .init("targets", .array(ranking.contrasts.map(contrast))),
      .init("canTell", .bool(ranking.contrast.tellsLevers)),
      .init("betterTarget", .optional(ranking.betterTarget?.id)),
      .init("rareOdds", report.rareOdds.map(JSONValue.rareOdds) ?? .null),
    ]
    return .object(members)
  }

  /// How the intervals of effects on the odds were found.
  private var estimators: JSONValue {
    let sampled = comparison.sampledPairs != nil
    return .members(
      ("alone", .string(LeversJSON.paired)), ("leftOut", .string(LeversJSON.paired)),
      ("shapley", .string(sampled ? LeversJSON.sampledSections : LeversJSON.sections)))
  }

  static let paired = "counting, paired (Tango)"
  static let sections = "counting, sections"
  static let sampledSections = "counting, sections and orders"

  private func lever(_ lever: RankedLever) -> JSONValue {
    func effect(_ part: KeyPath<RankedLever.Effect, Estimate>) -> JSONValue {
      .effect(
        odds: lever.odds[keyPath: part], median: lever.median[keyPath: part],
        output: lever.output[keyPath: part], valueAdded: lever.valueAdded?[keyPath: part])
    }
    return .members(
      ("name", .string(lever.lever.id)),
      ("title", .string(lever.lever.title.text(in: report.catalogue.language.code))),
      ("alone", effect(\.alone)), ("leftOut", effect(\.leftOut)), ("shapley", effect(\.shapley)),
      ("cost", lever.cost.map(JSONValue.number) ?? .null),
      ("netOutput", .number(lever.output.shapley.value * (1 - ranking.displaced))),
      ("costPerOutput", .unitCost(lever.costPerOutput)),
      ("costPerPoint", .unitCost(lever.costPerPoint)),
      (
        "medianErrors",
        .members(
          ("common", .number(lever.medianErrors.common)),
          ("independent", .number(lever.medianErrors.independent)),
          ("ratio", .number(lever.medianErrors.ratio)))
      ))
  }

  private func contrast(_ contrast: TargetContrast) -> JSONValue {
    .members(
      ("id", .string(contrast.target.id)), ("crossings", .integer(contrast.crossings)),
      ("canTell", .bool(contrast.tellsLevers)))
  }
}

extension JSONValue {
  /// The odds and the median under a package, with their intervals.
  static func standing(_ statistics: PackageStatistics) -> JSONValue {
    .object(standingMembers(statistics))
  }

  static func standingMembers(_ statistics: PackageStatistics) -> [Member] {
    let (odds, median) = (statistics.odds, statistics.median)
    return [
      Member("probability", .number(odds.probability)),
      Member("interval", interval(odds.interval)), Member("level", .number(odds.level)),
      Member("estimator", .string(odds.estimator)), Member("median", .number(median.value)),
      Member("medianInterval", interval(median.interval)),
    ]
  }

  /// What something does to odds, median and output, with the intervals of each.
  static func effect(
    odds: Estimate, median: Estimate, output: Estimate, valueAdded: Estimate?
  ) -> JSONValue {
    var members = [
      Member("probability", .number(odds.value)), Member("median", .number(median.value)),
      Member("output", .number(output.value)),
      Member("valueAdded", valueAdded.map { .number($0.value) } ?? .null),
      Member("probabilityInterval", interval(odds.interval)),
      Member("medianInterval", interval(median.interval)),
      Member("outputInterval", interval(output.interval)),
    ]
    if let valueAdded {
      members.append(Member("valueAddedInterval", interval(valueAdded.interval)))
    }
    members.append(Member("level", .number(odds.level)))
    return .object(members)
  }

  static func unitCost(_ cost: UnitCost?) -> JSONValue {
    guard let cost else { return .null }
    return .members(("value", .number(cost.value)), ("interval", interval(cost.interval)))
  }
}
