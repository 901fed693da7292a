public import Lanes

extension Workspace {
  /// Yearly growth of the reference class, the same for all clusters of a path.
  ///
  /// G is the quantile, in the table for the park's age, at Φ(√ψ ξ + √(1−ψ) εᵢ): ξ for the path, ε
  /// for the year. A bad year, with an own draw, has the bad growth instead. 1 + G is at least 0.
  @inlinable @inline(always)
  func drawReferenceGrowth(years: Int) {
    let reference = plan.reference
    guard reference.isUsed else { return }
    let lasting = score(reference.pathColumn) * L(repeating: reference.pathWeight)
    for year in 0..<years {
      let mixed = lasting.addingProduct(
        score(reference.yearColumn + year), L(repeating: reference.yearWeight))
      var growth = plan.referenceTables[year].value(
        at: mixed, tables: plan.tables.base, thresholds: plan.thresholds.base,
        choices: plan.choices.base)
      if reference.badColumn >= 0 {
        let isBad = score(reference.badColumn + year) .< L(repeating: reference.badThreshold)
        growth = growth.replacing(with: L(repeating: reference.badGrowth), where: isBad)
      }
      referenceGrowth[year] = (L.one + growth).atLeast(L.zero)
    }
    var level = L.one
    for forecast in 0..<plan.forecastSteps {
      level = level * power(referenceGrowth[forecast / plan.stepsPerYear], plan.elapsed(forecast))
      referenceLevel[forecast] = level
    }
  }
}
