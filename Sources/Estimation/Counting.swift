import Statistics
import Probability

extension ProbabilityEstimate {
  /// The share of hits among independent paths.
  ///
  /// A failed path may have been a hit or a miss: it counts as a miss in the probability, and the
  /// interval runs from the lower end for no hit among them to the upper end for all.
  ///
  /// - Parameters:
  ///   - hits: paths on which the event happened.
  ///   - failed: paths that left the finite numbers, none of them among the hits.
  ///   - count: all paths, at least one.
  public static func counting(
    hits: Int, failed: Int = 0, count: Int, level: Double = 0.95,
    method: ProportionInterval.Method = .clopperPearson
  ) -> ProbabilityEstimate {
    precondition(count > 0, "a share needs at least one path")
    return ProbabilityEstimate(
      probability: Double(hits) / Double(count),
      interval: method.bounds(hits: hits, failed: failed, count: count, level: level),
      level: level, calls: count, estimator: "counting, \(method.name)", failed: failed)
  }
}

/// Plain Monte Carlo: runs the event over chunks of random points and counts.
public struct CountingEstimator: ProbabilityEstimator {
  /// Writes the standard-normal points of one chunk by column: input i of point k goes to
  /// `block[i * stride + k]`, for `count` points. The same chunk gets the same points every time.
  public typealias Normals = (
    _ chunk: Int, _ block: UnsafeMutablePointer<Double>, _ stride: Int, _ count: Int
  ) -> Void

  /// How many points are tried.
  public var count: Int
  /// The confidence level of the interval.
  public var level: Double
  /// How the interval is built.
  public var method: ProportionInterval.Method
  private var stop = StopSignal.never

  /// Chunks between two looks at the signal.
  private static let batch = 32

  /// An estimator that tries `count` points.
  public init(
    count: Int, level: Double = 0.95, method: ProportionInterval.Method = .clopperPearson
  ) {
    precondition(count > 0, "a share needs at least one path")
    self.count = count
    self.level = level
    self.method = method
  }

  /// `counting, ` and the name of the interval.
  public var name: String { "counting, \(method.name)" }

  /// The probability of an event under points keyed by `seed`.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    let draws = Draws(seed: seed, stage: "counting", event: event)
    var (hits, failed, done) = (0, 0, 0)
    let chunks = Chunk.count(forPaths: count)
    for first in stride(from: 0, to: chunks, by: Self.batch) {
      if first > 0, stop.isGiven { break }
      let parts = parallelMap(count: min(Self.batch, chunks - first), threads: threads) { part in
        let block = first + part
        let size = min(Chunk.paths, count - block * Chunk.paths)
        let points = draws.normals(dimension: event.dimension, count: size, block: block)
        let margins = event.margins(of: points, count: size)
        return (
          hits: margins.count { $0 >= 0 }, failed: margins.count { $0.isNaN }, count: size
        )
      }
      for part in parts {
        hits += part.hits
        failed += part.failed
        done += part.count
      }
    }
    var warnings: [EstimationWarning] = []
    if hits == 0 { warnings.append(.eventNotSeen) }
    if failed > 0 { warnings.append(.failedPoints(failed)) }
    if done < count { warnings.append(.timeOver) }
    return ProbabilityAnswer(
      estimate: .counting(hits: hits, failed: failed, count: done, level: level, method: method),
      warnings: warnings)
  }

  /// The same, which tries no more points once the signal is given.
  public func stopping(on signal: StopSignal) -> CountingEstimator {
    var result = self
    result.stop = signal
    return result
  }

  /// The probability of an event under points from `normals`.
  public func estimate(_ event: some NormalEvent, normals: Normals) -> ProbabilityEstimate {
    let stride = Chunk.paths
    let points = UnsafeMutablePointer<Double>.allocate(capacity: stride * event.dimension)
    let margins = UnsafeMutablePointer<Double>.allocate(capacity: stride)
    defer {
      points.deallocate()
      margins.deallocate()
    }
    var hits = 0
    var failed = 0
    for chunk in 0..<Chunk.count(forPaths: count) {
      let size = min(stride, count - chunk * stride)
      normals(chunk, points, stride, size)
      event.margins(of: points, stride: stride, count: size, into: margins)
      for k in 0..<size {
        if margins[k] >= 0 { hits += 1 }
        if margins[k].isNaN { failed += 1 }
      }
    }
    return .counting(hits: hits, failed: failed, count: count, level: level, method: method)
  }
}
