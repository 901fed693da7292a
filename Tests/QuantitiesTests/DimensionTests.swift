import Testing

@testable import Quantities

@Suite struct DimensionTests {
  // 1 公顷 = 0.01 km²; 15 亩 = 1 公顷; 1 亿 = 10⁸ (GB 3100-1993; State Council, 1984).
  @Test(arguments: [
    ("ha", Dimension.area, 0.01), ("亩", .area, 1.0 / 1500), ("m2", .area, 1e-6),
    ("万元", .money, 1e-4), ("亿元/year", .moneyPerYear, 1), ("亿元", .moneyPerYear, 1),
    ("万元/亩", .moneyPerArea, 0.15), ("亿元/km2", .moneyPerArea, 1), ("months", .time, 1.0 / 12),
    ("%", .ratePerYear, 0.01), ("%", .share, 0.01), ("个百分点", .ratePerYear, 0.01),
  ])
  func `units convert`(symbol: String, dimension: Dimension, factor: Double) throws {
    let unit = try #require(Unit.named(symbol, of: dimension))
    #expect(abs(unit.factor - factor) <= 1e-12 * factor)
  }

  @Test func `a symbol names one unit in a dimension`() {
    for dimension in Dimension.allCases {
      let symbols = Unit.units(of: dimension).map(\.symbol)
      #expect(Set(symbols).count == symbols.count)
    }
  }

  @Test func `money is no area`() {
    #expect(Unit.named("亿元", of: .area) == nil)
    #expect(Unit.named("km2", of: .money) == nil)
  }

  @Test func `quantities of one kind compare`() {
    #expect(SquareKilometres(1.53) < SquareKilometres(26))
    #expect(HundredMillionYuan(17.3) < HundredMillionYuan(48.8))
  }
}
