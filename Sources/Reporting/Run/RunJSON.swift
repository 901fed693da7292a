import Estimation
import GrowthModel
import Simulation

/// A forecast in JSON. `Docs/Architecture.md` lists the keys that programs may rely on.
struct RunJSON {
  let report: RunReport
  private var forecast: Forecast { report.forecast }
  private var scenario: Scenario { report.scenario }
  private var names: SeriesNames { report.names }
  private var language: String { report.catalogue.language.code }

  var value: JSONValue {
    .members(
      ("parkcast", .string(report.provenance.version)),
      (
        "scenario",
        .members(
          ("title", .string(scenario.title.text(in: language))),
          ("digest", .string(report.provenance.digest)), ("file", .string(report.provenance.file)))
      ),
      ("asOf", .integer(report.horizon.asOf)), ("seed", .unsigned(forecast.seed)),
      ("paths", .integer(forecast.paths)), ("pathsAsked", .integer(forecast.pathsAsked)),
      ("design", .string(forecast.design.rawValue)),
      ("failedPaths", .integer(forecast.failures.count)),
      ("unit", .string(SeriesNames.money)), ("pricesBase", .integer(report.horizon.asOf)),
      ("package", .optional(forecast.package)),
      ("boundary", .string(scenario.countsRegistered ? "registered" : "located")),
      ("history", history), ("base", .array(forecast.base.map(series))),
      ("forecast", .array(forecast.series.filter { isMoney($0.series) }.map(series))),
      ("growth", growth), ("shares", list { if case .share = $0 { true } else { false } }),
      ("perSquareKilometre", density), ("priceIndex", list { $0 == .prices }),
      ("indicators", indicators), ("targets", .array(forecast.targets.map(target))),
      ("anchors", .array(forecast.anchors.map(anchor))), ("observations", observations),
      ("notes", .strings(scenario.notes.map { $0.text(in: language) })),
      ("failedExamples", failures), ("assumptions", assumptions),
      ("uncertainInputs", uncertainInputs),
      ("remarks", .array(forecast.remarks.map(remark))),
      (
        "warnings",
        .array(
          report.provenance.warnings.map {
            .diagnostic($0, in: report.catalogue.language)
          })
      ))
  }

  private func isMoney(_ series: SeriesName) -> Bool {
    switch series {
    case .cluster, .total, .otherTotal, .induced: true
    case .indicator, .share, .prices: false
    }
  }

  private func series(_ value: SeriesForecast) -> JSONValue {
    .spread(
      value.spread, ("series", .string(names.id(value.series))), ("year", .integer(value.year)),
      ("prices", .optional(names.id(value.prices))))
  }

  private func list(_ isWanted: (SeriesName) -> Bool) -> JSONValue {
    .array(
      forecast.series.filter { isWanted($0.series) }.map { value in
        .spread(
          value.spread, ("series", .string(names.id(value.series))), ("year", .integer(value.year)))
      })
  }

  private var density: JSONValue {
    let area = scenario.park.area.value
    guard area > 0 else { return .array([]) }
    return .array(
      forecast.forecasts(of: .total).map { value in
        .spread(
          value.spread.scaled(by: 1 / area), ("series", .string("total")),
          ("year", .integer(value.year)), ("prices", .optional(names.id(value.prices))))
      })
  }

  private var growth: JSONValue {
    let clusters = scenario.clusters.map(\.id) + ["total"]
    return .members(
      (
        "yearly",
        .array(
          zip(report.horizon.forecastYears, forecast.growth.yearly).map { year, spread in
            .spread(spread, ("series", .string("total")), ("year", .integer(year)))
          })
      ),
      (
        "compound",
        .array(
          zip(clusters, forecast.growth.compound).map { id, spread in
            .spread(
              spread, ("series", .string(id)), ("from", .integer(report.horizon.asOf)),
              ("to", .integer(report.horizon.to)))
          })
      ))
  }

  private var indicators: JSONValue {
    .array(
      forecast.series.compactMap { value in
        guard case .indicator(let index) = value.series else { return nil }
        return .spread(
          value.spread, ("series", .string(scenario.indicators[index].id)),
          ("year", .integer(value.year)),
          ("unit", .string(scenario.indicators[index].unit.text(in: language))))
      })
  }

