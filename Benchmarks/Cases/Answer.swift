public import GrowthModel
public import Simulation

/// What every row of the table is asked for, and computed with all that comes with it: mean and
/// spread of every cluster and the total in every year, and the probability of the target.
public struct Answer: Sendable {
  /// Probability of the first target.
  public var probability: Double
  /// Mean of the total of the last year, 亿元.
  public var mean: Double
  /// Standard deviation of the total of the last year, 亿元.
  public var standardDeviation: Double
}

extension Ensemble {
  /// Runs the ensemble and picks the answer from its results.
  ///
  /// - Parameter quantiles: whether quantiles of all series are kept as well.
  public func answer(of scenario: Scenario, quantiles: Bool = false) async throws -> Answer {
    let results = try await output(of: scenario, quantiles: quantiles)
    let last = results.series.last
    return Answer(
      probability: results.targets.first?.probability ?? .nan,
      mean: last?.spread.mean ?? .nan,
      standardDeviation: last?.spread.standardDeviation ?? .nan)
  }
}
