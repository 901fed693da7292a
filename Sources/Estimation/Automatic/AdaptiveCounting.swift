import Probability
import Statistics

/// Counting until a goal is reached, in strata where the linearised model tells hits from misses.
struct AdaptiveCounting {
  var goal: EstimationGoal
  var level: Double
  var maximumCalls: Int
  var stop = StopSignal.never

  /// Points between two looks at the clock.
  private static let batch = 32 * Chunk.paths

  /// - Parameter first: random points that are there already; they choose the size and the strata,
  ///   and are not counted.
  func estimate<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, first: FirstLook, seed: UInt64
  ) -> ProbabilityAnswer {
    let draws = Draws(seed: seed, stage: "counting", event: runner.event)
    let limit: Int
    if case .calls(let calls) = goal { limit = calls } else { limit = maximumCalls }
    let schedule = LookSchedule(level: level, isSingle: goal.isBudget)
    let (strata, predicted) = plan(&runner, first: first, level: schedule.level(at: 1))
    var wanted = predicted ?? Double(limit)
    var tally = StratifiedTally(strata: strata.count)
    var (count, block, look) = (0, 0, 1)
    while true {
      let room = max(limit - runner.calls, look == 1 ? 500 : 0)
      let size = min(room, max(Int(min(wanted, 1e15)) - count, 500))
      let isOver = add(
        size, to: &tally, strata, block: &block, draws: draws, &runner, count: &count)
      // With a few hundred points no stratum is empty but by a chance below 1e-12.
      guard tally.isComplete else { continue }
      let interval = tally.interval(level: schedule.level(at: look))
      var answer = ProbabilityAnswer(
        estimate: ProbabilityEstimate(
          probability: tally.share, interval: interval, level: level, calls: runner.calls,
          estimator: strata.count > 1 ? "counting, stratified" : "counting, Wilson",
          failed: tally.allFailed))
      if tally.allFailed > 0 { answer.warnings.append(.failedPoints(tally.allFailed)) }
      let reached = goal.reached(interval, tally.share)
      if let reached, reached.reached > reached.wanted, isOver || runner.calls >= limit {
        answer.warnings.append(
          .precisionNotReached(wanted: reached.wanted, reached: reached.reached))
      }
      let isDone = reached.map { $0.reached <= $0.wanted } ?? (runner.calls >= limit)
      if isOver, !isDone { answer.warnings.append(.timeOver) }
      if isDone || isOver || runner.calls >= limit { return answer }
      if let reached {
        let ratio = min(reached.reached / reached.wanted, 10)
        wanted = Double(count) * max(1.3, 1.1 * ratio * ratio)
      }
      look += 1
    }
  }

  /// The strata, and how many points the goal is expected to need; `nil` where calls are counted.
  func plan<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, first: FirstLook, level: Double
  ) -> (strata: LinearStrata, points: Double?) {
    func needed(_ variance: Double) -> Double? {
      let share = first.share
      return goal.pointsNeeded(
        probability: share, relativeVariance: variance / (share * share), level: level
      ).map { $0 * 1.25 }
    }
    let plain = needed(first.share * (1 - first.share))
    // The search takes some calls for each input; it is worth them where many points are to come.
    guard plain ?? Double(maximumCalls) > 20 * Double(runner.dimension + 10),
      let point = DesignPointSearch(iterations: 4).search(
        from: Array(repeating: 0, count: runner.dimension), &runner)
    else { return (.none, plain) }
    let strata = LinearStrata(direction: point.direction)
    let tally = strata.tally(first.level.points, margins: first.level.margins)
    guard tally.isComplete else { return (.none, plain) }
    // Strata that tell nothing cost nothing either.
    return (strata, needed(tally.variancePerPoint))
  }

  /// Adds points, batch after batch until the time is over; whether it is.
  private func add<Event: NormalEvent>(
    _ size: Int, to tally: inout StratifiedTally, _ strata: LinearStrata, block: inout Int,
    draws: Draws, _ runner: inout EventRunner<Event>, count: inout Int
  ) -> Bool {
    let event = runner.event
    var rest = size
    while rest > 0 {
      let batch = min(rest, Self.batch)
      let first = block
      let parts = parallelMap(count: Chunk.count(forPaths: batch), threads: runner.threads) {
        part in
        let size = min(Chunk.paths, batch - part * Chunk.paths)
        let points = draws.normals(dimension: event.dimension, count: size, block: first + part)
        return strata.tally(points, margins: event.margins(of: points, count: size))
      }
      for part in parts { tally.merge(part) }
      block += parts.count
      count += batch
      rest -= batch
      runner.note(calls: batch, failed: parts.reduce(0) { $0 + $1.allFailed })
      if stop.isGiven { return true }
    }
    return false
  }
}
