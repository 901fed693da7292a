import Estimation
import Simulation
import Statistics

/// What paths say of a package: enough to compare it with others on the same paths.
enum PackageEvidence: Sendable {
  /// Which paths reach the target.
  case hits(PathHits)
  /// A number with its sections, more is better.
  case number(SectionedNumber)

  /// The number itself; more is better.
  var value: Double {
    switch self {
    case .hits(let hits): hits.share
    case .number(let number): number.whole
    }
  }
}

/// The paths that reach a target, a bit each.
struct PathHits: Sendable {
  /// Paths that reach it.
  let reached: [UInt64]
  /// Those, and paths that failed and may have reached it.
  let open: [UInt64]
  /// Number of paths.
  let count: Int

  init(_ package: TargetOutcomes) {
    count = package.outcomes.count
    let words = (count + 63) / 64
    var (reached, open) = (
      Array(repeating: UInt64(0), count: words), Array(repeating: UInt64(0), count: words)
    )
    for (path, outcome) in package.outcomes.enumerated() {
      let bit = UInt64(1) << UInt64(path % 64)
      if package.isReached(outcome) { reached[path / 64] |= bit }
      if outcome.isNaN { open[path / 64] |= bit }
    }
    self.reached = reached
    // Where no path failed both are one array.
    self.open =
      open.allSatisfy { $0 == 0 } ? reached : zip(reached, open).map { $0 | $1 }
  }

  /// Share of the paths that reach the target; failed ones do not.
  var share: Double { Double(reached.reduce(0) { $0 + $1.nonzeroBitCount }) / Double(count) }

  /// How often each of two packages alone reaches the target, the first at its best and the second
  /// at its worst where paths failed.
  static func paired(best first: PathHits, worst second: PathHits) -> PairedProportions {
    var (onlyFirst, onlySecond) = (0, 0)
    for (a, b) in zip(first.open, second.reached) {
      onlyFirst += (a & ~b).nonzeroBitCount
      onlySecond += (b & ~a).nonzeroBitCount
    }
    return PairedProportions(onlyFirst: onlyFirst, onlySecond: onlySecond, count: first.count)
  }
}

/// How far one package may be above another: one-sided bounds from their common paths.
struct PairedBound: Sendable {
  /// The chance that a bound lies below the true difference.
  let tail: Double
  /// Student's factor for the sections of the paths.
  private let factor: Double

  init(tail: Double, paths: Int) {
    self.tail = tail
    let sections = Sections.ranges(ofPaths: paths).count
    factor =
      sections < 2
      ? .infinity : studentQuantile(upperTail: tail, degreesOfFreedom: Double(sections - 1))
  }

  /// The most by which the first package may be better: Tango's bound for paired shares, Student's of
  /// the sections otherwise. Infinite where nothing is known.
  func most(_ first: PackageEvidence, above second: PackageEvidence) -> Double {
    switch (first, second) {
    case (.hits(let first), .hits(let second)):
      return PathHits.paired(best: first, worst: second).interval(level: 1 - 2 * tail).upperBound
    case (.number(let first), .number(let second)):
      let difference = first - second
      let bound = difference.whole + factor * difference.standardError
      return bound.isNaN ? .infinity : bound
    default: preconditionFailure("packages are compared by one objective")
    }
  }
}
