import Reporting
import Simulation

/// What `charts.js` draws: the values of a chart without rounding, and the words beside them.
struct ChartData {
  let catalogue: Catalogue

  /// A chart's data for a script element, which no text inside can end.
  func text(_ chart: Page.Chart) -> String {
    value(chart).line.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }

  func value(_ chart: Page.Chart) -> JSONValue {
    let locale = ("locale", JSONValue.string(catalogue.language.code))
    switch chart {
    case .fan(let fan):
      return .members(
        ("kind", .string("fan")), locale, ("yearTitle", text(fan.yearTitle)),
        ("moneyTitle", text(fan.moneyTitle)), ("levels", levels),
        ("years", .array(fan.years.map(year))),
        (
          "observed",
          .array(
            fan.observed.map {
              .members(
                ("year", .integer($0.year)), ("value", .number($0.value)),
                ("name", text($0.name)))
            })
        ),
        (
          "targets",
          .array(
            fan.targets.map {
              .members(
                ("threshold", .number($0.threshold)),
                ("name", text(catalogue.message(.markTarget, $0.wanted))))
            })
        ), ("words", words))
    case .clusters(let chart):
      return .members(
        ("kind", .string("clusters")), locale, ("moneyTitle", text(chart.moneyTitle)),
        ("levels", levels),
        (
          "clusters",
          .array(
            chart.clusters.map {
              .members(("name", text($0.name)), ("years", .array($0.years.map(year))))
            })
        ), ("words", words))
    case .tornado(let tornado):
      return .members(
        ("kind", .string("tornado")), locale, ("valueTitle", text(tornado.valueTitle)),
        ("isShare", .bool(tornado.isShare)),
        (
          "bars",
          .array(
            tornado.bars.map {
              .members(("name", text($0.name)), ("value", .number($0.value)))
            })
        ))
    case .firstYears(let chart):
      return .members(
        ("kind", .string("firstYears")), locale, ("yearTitle", text(chart.yearTitle)),
        ("shareTitle", text(chart.shareTitle)), ("neverTitle", text(chart.neverTitle)),
        ("years", .array(chart.years.map(JSONValue.integer))),
        (
          "targets",
          .array(
            chart.targets.map {
              .members(
                ("name", text($0.name)), ("shares", .array($0.shares.map(JSONValue.number))))
            })
        ))
    }
  }

  /// Without what would turn the direction of writing around.
  private func text(_ text: String) -> JSONValue { .string(visibleText(text)) }

  private var levels: JSONValue { .array(Spread.levels.map(JSONValue.number)) }

  private func year(_ year: FanChart.Year) -> JSONValue {
    .members(
      ("year", .integer(year.year)), ("quantiles", .array(year.quantiles.map(JSONValue.number))))
  }

  private var words: JSONValue {
    .members(
      ("median", text(catalogue.message(.lineMedian))),
      ("half", text(catalogue.message(.bandOfHalf))),
      ("nine", text(catalogue.message(.bandOfNine))),
      ("observed", text(catalogue.message(.markObserved))),
      ("zoomIn", text(catalogue.message(.zoomIn))),
      ("zoomBack", text(catalogue.message(.zoomBack))))
  }
}

extension Page.Chart {
  /// By which style and script know it.
  var kind: String {
    switch self {
    case .fan: "fan"
    case .clusters: "clusters"
    case .tornado: "tornado"
    case .firstYears: "firstYears"
    }
  }

  func title(in catalogue: Catalogue) -> String {
    switch self {
    case .fan(let chart): chart.titleOfLines
    case .clusters: catalogue.message(.clusterChartsHeading)
    case .tornado(let chart): chart.title
    case .firstYears(let chart): chart.title
    }
  }

  /// What is drawn, for readers who cannot see it.
  func description(in catalogue: Catalogue) -> String {
    switch self {
    case .fan(let chart): chart.description
    case .clusters: catalogue.message(.clusterChartsDescription)
    case .tornado(let chart): chart.description
    case .firstYears(let chart): chart.description
    }
  }
}
