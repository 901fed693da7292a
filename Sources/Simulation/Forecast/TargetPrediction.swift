public import Estimation
public import GrowthModel

/// How much work the odds of a target are expected to take.
public struct TargetPrediction: Sendable {
  /// The target as the scenario gives it.
  public var target: Target
  /// The estimator that would be taken, and how often it would call the model.
  public var prediction: CallPrediction
  /// Seconds that takes on the machine that was asked, where a clock was at hand.
  public var seconds: Double?

  /// What is expected for `target`.
  public init(target: Target, prediction: CallPrediction, seconds: Double? = nil) {
    self.target = target
    self.prediction = prediction
    self.seconds = seconds
  }
}

extension Ensemble {
  /// How much work the odds of each target are expected to take, from a pilot run of some thousand
  /// paths; empty for a scenario without chance.
  ///
  /// - Parameter clock: the seconds since any beginning; `nil` leaves times out.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled, `CancellationError`.
  public func predictions(
    of scenario: Scenario, package: Package? = nil, estimator: AutomaticEstimator,
    clock: (() -> Double)? = nil
  ) throws -> [TargetPrediction] {
    let plan = try ModelPlan(scenario, package: package)
    guard !plan.inputs.isEmpty else { return [] }
    return try scenario.targets.map { target in
      try Task.checkCancellation()
      let event = TargetEvent(target, of: plan, instructionSet: instructionSet)
      let start = clock?()
      let prediction = estimator.prediction(for: event, seed: seed, threads: threads)
      var result = TargetPrediction(target: target, prediction: prediction)
      if let start, let end = clock?(), let calls = prediction.calls, prediction.callsMade > 0 {
        result.seconds = (end - start) / Double(prediction.callsMade) * Double(calls)
      }
      return result
    }
  }
}
