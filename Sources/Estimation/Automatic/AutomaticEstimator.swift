import Statistics

/// Chooses the estimator by a pilot run.
///
/// The pilot's first level is random points. Where at least a tenth of them are hits, the rest is
/// counting; where at most a tenth are misses, the chance of a miss is estimated instead; between
/// and beyond, the pilot goes on as subset simulation and importance sampling follows.
public struct AutomaticEstimator: ProbabilityEstimator {
  /// When to stop.
  public var goal: EstimationGoal
  /// The confidence level of the interval.
  public var level: Double
  /// Calls of the model after which sampling ends whatever the goal, the check not counted.
  public var maximumCalls: Int
  /// The second, independent estimator; `nil` for none.
  public var check: EstimatorCheck?
  private var stop = StopSignal.never

  /// An automatic choice, run until `goal`.
  public init(
    goal: EstimationGoal = .relative(0.1), level: Double = 0.95, maximumCalls: Int = 1_000_000,
    check: EstimatorCheck? = nil
  ) {
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.goal = goal
    self.level = level
    self.maximumCalls = maximumCalls
    self.check = check
  }

  /// `auto`. An answer's name is that of the estimator chosen.
  public var name: String { "auto" }

  /// The probability of an event by the estimator chosen, and by the second one where asked.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var answer = unchecked(event, seed: seed, threads: threads)
    guard let check else { return answer }
    if stop.isGiven {
      // A second estimate takes its time, and there is none left.
      if !answer.warnings.contains(.timeOver) { answer.warnings.append(.timeOver) }
      return answer
    }
    let second = check.estimate(event, beside: answer.estimate, seed: seed, threads: threads)
    answer.check = second
    if !check.agree(answer.estimate, second) { answer.warnings.append(.disagreement(second)) }
    return answer
  }

  /// The same, which ends sampling once the signal is given and then leaves out the check.
  public func stopping(on signal: StopSignal) -> AutomaticEstimator {
    var result = self
    result.stop = signal
    return result
  }

  private func unchecked(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var runner = EventRunner(event, threads: threads)
    let first = firstLook(&runner, seed: seed)
    guard first.isNearlyCertain else { return answer(after: first, &runner, seed: seed) }
    var other = EventRunner(ComplementEvent(of: event), threads: threads)
    other.note(calls: runner.calls, failed: 0)
    let complement = answer(after: first.complement, &other, seed: seed)
    // Points that fail count as misses, which the complement would take for hits.
    if complement.estimate.failed == 0 { return complement.complement }
    var answer = answer(after: first, &runner, seed: seed)
    let lost = complement.estimate.calls - first.points
    answer.estimate = answer.estimate.withCalls(answer.estimate.calls + lost)
    return answer
  }

  /// The answer by counting, or by what follows the pilot.
  private func answer<Event: NormalEvent>(
    after first: FirstLook, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> ProbabilityAnswer {
    if first.isForCounting {
      let adaptive = AdaptiveCounting(
        goal: goal, level: level, maximumCalls: maximumCalls, stop: stop)
      return adaptive.estimate(&runner, first: first, seed: seed)
    }
    let pilot = sampling.pilot.run(&runner, seed: seed, stage: "pilot", first: first.level)
    return sampling.estimate(after: pilot, &runner, seed: seed)
  }

  /// What samples rare events.
  var sampling: ImportanceSampling {
    ImportanceSampling(goal: goal, level: level, maximumCalls: maximumCalls).stopping(on: stop)
  }

  /// The random points that decide.
  func firstLook<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> FirstLook {
    FirstLook(runner: &runner, points: sampling.pilot.firstLevel, seed: seed)
  }
}

/// The random points with which the automatic choice begins.
struct FirstLook {
  let level: SubsetRun.Level
  let hits: Int
  let misses: Int

  init<Event: NormalEvent>(runner: inout EventRunner<Event>, points count: Int, seed: UInt64) {
    self.init(
      SubsetRun(firstLevel: count)
        .firstLevel(&runner, Draws(seed: seed, stage: "pilot", event: runner.event)))
  }

  private init(_ level: SubsetRun.Level) {
    self.level = level
    hits = level.hits
    misses = level.margins.count - hits - level.failed
  }

  /// The same points as the event sees them that does not happen; none of them failed.
  var complement: FirstLook {
    FirstLook(
      SubsetRun.Level(points: level.points, margins: level.margins.map(complementMargin)))
  }

  /// Whether so few points are misses that these are what to look for.
  var isNearlyCertain: Bool { level.failed == 0 && misses * 10 < points }

  /// Whether so many points are hits that counting is enough.
  var isForCounting: Bool { hits * 10 >= points }

  var points: Int { level.points.count }

  /// The share of hits, kept away from 0 and 1.
  var share: Double { (Double(hits) + 0.5) / (Double(points) + 1) }
}

extension ProbabilityAnswer {
  /// The answer for the event of which this one's does not happen. Design points are those of the
  /// other event.
  var complement: ProbabilityAnswer {
    var answer = self
    answer.estimate = ProbabilityEstimate(
      probability: 1 - estimate.probability,
      interval: (1 - estimate.interval.upperBound)...(1 - estimate.interval.lowerBound),
      level: estimate.level, calls: estimate.calls,
      estimator: estimate.estimator + ProbabilityEstimate.complementSuffix,
      failed: estimate.failed)
    return answer
  }
}
