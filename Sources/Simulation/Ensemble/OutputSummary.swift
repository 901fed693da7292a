public import Estimation
public import GrowthModel
import Statistics

/// Real output of a scenario by cluster and year, and the odds of its targets: what a comparison
/// of many packages needs, at a fraction of the cost of a whole ``Forecast``.
public struct OutputSummary: Sendable {
  /// Clusters in order, then the total, each by forecast year; quantiles are not numbers where
  /// none were asked for.
  public var series: [SeriesForecast]
  /// One a target, in the order of the scenario.
  public var targets: [ProbabilityEstimate]
  /// Number of paths, failed ones included.
  public var paths: Int
  /// Paths that left the finite numbers; they are not in ``series``.
  public var failed: Int
}

extension Ensemble {
  /// Output by cluster and year, and the odds of the targets, over the same paths as
  /// ``forecast(of:package:progress:)``.
  ///
  /// - Parameter quantiles: whether quantiles are kept beside means and standard deviations.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled, `CancellationError`.
  public func output(
    of scenario: Scenario, package: Package? = nil, quantiles: Bool = false
  ) async throws -> OutputSummary {
    let plan = try ModelPlan(scenario, package: package)
    let scope = MeasurePlan.Scope.output(quantiles: quantiles)
    let sample = try await measure(scenario, plan: plan, scope: scope, progress: nil)
    let labels = MeasurePlan(scenario, layout: plan.outcomes, scope: scope).labels
    return OutputSummary(
      series: labels.indices.map { index in
        SeriesForecast(
          series: labels[index].series, year: labels[index].year, prices: labels[index].prices,
          spread: sample.spread(of: index))
      },
      targets: scenario.targets.indices.map { sample.odds(ofTarget: $0) },
      paths: sample.counts.paths, failed: sample.counts.failed)
  }
}
