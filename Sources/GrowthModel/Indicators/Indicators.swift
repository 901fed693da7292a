public import Lanes

extension Workspace {
  /// X = Σ i_c (1 + τ)ⁿ Y_c, or a path of its own: base · (1 + growth)ⁿ, at most its limit.
  @inlinable @inline(always)
  func indicator(
    _ indicator: IndicatorPlan, year: Int, of yearOutput: UnsafeMutablePointer<L>
  ) -> L {
    // n = 1 in the first forecast year.
    let trend = L.one + value(indicator.growth)
    var power = trend
    for _ in 0..<year { power = power * trend }
    if indicator.isPath {
      // At most the limit; what is not a number stays so, and is seen.
      let value = value(indicator.base) * power
      let limit = L(repeating: indicator.limit)
      return value.replacing(with: limit, where: limit .< value)
    }
    var sum = L.zero
    for c in 0..<plan.clusterCount {
      if plan.clusters[c].isRegistered, !plan.countsRegistered { continue }
      sum = sum.addingProduct(value(plan.indicatorTerms[indicator.first + c]), yearOutput[c])
    }
    return sum * power
  }

  /// Output induced in the city, Σ κ_city (multiplier − 1) Y_c; never part of the target.
  @inlinable @inline(always)
  func induced(by yearOutput: UnsafeMutablePointer<L>) -> L {
    var sum = L.zero
    for c in 0..<plan.clusterCount {
      if plan.clusters[c].isRegistered, !plan.countsRegistered { continue }
      let capture = value(plan.cityTerms[2 * c])
      let further = value(plan.cityTerms[2 * c + 1]) - L.one
      sum = sum.addingProduct(capture * further, yearOutput[c])
    }
    return sum
  }
}
