/// What speaks against an estimate, for the report to tell.
public enum EstimationWarning: Sendable, Equatable {
  /// The model left the finite numbers at so many points. They count as misses in the probability
  /// and widen the interval.
  case failedPoints(Int)
  /// A few points carry most of the weight: as good as `effectiveSize` independent points, the
  /// heaviest with `largestShare` of all. The interval may be too narrow.
  case degenerateWeights(effectiveSize: Double, largestShare: Double)
  /// The event was not seen; the upper end of the interval rests on counting.
  case eventNotSeen
  /// An iteration stopped without an answer.
  case notConverged(EstimationStage)
  /// The number is an approximation without a statistical interval; the interval is 0...1.
  case approximation
  /// The event has so many regions besides the one that the method samples.
  case otherRegions(Int)
  /// The wanted precision was not reached within the calls allowed: half-width of the interval
  /// wanted and reached, both relative or both absolute.
  case precisionNotReached(wanted: Double, reached: Double)
  /// The time was over before the goal was reached; another run on another machine may get further.
  case timeOver
  /// A second, independent estimator found something else.
  case disagreement(ProbabilityEstimate)
}

/// A part of an estimation that can fail on its own.
public enum EstimationStage: String, Sendable {
  /// The search for design points.
  case designPointSearch
  /// The levels of subset simulation.
  case subsetLevels
  /// The fit of the sampling density.
  case adaptation
  /// The search for the limit state along lines.
  case lineSearch
}
