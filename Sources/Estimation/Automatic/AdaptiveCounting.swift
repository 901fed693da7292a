import Statistics
import Probability

/// Counting until a goal is reached, with Wilson's interval.
struct AdaptiveCounting {
  var goal: EstimationGoal
  var level: Double
  var maximumCalls: Int

  func estimate<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, share: Double, seed: UInt64
  ) -> ProbabilityAnswer {
    let draws = Draws(seed: seed, stage: "counting")
    let limit: Int
    if case .calls(let calls) = goal { limit = calls } else { limit = maximumCalls }
    let schedule = LookSchedule(level: level, isSingle: goal.isBudget)
    var (hits, failed, count, block, look) = (0, 0, 0, 0, 1)
    var wanted =
      goal.pointsNeeded(
        probability: share, relativeVariance: (1 - share) / share, level: schedule.level(at: 1)
      ).map { $0 * 1.25 } ?? Double(limit)
    while true {
      let room = max(limit - runner.calls, look == 1 ? 500 : 0)
      let more = min(room, max(Int(min(wanted, 1e15)) - count, 500))
      let event = runner.event
      let first = block
      let parts = parallelMap(count: Chunk.count(forPaths: more), threads: runner.threads) {
        part in
        let size = min(Chunk.paths, more - part * Chunk.paths)
        let points = draws.normals(dimension: event.dimension, count: size, block: first + part)
        let margins = event.margins(of: points, count: size)
        return (hits: margins.count { $0 >= 0 }, failed: margins.count { $0.isNaN })
      }
      block += parts.count
      count += more
      let newlyFailed = parts.reduce(0) { $0 + $1.failed }
      hits += parts.reduce(0) { $0 + $1.hits }
      failed += newlyFailed
      runner.note(calls: more, failed: newlyFailed)
      let estimate = ProbabilityEstimate.counting(
        hits: hits, failed: failed, count: count, level: schedule.level(at: look), method: .wilson)
      var answer = ProbabilityAnswer(
        estimate: ProbabilityEstimate(
          probability: estimate.probability, interval: estimate.interval, level: level,
          calls: runner.calls, estimator: estimate.estimator, failed: failed))
      if failed > 0 { answer.warnings.append(.failedPoints(failed)) }
      guard let (reached, target) = goal.reached(estimate.interval, estimate.probability),
        reached > target
      else { return answer }
      if runner.calls >= limit {
        answer.warnings.append(.precisionNotReached(wanted: target, reached: reached))
        return answer
      }
      let ratio = min(reached / target, 10)
      wanted = Double(count) * max(1.3, 1.1 * ratio * ratio)
      look += 1
    }
  }
}
