import Testing

@testable import Lanes

@Suite struct FourthRootTests {
  static let function = LaneFunction(
    one: { $0.inverseFourthRoot }, eight: { $0.inverseFourthRoot },
    emulated: { $0.inverseFourthRoot })

  // mpmath 1.3, 60 digits. Found: 0.83 at most.
  @Test func `is wrong by less than two units in the last place, from 1 to 2 to the 1000`() throws {
    let values = try LanesReference.load().inverseFourthRoot
    #expect(values.count > 800)
    let worst = values.map { $0.error(of: $0.x.inverseFourthRoot) }.max() ?? .infinity
    #expect(worst < 2, "\(worst)")
  }

  // Squaring twice takes four roundings and four times the error of the root: 12 units of 2⁻⁵³.
  @Test func `its fourth power undoes it`() {
    var x = 1.0
    while x < 0x1p1000 {
      let y = x.inverseFourthRoot
      #expect(abs(y * y * (y * y) * x - 1) < 12 * 0x1p-53)
      x *= 1.00371
    }
  }

  @Test func `powers of sixteen come out exactly or next to it`() {
    for k in 0...250 {
      let x = Double(sign: .plus, exponent: 4 * k, significand: 1)
      let expected = Double(sign: .plus, exponent: -k, significand: 1)
      #expect(abs(x.inverseFourthRoot - expected) <= expected.ulp)
    }
  }

  @Test func `what is not a number stays so`() {
    for x in notNumbers { #expect(x.inverseFourthRoot.isNaN) }
  }

  @Test func `lanes hold the bits of one`() throws {
    let numbers = try LanesReference.load().inverseFourthRoot.map(\.x)
    Self.function.expectSameBits(notNumbers + numbers, among: [1, 2, 16, 1e9, 3.5])
  }
}
