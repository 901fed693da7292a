import Lanes
import Probability
import Statistics

/// Line sampling: chance is integrated out along one direction, and only what is across it is
/// drawn. A form of conditional Monte Carlo.
///
///     P = E[ P(event on the line z⊥ + sα) ],   s standard normal, z⊥ across α
///
/// On each line the margin is looked at in steps of one standard deviation from a random offset,
/// and where its sign changes the limit state is sought between. Parts of the event that are
/// narrower than a step may be overlooked, which makes the estimate too low, never too high.
/// α is the direction of the likeliest design point.
///
/// Wins where the limit state is nearly a plane; needs some 25 calls a line. Where the event has
/// other regions, which lines along α seldom meet, the answer warns.
///
/// Source: Koutsourelakis, Pradlwarter and Schuëller, *Probabilistic Engineering Mechanics* 19
/// (2004) 409–417.
public struct LineSampling: ProbabilityEstimator {
  /// How many lines are drawn.
  public var lines: Int
  /// The confidence level of the interval.
  public var level: Double

  /// Line sampling with a number of lines.
  public init(lines: Int = 200, level: Double = 0.95) {
    precondition(lines >= 10, "an interval needs at least ten lines")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.lines = lines
    self.level = level
  }

  /// `line sampling`.
  public var name: String { "line sampling" }

  /// How far a line is followed to both sides: beyond lies 2·10⁻¹⁹.
  private static let reach = 9.0
  /// What five steps of the root search may leave, relative to the probability of a line
  /// (judgement; a plane leaves 10⁻⁹). It counts where lines hardly differ.
  private static let rootError = 1e-4

