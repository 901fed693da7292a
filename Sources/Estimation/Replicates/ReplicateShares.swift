import Lanes
import Statistics

extension ProbabilityEstimate {
  /// The share of hits in independent replicates of a design, with Student's interval from their
  /// spread.
  ///
  /// With fewer than 50 hits or misses in all, Clopper and Pearson's interval for independent points
  /// takes its place, for the spread of a few counts says little. A failed point may have been a hit:
  /// the upper end is then at least that of independent points with all failed ones among the hits.
  ///
  /// Even designs have nearly the same count in every replicate, and where it is the same in all the
  /// spread is 0 though the truth may lie between two counts. Half the width is therefore at least
  /// the part of a point by which R equal counts may be off: (1 − (α/2)^(1/R))/n.
  ///
  /// Source: Owen, *Monte Carlo theory, methods and examples* (2013), section 17.3.
  ///
  /// - Parameters:
  ///   - hits: of each replicate.
  ///   - failed: of each replicate, none of them among the hits.
  ///   - points: of each replicate, failed ones included.
  ///   - estimator: the name of the design.
  public static func replicates(
    hits: [Int], failed: [Int], points: Int, level: Double = 0.95, estimator: String
  ) -> ProbabilityEstimate {
    precondition(hits.count >= 2, "an interval needs at least two replicates")
    precondition(points > 0, "a share needs at least one point")
    var shares = Moments()
    for count in hits { shares.add(Double(count) / Double(points)) }
    let allHits = hits.reduce(0, +)
    let allFailed = failed.reduce(0, +)
    let count = hits.count * points
    let counted = ProportionInterval.Method.clopperPearson.bounds(
      hits: allHits, failed: allFailed, count: count, level: level)
    var interval = counted
    if allHits >= 50, count - allHits - allFailed >= 50 {
      let t = studentQuantile(
        upperTail: (1 - level) / 2, degreesOfFreedom: Double(hits.count - 1))
      let sameCount = (((1 - level) / 2).logarithm / Double(hits.count)).exponential
      let half = max(t * shares.standardErrorOfMean, (1 - sameCount) / Double(points))
      let upper = shares.mean + half
      interval =
        max(0, shares.mean - half)...min(1, allFailed > 0 ? max(counted.upperBound, upper) : upper)
    }
    return ProbabilityEstimate(
      probability: shares.mean, interval: interval, level: level, calls: count,
      estimator: estimator, failed: allFailed)
  }
}
