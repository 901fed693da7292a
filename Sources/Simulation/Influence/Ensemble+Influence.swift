import Estimation
public import GrowthModel
import Probability
import Statistics

extension Ensemble {
  /// What the outcome of a target goes with: the correlation of each uncertain input's normal score
  /// with that of the outcome, over futures of their own.
  ///
  ///     ρᵢ = corr(zᵢ, Φ⁻¹((rank of the outcome − ½) / n))
  ///
  /// A monotone change of the outcome, such as another unit, changes nothing.
  ///
  /// - Parameter chunks: the number of futures, in chunks of 1024.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled.
  public func influences(
    on target: Target, of scenario: Scenario, package: Package? = nil, chunks: Int = 16
  ) throws(PlanError) -> InfluenceStudy {
    let plan = try ModelPlan(scenario, package: package)
    let event = TargetEvent(target, of: plan, instructionSet: instructionSet)
    let draws = Draws(seed: seed, stage: "influence", event: event)
    let futures = parallelMap(count: chunks, threads: threads) { chunk in
      let points = draws.normals(dimension: event.dimension, count: Chunk.paths, block: chunk)
      let margins = event.margins(of: points, count: Chunk.paths)
      // What left the finite numbers goes with nothing.
      return margins.indices.filter { margins[$0].isFinite }.map { path in
        (scores: plan.scores(at: points[path]), margin: margins[path])
      }
    }.flatMap { $0 }
    let outcome = normalScores(futures.map(\.margin))
    let inputs = plan.uncertainInputs.enumerated().map { index, input in
      InputInfluence(
        name: input.name,
        correlation: correlations([futures.map { $0.scores[index] }, outcome])[0, 1])
    }
    return InfluenceStudy(
      target: target.id, points: futures.count, inputs: inputs.sorted { $0.share > $1.share })
  }
}
