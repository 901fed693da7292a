import GrowthModel
import Simulation

/// Output of every cluster, year by year, as every drawing of it needs it.
package struct ClusterColumns: Sendable, Hashable {
  /// A cluster's output.
  package struct Cluster: Sendable, Hashable {
    package var name: String
    /// The base year where it is known, then the forecast years.
    package var years: [FanChart.Year]
    /// Median and range from 5 % to 95 % of the last year, in words; empty without years.
    package var summary: String
  }

  package var title: String
  /// Of the axis of money, with its unit and prices.
  package var moneyTitle: String
  /// In the order of the scenario.
  package var clusters: [Cluster]
  /// What is drawn, for readers who cannot see it.
  package var description: String

  /// The chart of a forecast, from the values that its tables show.
  package init(_ report: RunReport) {
    let catalogue = report.catalogue
    let horizon = report.horizon
    clusters = report.scenario.clusters.indices.map { index in
      let series = SeriesName.cluster(index)
      let base = report.forecast.base.filter { $0.series == series }
      let values = base + report.forecast.forecasts(of: series)
      return Cluster(
        name: report.names.title(series),
        years: values.map { FanChart.Year(year: $0.year, quantiles: $0.spread.quantiles) },
        summary: values.last.map { Self.summary($0, catalogue) } ?? "")
    }
    title = catalogue.message(.clustersTitle, String(horizon.asOf), String(horizon.to))
    moneyTitle = catalogue.message(.axisMoney, SeriesNames.money, String(horizon.asOf))
    description = catalogue.message(.clustersDescription)
  }

  private static func summary(_ value: SeriesForecast, _ catalogue: Catalogue) -> String {
    let numbers = catalogue.numbers
    let quantiles = value.spread.quantiles
    let digits = RunReport.digits(for: quantiles[6])
    func text(_ amount: Double) -> String { numbers.decimal(amount, digits: digits) }
    return catalogue.message(
      .clusterSummary, String(value.year), text(value.spread.median),
      numbers.range(quantiles[0], quantiles[6], text))
  }
}
