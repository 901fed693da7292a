import Foundation
import Lanes
import Testing

@testable import Probability

/// All expected values: mpmath 1.3 with 60 digits, see `Tests/Reference/probability_reference.py`.
@Suite struct SpecialFunctionsTests {
  static let functions: [(String, tolerance: Double, @Sendable (Double) -> Double)] = [
    ("exponential", 2.3e-16, { $0.exponential }),
    ("logarithm", 2.3e-16, { $0.logarithm }),
    ("normalQuantile", 7e-16, { $0.normalQuantile }),
    ("normalCumulative", 1e-15, { normalCumulative(at: $0) }),
    ("normalDensity", 6e-16, { normalDensity(at: $0) }),
    ("millsRatio", 1e-15, { normalMillsRatio(at: $0) }),
    ("logGamma", 6e-16, { logGamma($0) }),
    ("normalScoreCorrelation", 5e-16, { normalScoreCorrelation(rank: $0) }),
  ]

  @Test(arguments: functions.indices)
  func `agrees with mpmath`(index: Int) throws {
    let (name, tolerance, function) = SpecialFunctionsTests.functions[index]
    let values = try #require(Reference.shared.functions[name])
    for value in values {
      let error = relativeError(function(value[0]), value[1])
      // Below the normal range half a unit in the last place is all there is.
      let floor = abs(value[1]) < 0x1p-1022 ? 0x1p-1074 / 0x1p-1022 : 0
      #expect(error <= tolerance + floor, "\(name) of \(value[0]) is off by \(error)")
    }
  }

  @Test func `the normal distribution function at its ends`() {
    #expect(normalCumulative(at: 0) == 0.5)
    #expect(normalCumulative(at: .infinity) == 1)
    #expect(normalCumulative(at: -.infinity) == 0)
    #expect(normalUpperTail(at: .infinity) == 0)
    #expect(normalCumulative(at: .nan).isNaN)
    #expect(normalDensity(at: .infinity) == 0)
    #expect(normalDensity(at: .nan).isNaN)
    #expect(relativeError(normalMillsRatio(at: 1e200), 1e-200) < 3e-16)
    // Φ(−38) = 2.885e−316 lies below the normal range.
    #expect(abs(normalCumulative(at: -38) - 0x0.00000037b23b8p-1022) <= 0x1p-1074)
  }

  @Test func `the normal distribution function undoes its quantile`() {
    for i in 1..<1000 {
      let z = Double(i) * 0.037 - 37.4
      if z < 0 { #expect(abs(normalCumulative(at: z).normalQuantile - z) < 2e-15 * max(1, -z)) }
    }
  }

  @Test func `the incomplete beta function`() {
    for row in Reference.shared.incompleteBeta {
      let value = regularisedBeta(alpha: row[0], beta: row[1], at: row[2])
      #expect(relativeError(value, row[3]) < 4e-13, "\(row)")
    }
    #expect(regularisedBeta(alpha: 2, beta: 3, at: 0) == 0)
    #expect(regularisedBeta(alpha: 2, beta: 3, at: 1) == 1)
    #expect(regularisedBeta(alpha: 2, beta: 3, at: -1) == 0)
    #expect(regularisedBeta(alpha: 2, beta: 3, at: 7) == 1)
    #expect(regularisedBeta(alpha: 0, beta: 3, at: 0.5).isNaN)
    #expect(regularisedBeta(alpha: 2, beta: 3, at: .nan).isNaN)
    // Closed form: I_x(a, 1) = xᵃ.
    #expect(relativeError(regularisedBeta(alpha: 3, beta: 1, at: 1e-100), 1e-300) < 1e-13)
  }

  @Test func `the quantile of the incomplete beta function`() {
    for row in Reference.shared.incompleteBetaQuantile {
      let value = regularisedBetaQuantile(alpha: row[0], beta: row[1], probability: row[2])
      #expect(relativeError(value, row[3]) < 2e-13, "\(row)")
    }
    #expect(regularisedBetaQuantile(alpha: 2, beta: 3, probability: 0) == 0)
    #expect(regularisedBetaQuantile(alpha: 2, beta: 3, probability: 1) == 1)
    #expect(regularisedBetaQuantile(alpha: 2, beta: 3, probability: 1.5).isNaN)
    #expect(regularisedBetaQuantile(alpha: 2, beta: 3, probability: .nan).isNaN)
    // So far out that x is below the least number.
    #expect(regularisedBetaQuantile(alpha: 0.01, beta: 1, probability: 1e-10) == 0)
  }

  @Test func `the quantile of the incomplete beta function holds for extreme shapes`() {
    for a in [1e-3, 0.1, 1, 3, 1e3, 1e6] {
      for b in [1e-3, 0.1, 1, 3, 1e3, 1e6] {
        let function = IncompleteBeta(alpha: a, beta: b)
        for p in [1e-300, 1e-20, 1e-3, 0.3, 0.5, 0.9] {
          let x = function.quantile(lower: p, upper: 1 - p)
          #expect(x.value >= 0 && x.value <= 1)
          guard x.value > 1e-290, x.complement > 1e-290 else { continue }
          let tails = function.tails(at: x.value, complement: x.complement)
          #expect(min(abs(tails.lower - p) / p, abs(tails.upper + p - 1)) < 1e-9, "\(a) \(b) \(p)")
        }
      }
    }
  }

  // Intervals of Clopper and Pearson (1934) as Newcombe (1998) tabulates them: 81 of 263.
  @Test func `the interval of Clopper and Pearson`() {
    let low = regularisedBetaQuantile(alpha: 81, beta: 183, probability: 0.025)
    let high = regularisedBetaQuantile(alpha: 82, beta: 182, probability: 0.975)
    #expect(abs(low - 0.252737) < 5e-7)
    #expect(abs(high - 0.367622) < 5e-7)
  }

  @Test func `the incomplete gamma functions`() {
    for row in Reference.shared.incompleteGamma {
      let lower = lowerRegularisedGamma(shape: row[0], at: row[1])
      let upper = upperRegularisedGamma(shape: row[0], at: row[1])
      #expect(abs(lower - row[2]) < 1e-13 * (row[2] < 0.5 ? row[2] : 1), "\(row)")
      #expect(abs(upper - row[3]) < 1e-13 * (row[1] > row[0] + 1 ? row[3] : 1), "\(row)")
    }
    #expect(lowerRegularisedGamma(shape: 2, at: 0) == 0)
    #expect(upperRegularisedGamma(shape: 2, at: .infinity) == 0)
    #expect(lowerRegularisedGamma(shape: -2, at: 1).isNaN)
    // Erlang with two stages: 1 − (1 + x) e⁻ˣ.
    for x in [0.01, 0.5, 2, 3.5, 20] {
      let expected = 1 - (1 + x) * exp(-x)
      #expect(abs(lowerRegularisedGamma(shape: 2, at: x) - expected) < 2e-16)
    }
  }

  @Test func `logarithm and exponential near one`() {
    for x in [-0.9, -1e-3, -1e-18, 0, 1e-300, 1e-9, 0.4, 30] {
      #expect(relativeError(logarithm(onePlus: x), log1p(x)) < 5e-16)
      #expect(relativeError(exponentialMinusOne(x), expm1(x)) < 5e-16)
    }
    #expect(logarithm(onePlus: -1) == -.infinity)
    #expect(exponentialMinusOne(-800) == -1)
    #expect(exponentialMinusOne(800) == .infinity)
  }
}
