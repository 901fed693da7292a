import GrowthModel
import Simulation

/// The reports that a briefing is written from, and the target it is about.
struct BriefingSources: Sendable {
  let report: RunReport
  let levers: LeversReport?
  /// Place of the target among those of the scenario; `nil` where it has none.
  let targetIndex: Int?
  /// What `run` and `levers` write for programs.
  let run: PlacedValue
  let leversRoot: PlacedValue?

  init(_ report: RunReport, levers: LeversReport?, target: String?) {
    self.report = report
    self.levers = levers
    let targets = report.forecast.targets
    targetIndex =
      target.flatMap { id in targets.firstIndex { $0.target.id == id } }
      ?? (targets.isEmpty ? nil : 0)
    run = PlacedValue(report.json)
    leversRoot = levers.map { PlacedValue($0.json) }
  }

  var catalogue: Catalogue { report.catalogue }
  var numbers: NumberFormat { catalogue.numbers }
  var forecast: Forecast { report.forecast }
  var scenario: Scenario { report.scenario }
  var horizon: Horizon { report.horizon }
  var language: String { catalogue.language.code }

  /// The target that the briefing is about.
  var odds: TargetOdds? { targetIndex.map { forecast.targets[$0] } }

  /// The year that the briefing looks to: the target's where it is forecast, else the last.
  var year: Int {
    guard let odds else { return horizon.to }
    let year =
      switch odds.target.time {
      case .at(let year), .by(let year): year
      }
    return horizon.forecastYears.contains(year) ? year : horizon.to
  }

  /// A target in the JSON of `run`.
  func target(_ index: Int) -> PlacedValue? { run["targets"]?[index] }

  func odds(_ index: Int) -> SourceNumber? {
    SourceNumber("probability", "interval", in: target(index), of: .run)
  }

  func threshold(_ index: Int) -> SourceNumber? {
    SourceNumber(target(index)?["threshold"], of: .run)
  }

  /// Real output of a series in a forecast year.
  func output(_ series: SeriesName, in year: Int) -> SourceNumber? {
    SourceNumber(
      medianOf: run["forecast"]?.element(
        where: ("series", .string(report.names.id(series))), ("year", .integer(year)),
        ("prices", report.names.id(.real).map(JSONValue.string) ?? .null)), of: .run)
  }

  /// The share of a cluster in output.
  func share(_ cluster: Int, in year: Int) -> SourceNumber? {
    SourceNumber(
      medianOf: run["shares"]?.element(
        where: ("series", .string(scenario.clusters[cluster].id)), ("year", .integer(year))),
      of: .run)
  }

  var paths: SourceNumber? { SourceNumber(run["paths"], of: .run) }
}