  /// The mean over lines of the event's probability on the line.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var runner = EventRunner(event, threads: threads)
    let search = ProposalSearch().designPoint(&runner, seed: seed)
    guard let (found, others) = search else {
      return withoutDirection(event, runner, seed: seed, threads: threads)
    }
    let alpha = found.direction
    let draws = Draws(seed: seed, stage: "line sampling", event: event)
    let sets = parallelMap(count: Chunk.count(forPaths: lines), threads: threads) { block in
      let count = min(Chunk.paths, lines - block * Chunk.paths)
      var runner = EventRunner(event)
      var across = draws.normals(dimension: event.dimension, count: count, block: block)
      let along = across.projections(on: alpha)
      for i in alpha.indices {
        for k in 0..<count { across.values[i * count + k] -= along[k] * alpha[i] }
      }
      let offsets = draws.uniforms(count: count, block: block)
      let values = probabilities(on: across, alpha, offsets: offsets, &runner)
      return (values: values, calls: runner.calls, failed: runner.failed)
    }
    var tally = WeightedTally(components: 1)
    for set in sets {
      for value in set.values {
        tally.add(component: 0, weight: value, margin: value > 0 ? 0 : -1)
      }
      runner.note(calls: set.calls, failed: set.failed)
    }
    var warnings = tally.warnings
    if others > 0 { warnings.append(.otherRegions(others)) }
    if !found.converged { warnings.append(.notConverged(.designPointSearch)) }
    guard tally.hits > 0 else {
      return withoutDirection(event, runner, seed: seed, threads: threads)
    }
    if runner.failed > 0 { warnings.append(.failedPoints(runner.failed)) }
    let sampled = tally.interval(level: level)
    let lower = sampled.lowerBound * (1 - Self.rootError)
    let upper = runner.failed > 0 ? 1 : min(sampled.upperBound * (1 + Self.rootError), 1)
    return ProbabilityAnswer(
      estimate: ProbabilityEstimate(
        probability: min(tally.mean, 1),
        interval: lower...upper, level: level,
        calls: runner.calls, estimator: name, failed: runner.failed),
      warnings: warnings, designPoints: [found])
  }

  /// The probability of the event on each line.
  private func probabilities<Event: NormalEvent>(
    on across: PointSet, _ alpha: [Double], offsets: [Double], _ runner: inout EventRunner<Event>
  ) -> [Double] {
    let count = across.count
    func margins(at places: [Double]) -> [Double] {
      var points = across
      for i in alpha.indices {
        for k in 0..<count { points.values[i * count + k] += places[k] * alpha[i] }
      }
      return runner.margins(of: points)
    }
    let steps = Int(2 * Self.reach)
    var before = Array(repeating: -Self.reach, count: count)
    var marginsBefore = margins(at: before)
    var result = Array(repeating: 0.0, count: count)
    for k in 0..<count where marginsBefore[k] >= 0 {
      result[k] += normalCumulative(at: -Self.reach)
    }
    for step in 0...steps {
      let after = offsets.map { min(-Self.reach + Double(step) + $0, Self.reach) }
      let marginsAfter = margins(at: after)
      let crossing = (0..<count).filter { (marginsBefore[$0] >= 0) != (marginsAfter[$0] >= 0) }
      for k in 0..<count where marginsBefore[k] >= 0 && marginsAfter[k] >= 0 {
        result[k] += mass(before[k], after[k])
      }
      let roots = roots(
        PointSet(across, at: crossing), alpha,
        lower: crossing.map { before[$0] }, upper: crossing.map { after[$0] },
        lowerMargins: crossing.map { marginsBefore[$0] },
        upperMargins: crossing.map { marginsAfter[$0] }, &runner)
      for (place, k) in crossing.enumerated() {
        result[k] +=
          marginsAfter[k] >= 0 ? mass(roots[place], after[k]) : mass(before[k], roots[place])
      }
      (before, marginsBefore) = (after, marginsAfter)
    }
    for k in 0..<count where marginsBefore[k] >= 0 {
      result[k] += normalUpperTail(at: before[k])
    }
    return result
  }

  /// P(a < s < b), from the tail that is smaller.
  private func mass(_ a: Double, _ b: Double) -> Double {
    a > 0
      ? normalUpperTail(at: a) - normalUpperTail(at: b)
      : normalCumulative(at: b) - normalCumulative(at: a)
  }

  /// Where the margin changes its sign, by regula falsi with halved ends (Illinois): five steps,
  /// all lines side by side.
  private func roots<Event: NormalEvent>(
    _ across: PointSet, _ alpha: [Double], lower: [Double], upper: [Double],
    lowerMargins: [Double], upperMargins: [Double], _ runner: inout EventRunner<Event>
  ) -> [Double] {
    let count = across.count
    guard count > 0 else { return [] }
    var (low, high, atLow, atHigh) = (lower, upper, lowerMargins, upperMargins)
    var lastLow = Array(repeating: 0, count: count)
    func place(_ k: Int) -> Double {
      let middle = 0.5 * (low[k] + high[k])
      guard atLow[k].isFinite, atHigh[k].isFinite, atHigh[k] != atLow[k] else { return middle }
      let value = low[k] - atLow[k] * (high[k] - low[k]) / (atHigh[k] - atLow[k])
      return value >= low[k] && value <= high[k] ? value : middle
    }
    for _ in 0..<5 {
      let places = (0..<count).map(place)
      var points = across
      for i in alpha.indices {
        for k in 0..<count { points.values[i * count + k] += places[k] * alpha[i] }
      }
      let margins = runner.margins(of: points)
      for k in 0..<count {
        if (margins[k] >= 0) == (atLow[k] >= 0) {
          (low[k], atLow[k]) = (places[k], margins[k])
          if lastLow[k] == 1 { atHigh[k] *= 0.5 }
          lastLow[k] = 1
        } else {
          (high[k], atHigh[k]) = (places[k], margins[k])
          if lastLow[k] == -1 { atLow[k] *= 0.5 }
          lastLow[k] = -1
        }
      }
    }
    return (0..<count).map(place)
  }

  /// What counting says where no direction was found.
  private func withoutDirection<Event: NormalEvent>(
    _ event: Event, _ runner: EventRunner<Event>, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var answer = CountingEstimator(count: 20 * lines, level: level)
      .estimate(event, seed: seed, threads: threads)
    answer.estimate = answer.estimate.withCalls(answer.estimate.calls + runner.calls)
    answer.warnings.append(.notConverged(.designPointSearch))
    return answer
  }
}
