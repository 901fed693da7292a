import Decisions
import Estimation
import GrowthModel

/// A comparison in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct CompareJSON {
  let report: CompareReport
  private var comparison: PackageComparison { report.comparison }

  var value: JSONValue {
    .members(
      ("parkcast", .string(report.version)),
      ("scenarios", .array(report.files.map(file))), ("asOf", .integer(report.horizon.asOf)),
      ("seed", .unsigned(comparison.seed)), ("paths", .integer(comparison.paths)),
      ("unit", .string(SeriesNames.money)), ("pricesBase", .integer(report.horizon.asOf)),
      ("discountRate", .number(report.scenario.discountRate)),
      ("packages", .array(comparison.packages.map(package))),
      ("differences", .array(comparison.differences.map(difference))),
      ("standings", .array(comparison.targets.map { standing(comparison.standing(on: $0)) })),
      ("rareOdds", .array(comparison.rareOdds.map(JSONValue.rareOdds))))
  }

  private func file(_ file: ComparedFile) -> JSONValue {
    let words = ContrastWords(catalogue: report.catalogue)
    return .members(
      ("title", .string(file.scenario.title.text(in: report.language))),
      ("digest", .string(file.digest)), ("file", .string(file.file)),
      ("notes", .strings(file.contrasts.map { words.sentence($0, in: file.file) })))
  }

  private func package(_ package: ComparedPackage) -> JSONValue {
    let medians = package.total.map {
      JSONValue.Member(String($0.year), .number($0.median.value))
    }
    let intervals = package.total.map {
      JSONValue.Member(String($0.year), .interval($0.median.interval))
    }
    let clusters = zip(package.scenario.clusters, package.clusters).map { cluster, found in
      JSONValue.members(
        ("id", .string(cluster.id)), ("year", .integer(found.year)),
        ("median", .number(found.median.value)), ("interval", .interval(found.median.interval)))
    }
    return .members(
      ("name", .string(package.name)), ("cost", .number(package.cost.presentValue)),
      ("uncosted", .strings(package.cost.uncosted)), ("levers", levers(package)),
      ("targets", .array(package.targets.map(target))), ("median", .object(medians)),
      ("medianInterval", .object(intervals)), ("clusters", .array(clusters)),
      ("failedPaths", .integer(package.failed)))
  }

  /// A number for a level for good, else levels with the dates from which they hold.
  private func levers(_ package: ComparedPackage) -> JSONValue {
    .object(
      package.scenario.levers.compactMap { lever in
        guard let level = package.levels[lever.id], level.isEverOn else { return nil }
        if let only = level.stages.first, level.stages.count == 1, !only.from.isFinite {
          return JSONValue.Member(lever.id, .number(only.level))
        }
        let stages = level.stages.map {
          JSONValue.members(("from", .number($0.from)), ("level", .number($0.level)))
        }
        return JSONValue.Member(lever.id, .array(stages))
      })
  }

  private func target(_ compared: ComparedTarget) -> JSONValue {
    .estimate(
      compared.odds, before: [.init("id", .string(compared.target.id))],
      after: [
        .init("median", estimate(compared.median)),
        .init("expectedShortfall", estimate(compared.expectedShortfall)),
        .init("unit", .string(report.unit(compared.target.id))),
      ])
  }

  private func difference(_ difference: ComparedDifference) -> JSONValue {
    let paired = difference.paired
    let errors = paired.medianErrors
    return .members(
      ("a", .string(report.names[difference.package])), ("b", .string(report.first.name)),
      ("target", .string(difference.target)), ("difference", .number(paired.odds.value)),
      ("interval", .interval(paired.odds.interval)), ("level", .number(paired.odds.level)),
      ("estimator", .string("paired counting, Tango")), ("median", estimate(paired.median)),
      ("mean", estimate(paired.mean)),
      ("expectedShortfall", estimate(paired.expectedShortfall)),
      ("better", .estimate(paired.better)), ("worse", .estimate(paired.worse)),
      ("ties", .integer(paired.ties)), ("failedPaths", .integer(paired.failed)),
      (
        "medianError",
        .members(
          ("common", .number(errors.common)), ("independent", .number(errors.independent)),
          ("ratio", .number(errors.ratio)))
      ))
  }

  private func estimate(_ estimate: Estimate) -> JSONValue {
    .members(
      ("value", .number(estimate.value)), ("interval", .interval(estimate.interval)),
      ("level", .number(estimate.level)))
  }

  private func standing(_ standing: TargetStanding) -> JSONValue {
    let alternative: JSONValue =
      switch standing.alternative {
      case .target(let id): .members(("target", .string(id)))
      case .threshold(let value):
        .members(("target", .string(standing.target)), ("threshold", .number(value)))
      case nil: .null
      }
    func named(_ places: [Int]) -> JSONValue { .strings(places.map { report.names[$0] }) }
    return .members(
      ("target", .string(standing.target)), ("by", .string(standing.measure.rawValue)),
      ("order", named(standing.order)), ("untold", named(standing.untold)),
      ("toldOn", alternative))
  }
}
