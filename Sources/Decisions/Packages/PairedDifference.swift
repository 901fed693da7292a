public import Estimation
import Statistics

/// Two packages on the same paths: the first less the second.
///
/// Both see the same draws, so what they have in common cancels path by path, and differences are
/// known better than the numbers they are of.
public struct PairedDifference: Sendable {
  /// Difference of the odds, with Tango's interval for paired shares.
  ///
  /// A path that failed under either package counts as a miss there; the interval runs from the lower
  /// end for the worst that failed paths may have been to the upper end for the best.
  public let odds: Estimate
  /// Share of the paths on which the first comes to the better outcome; failed paths bound it from
  /// both sides.
  public let better: ProbabilityEstimate
  /// Share of the paths on which the second comes to the better outcome.
  public let worse: ProbabilityEstimate
  /// Paths on which both come to the same.
  public let ties: Int
  /// Paths that failed under one of the packages; they are in no mean and no median here.
  public let failed: Int
  /// Difference of the mean outcomes.
  public let mean: Estimate
  /// Difference of the median outcomes, from the paths around the medians where those agree with the
  /// sample medians (``SmoothedMedian``); the interval from sections of the paths.
  public let median: Estimate
  /// Difference of the expected shortfalls.
  public let expectedShortfall: Estimate
  /// The error of the median's difference beside what independent draws would have left.
  public let medianErrors: DifferenceErrors

  /// - Parameters:
  ///   - first: a package's outcomes, beside its own threshold.
  ///   - second: another's on the same paths; on the same side of its threshold.
  public init(_ first: TargetOutcomes, _ second: TargetOutcomes, level: Double = 0.95) {
    let paths = first.outcomes.count
    precondition(paths > 0 && second.outcomes.count == paths, "the packages have the same paths")
    precondition(first.direction == second.direction, "the targets lie on the same side")
    var counts = OutcomeCounts()
    var (means, shortfalls) = (Moments(), Moments())
    var (firsts, seconds): ([Double], [Double]) = ([], [])
    firsts.reserveCapacity(paths)
    seconds.reserveCapacity(paths)
    for path in 0..<paths {
      let (a, b) = (first.outcomes[path], second.outcomes[path])
      counts.add(first.end(a), second.end(b))
      guard !a.isNaN, !b.isNaN else { continue }
      if first.isBetter(a, than: b) { counts.better += 1 }
      if first.isBetter(b, than: a) { counts.worse += 1 }
      means.add(a - b)
      shortfalls.add(first.shortfall(a) - second.shortfall(b))
      firsts.append(a)
      seconds.append(b)
    }
    failed = paths - firsts.count
    odds = counts.oddsDifference(paths: paths, level: level)
    better = .counting(hits: counts.better, failed: failed, count: paths, level: level)
    worse = .counting(hits: counts.worse, failed: failed, count: paths, level: level)
    ties = firsts.count - counts.better - counts.worse
    mean = Estimate(mean: means, level: level)
    expectedShortfall = Estimate(mean: shortfalls, level: level)
    let (a, b) = (MedianPair(firsts), MedianPair(seconds))
    let way = (a - b).agrees() ? \MedianPair.smoothed : \MedianPair.sample
    median = (a - b)[keyPath: way].estimate(level: level)
    medianErrors = DifferenceErrors(a[keyPath: way], b[keyPath: way])
  }
}

/// The standard error of a difference on common random numbers, and what it would be on draws of
/// their own.
public struct DifferenceErrors: Sendable, Hashable {
  /// Of the difference of two numbers found on the same paths.
  public var common: Double
  /// Of the difference of the same two numbers, each on as many independent paths.
  public var independent: Double

  /// Two errors found otherwise.
  public init(common: Double, independent: Double) {
    self.common = common
    self.independent = independent
  }

  /// Both errors, from the sections of two numbers of the same paths.
  public init(_ first: SectionedNumber, _ second: SectionedNumber) {
    common = (first - second).standardError
    let (a, b) = (first.standardError, second.standardError)
    independent = (a * a + b * b).squareRoot()
  }

  /// How many times smaller the error is on common random numbers: infinite where there is none on
  /// them but rounding, 1 where there is none at all.
  public var ratio: Double {
    if common <= 1e-12 * independent { return independent == 0 ? 1 : .infinity }
    return independent / common
  }
}

extension Estimate {
  /// A mean of independent numbers.
  init(mean moments: Moments, level: Double) {
    self.init(
      moments.count > 0 ? moments.mean : .nan, standardError: moments.standardErrorOfMean,
      degreesOfFreedom: Double(moments.count - 1), level: level)
  }
}

/// How a path ends: at the target, short of it, or nobody knows where.
private enum PathEnd { case hit, miss, failed }

extension TargetOutcomes {
  fileprivate func end(_ outcome: Double) -> PathEnd {
    outcome.isNaN ? .failed : isReached(outcome) ? .hit : .miss
  }
}

/// Paths by how they end under two packages.
private struct OutcomeCounts {
  /// Hits of one package alone; failed paths are misses.
  var (onlyFirst, onlySecond) = (0, 0)
  /// The same where failed paths are as bad for the first package, and as good for the second, as
  /// they may have been.
  var (leastFirst, mostSecond) = (0, 0)
  /// The other way round.
  var (mostFirst, leastSecond) = (0, 0)
  var (better, worse) = (0, 0)

  mutating func add(_ first: PathEnd, _ second: PathEnd) {
    let (a, b) = (first == .hit, second == .hit)
    let (couldA, couldB) = (first != .miss, second != .miss)
    if a && !b { onlyFirst += 1 }
    if b && !a { onlySecond += 1 }
    if a && !couldB { leastFirst += 1 }
    if couldB && !a { mostSecond += 1 }
    if couldA && !b { mostFirst += 1 }
    if b && !couldA { leastSecond += 1 }
  }

  func oddsDifference(paths: Int, level: Double) -> Estimate {
    let found = PairedProportions(onlyFirst: onlyFirst, onlySecond: onlySecond, count: paths)
    let least = PairedProportions(onlyFirst: leastFirst, onlySecond: mostSecond, count: paths)
    let most = PairedProportions(onlyFirst: mostFirst, onlySecond: leastSecond, count: paths)
    return Estimate(
      found.difference, standardError: found.standardError,
      interval: least.interval(level: level).lowerBound...most.interval(level: level).upperBound,
      level: level)
  }
}
