import GrowthModel
import Probability

/// A design fitted to a plan: which dimension each input is drawn from, and how inputs are rotated.
struct DesignPlan: Sendable {
  /// The points of all replicates.
  let points: any Design
  /// The design's dimension of each input; `nil` beyond its last dimension, where random numbers
  /// take its place.
  let dimensions: [Int?]
  /// For Sobol points.
  let rotation: PrincipalRotation?
  let chunksPerReplicate: Int

  /// - Throws: ``PlanError`` when the design cannot be made.
  init?(
    _ ensemble: Ensemble, plan: ModelPlan, targets: [Target]
  ) throws(PlanError) {
    let count = plan.inputs.count
    // A scenario without chance has one path, whatever the design.
    guard ensemble.design != .random, count > 0 else { return nil }
    chunksPerReplicate = ensemble.design.chunksPerReplicate(ensemble.paths)
    let seed = ensemble.seed
    do throws(InvalidParameter) {
      switch ensemble.design {
      case .random, .antithetic:
        points = Antithetic(try RandomDesign(dimensions: count, seed: seed))
      case .latinHypercube:
        points = try LatinHypercube(
          points: chunksPerReplicate * 1024, dimensions: count, seed: seed)
      case .sobol:
        points = try ScrambledSobol(
          dimensions: min(count, SobolDirections.greatestDimensions),
          replicates: EnsembleDesign.replicates, seed: seed)
      }
    } catch {
      throw PlanError("the design of the paths: \(error.message)")
    }
    guard ensemble.design == .sobol else {
      (dimensions, rotation) = (Array(0..<count), nil)
      return
    }
    let effects = InputEffects(plan, targets: targets, instructionSet: ensemble.instructionSet)
    let rotation = PrincipalRotation(columns: plan.smoothColumns, slopes: effects.slopes)
    dimensions = Self.order(effects, rotation, limit: points.dimensions)
    self.rotation = rotation
  }

  /// The first dimensions, which are the most even, to what does most.
  private static func order(
    _ effects: InputEffects, _ rotation: PrincipalRotation, limit: Int
  ) -> [Int?] {
    let own = effects.shares
    var shares = own
    // The leading rotated inputs hold what is linear; of the others, what is left is in proportion
    // to what they did before.
    for (place, column) in rotation.columns.enumerated() {
      shares[column] = place < rotation.shares.count ? rotation.shares[place] : 0
    }
    var dimensions: [Int?] = shares.map { _ in nil }
    let ranking = shares.indices.sorted {
      (shares[$1], own[$1], $0) < (shares[$0], own[$0], $1)
    }
    for (dimension, column) in ranking.prefix(limit).enumerated() {
      dimensions[column] = dimension
    }
    return dimensions
  }
}
