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

  private static let bounded: [(String, Dimension, Double, Double)] = [
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
    ("log_uniform(10, 1000) %", .ratePerYear, 0.1, 10),
    ("1 + modified_pert(5, 12, 20, lambda: 2) %", .number, 1.05, 1.2),
    ("normal(0, 1, low: -1, high: 2)", .number, -1, 2),
    ("gamma(2, 3, low: 1, high: 8) years", .time, 1, 8),
    ("1 + gamma(shape: 2, scale: 3, minimum: 1, maximum: 8) months", .time, 2.0 / 12, 9.0 / 12),
    ("lognormal(mean: 3, sd: 1, low: 1, high: 8)", .number, 1, 8),
    ("gumbel（mean：3，sd：1，low：1，high：8）％", .ratePerYear, 0.01, 0.08),
    ("metalog(10: 2, 50: 5, 90: 11, low: 0, high: 20)", .number, 0, 20),
    ("empirical(3, 1, 2, 2) %", .share, 0.01, 0.03),
    ("mixture(0: 0.9, uniform(2, 3): 0.1) %", .share, 0, 0.03),
    (
      "1 + mixture( bernoulli( 0.5 ) : 0.25 , pert(low: 2, mode: 3, high: 4) : 0.75 )", .number, 1,
      5
    ),
  ]

  /// Support of a bounded distribution, in the unit of the dimension.
  @Test(arguments: bounded)
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

  private static let further: [(String, [Double])] = [
    ("gamma(2.5, 1.5)", [0.8591071695, 3.263595143, 15.38625424]),
    ("10 + gamma(2.5, 1.5)", [10.8591071695, 13.263595143, 25.38625424]),
    ("weibull(1.5, 2)", [0.2761025331, 1.566439538, 7.254173825]),
    ("gumbel(1, 2)", [-1.194377401, 1.733025841, 14.81451014]),
    ("gumbel(mean: 2.15443133, sd: 2.565099660)", [-1.194377401, 1.733025841, 14.81451014]),
    ("gev(1, 2, shape: 0)", [-1.194377401, 1.733025841, 14.81451014]),
    ("pareto(1, 2.5)", [1.020729245, 1.319507911, 15.84893192]),
    ("log_uniform(1, 100)", [1.258925412, 10, 99.54054174]),
    ("logistic(2, 0.7)", [-0.06110728542, 2, 6.834728345]),
    ("student_t(5, 0, 1)", [-2.015048373, 0, 5.893429531]),
    ("student_t(df: 5, location: 10, scale: 2)", [5.969903254, 10, 21.786859062]),
    ("lognormal(mean: 3.080216849, sd: 1.6415718455)", [1.194315463, 2.718281828, 12.74470834]),
    ("normal(1, 2, low: 0, high: 4)", [0.1738198027, 1.615507642, 3.990388812]),
    ("poisson(3.5)", [1, 3, 11]),
  ]

  /// Quantiles at 5, 50 and 99.9 % from SciPy 1.17.1, or by hand from those of the standard form.
  @Test(arguments: further)
  func `further families have their quantiles`(text: String, expected: [Double]) throws {
    guard case .uncertain(let found) = try value(text, .number) else {
      Issue.record("not uncertain: \(text)")
      return
    }
    for (p, x) in zip([0.05, 0.5, 0.999], expected) {
      #expect(abs(found.quantile(at: p) - x) < 2e-8 * max(1, abs(x)), "\(p)")
    }
  }

  @Test func `a cut at one end leaves the other`() throws {
    guard case .uncertain(let above) = try value("normal(5, 2, low: 0) %", .ratePerYear),
      case .uncertain(let below) = try value("lognormal(1, 1, high: 3)", .number),
      case .uncertain(let metalog) = try value("metalog(10: 2, 50: 5, 90: 11, low: 0)", .number)
    else {
      Issue.record("not uncertain")
      return
    }
    #expect(above.support == 0 ... .infinity && above is TruncatedNormal)
    #expect(below.support == 0...3)
    #expect(metalog.support == 0 ... .infinity)
    for (p, x) in [(0.1, 2.0), (0.5, 5), (0.9, 11)] {
      #expect(abs(metalog.quantile(at: p) - x) < 1e-9)
    }
  }

  @Test(arguments: [
    "log_uniform(0, 3)", "modified_pert(1, 2, 3, 0)", "gamma(0, 1)", "weibull(2, -1)",
    "pareto(0, 1)", "gev(0, 1, 20)", "student_t(0, 0, 1)", "poisson(0)", "1 + poisson(3)",
    "1 + log_uniform(1, 2)", "1 + lognormal(mean: 2, sd: 1)", "lognormal(mean: -1, sd: 1)",
    "gamma(2, 3, low: 5, high: 4)", "gamma(2, 3, low: 9000)", "metalog(10: 2, 90: 3)",
    "metalog(10: 2, 50: 1, 90: 3)", "metalog(10: 1, 50: 1.01, 90: 3)",
    "metalog(10: 2, 50: 5, 90: 11, low: 3)", "mixture(0: 0.9, 1: 0.2)",
    "mixture(gamma(0, 1): 1)", "mixture(1 : 0)", "metalog(0: 1, 50: 2, 100: 3)",
  ])
  func `impossible distributions are faults, not crashes`(text: String) {
    #expect(throws: WrittenNumber.Fault.self) { _ = try value(text, .number) }
  }

  @Test func `counts take no unit that divides them`() {
    #expect(throws: WrittenNumber.Fault.self) { _ = try value("poisson(3) %", .share) }
  }

  @Test func `mixtures nest no deeper, however deep they are written`() {
    let deep =
      String(repeating: "mixture(", count: 50_000) + String(repeating: "): 1", count: 50_000)
    for text in [deep, "mixture(mixture(1: 1): 1)", "mixture(" + deep + ": 1)"] {
      #expect(throws: WrittenNumber.Fault.self) {
        _ = try WrittenNumber.parse(text, as: NumberShape(dimension: .number))
      }
    }
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
    "gamma(1, 2, high: 3, low: 1)", "gamma(1, 2, 3)", "gamma(low: 1, 1, 2)",
    "uniform(1, 2, low: 1)",
    "lognormal(mean: 1)", "gumbel(1, sd: 2)", "empirical()", "empirical(1: 2)", "metalog(1, 2, 3)",
    "metalog()", "mixture()", "mixture(1)", "mixture(8 to 40: 1)", "mixture(gamma(1, 2) km2: 1)",
    "mixture(1 + gamma(1, 2): 1)", "mixture(mixture(1: 1): 1)", "mixture(gamma(1, 2: 1)",
    "gamma(1, 2, low: )", "gamma(1, 2, low: 1: 2)", "gamma(1, 2,)",
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
