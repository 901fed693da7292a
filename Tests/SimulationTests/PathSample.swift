import Foundation
import GrowthModel
import Statistics

@testable import Simulation

/// Results of the single paths of an ensemble, by column of the plan's outcomes.
struct PathSample {
  let plan: ModelPlan
  let columns: [[Double]]

  init(
    _ scenario: Scenario, package: Package? = nil, paths: Int, seed: UInt64 = 1,
    instructionSet: InstructionSet = .best, blockPaths: Int = 256
  ) throws {
    let plan = try ModelPlan(scenario, package: package)
    let runner = ChunkRunner(
      plan: plan, seed: seed, instructionSet: instructionSet, blockPaths: blockPaths)
    var columns = Array(repeating: [Double](), count: plan.outcomes.columnCount)
    for index in columns.indices { columns[index].reserveCapacity(paths) }
    for chunk in 0..<Chunk.count(forPaths: paths) {
      let count = min(Chunk.paths, paths - chunk * Chunk.paths)
      runner.run(chunk: chunk, count: count)
      for index in columns.indices {
        columns[index] += runner.column(index, count: count)
      }
    }
    self.plan = plan
    self.columns = columns
  }

  /// Total of the park in a forecast year, counted from 0; one number a path.
  func total(_ year: Int) -> [Double] { columns[plan.outcomes.total + year] }

  /// Output of a cluster in a forecast year, counted from 0.
  func output(_ cluster: Int, _ year: Int) -> [Double] {
    columns[plan.outcomes.cluster(cluster) + year]
  }

  /// All results of one path.
  func path(_ index: Int) -> [Double] { columns.map { $0[index] } }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }

  /// The mean of the n-th power of what lies between the numbers and their mean.
  func centralMoment(_ n: Int) -> Double {
    let centre = mean
    return map { value in (0..<n).reduce(1.0) { power, _ in power * (value - centre) } }.mean
  }

  var standardDeviation: Double { centralMoment(2).squareRoot() }
  var standardErrorOfMean: Double { standardDeviation / Double(count).squareRoot() }
  /// Of normal numbers, 3.
  var kurtosis: Double { centralMoment(4) / (centralMoment(2) * centralMoment(2)) }

  func correlation(with other: [Double]) -> Double {
    let (a, b) = (mean, other.mean)
    let product = zip(self, other).map { ($0 - a) * ($1 - b) }.mean
    return product / (standardDeviation * other.standardDeviation)
  }
}

/// ln x, by the C library: not the engine's own.
func logarithm(_ x: Double) -> Double { log(x) }

/// e^x, by the C library.
func exponential(_ x: Double) -> Double { exp(x) }
