import Probability

/// FORM: the event replaced by the half spaces beyond its design points.
///
/// Exact for planes; off by any factor where the limit state is curved, kinked or has points that
/// the search did not find. It has no interval of its own, so the answer's is 0...1 and it carries
/// a warning: its use is to show the most likely ways, at few calls.
///
/// Source: Rackwitz and Fiessler (1978); Zhang and Der Kiureghian (1995); Der Kiureghian and
/// Dakessian (1998); Ditlevsen, *Journal of Structural Mechanics* 7 (1979), for several points.
public struct FirstOrderReliability: ProbabilityEstimator {
  /// The confidence level an answer names, though its interval holds everything.
  public var level: Double

  /// FORM with several design points.
  public init(level: Double = 0.95) { self.level = level }

  /// `FORM`.
  public var name: String { "FORM" }

  /// The probability of the half spaces beyond the design points.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var runner = EventRunner(event, threads: threads)
    let points = DesignPointCollection().points(&runner, seed: seed)
    let union = HalfSpaceUnion(directions: points.map(\.direction), betas: points.map(\.beta))
    return answer(union.probability(), points, runner.calls, runner.failed)
  }

  func answer(
    _ probability: Double, _ points: [DesignPoint], _ calls: Int, _ failed: Int
  ) -> ProbabilityAnswer {
    var warnings: [EstimationWarning] = [.approximation]
    if points.isEmpty || points.contains(where: { !$0.converged }) {
      warnings.append(.notConverged(.designPointSearch))
    }
    if failed > 0 { warnings.append(.failedPoints(failed)) }
    return ProbabilityAnswer(
      estimate: ProbabilityEstimate(
        probability: probability, interval: 0...1, level: level, calls: calls, estimator: name,
        failed: failed),
      warnings: warnings, designPoints: points)
  }
}
