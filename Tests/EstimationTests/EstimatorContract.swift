import Probability
import ReferenceProblems
import Testing

@testable import Estimation

/// The laws of ``ProbabilityEstimator``, for every one.
@Suite struct EstimatorContract {
  static let all: [any ProbabilityEstimator] = [
    CountingEstimator(count: 3000),
    ReplicateSampling(name: "random replicates", points: 1500, replicates: 4, design: randomPoints),
    FirstOrderReliability(), SecondOrderReliability(),
    ImportanceSampling(goal: .relative(0.3)),
    SubsetSimulation(pointsPerLevel: 200, replicates: 4), LineSampling(lines: 1100),
    AutomaticEstimator(goal: .relative(0.05)),
    AutomaticEstimator(
      goal: .calls(4000), check: EstimatorCheck(pointsPerLevel: 100, replicates: 3)),
  ]

  @Test func `the same seed gives the same answer on any number of threads`() {
    for estimator in Self.all {
      let event = ReferenceProblem.rp22.event
      let one = estimator.estimate(event, seed: 5)
      #expect(one == estimator.estimate(event, seed: 5), "\(estimator.name)")
      #expect(one == estimator.estimate(event, seed: 5, threads: 3), "\(estimator.name)")
    }
  }

  @Test func `the probability lies in its interval, and every call is counted`() {
    for estimator in Self.all {
      let counter = CallCounter()
      let event = CountedEvent(event: ReferenceProblem.rp33.event, counter: counter)
      let answer = estimator.estimate(event, seed: 6)
      #expect(answer.estimate.interval.contains(answer.estimate.probability))
      if answer.check == nil {
        #expect(answer.estimate.calls == counter.calls, "\(estimator.name)")
      }
    }
  }

  // An event that never happens, one that always happens, one that is nowhere a number.
  @Test func `nothing, everything and no number at all have honest answers`() {
    let never = ClosureEvent(dimension: 3) { -1 - abs($0[0]) }
    let always = ClosureEvent(dimension: 3) { 1 + abs($0[0]) }
    let none = ClosureEvent(dimension: 3) { _ in .nan }
    for estimator in Self.all {
      let nothing = estimator.estimate(never, seed: 7)
      // FORM takes the slope for a plane, and says that it did not converge.
      let isFORM = estimator is FirstOrderReliability || estimator is SecondOrderReliability
      #expect(isFORM || nothing.estimate.probability == 0, "\(estimator.name)")
      #expect(!nothing.warnings.isEmpty, "\(estimator.name)")
      // Of n random points none was a hit: at least the rule of three.
      #expect(nothing.estimate.interval.upperBound > 2.9 / Double(nothing.estimate.calls))
      // By luck one in twenty intervals of importance sampling misses; this seed's does not.
      let everything = estimator.estimate(always, seed: 7)
      #expect(everything.estimate.interval.contains(1), "\(estimator.name)")
      if estimator is AutomaticEstimator { #expect(everything.estimate.probability == 1) }
      let unknown = estimator.estimate(none, seed: 7)
      #expect(unknown.estimate.interval == 0...1, "\(estimator.name)")
      #expect(!unknown.warnings.isEmpty, "\(estimator.name)")
    }
  }

  // A half of the plane has no number: P lies between Φ(−2)/2 and Φ(−2)/2 + ½.
  @Test func `points that fail widen the interval and are told`() {
    let event = ClosureEvent(dimension: 2) { $0[1] < 0 ? .nan : $0[0] - 2 }
    let least = normalUpperTail(at: 2) / 2
    for estimator in Self.all {
      let answer = estimator.estimate(event, seed: 8)
      let interval = answer.estimate.interval
      #expect(answer.estimate.failed > 0 || interval == 0...1, "\(estimator.name)")
      #expect(interval.lowerBound < least && interval.upperBound > least, "\(estimator.name)")
      #expect(!answer.warnings.isEmpty, "\(estimator.name)")
    }
  }

  // A hit is a coin's throw away from a miss: margins are −1 or 1 only.
  @Test func `margins without a slope are met`() {
    let event = ClosureEvent(dimension: 2) { $0[0] > 2.3263478740408408 ? 1 : -1 }
    for estimator in [
      AutomaticEstimator(goal: .relative(0.2)) as any ProbabilityEstimator,
      SubsetSimulation(pointsPerLevel: 1000, replicates: 10, level: 0.9999),
    ] {
      let answer = estimator.estimate(event, seed: 9)
      #expect(answer.estimate.probability > 0.006 && answer.estimate.probability < 0.016)
    }
  }
}

/// Random points as a design.
@Sendable private func randomPoints(
  seed: UInt64, replicate: Int, first: Int, count: Int, dimension: Int,
  block: UnsafeMutablePointer<Double>, stride: Int
) {
  let points = Draws(seed: seed, stage: "replicate \(replicate)")
    .normals(dimension: dimension, count: count, block: first)
  for i in 0..<dimension {
    for k in 0..<count { block[i * stride + k] = points.values[i * count + k] }
  }
}
