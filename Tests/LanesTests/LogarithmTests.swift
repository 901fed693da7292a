import Foundation
import Testing

@testable import Lanes

@Suite struct LogarithmTests {
  static let function = LaneFunction(
    one: { $0.logarithm }, eight: { $0.logarithm }, emulated: { $0.logarithm })
  static let usual: [Double] = [1, 0.5, 1.0000001, 3, 1e300, 1e-300, 0.999, 0x1p-1022, 42]

  // mpmath 1.3, 60 digits: all exponents, near 1, below the normal range, mantissas about √2.
  // Found: 0.66 at most.
  @Test func `is wrong by less than one unit in the last place`() throws {
    let values = try LanesReference.load().logarithm
    #expect(values.count > 2000)
    let worst = values.map { $0.error(of: $0.x.logarithm) }.max() ?? .infinity
    #expect(worst < 1, "\(worst)")
  }

  @Test func `agrees with the C library to one unit in the last place`() {
    var worst = 0.0
    func compare(_ x: Double) {
      let expected = Foundation.log(x)
      worst = max(worst, abs(x.logarithm - expected) / expected.ulp)
    }
    for i in 1...20_000 { compare(Foundation.exp(Double(i) * 0.069 - 690.0) * 1.0371) }
    for i in 1...400_000 { compare(0.5 + Double(i) * 0.000004) }
    for i in 1...20_000 { compare(Foundation.exp(Double(i) * -0.0018 - 708.4)) }
    #expect(worst <= 1)
  }

  @Test func `the ends of the range`() {
    #expect((0.0).logarithm == -.infinity)
    #expect((-0.0).logarithm == -.infinity)
    #expect(Double.infinity.logarithm == .infinity)
    let negative: [Double] = [
      -.infinity, -1, -0x1p-1074, -0x1p-1022, -.greatestFiniteMagnitude,
    ]
    for x in negative + notNumbers { #expect(x.logarithm.isNaN, "\(x)") }
    #expect((1.0).logarithm.bitPattern == 0)
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

  @Test func `lanes hold the bits of one, a far one among them or not`() throws {
    let far: [Double] = [
      0, -0.0, 0x1p-1074, 0x1p-1030, (0x1p-1022).nextDown, -1, -0x1p-1074, .infinity, -.infinity,
      .greatestFiniteMagnitude, 1, (1.0).nextDown,
    ]
    let reference = try LanesReference.load().logarithm.map(\.x)
    Self.function.expectSameBits(far + notNumbers + reference, among: Self.usual)
  }
}
