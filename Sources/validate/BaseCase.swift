import Estimation
import Foundation
import GrowthModel
import ScenarioFormat
import Simulation

/// The base case at thresholds from likely to very rare, each with its probability from one long run
/// of an estimator that the automatic choice does not take there.
struct BaseCase {
  static let file = "Scenarios/shenzhen-harbin.yaml"
  /// Output of 2025, 亿元 in prices of 2023, where P is about 0.5, 1e-2, 1e-4 and 1e-6.
  static let thresholds = [123.0, 278, 424, 575]

  /// A threshold with the long run that tells its probability.
  struct Row {
    let threshold: Double
    let truth: ProbabilityEstimate
    let problem: StudyProblem
  }

  let rows: [Row]

  init(scale: Int) throws {
    let scenario = try ScenarioFile(path: Self.file).load().scenario
    let plan = try ModelPlan(scenario)
    rows = Self.thresholds.map { threshold in
      let target = Target(
        title: Title(id: "output"), series: .output, time: .at(2025), threshold: threshold)
      let event = TargetEvent(target, of: plan)
      let truth = Self.truth(event, threshold: threshold, scale: scale)
      return Row(
        threshold: threshold, truth: truth,
        problem: StudyProblem(
          name: "base case, \(Int(threshold)) 亿元", event: event, probability: truth.probability))
    }
  }

  private static func truth(
    _ event: TargetEvent, threshold: Double, scale: Int
  ) -> ProbabilityEstimate {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    if threshold < 300 {
      return CountingEstimator(count: 4_000 * scale, method: .wilson)
        .estimate(event, seed: 7, threads: threads).estimate
    }
    return SubsetSimulation(pointsPerLevel: 5_000, replicates: max(10, scale / 5))
      .estimate(event, seed: 7, threads: threads).estimate
  }

  /// The long runs.
  var table: String {
    let rows = rows.map { row in
      let half = 0.5 * (row.truth.interval.upperBound - row.truth.interval.lowerBound)
      return String(
        format: "| %g | %.4g | %.2f | %@ | %d |", row.threshold, row.truth.probability,
        100 * half / row.truth.probability, row.truth.estimator, row.truth.calls)
    }
    return """
      | 亿元 in 2025 | P | half-width % | long run | calls |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}
