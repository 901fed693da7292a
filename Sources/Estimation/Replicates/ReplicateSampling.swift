import Lanes
import Statistics
import Probability

/// Counting over independent randomised replicates of a design, whose spread gives the interval.
///
/// For designs whose points depend on each other, such as scrambled Sobol points: the share of hits
/// is closer to the truth than among independent points, and only independent replicates tell how
/// close.
///
/// Source: Owen, *Monte Carlo theory, methods and examples* (2013), section 17.3.
public struct ReplicateSampling: ProbabilityEstimator {
  /// Writes points `first`..<`first + count` of a replicate by column: input i of point k goes to
  /// `block[(k − first) + i * stride]`, standard normal. Replicates under one seed are independent,
  /// and each point by itself has the law of the inputs.
  public typealias Design =
    @Sendable (
      _ seed: UInt64, _ replicate: Int, _ first: Int, _ count: Int, _ dimension: Int,
      _ block: UnsafeMutablePointer<Double>, _ stride: Int
    ) -> Void

  /// The name of the design, which is the estimator's.
  public let name: String
  /// Points of a replicate.
  public var points: Int
  /// How many replicates there are, at least 2.
  public var replicates: Int
  /// The confidence level of the interval.
  public var level: Double
  private let design: Design

  /// Counting over `replicates` of `points` points each.
  public init(
    name: String, points: Int, replicates: Int = 16, level: Double = 0.95, design: @escaping Design
  ) {
    precondition(points > 0, "a replicate has at least one point")
    precondition(replicates >= 2, "an interval needs at least two replicates")
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.name = name
    self.points = points
    self.replicates = replicates
    self.level = level
    self.design = design
  }

  /// The mean share of hits, with Student's interval from the replicates.
  ///
  /// With fewer than 50 hits or misses in all, Clopper and Pearson's interval for independent points
  /// takes its place, for the spread of a few counts says little.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    let blocks = Chunk.count(forPaths: points)
    let parts = parallelMap(count: replicates * blocks, threads: threads) { part in
      let first = part % blocks * Chunk.paths
      let size = min(Chunk.paths, points - first)
      var set = PointSet(dimension: event.dimension, count: size)
      set.values.withUnsafeMutableBufferPointer { values in
        guard let base = values.baseAddress else { return }
        design(seed, part / blocks, first, size, event.dimension, base, size)
      }
      let margins = event.margins(of: set, count: size)
      return (hits: margins.count { $0 >= 0 }, failed: margins.count { $0.isNaN })
    }
    let replicateParts = (0..<replicates).map { parts[($0 * blocks)..<(($0 + 1) * blocks)] }
    let hits = replicateParts.map { $0.reduce(0) { $0 + $1.hits } }
    let failed = replicateParts.map { $0.reduce(0) { $0 + $1.failed } }
    var warnings: [EstimationWarning] = []
    if hits.allSatisfy({ $0 == 0 }) { warnings.append(.eventNotSeen) }
    let allFailed = failed.reduce(0, +)
    if allFailed > 0 { warnings.append(.failedPoints(allFailed)) }
    return ProbabilityAnswer(
      estimate: .replicates(
        hits: hits, failed: failed, points: points, level: level, estimator: name),
      warnings: warnings)
  }
}
