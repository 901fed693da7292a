import Foundation
import Testing

@testable import Lanes

@Suite struct LogarithmTests {
  @Test func `agrees with the C library to one unit in the last place`() {
    var worst = 0.0
    func compare(_ x: Double) {
      let expected = Foundation.log(x)
      worst = max(worst, abs(x.logarithm - expected) / expected.ulp)
    }
    for i in 1...20_000 { compare(Foundation.exp(Double(i) * 0.069 - 690.0) * 1.0371) }
    for i in 1...4000 { compare(0.5 + Double(i) * 0.0004) }
    #expect(worst <= 1)
  }

  @Test func `the ends of the range`() {
    #expect((0.0).logarithm == -.infinity)
    #expect((-0.0).logarithm == -.infinity)
    #expect(Double.infinity.logarithm == .infinity)
    #expect((-Double.infinity).logarithm.isNaN)
    #expect((-1.0).logarithm.isNaN)
    #expect(Double.nan.logarithm.isNaN)
    #expect((1.0).logarithm == 0)
    // ln 2⁻¹⁰⁷⁴ and ln 2⁻¹⁰²², by mpmath 1.3.
    #expect((0x1p-1074).logarithm == -744.4400719213812)
    #expect((0x1p-1022).logarithm == -708.3964185322641)
    #expect(Double.greatestFiniteMagnitude.logarithm == 709.782712893384)
  }

  @Test func `undoes the exponential`() {
    for i in -700...700 {
      let x = Double(i) * 1.0137
      #expect(abs(x.exponential.logarithm - x) <= 2 * x.ulp + 2e-16)
    }
  }

  @Test func `eight lanes hold the bits of one`() {
    let x = SIMD8<Double>(0, 0x1p-1074, 0x1p-1030, 0.5, 1.0000001, 3, 1e300, .infinity)
    let all = x.logarithm
    for lane in 0..<8 { #expect(all[lane] == x[lane].logarithm) }
    let odd = SIMD8<Double>(-1, .nan, -0.0, -.infinity, 1, 2, 3, 4).logarithm
    #expect(odd[0].isNaN && odd[1].isNaN && odd[2] == -.infinity && odd[3].isNaN && odd[4] == 0)
  }
}
