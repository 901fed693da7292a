import Dispatch
import Estimation
import Foundation
import Probability

/// What an estimator does on a problem over many seeds.
struct CoverageRun {
  let problem: StudyProblem
  let seeds: Int
  /// Intervals that hold the truth, lie above it, lie below it.
  let covered, above, below: Int
  /// Runs that miss the truth without any warning; runs with a warning.
  let silentMisses, warned: Int
  /// Mean and standard deviation of estimate/truth − 1.
  let bias, deviation: Double
  let meanCalls: Int
  /// Runs whose second estimator disagrees; `nil` when there was none.
  let disagreements: Int?

  init(_ problem: StudyProblem, seeds: Int, estimator: some ProbabilityEstimator) {
    let answers = Self.answers(problem, seeds: seeds, estimator: estimator)
    let truth = problem.probability
    self.problem = problem
    self.seeds = seeds
    covered = answers.count { $0.estimate.interval.contains(truth) }
    above = answers.count { $0.estimate.interval.lowerBound > truth }
    below = answers.count { $0.estimate.interval.upperBound < truth }
    warned = answers.count { !$0.warnings.isEmpty }
    silentMisses = answers.count {
      $0.warnings.isEmpty && !$0.estimate.interval.contains(truth)
    }
    let ratios = answers.map { $0.estimate.probability / truth - 1 }
    let mean = ratios.reduce(0, +) / Double(seeds)
    let squares = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    bias = mean
    deviation = (squares / Double(seeds - 1)).squareRoot()
    meanCalls = answers.reduce(0) { $0 + $1.estimate.calls } / seeds
    let agreements = answers.compactMap(\.agrees)
    disagreements = agreements.isEmpty ? nil : agreements.count { !$0 }
  }

  /// Runs of n seeds, on all cores. Each problem has seeds of its own: with the same ones the errors
  /// of problems would hang together, and one stretch of luck would show in many rows.
  private static func answers(
    _ problem: StudyProblem, seeds: Int, estimator: some ProbabilityEstimator
  ) -> [ProbabilityAnswer] {
    let places = UnsafeMutableBufferPointer<ProbabilityAnswer?>.allocate(capacity: seeds)
    places.initialize(repeating: nil)
    defer {
      places.deinitialize()
      places.deallocate()
    }
    // Each iteration writes to a place of its own.
    nonisolated(unsafe) let shared = places
    let first = factorKey(problem.name)
    DispatchQueue.concurrentPerform(iterations: seeds) { index in
      shared[index] = estimator.estimate(problem.event, seed: first &+ UInt64(index))
    }
    return places.compactMap(\.self)
  }

  var coverage: Double { Double(covered) / Double(seeds) }
  /// The bias in its standard errors.
  var biasInErrors: Double {
    deviation > 0 ? bias / (deviation / Double(seeds).squareRoot()) : 0
  }

  /// A row of the table.
  var row: String {
    func percent(_ x: Double, _ digits: Int = 1) -> String {
      String(format: "%.\(digits)f", 100 * x)
    }
    var cells = [
      problem.name, String(format: "%.3g", problem.probability), percent(coverage),
      percent(Double(above) / Double(seeds)), percent(Double(below) / Double(seeds)),
      percent(Double(silentMisses) / Double(seeds)), percent(Double(warned) / Double(seeds)),
      percent(bias, 2), String(format: "%+.1f", biasInErrors), percent(deviation), "\(meanCalls)",
    ]
    if let disagreements { cells.append(percent(Double(disagreements) / Double(seeds))) }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// The head of the table; with a column for disagreements where there is a second estimator.
  static func header(hasCheck: Bool) -> String {
    var columns = [
      "problem", "P", "covered %", "above %", "below %", "missed without warning %", "warned %",
      "bias %", "bias/its error", "relative error %", "calls",
    ]
    if hasCheck { columns.append("check disagrees %") }
    let rule = columns.map { _ in "---" }.joined(separator: "|")
    return "| " + columns.joined(separator: " | ") + " |\n|" + rule + "|"
  }
}
