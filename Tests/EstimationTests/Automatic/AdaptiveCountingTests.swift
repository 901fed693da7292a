import Lanes
import Probability
import Testing

@testable import Estimation

@Suite struct AdaptiveCountingTests {
  // P(z·α > 0.3) for α along ten inputs.
  private let halfSpace = ClosureEvent(dimension: 10) {
    $0.reduce(0, +) / 10.0.squareRoot() - 0.3
  }
  private let halfSpaceProbability = normalUpperTail(at: 0.3)
  // The sign of xy has probability ½, and the slope at the origin, along z, tells nothing about it.
  private let saddle = ClosureEvent(dimension: 3) { $0[0] * $0[1] + 1e-6 * $0[2] }

  private func answer(
    _ event: ClosureEvent, _ goal: EstimationGoal, level: Double = 0.95, seed: UInt64
  ) -> ProbabilityAnswer {
    AutomaticEstimator(goal: goal, level: level).estimate(event, seed: seed)
  }

  // Plain counting needs z²(1 − P)/(P h²) = 62 166 points for 1 % at 95 %; the strata leave a 37th of
  // the variance (LinearStrataTests), and a pilot of 500 points predicts with a hit and a miss more
  // in each of 16 strata, about four times too much. Intervals of level 1 − 10⁻⁹.
  @Test func `a half space takes a fraction of the points`() {
    let plain = 1.959964 * 1.959964 * (1 / halfSpaceProbability - 1) / 1e-4
    let found = answer(halfSpace, .relative(0.01), seed: 51)
    #expect(found.estimate.estimator == "counting, stratified")
    #expect(Double(found.estimate.calls) < plain / 3)
    #expect(found.reaches(.relative(0.01)))
    let sure = answer(halfSpace, .relative(0.01), level: 0.999999999, seed: 51)
    #expect(sure.estimate.interval.contains(halfSpaceProbability))
  }

  // z²(1 − P)/(P h²) = 3.841459/10⁻⁴ = 38 415 points; a quarter more are taken, by a share of 500
  // points, whose odds have a relative standard error of 9 %: six of them.
  @Test func `where no direction tells, as many points as ever are taken`() {
    let found = answer(saddle, .relative(0.01), seed: 52)
    let ratio = Double(found.estimate.calls) / 38_415
    #expect(found.estimate.estimator == "counting, stratified")
    #expect(ratio > 0.9 && ratio < 2)
    #expect(found.reaches(.relative(0.01)))
    let sure = answer(saddle, .relative(0.01), level: 0.999999999, seed: 52)
    #expect(sure.estimate.interval.contains(0.5))
  }

  // 1000 seeds: the standard error of a coverage of 95 % is 0.7 %, 6.2 of which are 4.3 %.
  @Test func `intervals at the point of stopping cover what they say`() {
    for (event, truth) in [(halfSpace, halfSpaceProbability), (saddle, 0.5)] {
      let covered = (1...UInt64(1000)).count {
        answer(event, .relative(0.06), seed: $0).estimate.interval.contains(truth)
      }
      #expect(covered > 907)
    }
  }

  // The search of a direction takes some calls for each input, and few points do not pay for it.
  @Test func `few points are not stratified`() {
    let found = answer(halfSpace, .relative(0.2), seed: 53)
    #expect(found.estimate.estimator == "counting, Wilson")
    #expect(found.reaches(.relative(0.2)))
  }

  @Test func `a budget is kept to the call`() {
    for event in [halfSpace, saddle] {
      #expect(answer(event, .calls(7000), seed: 54).estimate.calls == 7000)
    }
  }
}
