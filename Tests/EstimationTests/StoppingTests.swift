import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct StoppingTests {
  @Test func `the looks spend no more than there is`() {
    let schedule = LookSchedule(level: 0.95, isSingle: false)
    var spent = 0.0
    for look in 1...60 {
      #expect(schedule.level(at: look) > 0.95)
      spent += 1 - schedule.level(at: look)
    }
    #expect(spent <= 0.05 + 1e-12)
    #expect(spent > 0.0499)
    #expect(LookSchedule(level: 0.9, isSingle: true).level(at: 1) == 0.9)
  }

  // n = v z²/ε²: for P = ½ counted to 1 %, 1 · 1.959964²/10⁻⁴ = 38 415.
  @Test func `points needed by hand`() throws {
    let relative = try #require(
      EstimationGoal.relative(0.01).pointsNeeded(
        probability: 0.5, relativeVariance: 1, level: 0.95))
    #expect(abs(relative - 38_414.59) < 0.1)
    let absolute = try #require(
      EstimationGoal.absolute(0.005).pointsNeeded(
        probability: 0.5, relativeVariance: 1, level: 0.95))
    #expect(abs(absolute - 38_414.59) < 0.1)
  }

  @Test(arguments: [ReferenceProblem.rMinusS, .rp8, .rp55, .rp33])
  func `the precision asked for is reached`(problem: ReferenceProblem) {
    for goal in [
      EstimationGoal.relative(0.05), .absolute(0.02 * problem.probability),
    ] {
      let answer = AutomaticEstimator(goal: goal).estimate(problem.event, seed: 4)
      let interval = answer.estimate.interval
      let half = (interval.upperBound - interval.lowerBound) / 2
      switch goal {
      case .relative(let wanted): #expect(half <= wanted * answer.estimate.probability)
      case .absolute(let wanted): #expect(half <= wanted)
      case .calls: break
      }
      #expect(answer.warnings.isEmpty)
    }
  }

  @Test func `precision that is out of reach is told`() {
    let estimator = AutomaticEstimator(goal: .relative(0.001), maximumCalls: 6000)
    for problem in [ReferenceProblem.rp8, .rp55] {
      let answer = estimator.estimate(problem.event, seed: 4)
      #expect(answer.estimate.calls <= 6000)
      #expect(
        answer.warnings.contains {
          if case .precisionNotReached(0.001, let reached) = $0 { reached > 0.001 } else { false }
        })
    }
  }

  @Test(arguments: [ReferenceProblem.rp8, .rp55, .rp107])
  func `the prediction of calls is kept within a third`(problem: ReferenceProblem) throws {
    let estimator = AutomaticEstimator(goal: .relative(0.03))
    let prediction = estimator.prediction(for: problem.event, seed: 4)
    let calls = try #require(prediction.calls)
    let answer = estimator.estimate(problem.event, seed: 4)
    #expect(abs(Double(answer.estimate.calls) / Double(calls) - 1) < 0.34)
    #expect(prediction.callsMade < 5000)
  }

  @Test func `calls are a budget`() {
    let answer = AutomaticEstimator(goal: .calls(9000)).estimate(
      ReferenceProblem.rp8.event, seed: 4)
    #expect(answer.estimate.calls == 9000)
  }
}
