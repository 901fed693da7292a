import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct CheckTests {
  // Ten problems of fixed seed; two right estimators disagree about once in a thousand times, so by
  // luck a new seed would fail once in a hundred. `make validate` measures it.
  @Test(arguments: ReferenceProblem.collection.prefix(10))
  func `a right estimate is confirmed`(problem: ReferenceProblem) {
    let estimator = AutomaticEstimator(
      goal: .relative(0.1), check: EstimatorCheck(pointsPerLevel: 300, replicates: 10))
    let answer = estimator.estimate(problem.event, seed: 21)
    #expect(answer.agrees == true)
    #expect(answer.check != nil)
  }

  // Half of the truth, as a method gives that knows one branch of two.
  @Test func `a wrong estimate is contradicted`() {
    let half = ProbabilityEstimate(
      probability: 4.91e-3, interval: 4.8e-3...5.02e-3, level: 0.95, calls: 1000,
      estimator: "one branch")
    let check = EstimatorCheck()
    let second = check.estimate(ReferenceProblem.rp75.event, beside: half, seed: 1, threads: 1)
    #expect(!check.agree(half, second))
  }

  @Test func `without a check there is no verdict`() {
    let answer = AutomaticEstimator().estimate(ReferenceProblem.rp22.event, seed: 1)
    #expect(answer.agrees == nil)
  }

  // P(z > −4) = 1 − 3.167124183e−5.
  @Test func `what is nearly certain is estimated by its complement`() {
    let event = ClosureEvent(dimension: 5) { $0[0] + 4 }
    let estimator = AutomaticEstimator(
      goal: .relative(0.1), level: 0.999999, check: EstimatorCheck())
    let answer = estimator.estimate(event, seed: 2)
    #expect(answer.estimate.interval.contains(1 - 3.167124183e-5))
    #expect(abs((1 - answer.estimate.probability) / 3.167124183e-5 - 1) < 0.1)
    #expect(answer.estimate.estimator.hasSuffix("of the complement"))
    #expect(answer.agrees == true)
  }
}
