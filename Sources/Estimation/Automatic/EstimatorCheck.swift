import Lanes

/// The second opinion, always by another method and under draws of its own: counting where that is
/// enough, else subset simulation in independent replicates, else, beside subset simulation,
/// importance sampling.
public struct EstimatorCheck: Sendable {
  /// Points of a level, and replicates, of the subset simulation.
  public var pointsPerLevel: Int
  /// How many independent replicates there are.
  public var replicates: Int

  /// A check of a given size.
  public init(pointsPerLevel: Int = 500, replicates: Int = 20) {
    self.pointsPerLevel = pointsPerLevel
    self.replicates = replicates
  }

  /// The second estimate.
  func estimate(
    _ event: some NormalEvent, beside first: ProbabilityEstimate, seed: UInt64, threads: Int
  ) -> ProbabilityEstimate {
    let other = seed ^ 0x9E37_79B9_7F4A_7C15
    let rarer = min(first.probability, 1 - first.probability)
    if rarer > 5e-3 {
      return CountingEstimator(count: 20_000, level: first.level, method: .wilson)
        .estimate(event, seed: other, threads: threads).estimate
    }
    let subset = SubsetSimulation(
      pointsPerLevel: pointsPerLevel, replicates: replicates, level: first.level)
    let sampling = ImportanceSampling(goal: .calls(20_000), level: first.level).withoutFallback()
    let method: any ProbabilityEstimator =
      first.estimator.hasPrefix(subset.name) ? sampling : subset
    if first.probability > 0.5 {
      return method.estimate(ComplementEvent(of: event), seed: other, threads: threads)
        .complement.estimate
    }
    return method.estimate(event, seed: other, threads: threads).estimate
  }

  /// Whether two estimates may be of the same number: whether their intervals, made twice as wide on
  /// the scale of the logarithm, meet. Two right estimators of which one has a far narrower interval
  /// fail to about once in a thousand times, others more rarely.
  func agree(_ first: ProbabilityEstimate, _ second: ProbabilityEstimate) -> Bool {
    let isLikely = first.probability > 0.5
    func widened(_ estimate: ProbabilityEstimate) -> ClosedRange<Double> {
      // The rarer of the event and its complement has the logarithm that matters.
      let (low, centre, high) =
        isLikely
        ? (
          1 - estimate.interval.upperBound, 1 - estimate.probability,
          1 - estimate.interval.lowerBound
        ) : (estimate.interval.lowerBound, estimate.probability, estimate.interval.upperBound)
      guard centre > 0 else { return 0...max(high, 0) }
      return (low * (low / centre))...(high * (high / centre))
    }
    return widened(first).overlaps(widened(second))
  }
}
