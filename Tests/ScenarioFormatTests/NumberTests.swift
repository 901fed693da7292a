import GrowthModel
import Probability
import Quantities
import Testing

@testable import ScenarioFormat

@Suite struct NumberTests {
  private func value(_ text: String, _ dimension: Dimension) throws -> Input.Value {
    let shape = NumberShape(dimension: dimension)
    let written = try WrittenNumber.parse(text, as: shape)
    let factor = Unit.named(written.unit, of: dimension)?.factor ?? 1
    return try NumberValue(number: written, text: text, scale: .init(factor: factor)).value()
  }

  @Test(arguments: [
    ("75", Dimension.number, 75.0), ("26 km2", .area, 26), ("2600 ha", .area, 26),
    ("-2.2 %", .ratePerYear, -0.022), ("−2.2％", .ratePerYear, -0.022),
    ("8%/year", .ratePerYear, 0.08),
    ("18 months", .time, 1.5), (".5", .number, 0.5), ("1e-3", .number, 0.001), ("5.", .number, 5),
    ("0.3 万亿元", .money, 3000), ("320 million CNY", .money, 3.2),
    ("3.2 亿元/year", .moneyPerYear, 3.2),
    ("  7 年 ", .time, 7), ("20 万元/亩", .moneyPerArea, 3),
  ])
  func `a known number`(text: String, dimension: Dimension, expected: Double) throws {
    guard case .known(let found) = try value(text, dimension) else {
      Issue.record("not known: \(text)")
      return
    }
    #expect(abs(found - expected) < 1e-12 * max(1, abs(expected)))
  }

  /// Support of a bounded distribution, in the unit of the dimension.
  @Test(arguments: [
    ("pert(30, 75, 200)", Dimension.number, 30.0, 200.0),
    ("pert(low: 30, mode: 75, high: 200)", .number, 30, 200),
    ("pert（30，75，200）", .number, 30, 200),
    ("triangular(minimum: 1, likeliest: 2, maximum: 3) %", .ratePerYear, 0.01, 0.03),
    ("uniform(2024.0, 2026.0)", .number, 2024, 2026),
    ("1 + triangular(0.15, 0.28, 0.38)", .number, 1.15, 1.38),
    ("1 + pert(5, 12, 20) %", .number, 1.05, 1.2),
    ("2 + uniform(6, 12) months", .time, 8.0 / 12, 14.0 / 12),
    ("beta(2, 3)", .share, 0, 1), ("beta(2, 3, 10, 30) %", .share, 0.1, 0.3),
    ("truncated_normal(0.17, 0.05, 0.1, 0.3)", .number, 0.1, 0.3),
    ("discrete(1: 0.2, 2: 0.5, 4: 0.3)", .number, 1, 4), ("bernoulli(0.1)", .number, 0, 1),
  ])
  func `a bounded distribution`(
    text: String, dimension: Dimension, low: Double, high: Double
  ) throws {
    guard case .uncertain(let found) = try value(text, dimension) else {
      Issue.record("not uncertain: \(text)")
      return
    }
    #expect(abs(found.support.lowerBound - low) < 1e-12)
    #expect(abs(found.support.upperBound - high) < 1e-12)
  }

  @Test func `an interval holds nine tenths`() throws {
    guard case .uncertain(let positive) = try value("8 to 40 亿元", .money),
      case .uncertain(let signed) = try value("-5 to 16 %", .ratePerYear)
    else {
      Issue.record("not uncertain")
      return
    }
    #expect(positive is LogNormal)
    #expect(signed is Normal)
    for (distribution, low, high) in [(positive, 8.0, 40.0), (signed, -0.05, 0.16)] {
      #expect(abs(distribution.quantile(at: 0.05) - low) < 1e-9)
      #expect(abs(distribution.quantile(at: 0.95) - high) < 1e-9)
    }
  }

  @Test func `log-normal keeps its sigma in any unit`() throws {
    guard case .uncertain(let found) = try value("lognormal(median: 120, sigma: 0.4) %", .number),
      let logNormal = found as? LogNormal
    else {
      Issue.record("not log-normal")
      return
    }
    #expect(abs(logNormal.median - 1.2) < 1e-12 && logNormal.sigma == 0.4)
  }

  @Test(arguments: [
    "", "abc", "12 34", "pert(1, 2)", "pert(1, 2, 3", "pert(mode: 1, low: 2, high: 3)", "1,5",
    "8 to", "to 40", "1 + 2", "1 - pert(1,2,3)", ".nan", ".inf", "nan", "0x10", "1_000",
    "pret(1,2,3)",
    "lognormal(1.2)", "discrete(1, 2)", "pert(8, 15, 40) km2", "8 km", "gamma(3)", "1..2", "--1",
  ])
  func `not a number`(text: String) {
    #expect(throws: WrittenNumber.Fault.self) {
      _ = try WrittenNumber.parse(text, as: NumberShape(dimension: .number))
    }
  }

  /// Months after the beginning of the year 0.
  private static let dates: [(String, Double)] = [
    ("2024", 24_288), ("2019-09", 24_236), ("end 2020", 24_252), ("end 2023-07", 24_283),
    ("2021-10-17", 24_261.516129032258), ("2024-01-01", 24_288), ("end 2024-12-31", 24_300),
  ]

  @Test(arguments: dates)
  func `a date is a decimal year`(text: String, months: Double) throws {
    let date = try #require(DateText(text))
    #expect(abs(date.time * 12 - months) < 1e-9)
  }

  @Test(arguments: ["24", "2024-13", "2024-1", "2024-00", "end", "2024-01-32", "01.2024", "2024-"])
  func `not a date`(text: String) { #expect(DateText(text) == nil) }
}
