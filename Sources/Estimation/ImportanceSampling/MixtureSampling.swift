import Statistics
import Probability

/// Sampling from a mixture until a goal is reached.
struct MixtureSampling {
  var goal: EstimationGoal
  var level: Double
  /// Calls after which sampling ends, the pilot's included.
  var maximumCalls: Int
  var stop = StopSignal.never
  /// The first look has so many times the points predicted, so that nearly all runs stop there:
  /// stopping where the error happens to look small leaves estimates a little low. At 1.1 one run in
  /// seven looks again on the hardest of the reference problems, and the bias is 7 % of the error; at
  /// 1.6 one in thirty, and 3 %, for at most a twentieth more calls (judgement).
  static let reserve = 1.6

  /// Points between two looks at the clock.
  private static let batch = 32 * Chunk.paths

  struct Outcome {
    var tally: WeightedTally
    var interval: ClosedRange<Double>
    var warnings: [EstimationWarning]
  }

  /// Samples with looks at a size predicted from the proposal's last round, then at larger ones.
  func sample<Event: NormalEvent>(
    _ proposal: ProposalSearch.Proposal, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> Outcome {
    let draws = Draws(seed: seed, stage: "importance sampling", event: runner.event)
    let limit: Int
    if case .calls(let calls) = goal { limit = calls } else { limit = maximumCalls }
    let schedule = LookSchedule(level: level, isSingle: goal.isBudget)
    var tally = WeightedTally(components: proposal.mixture.components.count)
    var block = 0
    var look = 1
    var wanted =
      goal.pointsNeeded(
        probability: proposal.probability, relativeVariance: proposal.relativeVariance,
        level: schedule.level(at: 1)
      ).map { Self.reserve * $0 } ?? Double(limit)
    while true {
      let room = max(limit - runner.calls, tally.count == 0 ? 200 : 0)
      let more = min(room, max(Int(min(wanted, 1e15)) - tally.count, 200))
      var rest = more
      while rest > 0, rest == more || !stop.isGiven {
        let batch = min(rest, Self.batch)
        add(batch, of: proposal.mixture, to: &tally, block: &block, draws: draws, &runner)
        rest -= batch
      }
      let isOver = stop.isGiven
      let level = schedule.level(at: look)
      let interval = tally.interval(level: level)
      var warnings = tally.warnings
      guard let (reached, target) = goal.reached(interval, tally.mean) else {
        if rest > 0 { warnings.append(.timeOver) }
        return Outcome(tally: tally, interval: interval, warnings: warnings)
      }
      if reached <= target {
        return Outcome(tally: tally, interval: interval, warnings: warnings)
      }
      if isOver || runner.calls >= limit {
        warnings.append(.precisionNotReached(wanted: target, reached: reached))
        if isOver { warnings.append(.timeOver) }
        return Outcome(tally: tally, interval: interval, warnings: warnings)
      }
      let ratio = min(reached / target, 10)
      wanted = Double(tally.count) * max(1.3, 1.1 * ratio * ratio)
      look += 1
    }
  }

  private func add<Event: NormalEvent>(
    _ count: Int, of mixture: Mixture, to tally: inout WeightedTally, block: inout Int,
    draws: Draws, _ runner: inout EventRunner<Event>
  ) {
    let first = block
    let event = runner.event
    let parts = parallelMap(count: Chunk.count(forPaths: count), threads: runner.threads) { part in
      let size = min(Chunk.paths, count - part * Chunk.paths)
      let (points, component) = mixture.sample(draws, count: size, block: first + part)
      let margins = event.margins(of: points, count: size)
      let weights = mixture.weights(at: points)
      var sums = WeightedTally(components: mixture.components.count)
      for k in 0..<size {
        sums.add(component: component[k], weight: weights[k], margin: margins[k])
      }
      return sums
    }
    for part in parts { tally.merge(part) }
    block += parts.count
    runner.note(calls: count, failed: parts.reduce(0) { $0 + $1.failed })
  }
}

extension EstimationGoal {
  /// Whether calls are counted, not precision.
  var isBudget: Bool { if case .calls = self { true } else { false } }
}
