import Probability
import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct StopSignalTests {
  /// An event by one of the ways to estimate it, with its probability and a goal out of reach.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let event: ClosureEvent
    let probability: Double
    let goal: EstimationGoal
  }

  // P(z > 0.5) = Φ(−0.5), counted in strata; RP22, by importance sampling; P(z > −3), by the
  // complement.
  static let cases = [
    Case(
      testDescription: "counting", event: ClosureEvent(dimension: 3) { $0[0] - 0.5 },
      probability: normalUpperTail(at: 0.5), goal: .relative(1e-5)),
    Case(
      testDescription: "importance sampling", event: ReferenceProblem.rp22.event,
      probability: ReferenceProblem.rp22.probability, goal: .relative(1e-4)),
    Case(
      testDescription: "complement", event: ClosureEvent(dimension: 3) { $0[0] + 3 },
      probability: normalCumulative(at: 3), goal: .relative(1e-4)),
  ]

  /// Points between two looks at the signal.
  static let batch = 32 * 1024

  /// An answer whose signal comes once the event was evaluated `calls` times.
  private func answer(
    _ estimator: some ProbabilityEstimator, _ event: some NormalEvent, stoppedAfter calls: Int,
    threads: Int = 1
  ) -> ProbabilityAnswer {
    let counter = CallCounter()
    return estimator.stopping(on: StopSignal { _ in counter.calls >= calls })
      .estimate(CountedEvent(event: event, counter: counter), seed: 41, threads: threads)
  }

  private func hasPrecisionWarning(_ answer: ProbabilityAnswer) -> Bool {
    answer.warnings.contains { if case .precisionNotReached = $0 { true } else { false } }
  }

  // Intervals of level 1 − 10⁻⁹.
  @Test(arguments: cases, [0, 50_000, 100_000])
  func `what is done by then is an honest answer`(_ item: Case, calls: Int) {
    let estimator = AutomaticEstimator(
      goal: item.goal, level: 0.999999999, maximumCalls: 10_000_000)
    let found = answer(estimator, item.event, stoppedAfter: calls)
    #expect(found.warnings.contains(.timeOver))
    #expect(hasPrecisionWarning(found))
    #expect(!found.reaches(item.goal))
    #expect(found.estimate.interval.contains(item.probability))
    let half = (found.estimate.interval.upperBound - found.estimate.interval.lowerBound) / 2
    #expect(half < 0.05 * item.probability)
    // What comes before the first batch takes a few thousand calls.
    #expect(found.estimate.calls >= calls)
    #expect(found.estimate.calls < max(calls, 5000) + Self.batch)
  }

  @Test(arguments: cases)
  func `threads change nothing about the point of stopping`(_ item: Case) {
    let estimator = AutomaticEstimator(goal: item.goal, maximumCalls: 10_000_000)
    let one = answer(estimator, item.event, stoppedAfter: 60_000)
    #expect(one == answer(estimator, item.event, stoppedAfter: 60_000, threads: 3))
  }

  @Test(arguments: cases)
  func `a budget that is cut short is told, and asks for no precision`(_ item: Case) {
    let estimator = AutomaticEstimator(goal: .calls(500_000))
    let found = answer(estimator, item.event, stoppedAfter: 100_000)
    #expect(found.warnings.contains(.timeOver))
    #expect(!hasPrecisionWarning(found))
    #expect(found.estimate.calls < 100_000 + Self.batch)
    let whole = estimator.estimate(item.event, seed: 41)
    #expect(whole.warnings.isEmpty)
    #expect(whole.estimate.calls == 500_000)
  }

  @Test(arguments: EstimatorContract.all.indices)
  func `a signal that never comes changes no bit`(index: Int) {
    func check(_ estimator: some ProbabilityEstimator) {
      let event = ReferenceProblem.rp22.event
      let plain = estimator.estimate(event, seed: 42)
      #expect(estimator.stopping(on: .never).estimate(event, seed: 42) == plain)
      #expect(estimator.stopping(on: StopSignal { _ in false }).estimate(event, seed: 42) == plain)
    }
    check(EstimatorContract.all[index])
  }

  // The signal comes with the last point.
  @Test(arguments: cases)
  func `a signal after the goal was reached changes no bit`(_ item: Case) {
    for goal in [EstimationGoal.relative(0.05), .calls(60_000)] {
      let estimator = AutomaticEstimator(goal: goal)
      let plain = estimator.estimate(item.event, seed: 41)
      #expect(plain.warnings.isEmpty)
      #expect(
        answer(estimator, item.event, stoppedAfter: plain.estimate.calls) == plain)
    }
  }

  @Test func `a second estimate is left out when there is no time for it`() {
    let event = ClosureEvent(dimension: 3) { $0[0] - 0.5 }
    let estimator = AutomaticEstimator(goal: .relative(0.1), check: EstimatorCheck())
    let plain = estimator.estimate(event, seed: 41)
    #expect(plain.agrees == true)
    let found = answer(estimator, event, stoppedAfter: plain.estimate.calls)
    #expect(found.check == nil)
    #expect(found.agrees == nil)
    #expect(found.warnings == [.timeOver])
    #expect(found.estimate == plain.estimate)
  }

  // Subset simulation looks between rounds of replicates: the first has 20, and takes 21 runs with
  // the one that chooses the levels.
  @Test func `subset simulation ends with the round`() {
    let sphere = ReferenceProblem.sphere(inputs: 10)
    let subset = SubsetSimulation(
      pointsPerLevel: 500, level: 0.999999999, goal: .relative(1e-3), maximumCalls: 10_000_000)
    let first = SubsetSimulation(pointsPerLevel: 500, level: 0.999999999)
      .estimate(sphere.event, seed: 41).estimate
    let found = answer(subset, sphere.event, stoppedAfter: 0)
    #expect(found.warnings.contains(.timeOver))
    #expect(hasPrecisionWarning(found))
    #expect(found.estimate.calls == first.calls)
    #expect(found.estimate.probability == first.probability)
    #expect(found.estimate.interval.contains(sphere.probability))
  }

  @Test func `subset simulation that is done does not blame the time`() {
    let subset = SubsetSimulation(pointsPerLevel: 100, replicates: 4, goal: .calls(20_000))
    let event = ReferenceProblem.sphere(inputs: 10).event
    let plain = subset.estimate(event, seed: 41)
    #expect(answer(subset, event, stoppedAfter: plain.estimate.calls) == plain)
  }

  @Test func `counting ends with the batch`() {
    let event = ClosureEvent(dimension: 1) { $0[0] - 0.5 }
    let estimator = CountingEstimator(count: 200_000, level: 0.999999999)
    for (calls, expected) in [(0, 1), (1, 1), (Self.batch, 1), (Self.batch + 1, 2)] {
      let found = answer(estimator, event, stoppedAfter: calls)
      #expect(found.estimate.calls == expected * Self.batch)
      #expect(found.warnings == [.timeOver])
      #expect(found.estimate.interval.contains(normalUpperTail(at: 0.5)))
    }
    let plain = estimator.estimate(event, seed: 41)
    #expect(plain.warnings.isEmpty)
    #expect(answer(estimator, event, stoppedAfter: 200_000) == plain)
    let rest = answer(estimator, event, stoppedAfter: 6 * Self.batch)
    #expect(rest.estimate.calls == 6 * Self.batch)
  }

  // The pilot and the search for what is never there take a few thousand calls.
  @Test func `an event that is not reached is counted until the time is over`() {
    let never = ClosureEvent(dimension: 3) { -1 - abs($0[0]) }
    let found = answer(
      AutomaticEstimator(goal: .calls(1_000_000)), never, stoppedAfter: 50_000)
    #expect(found.estimate.calls < 50_000 + Self.batch)
    #expect(found.warnings.contains(.timeOver))
    #expect(found.warnings.contains(.eventNotSeen))
    #expect(found.estimate.interval.contains(0))
  }

  // A quarter of the time for the whole, two fifths of it for a part: 0.25 · 0.4 = 0.1.
  @Test func `parts of the time multiply`() {
    let signal = StopSignal { part in part <= 0.1 }
    #expect(!signal.isGiven)
    #expect(!signal.after(part: 0.25).isGiven)
    #expect(signal.after(part: 0.25).after(part: 0.4).isGiven)
    #expect(!StopSignal.never.after(part: 0).isGiven)
  }
}
