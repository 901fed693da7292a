import Lanes
import Statistics

/// Subset simulation in independent replicates, whose spread gives the interval.
///
/// A single run's points hang together through their chains and levels, and intervals that treat
/// them as independent are too narrow. A run that chooses its own levels is also biased upwards, by
/// a tenth and more with 500 points a level; here a first run chooses the levels and the spread of
/// the chains, and the replicates, which alone are averaged, keep to them and are without bias.
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
    var runner = EventRunner(event, threads: threads)
    let pilot = run.run(&runner, seed: seed, stage: "subset simulation, levels")
    let ladder = pilot.ladder
    let outcomes = parallelMap(count: replicates, threads: threads) { replicate in
      var runner = EventRunner(event)
      let outcome = run.run(
        up: ladder, &runner, seed: seed, stage: "subset simulation, \(replicate)")
      return (outcome: outcome, calls: runner.calls, failed: runner.failed)
    }
    let calls = runner.calls + outcomes.reduce(0) { $0 + $1.calls }
    let failed = runner.failed + outcomes.reduce(0) { $0 + $1.failed }
    var warnings: [EstimationWarning] = []
    if failed > 0 { warnings.append(.failedPoints(failed)) }
    var moments = Moments()
    for part in outcomes { moments.add(part.outcome.probability) }
    // What the first levels alone say, as random points.
    let counted = ProportionInterval.Method.clopperPearson.bounds(
      hits: outcomes.reduce(0) { $0 + $1.outcome.first.hits },
      failed: outcomes.reduce(0) { $0 + $1.outcome.first.failed },
      count: replicates * pointsPerLevel, level: level)
    let reached = outcomes.count { $0.outcome.reached }
    // A replicate that dies out is an honest 0 among others, but when most do nothing is known.
    guard pilot.reached, 2 * reached > replicates else {
      warnings.append(.notConverged(.subsetLevels))
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
    if 10 * reached < 9 * replicates { warnings.append(.notConverged(.subsetLevels)) }
    let upper = min(1, mean * factor)
    return ProbabilityAnswer(
      estimate: ProbabilityEstimate(
        probability: min(mean, 1),
        interval: min(mean / factor, 1)...(failed > 0 ? max(upper, counted.upperBound) : upper),
        level: level, calls: calls, estimator: name, failed: failed),
      warnings: warnings)
  }
}
