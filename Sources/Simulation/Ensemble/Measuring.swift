import GrowthModel
import Lanes
import Statistics

/// Turns the results of chunks into sums and counts: one for each thread.
final class Measuring {
  let plan: MeasurePlan
  let targets: [TargetMeasure]
  let layout: OutcomeLayout
  private let instructionSet: InstructionSet
  /// Whether first years and anchors are looked at.
  private let isReport: Bool
  private let anchors: Int
  private(set) var counts: Counts
  private let column: UnsafeMutablePointer<Double>
  /// Outcome of each target on each path of the chunk.
  private let reached: UnsafeMutablePointer<Double>

  init(
    scenario: Scenario, layout: OutcomeLayout, scope: MeasurePlan.Scope,
    instructionSet: InstructionSet
  ) {
    plan = MeasurePlan(scenario, layout: layout, scope: scope)
    targets = scenario.targets.map { TargetMeasure($0, layout: layout) }
    if case .report = scope { isReport = true } else { isReport = false }
    anchors = isReport ? scenario.anchors.count : 0
    self.layout = layout
    self.instructionSet = instructionSet
    counts = Counts(
      plan: plan, scenario: scenario, years: layout.yearCount, anchors: anchors)
    column = .allocate(capacity: Chunk.paths)
    column.initialize(repeating: 0, count: Chunk.paths)
    let size = max(targets.count, 1) * Chunk.paths
    reached = .allocate(capacity: size)
    reached.initialize(repeating: 0, count: size)
  }

  deinit {
    column.deallocate()
    reached.deallocate()
  }

  /// Measures the `count` paths of chunk `chunk`, whose results stand in `outcomes`; these are
  /// packed together where paths have failed.
  func measure(
    chunk: Int, outcomes: UnsafeMutablePointer<Double>, count: Int
  ) -> ChunkSummary {
    counts.paths += count
    let failed = failedPaths(outcomes, count: count)
    counts.failed += failed.count
    for path in failed where counts.firstFailures.count < Counts.failuresKept {
      counts.firstFailures.append(chunk * Chunk.paths + path)
    }
    pack(outcomes, without: failed, count: count)
    let kept = count - failed.count
    let hits = measureTargets(outcomes, count: kept)

    let moments = plan.measures.indices.map { index in
      let sums = measure(plan.measures[index], outcomes, count: kept)
      counts.histograms[index]?.add(
        column: UnsafeBufferPointer(start: UnsafePointer(column), count: kept))
      return sums
    }
    return ChunkSummary(
      hits: hits, failed: failed.count, moments: moments,
      givenAnchor: measureAnchors(outcomes, count: kept))
  }

  /// Paths with a result that is not a finite number.
  private func failedPaths(_ outcomes: UnsafePointer<Double>, count: Int) -> [Int] {
    var failed: [Int] = []
    for first in stride(from: 0, to: count, by: 8) {
      // 0 · x is 0 for finite x and not a number for others.
      var sum = SIMD8<Double>(repeating: 0)
      for index in 0..<layout.columnCount {
        sum += SIMD8(loading: outcomes + index * Chunk.stride + first) * 0
      }
      for lane in 0..<min(8, count - first) where sum[lane] != 0 { failed.append(first + lane) }
    }
    return failed
  }

  private func pack(
    _ outcomes: UnsafeMutablePointer<Double>, without failed: [Int], count: Int
  ) {
    guard !failed.isEmpty else { return }
    let gone = Set(failed)
    let kept = (0..<count).filter { !gone.contains($0) }
    for index in 0..<layout.columnCount {
      let values = outcomes + index * Chunk.stride
      for (place, path) in kept.enumerated() { values[place] = values[path] }
    }
  }

  /// How many paths reach each target.
  private func measureTargets(_ outcomes: UnsafePointer<Double>, count: Int) -> [Int] {
    var hits = Array(repeating: 0, count: targets.count)
    for (index, target) in targets.enumerated() {
      let results = reached + index * Chunk.paths
      target.writeOutcomes(outcomes, stride: Chunk.stride, count: count, into: results)
      for path in 0..<count where target.isReached(results[path]) { hits[index] += 1 }
      if isReport {
        target.countFirstYears(
          outcomes, stride: Chunk.stride, count: count, into: &counts.firstReached[index])
      }
    }
    return hits
  }

  private func measureAnchors(_ outcomes: UnsafePointer<Double>, count: Int) -> [Moments] {
    var moments: [Moments] = []
    for anchor in 0..<anchors {
      let flags = outcomes + layout.anchor(anchor) * Chunk.stride
      let paths = (0..<count).filter { flags[$0] == 1 }
      counts.anchorPaths[anchor] += paths.count
      for (index, target) in targets.enumerated() {
        let results = reached + index * Chunk.paths
        counts.anchorHits[anchor][index] += paths.count { target.isReached(results[$0]) }
      }
      for year in 0..<layout.yearCount {
        let totals = outcomes + (layout.total + year) * Chunk.stride
        for (place, path) in paths.enumerated() { column[place] = totals[path] }
        let values = UnsafeBufferPointer(start: UnsafePointer(column), count: paths.count)
        counts.anchorTotals[anchor][year].add(column: values)
        moments.append(Moments(column: values))
      }
    }
    return moments
  }

  /// Computes one measure of all paths into `column`, and its moments.
  private func measure(
    _ measure: MeasurePlan.Measure, _ outcomes: UnsafePointer<Double>, count: Int
  ) -> Moments {
    switch measure {
    case .derived(let derived):
      return instructionSet.measure(
        derived, outcomes: outcomes, stride: Chunk.stride, count: count, into: column)
    case .target(let index):
      column.update(from: reached + index * Chunk.paths, count: count)
    case .shortfall(let index):
      let (results, target) = (reached + index * Chunk.paths, targets[index])
      for path in 0..<count { column[path] = target.shortfall(results[path]) }
    }
    return Moments(column: UnsafeBufferPointer(start: UnsafePointer(column), count: count))
  }
}
