import Lanes

/// One run of subset simulation: the event as the last of a sequence of nested, each about ten
/// times rarer than the one before.
///
///     P = ∏ P(margin ≥ bⱼ | margin ≥ bⱼ₋₁),   b₁ < b₂ < … < 0
///
/// Points of a level are found by Markov chains from the best points of the level before. All
/// chains move side by side, a block of points a step, by adaptive conditional sampling: from u the
/// candidate is √(1 − σ²) u + σ ξ, ξ standard normal, taken when it stays in the level. σ follows
/// the rate of acceptance towards 0.44.
///
/// Source: Au and Beck, *Probabilistic Engineering Mechanics* 16 (2001) 263–277; Papaioannou, Betz,
/// Zwirglmaier and Straub, *Probabilistic Engineering Mechanics* 41 (2015) 89–103.
struct SubsetRun {
  /// How many points a level has.
  var pointsPerLevel = 500
  /// How many random points the first level has.
  var firstLevel = 500
  /// The part of a level that starts the next.
  var share = 0.1
  /// Levels after which the event counts as not found: 10⁻²⁰ is beyond what any model means.
  var levels = 20

  /// What a run found.
  struct Outcome {
    /// The product of the shares; 0 when the event was not reached.
    var probability: Double
    /// Points of the event, of the last level.
    var hits: PointSet
    /// The first level's random points.
    var first: Level
    /// The levels that were gone through.
    var ladder: [Rung] = []
    /// Whether the event was reached.
    var reached: Bool { hits.count > 0 }
  }

  /// A level as its points are found.
  struct Rung: Sendable {
    /// bⱼ, which margins must reach.
    var threshold: Double
    /// σ of its chains, the last one where it was adapted.
    var spread: Double
  }

  /// Points with their margins, of which `failed` were not a number.
  struct Level: Sendable {
    var points: PointSet
    var margins: [Double]
    var failed = 0

    /// How many points are hits.
    var hits: Int { margins.count { $0 >= 0 } }
  }

