import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct SubsetSimulationTests {
  // Level 1 − 10⁻⁶ each.
  @Test(arguments: [
    ReferenceProblem.rp31, .fourBranch, .rp107, .equalInputs(100, beta: 3.0902323061678132),
  ])
  func `replicates hold the truth`(problem: ReferenceProblem) {
    let subset = SubsetSimulation(pointsPerLevel: 500, replicates: 12, level: 0.999999)
    let answer = subset.estimate(problem.event, seed: 31)
    #expect(answer.estimate.interval.contains(problem.probability))
    #expect(abs(answer.estimate.probability / problem.probability - 1) < 0.6)
    #expect(answer.warnings.isEmpty)
  }

  // 8000 runs of 100 points a level on Φ(−4.75): the mean is known to about 2.2 %, five times which
  // it may be off. Chains whose length follows the number of starts put it 15 to 20 % too high.
  @Test func `runs up a given ladder are without bias`() {
    let problem = ReferenceProblem.equalInputs(20, beta: 4.753424308822899)
    let subset = SubsetSimulation(pointsPerLevel: 100, replicates: 8000)
    let answer = subset.estimate(problem.event, seed: 1, threads: 2)
    #expect(abs(answer.estimate.probability / problem.probability - 1) < 0.11)
  }

  // Rounds grow by half of what there is, and the last one takes what is left: all but the calls of
  // two replicates of about 460 each.
  @Test func `replicates keep to the calls allowed`() {
    let event = ReferenceProblem.sphere(inputs: 10).event
    for limit in [6000, 8000, 10_500, 15_000, 22_000] {
      for goal in [EstimationGoal.calls(limit), .relative(1e-3)] {
        let subset = SubsetSimulation(
          pointsPerLevel: 100, replicates: 4, goal: goal, maximumCalls: limit)
        let calls = subset.estimate(event, seed: 3).estimate.calls
        #expect(calls <= limit && calls > limit - 1000)
      }
    }
  }

  // Planes are line sampling's best case: exact but for the root search.
  @Test func `line sampling is exact on planes and warns of other regions`() {
    let plane = LineSampling(lines: 50).estimate(ReferenceProblem.rp107.event, seed: 1)
    #expect(abs(plane.estimate.probability / 2.866515718792e-7 - 1) < 1e-4)
    #expect(plane.estimate.interval.contains(2.866515718792e-7))
    let branches = LineSampling(lines: 50).estimate(ReferenceProblem.fourBranch.event, seed: 1)
    #expect(branches.warnings.contains { if case .otherRegions = $0 { true } else { false } })
  }
}
