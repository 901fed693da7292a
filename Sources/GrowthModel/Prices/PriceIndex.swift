public import Lanes

extension Workspace {
  /// Equation 11: Pᵢ = Pᵢ₋₁ (1 + πᵢ), one index a calendar year, 1 in the base year.
  @inlinable @inline(always)
  func raisePrices(year: Int, step: Int, index: inout L) {
    guard plan.inflation.count > 0 else { return }
    let rate = levered(value(plan.inflation[year]), .inflation, cluster: 0, step: step)
    index = index * (L.one + rate)
  }

  /// Prices of investment, by which plans in money of the year are divided.
  @inlinable @inline(always)
  func deflateInvestment(years: Int) {
    guard plan.isInvestmentDeflated else { return }
    var index = L.one
    for year in 0..<years {
      index = index * (L.one + value(plan.investmentDeflators[year]))
      deflator[year] = index
    }
  }
}
