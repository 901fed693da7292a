import Foundation
import Testing

@testable import Lanes

@Suite struct ExponentialTests {
  static let function = LaneFunction(
    one: { $0.exponential }, eight: { $0.exponential }, emulated: { $0.exponential })
  static let usual: [Double] = [-3.7, 0.25, 1, 88.5, -300, 707.9, 0, 1e-9, -0.6931]

  // mpmath 1.3, 60 digits: the whole range, results below the normal range, halfway between powers
  // of two, about the borders. Found: 0.89 at most.
  @Test func `is wrong by less than one unit in the last place`() throws {
    let values = try LanesReference.load().exponential
    #expect(values.count > 2000)
    let worst = values.map { $0.error(of: $0.x.exponential) }.max() ?? .infinity
    #expect(worst < 1, "\(worst)")
  }

  @Test func `agrees with the C library to one unit in the last place`() {
    var worst = 0.0
    for i in 0..<1_000_000 {
      let x = Double(i) * 0.001454 - 745 + 0.0000371
      let expected = Foundation.exp(x)
      worst = max(worst, abs(x.exponential - expected) / expected.ulp)
    }
    #expect(worst <= 1)
  }

  @Test func `overflows and vanishes where e to the x does`() throws {
    let borders = try LanesReference.load().borders()
    try #require(borders.count == 4)
    #expect(borders[0].nextUp == borders[1] && borders[2].nextUp == borders[3])
    #expect(borders[0].exponential.isFinite && borders[0].exponential > 1.7976e308)
    #expect(borders[1].exponential == .infinity)
    #expect(borders[2].exponential.bitPattern == 0)
    #expect(borders[3].exponential == 0x1p-1074)
    for x in [710.0, 710.5, 1e3, 1e10, 1e300, .greatestFiniteMagnitude, .infinity] {
      #expect(x.exponential == .infinity)
      #expect((-x * 1.06).exponential.bitPattern == 0)
    }
  }

  @Test func `the ends of the range`() {
    #expect((-Double.infinity).exponential.bitPattern == 0)
    #expect((0.0).exponential == 1 && (-0.0).exponential == 1)
    #expect((0x1p-1074).exponential == 1 && (-0x1p-1074).exponential == 1)
    #expect((-745.0).exponential == 0x1p-1074)
    for x in notNumbers { #expect(x.exponential.isNaN, "\(x.bitPattern)") }
  }

  // x = −k ln 2, rounded, is wrong by 6e-14, less than a tenth of a unit in the last place of 2⁻ᵏ.
  @Test func `results below the normal range are powers of two where they should be`() {
    for k in 1034...1074 {
      let x = -Double(k) * 0.6931471805599453
      #expect(x.exponential == Double(sign: .plus, exponent: -k, significand: 1), "2^−\(k)")
    }
  }

  @Test func `lanes hold the bits of one, a far one among them or not`() throws {
    let reference = try LanesReference.load()
    let far: [Double] = [
      (708.0).nextUp, -(708.0).nextUp, 708, -708, 709.5, -709.5, -730, -745, .infinity, -.infinity,
      0, -0.0, 0x1p-1074, -0x1p-1074,
    ]
    let all = try far + reference.borders() + notNumbers + reference.exponential.map(\.x)
    Self.function.expectSameBits(all, among: Self.usual)
  }

  @Test func `a loop over many gives the bits of each`() {
    let numbers = (0..<100).map { Double($0) * 15.1 - 750 }
    var column = numbers
    column.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { Double.exponentiate(start, count: buffer.count) }
    }
    #expect(column == numbers.map(\.exponential))
    let lanes = UnsafeMutablePointer<SIMD8<Double>>.allocate(capacity: 2)
    defer { lanes.deallocate() }
    lanes.initialize(to: SIMD8(repeating: 1.5))
    (lanes + 1).initialize(to: SIMD8(repeating: -709))
    SIMD8<Double>.exponentiate(lanes, count: 1)
    #expect(lanes[0] == SIMD8(repeating: (1.5).exponential))
    #expect(lanes[1] == SIMD8(repeating: -709))
  }
}
