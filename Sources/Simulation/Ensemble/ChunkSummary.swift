import GrowthModel
import Statistics

/// The sums of one chunk that depend on the order of adding, or on the replicate: merged in the
/// fixed tree.
struct ChunkSummary: Accumulator {
  /// Paths on which each target is reached.
  var hits: [Int]
  /// Paths that left the finite numbers.
  var failed: Int
  /// One a measure.
  var moments: [Moments]
  /// One an anchor and forecast year: the total given that the anchor goes ahead.
  var givenAnchor: [Moments]

  mutating func merge(_ other: ChunkSummary) {
    for index in hits.indices { hits[index] += other.hits[index] }
    failed += other.failed
    for index in moments.indices { moments[index].merge(other.moments[index]) }
    for index in givenAnchor.indices { givenAnchor[index].merge(other.givenAnchor[index]) }
  }
}

/// What else is counted in whole numbers: merged in any order, exactly.
struct Counts: Accumulator {
  var paths = 0
  var failed = 0
  /// Indices of the first failed paths, in order.
  var firstFailures: [Int] = []
  /// One a measure that keeps quantiles.
  var histograms: [ValueHistogram?]
  /// Paths by first year reached, target by target.
  var firstReached: [[Int]]
  /// Paths on which each anchor goes ahead, hits among them by target, and totals by year.
  var anchorPaths: [Int]
  var anchorHits: [[Int]]
  var anchorTotals: [[ValueHistogram]]

  static let failuresKept = 10

  init(plan: MeasurePlan, scenario: Scenario, years: Int, anchors: Int) {
    histograms = plan.precision.map { $0 == 0 ? nil : ValueHistogram(mantissaBits: $0) }
    let targets = scenario.targets.count
    firstReached = Array(repeating: Array(repeating: 0, count: years), count: targets)
    anchorPaths = Array(repeating: 0, count: anchors)
    anchorHits = Array(repeating: Array(repeating: 0, count: targets), count: anchors)
    let histogram = ValueHistogram(mantissaBits: MeasurePlan.seriesBits)
    anchorTotals = Array(
      repeating: Array(repeating: histogram, count: years), count: anchors)
  }

  mutating func merge(_ other: Counts) {
    paths += other.paths
    failed += other.failed
    firstFailures = Array(
      (firstFailures + other.firstFailures).sorted().prefix(Self.failuresKept))
    for index in histograms.indices {
      if let more = other.histograms[index] { histograms[index]?.merge(more) }
    }
    for index in firstReached.indices {
      for year in firstReached[index].indices {
        firstReached[index][year] += other.firstReached[index][year]
      }
    }
    for index in anchorPaths.indices {
      anchorPaths[index] += other.anchorPaths[index]
      for target in anchorHits[index].indices {
        anchorHits[index][target] += other.anchorHits[index][target]
      }
      for year in anchorTotals[index].indices {
        anchorTotals[index][year].merge(other.anchorTotals[index][year])
      }
    }
  }
}