  /// Goes through the levels until the event is reached.
  ///
  /// - Parameter first: the random points of the first level, where there are some already.
  func run<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, seed: UInt64, stage: String, first: Level? = nil
  ) -> Outcome {
    let dimension = runner.dimension
    let draws = Draws(seed: seed, stage: stage, event: runner.event)
    let first = first ?? firstLevel(&runner, draws)
    var (points, margins) = (first.points, first.margins)
    var outcome = Outcome(
      probability: 0, hits: PointSet(dimension: dimension, count: 0),
      first: first)
    var probability = 1.0
    var threshold = -Double.infinity
    var spread = 0.6
    for level in 1...levels {
      let hits = margins.indices.filter { margins[$0] >= 0 }
      let wanted = max(2, Int((share * Double(margins.count)).rounded()))
      if hits.count >= wanted {
        outcome.probability = probability * Double(hits.count) / Double(margins.count)
        outcome.hits = PointSet(points, at: hits)
        return outcome
      }
      guard let next = nextThreshold(margins, wanted: wanted, above: threshold) else { break }
      threshold = min(next, 0)
      let seeds = margins.indices.filter { margins[$0] >= threshold }
      probability *= Double(seeds.count) / Double(margins.count)
      (points, margins) = chains(
        from: PointSet(points, at: seeds), margins: seeds.map { margins[$0] }, above: threshold,
        spread: &spread, isAdapting: true, &runner, draws: draws, level: level)
      outcome.ladder.append(Rung(threshold: threshold, spread: spread))
    }
    return outcome
  }

  /// Goes through given levels with chains of given spread, as many and as long at every level.
  ///
  /// The product of shares is then without bias: every chain leaves the law of its level as it is,
  /// and every point that reaches a level is as likely as any other to start a chain. Chains whose
  /// length follows the number of starts, as when a run chooses its own levels, are not enough, for
  /// that number hangs together with where the points lie.
  func run<Event: NormalEvent>(
    up ladder: [Rung], _ runner: inout EventRunner<Event>, seed: UInt64, stage: String
  ) -> Outcome {
    let draws = Draws(seed: seed, stage: stage, event: runner.event)
    let first = firstLevel(&runner, draws)
    var (points, margins) = (first.points, first.margins)
    var outcome = Outcome(
      probability: 0, hits: PointSet(dimension: runner.dimension, count: 0), first: first)
    var probability = 1.0
    for (place, rung) in ladder.enumerated() {
      let reaching = margins.indices.filter { margins[$0] >= rung.threshold }
      guard !reaching.isEmpty else { return outcome }
      probability *= Double(reaching.count) / Double(margins.count)
      let seeds = chosen(
        from: reaching, offset: draws.uniforms(count: 1, block: place + 1)[0])
      var spread = rung.spread
      (points, margins) = chains(
        from: PointSet(points, at: seeds), margins: seeds.map { margins[$0] },
        above: rung.threshold, spread: &spread, isAdapting: false, &runner, draws: draws,
        level: place + 1)
    }
    let hits = margins.indices.filter { margins[$0] >= 0 }
    outcome.probability = probability * Double(hits.count) / Double(margins.count)
    outcome.hits = PointSet(points, at: hits)
    outcome.ladder = ladder
    return outcome
  }

  /// The starts of a level's chains: every one of `reaching` as often as any other on average, by
  /// systematic sampling from a random `offset`.
  private func chosen(from reaching: [Int], offset: Double) -> [Int] {
    let count = max(1, Int((share * Double(pointsPerLevel)).rounded()))
    return (0..<count).map { k in
      let place = (Double(k) + offset) / Double(count) * Double(reaching.count)
      return reaching[min(Int(place), reaching.count - 1)]
    }
  }

  /// Random points.
  func firstLevel<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, _ draws: Draws
  ) -> Level {
    let failed = runner.failed
    let points = draws.normals(dimension: runner.dimension, count: firstLevel, block: 0)
    let margins = runner.margins(of: points)
    return Level(points: points, margins: margins, failed: runner.failed - failed)
  }

  /// The margin that `wanted` points reach, or the next one above `previous` where many points have
  /// the same; `nil` where no point is above `previous`.
  private func nextThreshold(
    _ margins: [Double], wanted: Int, above previous: Double
  ) -> Double? {
    let sorted = margins.sorted(by: >)
    let candidate = sorted[wanted - 1]
    if candidate > previous { return candidate }
    return sorted.last { $0 > previous }
  }

  /// The points of a level: the seeds and what their chains visit.
  private func chains<Event: NormalEvent>(
    from seeds: PointSet, margins seedMargins: [Double], above threshold: Double,
    spread: inout Double, isAdapting: Bool, _ runner: inout EventRunner<Event>, draws: Draws,
    level: Int
  ) -> (PointSet, [Double]) {
    let count = seeds.count
    let steps = max(1, (pointsPerLevel + count - 1) / count)
    var state = seeds
    var stateMargins = seedMargins
    var points = PointSet(dimension: seeds.dimension, count: count * steps)
    var margins = Array(repeating: 0.0, count: count * steps)
    func keep(_ step: Int) {
      for i in 0..<seeds.dimension {
        for k in 0..<count {
          points.values[i * points.count + step * count + k] = state.values[i * count + k]
        }
      }
      for k in 0..<count { margins[step * count + k] = stateMargins[k] }
    }
    keep(0)
    for step in 1..<max(steps, 1) {
      let sigma = min(spread, 1)
      let rho = (1 - sigma * sigma).squareRoot()
      var candidates = draws.normals(
        dimension: seeds.dimension, count: count, block: level * 65536 + step)
      for j in candidates.values.indices {
        candidates.values[j] = rho * state.values[j] + sigma * candidates.values[j]
      }
      let found = runner.margins(of: candidates)
      var accepted = 0
      for k in 0..<count where found[k] >= threshold {
        accepted += 1
        stateMargins[k] = found[k]
        for i in 0..<seeds.dimension {
          state.values[i * count + k] = candidates.values[i * count + k]
        }
      }
      keep(step)
      guard isAdapting else { continue }
      let rate = Double(accepted) / Double(count)
      spread *= ((rate - 0.44) / Double(step).squareRoot()).exponential
      spread = min(max(spread, 1e-3), 1)
    }
    return (points, margins)
  }
}