  private func target(_ odds: TargetOdds) -> JSONValue {
    let target = odds.target
    let year: JSONValue.Member
    switch target.time {
    case .at(let value): year = .init("at", .integer(value))
    case .by(let value): year = .init("by", .integer(value))
    }
    let direction = target.direction == .atLeast ? "at-least" : "at-most"
    let before: [JSONValue.Member] = [
      .init("id", .string(target.id)),
      .init("title", .string(target.title.text(in: language))),
      .init("series", .string(seriesId(target.series))), year,
      .init("direction", .string(direction)), .init("threshold", .number(target.threshold)),
      .init("unit", .string(names.unit(target.series))),
      .init("prices", .optional(prices(target))),
    ]
    let distribution = zip(report.horizon.forecastYears, odds.firstReached).map { year, share in
      JSONValue.members(("year", .integer(year)), ("probability", .number(share)))
    }
    let further: [JSONValue.Member] = [
      .init("expectedShortfall", .number(odds.expectedShortfall)),
      .init(
        "firstYearReached",
        .members(
          ("median", .optional(odds.medianFirstYear)), ("distribution", .array(distribution)))),
      .init("gapToMedian", .number(odds.gapToMedian)),
      .init("outcome", .spread(odds.outcome)), .init("source", .optional(target.source)),
    ]
    let answer = odds.answer.map { AnswerJSON(report: report, answer: $0) }
    return .estimate(
      odds.estimate, check: answer?.check ?? .null, before: before,
      after: (answer?.members ?? []) + further)
  }

  private func seriesId(_ series: Target.Series) -> String {
    switch series {
    case .output: "total"
    case .cluster(let index): scenario.clusters[index].id
    case .indicator(let index): scenario.indicators[index].id
    }
  }

  private func prices(_ target: Target) -> String? {
    if target.isNominal { return "nominal" }
    if case .indicator = target.series { return nil }
    return names.id(.real)
  }

  private func anchor(_ anchor: AnchorForecast) -> JSONValue {
    .members(
      ("id", .string(anchor.anchor.title.id)),
      ("title", .string(anchor.anchor.title.text(in: language))),
      ("cluster", .string(scenario.clusters[anchor.anchor.cluster].id)),
      ("probability", .number(anchor.anchor.probability)),
      ("frequency", .number(anchor.frequency)),
      (
        "totalGiven",
        .array(
          zip(report.horizon.forecastYears, anchor.total).map { year, spread in
            .spread(spread, ("year", .integer(year)), ("prices", .optional(names.id(.real))))
          })
      ),
      (
        "targetsGiven",
        .array(
          zip(forecast.targets, anchor.targets).map { odds, estimate in
            .estimate(estimate, before: [.init("id", .string(odds.target.id))])
          })
      ))
  }

  /// Every published figure; the percentile where it can be compared with the forecast.
  private var observations: JSONValue { points { $0 > report.horizon.asOf } }
  private var history: JSONValue { points { $0 <= report.horizon.asOf } }

  private func points(_ isWanted: (Int) -> Bool) -> JSONValue {
    .array(
      scenario.observations.flatMap { observation in
        observation.values.filter { isWanted(DateText.year(of: $0)) }.map { point in
          let compared = forecast.observations.first {
            $0.point == point && $0.observation.title == observation.title
          }
          return .members(
            ("id", .string(observation.title.id)),
            ("title", .string(observation.title.text(in: language))),
            ("series", .optional(observation.series.map(seriesId))), ("date", .string(point.date)),
            ("value", .number(point.value)), ("unit", .string(observation.unit.text(in: language))),
            ("percentile", compared.map { .number($0.percentile) } ?? .null),
            ("source", .optional(point.source)))
        }
      })
  }

  private var failures: JSONValue {
    .array(
      forecast.failures.examples.map { example in
        .members(("path", .integer(example.index)), ("inputs", .drawn(example.inputs)))
      })
  }

  private var assumptions: JSONValue {
    .array(
      report.provenance.assumptions.map { assumption in
        .members(
          ("name", .string(assumption.name)), ("text", .string(assumption.text)),
          ("unit", .string(assumption.unit)), ("source", .optional(assumption.source)),
          ("date", .optional(assumption.date)), ("note", .optional(assumption.note)),
          ("grade", .optional(assumption.grade?.rawValue)),
          ("isUncertain", .bool(assumption.isUncertain)),
          ("place", .string(assumption.location.description)))
      })
  }

  /// How many inputs were drawn, and how many of them are judgement.
  private var uncertainInputs: JSONValue {
    .members(
      ("count", .integer(forecast.inputs.count)),
      ("judgement", .integer(forecast.inputs.count { $0.grade == .judgement })))
  }

  private func remark(_ remark: PlanRemark) -> JSONValue {
    switch remark {
    case .correlationsRepaired(let changes):
      .members(
        ("code", .string("correlations-repaired")),
        ("largestChange", .number(RemarkText.largest(changes))),
        (
          "changes",
          .array(
            changes.map { change in
              .members(
                ("first", .string(change.first)), ("second", .string(change.second)),
                ("measure", .string(change.measure.rawValue)), ("before", .number(change.before)),
                ("after", .number(change.after)))
            })
        ))
    case .correlationWithoutEffect(let first, let second, let undrawn):
      .members(
        ("code", .string("correlation-without-effect")), ("first", .string(first)),
        ("second", .string(second)), ("undrawn", .string(undrawn)))
    }
  }
}
