/// The part of a plan that turns standard normals into values: the same for every package of a
/// scenario.
struct ChancePlan: Sendable {
  var inputs: [InputColumn]
  var uncertainInputs: [Input]
  var remarks: [PlanRemark]
  var draws: Buffer<Draw>
  var tables: Buffer<Double>
  var thresholds: Buffer<Double>
  var choices: Buffer<Double>
  var couplings: Buffer<Coupling>
  var couplingTerms: Buffer<CouplingTerm>
  var copula: CopulaPlan
  var reference: ReferencePlan
  var referenceTables: Buffer<Draw>
}

extension PlanBuilder {
  /// Gathers what all other parts have asked to be drawn; comes last.
  ///
  /// - Parameter reference: with its columns counted from the first that is drawn by year or step.
  mutating func gatherChance(_ reference: ReferencePlan) throws(PlanError) -> ChancePlan {
    var reference = reference
    reference.pathColumn = shifted(reference.pathColumn)
    reference.yearColumn = shifted(reference.yearColumn)
    reference.badColumn = shifted(reference.badColumn)
    let tied = try couplings()
    var copula = tied.2
    copula.column = shifted(copula.column)
    var draws = registry.draws
    let tables = registry.tabulate(&draws, &referenceDraws)
    return ChancePlan(
      inputs: registry.columns, uncertainInputs: registry.singles, remarks: remarks,
      draws: Buffer(draws), tables: Buffer(tables), thresholds: Buffer(registry.thresholds),
      choices: Buffer(registry.choices), couplings: Buffer(tied.0), couplingTerms: Buffer(tied.1),
      copula: copula, reference: reference, referenceTables: Buffer(referenceDraws))
  }
}

extension ModelPlan {
  /// What other packages of the scenario can share.
  var chance: ChancePlan {
    ChancePlan(
      inputs: inputs, uncertainInputs: uncertainInputs, remarks: remarks, draws: draws,
      tables: tables, thresholds: thresholds, choices: choices, couplings: couplings,
      couplingTerms: couplingTerms, copula: copula, reference: reference,
      referenceTables: referenceTables)
  }
}
