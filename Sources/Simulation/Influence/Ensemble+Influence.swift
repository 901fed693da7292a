public import GrowthModel
import Lanes
import Probability
import Statistics

extension Ensemble {
  /// What the outcome of a target goes with: the correlation of each uncertain input's normal score
  /// with that of the outcome, over futures of their own.
  ///
  ///     ρᵢ = corr(zᵢ, Φ⁻¹((rank of the outcome − ½) / n))
  ///
  /// A monotone change of the outcome, such as another unit, changes nothing.
  ///
  /// Source: van der Waerden, *Indagationes Mathematicae* 14 (1952), for the scores.
  ///
  /// - Parameter chunks: the number of futures, in chunks of 1024.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled.
  public func influences(
    on target: Target, of scenario: Scenario, package: Package? = nil, chunks: Int = 16
  ) throws(PlanError) -> InfluenceStudy {
    let plan = try ModelPlan(scenario, package: package)
    let event = TargetEvent(target, of: plan, instructionSet: instructionSet)
    let seed = seed
    let drawn = parallelMap(count: chunks, threads: threads) { chunk in
      InfluenceChunk(event, seed: seed, chunk: chunk)
    }
    let scores = normalScores(ofRanksIn: drawn.flatMap(\.margins))
    let inputs = plan.uncertainInputs.enumerated().map { index, input in
      InputInfluence(
        name: input.name,
        correlation: correlation(drawn.flatMap { $0.scores[index] }, scores))
    }
    return InfluenceStudy(
      target: target.id, points: scores.count, inputs: inputs.sorted { $0.share > $1.share })
  }
}

/// The futures of a chunk that stayed finite: scores by input, and the outcome's margins.
private struct InfluenceChunk: Sendable {
  var scores: [[Double]]
  var margins: [Double] = []

  init(_ event: TargetEvent, seed: UInt64, chunk: Int) {
    let plan = event.plan
    let count = Chunk.paths
    scores = plan.uncertainInputs.map { _ in [] }
    guard event.dimension > 0 else { return }
    let key = factorKey("influence")
    var streams = (0..<event.dimension).map {
      NormalStream(seed: seed, factor: key, step: $0, chunk: chunk)
    }
    var points = Array(repeating: 0.0, count: event.dimension * count)
    var margins = Array(repeating: 0.0, count: count)
    streams.withUnsafeMutableBufferPointer { streams in
      points.withUnsafeMutableBufferPointer { points in
        margins.withUnsafeMutableBufferPointer { margins in
          guard let streams = streams.baseAddress, let points = points.baseAddress,
            let margins = margins.baseAddress
          else { return }
          event.draw(
            streams, count: event.dimension, into: points, stride: count, groups: count / 8)
          event.margins(of: points, stride: count, count: count, into: margins)
        }
      }
    }
    for path in 0..<count where margins[path].isFinite {
      self.margins.append(margins[path])
      let point = (0..<event.dimension).map { points[$0 * count + path] }
      for (index, score) in plan.scores(at: point).enumerated() { scores[index].append(score) }
    }
  }
}

/// Φ⁻¹ of where each value stands among all; equal values in the order in which they come.
private func normalScores(ofRanksIn values: [Double]) -> [Double] {
  var scores = Array(repeating: 0.0, count: values.count)
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  for (rank, index) in order.enumerated() {
    scores[index] = ((Double(rank) + 0.5) / Double(values.count)).normalQuantile
  }
  return scores
}

/// Pearson's correlation; 0 where one of the two does not vary.
private func correlation(_ first: [Double], _ second: [Double]) -> Double {
  let count = Double(first.count)
  guard count > 1 else { return 0 }
  let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
  var sums = (0.0, 0.0, 0.0)
  for (a, b) in zip(first, second) {
    let (x, y) = (a - means.0, b - means.1)
    sums.0 += x * x
    sums.1 += y * y
    sums.2 += x * y
  }
  guard sums.0 > 0, sums.1 > 0 else { return 0 }
  return sums.2 / (sums.0 * sums.1).squareRoot()
}
