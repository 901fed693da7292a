import Lanes
import Statistics
import Probability

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
  /// When to stop adding replicates to ``replicates``; `nil` for none.
  public var goal: EstimationGoal?
  /// Calls of the model after which no replicate is added.
  public var maximumCalls: Int
  private var stop = StopSignal.never

  /// Subset simulation of a given size, or until a goal.
  public init(
    pointsPerLevel: Int = 1000, replicates: Int = 20, level: Double = 0.95,
    goal: EstimationGoal? = nil, maximumCalls: Int = 1_000_000
  ) {
    precondition(pointsPerLevel >= 20, "a level has at least 20 points")
    precondition(replicates >= 2, "an interval needs at least two replicates")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.pointsPerLevel = pointsPerLevel
    self.replicates = replicates
    self.level = level
    self.goal = goal
    self.maximumCalls = maximumCalls
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
    let limit: Int
    if case .calls(let calls) = goal { limit = calls } else { limit = maximumCalls }
    let schedule = LookSchedule(level: level, isSingle: goal?.isBudget ?? true)
    var outcomes: [Replicate] = []
    var more = replicates
    var look = 0
    while true {
      let done = outcomes.count
      outcomes += parallelMap(count: more, threads: threads) { replicate in
        var runner = EventRunner(event)
        let outcome = run.run(
          up: ladder, &runner, seed: seed, stage: "subset simulation, \(done + replicate)")
        return Replicate(outcome: outcome, calls: runner.calls, failed: runner.failed)
      }
      look += 1
      let answer = answer(
        outcomes, pilot: pilot, pilotCalls: runner.calls, pilotFailed: runner.failed,
        level: schedule.level(at: look))
      guard let goal, pilot.reached else { return answer }
      let calls = answer.estimate.calls
      let reached = goal.reached(answer.estimate.interval, answer.estimate.probability)
      if let reached, reached.reached <= reached.wanted { return answer }
      // Half as many again as there are, as far as the calls go.
      let each = max((calls - runner.calls) / outcomes.count, 1)
      more = min(max(replicates / 2, outcomes.count / 2), max(limit - calls, 0) / each)
      let isSpent = more < replicates / 2
      let isOver = stop.isGiven
      if isOver || isSpent {
        var warned = answer
        if isOver, reached != nil || !isSpent { warned.warnings.append(.timeOver) }
        guard let reached else { return warned }
        warned.warnings.append(
          .precisionNotReached(wanted: reached.wanted, reached: reached.reached))
        return warned
      }
    }
  }

  /// The same, which adds no replicate once the signal is given.
  public func stopping(on signal: StopSignal) -> SubsetSimulation {
    var result = self
    result.stop = signal
    return result
  }

  /// One replicate.
  private struct Replicate: Sendable {
    var outcome: SubsetRun.Outcome
    var calls: Int
    var failed: Int
  }

  private func answer(
    _ outcomes: [Replicate], pilot: SubsetRun.Outcome, pilotCalls: Int, pilotFailed: Int,
    level: Double
  ) -> ProbabilityAnswer {
    let replicates = outcomes.count
    let calls = pilotCalls + outcomes.reduce(0) { $0 + $1.calls }
    let failed = pilotFailed + outcomes.reduce(0) { $0 + $1.failed }
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
          interval: min(counted.lowerBound, moments.mean)...counted.upperBound, level: self.level,
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
        level: self.level, calls: calls, estimator: name, failed: failed),
      warnings: warnings)
  }
}
