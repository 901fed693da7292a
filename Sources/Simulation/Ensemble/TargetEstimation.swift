import Estimation
import GrowthModel

extension Ensemble {
  /// What an estimator finds about a target, under the ensemble's seed and on its threads.
  ///
  /// `nil` for a scenario without chance, where every path is the same and there is nothing to
  /// estimate.
  func answer(
    _ target: Target, of plan: ModelPlan, _ scenario: Scenario,
    by estimator: any ProbabilityEstimator
  ) -> TargetAnswer? {
    guard !plan.inputs.isEmpty else { return nil }
    let event = TargetEvent(target, of: plan, instructionSet: instructionSet)
    let odds = estimator.estimate(event, seed: seed, threads: threads)
    return TargetAnswer(
      odds: odds, ways: odds.designPoints.map { LikelyWay($0, of: plan, scenario.horizon) })
  }
}
