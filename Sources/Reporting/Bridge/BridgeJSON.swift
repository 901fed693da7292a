import Decisions
import GrowthModel
import ScenarioFormat

extension BridgeReport {
  /// Every figure, under the keys that programs rely on.
  public var json: JSONValue {
    let bridge = result.bridge
    return .members(
      ("parkcast", .string(version)), ("target", .string(result.target)),
      ("paths", .integer(result.paths)), ("from", side(result.from, bridge.from)),
      ("to", side(result.to, bridge.to)), ("move", .object(share(bridge.whole))),
      ("parts", .array(result.parts.map(part))),
      ("runs", .integer(bridge.runs)),
      ("shares", .string(bridge.sampledPairs == nil ? "exact" : "sampled")),
      ("sampledPairs", .optional(bridge.sampledPairs)), ("by", .string(result.grain.rawValue)),
      ("crossings", .integer(bridge.crossings)), ("canTell", .bool(bridge.oddsTell)),
      ("order", .string(result.tellingTargets == nil ? "odds" : "median")),
      ("tellingTargets", result.tellingTargets.map(JSONValue.strings) ?? .null))
  }

  private func side(_ side: BridgeResult.Side, _ statistics: PackageStatistics) -> JSONValue {
    let (odds, median) = (statistics.odds, statistics.median)
    return .members(
      ("probability", .number(odds.probability)), ("median", .number(median.value)),
      ("interval", .interval(odds.interval)), ("medianInterval", .interval(median.interval)),
      ("level", .number(odds.level)), ("estimator", .string(odds.estimator)),
      ("title", .string(side.scenario.title.text(in: catalogue.language.code))),
      ("file", .string(side.file)), ("digest", .string(side.digest)),
      ("package", .optional(side.package)), ("seed", .unsigned(side.seed)))
  }

  private func share(_ share: ScenarioBridge.Part) -> [JSONValue.Member] {
    [
      .init("probability", .number(share.odds.value)),
      .init("median", .number(share.median.value)),
      .init("probabilityInterval", .interval(share.odds.interval)),
      .init("medianInterval", .interval(share.median.interval)),
      .init("level", .number(share.odds.level)),
    ]
  }

  private func part(_ part: BridgeResult.Part) -> JSONValue {
    .object(
      [.init("what", .string(part.name)), .init("kind", .string(part.kind))] + share(part.share)
        + [.init("changes", .array(part.changes.map(change)))])
  }

  private func change(_ change: ScenarioChange) -> JSONValue {
    func text(_ side: ScenarioChange.Side?) -> JSONValue {
      .optional(side.map { NumberFormat.written($0.text, unit: $0.unit) })
    }
    let now = (change.after ?? change.before)?.location
    let was = change.before?.location
    return .members(
      ("name", .string(change.name)), ("before", text(change.before)),
      ("after", text(change.after)), ("file", .optional(now?.file)),
      ("line", .optional(now?.line)), ("beforeFile", .optional(was?.file)),
      ("beforeLine", .optional(was?.line)))
  }

  /// A line for each change of each part; the figures are the part's.
  public var table: Table {
    var rows = Table(
      columns: [
        "part", "kind", "probability", "probability_low", "probability_high", "median",
        "median_low", "median_high", "name", "before", "before_unit", "before_place", "after",
        "after_unit", "after_place",
      ].map { .init($0) })
    for part in result.parts {
      let figures = [part.share.odds, part.share.median].flatMap { estimate in
        [estimate.value, estimate.interval.lowerBound, estimate.interval.upperBound].map {
          Cell.number($0, digits: 0)
        }
      }
      let head = [Cell.text(part.name), .text(part.kind)] + figures
      if part.changes.isEmpty { rows.append(head + Array(repeating: .empty, count: 7)) }
      for change in part.changes {
        rows.append(head + [.text(change.name)] + cells(change.before) + cells(change.after))
      }
    }
    return rows
  }

  private func cells(_ side: ScenarioChange.Side?) -> [Cell] {
    guard let side else { return Array(repeating: .empty, count: 3) }
    let place = side.location.map { Cell.text("\($0.file):\($0.line)") }
    return [.text(side.text), .text(side.unit), place ?? .empty]
  }
}
