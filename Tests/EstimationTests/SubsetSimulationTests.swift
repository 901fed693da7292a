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

  // Fixed levels leave no bias: 400 runs of 100 points on Φ(−3.09). A run's relative deviation is
  // about 0.7, so the mean is known to 3.5 %; a run that adapts is off by half with so few points.
  @Test func `runs up a given ladder are without bias`() {
    let problem = ReferenceProblem.equalInputs(50, beta: 3.0902323061678132)
    let run = SubsetRun(pointsPerLevel: 100, firstLevel: 100)
    var runner = EventRunner(problem.event)
    let ladder = SubsetRun(pointsPerLevel: 1000, firstLevel: 1000)
      .run(&runner, seed: 1, stage: "levels").ladder
    var sum = 0.0
    for seed in 1...400 {
      sum += run.run(up: ladder, &runner, seed: UInt64(seed), stage: "runs").probability
    }
    #expect(abs(sum / 400 / problem.probability - 1) < 0.2)
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
