import Decisions
import Simulation

/// What a result depends on, the most important first, as every drawing of it needs it.
package struct Tornado: Sendable, Hashable {
  /// One influence.
  package struct Bar: Sendable, Hashable {
    package var name: String
    package var value: Double
  }

  package var title: String
  /// Of the axis of values, with its unit.
  package var valueTitle: String
  /// Whether values are fractions, shown in percent.
  package var isShare: Bool
  package var bars: [Bar]
  /// What is drawn, for readers who cannot see it.
  package var description: String

  /// Bars that are drawn at most.
  static let most = 10

  /// The likeliest way to reach or miss each target, where an estimator has looked for ways.
  package static func ways(_ report: RunReport) -> [Tornado] {
    report.forecast.targets.compactMap { Tornado(waysOf: $0, report) }
  }

  /// What each lever does to the median.
  package static func levers(_ report: LeversReport) -> Tornado {
    let catalogue = report.catalogue
    let bars = report.ranking.levers.map { ranked in
      Bar(
        name: ranked.lever.title.text(in: catalogue.language.code),
        value: ranked.median.shapley.value)
    }
    let target = report.target.title.text(in: catalogue.language.code)
    return Tornado(
      title: catalogue.message(.leversChartTitle, target), valueTitle: report.unit, isShare: false,
      bars: Array(bars.sorted { abs($0.value) > abs($1.value) }.prefix(most)),
      description: catalogue.message(.leversChartDescription))
  }
}

extension Tornado {
  /// The likeliest way to reach or miss a target; `nil` where no estimator has looked for ways.
  package init?(waysOf odds: TargetOdds, _ report: RunReport) {
    guard let answer = odds.answer, let way = answer.ways.first, !way.inputs.isEmpty else {
      return nil
    }
    let catalogue = report.catalogue
    let name = odds.target.title.text(in: catalogue.language.code)
    let words = LikelyWayText(report: report, isOfMiss: answer.isOfMiss)
    self.init(
      title: catalogue.message(answer.isOfMiss ? .missesTitle : .waysTitle, name),
      valueTitle: catalogue.message(.axisShare), isShare: true,
      bars: way.inputs.prefix(Self.most).map { input in
        // A drawing breaks no lines.
        Bar(
          name: words.name(input).replacing(NumberFormat.fixedSpace, with: " "), value: input.share)
      },
      description: catalogue.message(.waysDescription))
  }
}
