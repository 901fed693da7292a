import Lanes
import Probability
import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct CallPredictionTests {
  // The sign of xy has probability ½, and the slope at the origin, along z, tells nothing about it.
  private let saddle = ClosureEvent(dimension: 3) { $0[0] * $0[1] + 1e-6 * $0[2] }
  /// z of the first look, at level 1 − 0.95·0.05.
  private let z = -(0.02375).normalQuantile

  // z²(1 − p)/(p h²) with the pilot's p, a quarter more for the looks. The mean of (h + 1)(m + 1)/33²
  // over 31 points, h hits and m misses, is (31·30/4 + 32)/33² = 0.243 for the true ¼, 3 % less, and
  // the mean of sixteen is off by 1.2 %, of which six are allowed.
  @Test func `counting needs what the closed form says where no direction tells`() throws {
    let prediction = AutomaticEstimator(goal: .relative(0.01)).prediction(for: saddle, seed: 61)
    let p = prediction.roughProbability
    // Six standard errors of 500 points.
    #expect(abs(p - 0.5) < 0.134)
    let closed = 1.25 * z * z * (1 - p) / p / 1e-4
    let points = Double(try #require(prediction.calls) - prediction.callsMade)
    #expect(abs(points / closed - 1) < 0.1)
    #expect(prediction.estimator == "counting, stratified")
    #expect(!prediction.isLimit)
  }

  @Test func `few points need what the closed form says to the point`() throws {
    let prediction = AutomaticEstimator(goal: .relative(0.3)).prediction(for: saddle, seed: 61)
    #expect(prediction.estimator == "counting, Wilson")
    let p = prediction.roughProbability
    let closed = 1.25 * z * z * (1 - p) / p / 0.09
    let points = Double(try #require(prediction.calls) - prediction.callsMade)
    #expect(abs(points - closed) < 1)
    #expect(prediction.callsMade == 500)
  }

  // P(z > 0) = ½ in eight inputs: the border lies between two strata, so none is in doubt but by the
  // hit and the miss that are added to about 31 points: p(1 − p) ≈ 32/33², 0.029 for the 0.25 of plain
  // counting, a ninth.
  @Test func `strata leave a ninth of a half space`() throws {
    let event = ClosureEvent(dimension: 8) { $0.reduce(0, +) }
    let prediction = AutomaticEstimator(goal: .relative(0.01)).prediction(for: event, seed: 62)
    #expect(prediction.estimator == "counting, stratified")
    let p = prediction.roughProbability
    let closed = 1.25 * z * z * (1 - p) / p / 1e-4
    let points = Double(try #require(prediction.calls) - prediction.callsMade)
    let ratio = points / closed * (p * (1 - p) / 0.25)
    #expect(ratio > 1.0 / 11 && ratio < 1.0 / 7)
    #expect(!prediction.isLimit)
  }

  @Test func `the limit is told where the goal lies beyond it`() {
    let events = [saddle, ReferenceProblem.rp8.event, ReferenceProblem.rp107.event]
    for event in events {
      let out = AutomaticEstimator(goal: .relative(1e-4), maximumCalls: 20_000)
        .prediction(for: event, seed: 63)
      #expect(out.isLimit)
      #expect(out.calls == 20_000)
      #expect(out.callsMade < 20_000)
      let budget = AutomaticEstimator(goal: .calls(30_000)).prediction(for: event, seed: 63)
      #expect(!budget.isLimit)
      #expect(budget.calls == 30_000)
    }
  }

  @Test func `an event that the pilot does not reach has no prediction`() {
    let never = ClosureEvent(dimension: 3) { -1 - abs($0[0]) }
    let prediction = AutomaticEstimator(goal: .relative(0.1)).prediction(for: never, seed: 64)
    #expect(prediction.calls == nil)
    #expect(prediction.roughProbability == 0)
    #expect(!prediction.isLimit)
  }

  // Misses are then rarer than one in ten, so importance sampling follows. The search ends with the
  // weight of 80 points, which know the probability to 11 %, and the calls are off by as much as
  // StoppingTests allow.
  @Test(arguments: [(-3.0, EstimationGoal.relative(0.05)), (-4, .relative(0.02))])
  func `what is nearly certain is predicted by its complement`(
    threshold: Double, goal: EstimationGoal
  ) throws {
    let event = ClosureEvent(dimension: 4) { $0[0] - threshold }
    let counter = CallCounter()
    let estimator = AutomaticEstimator(goal: goal)
    let prediction = estimator.prediction(
      for: CountedEvent(event: event, counter: counter), seed: 65)
    #expect(prediction.callsMade == counter.calls)
    let answer = estimator.estimate(event, seed: 65)
    #expect(prediction.estimator == answer.estimate.estimator)
    #expect(answer.isOfComplement)
    let miss = normalCumulative(at: threshold)
    let ratio = (1 - prediction.roughProbability) / miss
    #expect(ratio > 0.4 && ratio < 1.7)
    let calls = try #require(prediction.calls)
    #expect(abs(Double(answer.estimate.calls) / Double(calls) - 1) < 0.34)
  }

  @Test func `a budget holds for the complement as well`() {
    let event = ClosureEvent(dimension: 4) { $0[0] + 3 }
    let counter = CallCounter()
    let estimator = AutomaticEstimator(goal: .calls(9000))
    let answer = estimator.estimate(CountedEvent(event: event, counter: counter), seed: 66)
    #expect(answer.isOfComplement)
    #expect(answer.estimate.calls == 9000)
    #expect(counter.calls == 9000)
    #expect(estimator.prediction(for: event, seed: 66).calls == 9000)
    let limited = AutomaticEstimator(goal: .relative(1e-4), maximumCalls: 9000)
    #expect(limited.estimate(event, seed: 66).estimate.calls == 9000)
    let prediction = limited.prediction(for: event, seed: 66)
    #expect(prediction.isLimit)
    #expect(prediction.calls == 9000)
  }
}
