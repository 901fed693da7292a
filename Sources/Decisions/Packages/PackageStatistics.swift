public import Estimation
import Lanes
import Simulation
import Statistics

/// What is told of one package: odds, quantiles and what is missing to the target.
public struct PackageStatistics: Sendable {
  /// Share of the paths that reach the target; failed paths bound it from both sides.
  public let odds: ProbabilityEstimate
  /// Mean of max(0, threshold − outcome) over the paths that did not fail.
  public let expectedShortfall: Estimate
  /// Confidence level of all intervals.
  public let level: Double
  private let outcomes: SortedOutcomes
  private let shortfalls: SortedOutcomes

  /// Statistics of at least one path.
  public init(_ package: TargetOutcomes, level: Double = 0.95) {
    self.level = level
    let paths = package.outcomes.count
    var hits = 0
    var shortfall = Moments()
    var finite: [Double] = []
    finite.reserveCapacity(paths)
    for outcome in package.outcomes where !outcome.isNaN {
      if package.isReached(outcome) { hits += 1 }
      shortfall.add(package.shortfall(outcome))
      finite.append(outcome)
    }
    finite.sort()
    let failed = paths - finite.count
    outcomes = SortedOutcomes(sorted: finite, failed: failed)
    // What is missing falls as the outcome rises, or rises with it.
    let missing = finite.map { package.shortfall($0) }
    shortfalls = SortedOutcomes(
      sorted: package.direction == .atLeast ? missing.reversed() : missing, failed: failed)
    odds = .counting(hits: hits, failed: failed, count: paths, level: level)
    expectedShortfall = Estimate(mean: shortfall, level: level)
  }

  /// Half of the paths come to less.
  public var median: Estimate { quantile(at: 0.5) }

  /// The outcome that the part `p` of the paths does not exceed, 0 < p < 1.
  ///
  /// A path that failed may belong at either end, and widens the interval.
  public func quantile(at p: Double) -> Estimate { outcomes.quantile(at: p, level: level) }

  /// What is missing to the target at most on the part `p` of the paths; 0.9 for the shortfall that
  /// one path in ten exceeds.
  public func shortfall(at p: Double) -> Estimate { shortfalls.quantile(at: p, level: level) }
}

/// Numbers in order, and how many there should have been beside them.
struct SortedOutcomes: Sendable {
  let sorted: [Double]
  let failed: Int

  /// A sample quantile of the numbers, with the order statistics that enclose the true one.
  func quantile(at p: Double, level: Double) -> Estimate {
    let value = ExactQuantiles(inOrder: sorted).quantile(at: p)
    let ranks = QuantileInterval.ranks(at: p, count: sorted.count + failed, level: level)
    let low = ranks.lower - failed
    let lower = low < 1 ? -.infinity : sorted[low - 1]
    let upper = ranks.upper > sorted.count ? .infinity : sorted[ranks.upper - 1]
    // Of as many standard errors as the interval is wide, by the normal distribution.
    let width = upper - lower
    let z = -2 * ((1 - level) / 2).normalQuantile
    return Estimate(
      value, standardError: width / z, interval: min(lower, upper)...max(lower, upper),
      level: level)
  }
}
