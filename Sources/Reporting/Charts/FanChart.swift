import GrowthModel
import Simulation

/// The park's total year by year, as every drawing of it needs it: quantiles, targets, and figures
/// published since.
package struct FanChart: Sendable, Hashable {
  /// Quantiles of one year, one for each of ``Spread/levels``.
  package struct Year: Sendable, Hashable {
    package var year: Int
    package var quantiles: [Double]

    /// The quantile at 0.5.
    package var median: Double { quantiles[3] }
  }

  /// A published figure.
  package struct Mark: Sendable, Hashable {
    package var year: Int
    package var value: Double
    package var name: String
  }

  /// A threshold, and all that is wanted of it.
  package struct TargetLine: Sendable, Hashable {
    package var threshold: Double
    /// What is wanted and when: `500 亿元 in 2025, 500 亿元 by 2030`.
    package var wanted: String
  }

  /// With the targets in it.
  package var title: String
  /// Of a drawing in which the targets are lines.
  package var titleOfLines: String
  /// Of the axis of years.
  package var yearTitle: String
  /// Of the axis of money, with its unit and prices.
  package var moneyTitle: String
  /// The base year where it is known, then the forecast years.
  package var years: [Year]
  package var observed: [Mark]
  /// Each threshold once.
  package var targets: [TargetLine]
  /// What the areas show, for readers who cannot see them.
  package var description: String
  /// The same of the lines.
  package var descriptionOfLines: String

  /// The chart of a forecast, from the values that its tables show.
  package init(_ report: RunReport) {
    let catalogue = report.catalogue
    let scenario = report.scenario
    let base = report.forecast.base.filter { $0.series == .total }
    years = (base + report.forecast.forecasts(of: .total)).map {
      Year(year: $0.year, quantiles: $0.spread.quantiles)
    }
    let drawn = Set(years.map(\.year))
    observed = scenario.observations.flatMap { observation -> [Mark] in
      guard observation.series == .output, !observation.isNominal else { return [] }
      return observation.values.map {
        Mark(
          year: DateText.year(of: $0), value: $0.value,
          name: observation.title.text(in: catalogue.language.code))
      }.filter { drawn.contains($0.year) }
    }
    let targets = Self.targets(scenario.targets, catalogue)
    self.targets = targets
    let title = catalogue.message(.fanTitle)
    let wanted = catalogue.numbers.list(targets.map(\.wanted))
    self.title =
      targets.isEmpty
      ? title : catalogue.numbers.remark(catalogue.message(.fanTargets, wanted), after: title)
    titleOfLines = targets.isEmpty ? title : catalogue.message(.pathsTitle)
    yearTitle = catalogue.message(.axisYear)
    moneyTitle = catalogue.message(
      .axisMoney, SeriesNames.money, String(scenario.horizon.asOf))
    description = catalogue.message(.fanDescription)
    descriptionOfLines = catalogue.message(.pathsDescription)
  }

  /// Targets of real total output, those of one threshold together.
  private static func targets(_ targets: [Target], _ catalogue: Catalogue) -> [TargetLine] {
    var lines: [TargetLine] = []
    for target in targets where target.series == .output && !target.isNominal {
      let amount = catalogue.numbers.rounded(target.threshold, significant: 6)
        .replacing(NumberFormat.fixedSpace, with: " ")
      let wanted: String
      switch target.time {
      case .at(let year):
        wanted = catalogue.message(.fanTargetIn, amount, SeriesNames.money, String(year))
      case .by(let year):
        wanted = catalogue.message(.fanTargetBy, amount, SeriesNames.money, String(year))
      }
      if let place = lines.firstIndex(where: { $0.threshold == target.threshold }) {
        lines[place].wanted = catalogue.numbers.list([lines[place].wanted, wanted])
      } else {
        lines.append(TargetLine(threshold: target.threshold, wanted: wanted))
      }
    }
    return lines
  }
}
