/// A probability with all that is known about how far it can be trusted.
public struct ProbabilityAnswer: Sendable, Equatable {
  /// The probability, its interval, calls and name.
  public var estimate: ProbabilityEstimate
  /// What speaks against the estimate; empty when nothing was found.
  public var warnings: [EstimationWarning]
  /// The most likely ways in which the event happens, the likeliest first; empty where the method
  /// looks for none.
  public var designPoints: [DesignPoint]
  /// What an independent second estimator found, where one was asked.
  public var check: ProbabilityEstimate?

  /// An answer as found by some estimator.
  public init(
    estimate: ProbabilityEstimate, warnings: [EstimationWarning] = [],
    designPoints: [DesignPoint] = [], check: ProbabilityEstimate? = nil
  ) {
    self.estimate = estimate
    self.warnings = warnings
    self.designPoints = designPoints
    self.check = check
  }

  /// Whether the event that does not happen was estimated, being the rarer one: warnings and design
  /// points are then those of the other event.
  public var isOfComplement: Bool {
    estimate.estimator.hasSuffix(ProbabilityEstimate.complementSuffix)
  }

  /// Whether the estimate is as precise as wanted, and no estimator said that it is not.
  public func reaches(_ goal: EstimationGoal) -> Bool {
    goal.isReached(by: estimate)
      && !warnings.contains { if case .precisionNotReached = $0 { true } else { false } }
  }

  /// Whether the second estimator agrees; `nil` when none was asked.
  public var agrees: Bool? {
    guard check != nil else { return nil }
    return !warnings.contains { if case .disagreement = $0 { true } else { false } }
  }
}
