import Lanes
import Statistics

/// Subset simulation in independent replicates, whose spread gives the interval.
///
/// A single run's points hang together through their chains and levels, and intervals that treat
/// them as independent are too narrow.
///
/// Source: Au and Beck (2001); Papaioannou et al. (2015).
public struct SubsetSimulation: ProbabilityEstimator {
  /// How many points a level has.
  public var pointsPerLevel: Int
  /// How many independent runs there are, at least 2.
  public var replicates: Int
  /// The confidence level of the interval.
  public var level: Double

  /// Subset simulation of a given size.
  public init(pointsPerLevel: Int = 1000, replicates: Int = 20, level: Double = 0.95) {
    precondition(pointsPerLevel >= 20, "a level has at least 20 points")
    precondition(replicates >= 2, "an interval needs at least two replicates")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.pointsPerLevel = pointsPerLevel
    self.replicates = replicates
    self.level = level
  }

  /// `subset simulation`.
  public var name: String { "subset simulation" }

  /// The mean of the replicates, with an interval on the scale of the logarithm from their spread.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    let run = SubsetRun(pointsPerLevel: pointsPerLevel, firstLevel: pointsPerLevel)
    let outcomes = parallelMap(count: replicates, threads: threads) { replicate in
      var runner = EventRunner(event)
      let outcome = run.run(&runner, seed: seed, stage: "subset simulation, \(replicate)")
      return (outcome: outcome, calls: runner.calls, failed: runner.failed)
    }
    let calls = outcomes.reduce(0) { $0 + $1.calls }
    let failed = outcomes.reduce(0) { $0 + $1.failed }
    var warnings: [EstimationWarning] = []
    if failed > 0 { warnings.append(.failedPoints(failed)) }
    var moments = Moments()
    for part in outcomes { moments.add(part.outcome.probability) }
    let reached = outcomes.count { $0.outcome.reached }
    if reached < replicates { warnings.append(.notConverged(.subsetLevels)) }
    // What the first levels alone say, as random points.
    let counted = ProportionInterval.Method.clopperPearson.bounds(
      hits: outcomes.reduce(0) { $0 + $1.outcome.first.hits },
      failed: outcomes.reduce(0) { $0 + $1.outcome.first.failed },
      count: replicates * pointsPerLevel, level: level)
    guard reached == replicates else {
      if reached == 0 { warnings.append(.eventNotSeen) }
      return ProbabilityAnswer(
        estimate: ProbabilityEstimate(
          probability: min(moments.mean, counted.upperBound),
          interval: min(counted.lowerBound, moments.mean)...counted.upperBound, level: level,
          calls: calls, estimator: name, failed: failed),
        warnings: warnings)
    }
    let mean = moments.mean
    let relativeError =
      (moments.variance / Double(replicates)).squareRoot() / mean
    let t = studentQuantile(upperTail: (1 - level) / 2, degreesOfFreedom: Double(replicates - 1))
    let factor = min(t * relativeError, 700).exponential
    let upper = min(1, mean * factor)
    return ProbabilityAnswer(
      estimate: ProbabilityEstimate(
        probability: mean,
        interval: (mean / factor)...(failed > 0 ? max(upper, counted.upperBound) : upper),
        level: level, calls: calls, estimator: name, failed: failed),
      warnings: warnings)
  }
}
