import ReferenceProblems
import Testing

@testable import Estimation

/// The published problems, in the short form of `make validate`.
@Suite struct ReferenceProblemTests {
  // Level 1 − 10⁻⁸ over 24 problems: by luck 2.4e−7 if intervals are honest that far out; ten per
  // cent of error leave 5.7 standard errors.
  @Test(arguments: ReferenceProblem.collection + ReferenceProblem.equalInputs)
  func `the automatic estimator holds the truth`(problem: ReferenceProblem) {
    let estimator = AutomaticEstimator(goal: .relative(0.1), level: 0.99999999)
    let answer = estimator.estimate(problem.event, seed: 11)
    let ratio = answer.estimate.probability / problem.probability
    #expect(answer.estimate.interval.contains(problem.probability), "\(problem.name) \(ratio)")
    #expect(abs(ratio - 1) < 0.1)
    #expect(!answer.warnings.contains { if case .eventNotSeen = $0 { true } else { false } })
  }

  // As above, with several regions among many inputs, curvature, and a margin far from linear.
  @Test(arguments: [
    ReferenceProblem.oppositePlanes, .crossedPlanes, .lognormalProduct, .sphere(inputs: 3),
    .parabola,
  ])
  func `closed forms of many inputs are held`(problem: ReferenceProblem) {
    let answer = AutomaticEstimator(goal: .relative(0.1), level: 0.99999999)
      .estimate(problem.event, seed: 13)
    #expect(answer.estimate.interval.contains(problem.probability))
    #expect(abs(answer.estimate.probability / problem.probability - 1) < 0.1)
    #expect(answer.estimate.estimator == "importance sampling, mixture")
  }

  // Outside a sphere in ten dimensions every direction counts, and no mixture of six densities
  // covers it: P = Q(5, 17.75) = 1.0255697e−4.
  @Test func `where no mixture helps, subset simulation takes over and says so`() {
    let problem = ReferenceProblem.sphere(inputs: 10)
    #expect(abs(problem.probability / 1.0255697170421678e-4 - 1) < 1e-9)
    let answer = AutomaticEstimator(goal: .calls(60_000), level: 0.999999)
      .estimate(problem.event, seed: 14)
    #expect(answer.estimate.estimator == "subset simulation")
    #expect(answer.warnings.contains(.notConverged(.adaptation)))
    #expect(answer.estimate.interval.contains(problem.probability))
    #expect(abs(answer.estimate.probability / problem.probability - 1) < 0.5)
  }

  // The mean of Φ(−3 − 0.025 χ²) over 20 degrees of freedom, by scipy.integrate.quad (1.17.1).
  @Test func `the paraboloid's quadrature`() {
    #expect(abs(ReferenceProblem.parabola.probability / 2.6903808586e-4 - 1) < 1e-8)
  }

  // Calls for 10 % relative standard error: half-width 20 %. The mark is 20 000 for each; planes,
  // where FORM is right, take below 4000.
  @Test func `rare events take few calls`() {
    for problem in ReferenceProblem.collection + ReferenceProblem.equalInputs {
      let answer = AutomaticEstimator(goal: .relative(0.2)).estimate(problem.event, seed: 12)
      #expect(answer.estimate.calls < 20_000, "\(problem.name)")
    }
    for problem in [ReferenceProblem.rp107] + ReferenceProblem.equalInputs {
      let answer = AutomaticEstimator(goal: .relative(0.2)).estimate(problem.event, seed: 12)
      #expect(answer.estimate.calls < 4500, "\(problem.name)")
    }
  }

  // 40 seeds on each of four traps. If 95 % intervals are right, more than 16 misses of 160 have
  // chance 3e−3, so the line is drawn at 28, chance 2e−9.
  @Test func `traps of single design points do not catch it`() {
    let estimator = AutomaticEstimator(goal: .relative(0.2))
    var misses = 0
    for problem in [ReferenceProblem.rp31, .rp75, .fourBranch, .rp35] {
      for seed in 1...40 {
        let answer = estimator.estimate(problem.event, seed: UInt64(seed))
        if !answer.estimate.interval.contains(problem.probability) { misses += 1 }
      }
    }
    #expect(misses <= 28)
  }
}
