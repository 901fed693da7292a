import Testing

@testable import Lanes

@Suite struct NormalQuantileTests {
  static let function = LaneFunction(
    one: { $0.normalQuantile }, eight: { $0.normalQuantile }, emulated: { $0.normalQuantile })

  // mpmath 1.3, 60 digits: 10⁻³⁰⁰ … 1 − 10⁻¹⁶, below the normal range, both sides of ½ and of the
  // joints. Found: 5.0e-16 at most.
  @Test func `is wrong by less than 6e-16 of itself, from 1e-300 to 1 − 1e-16`() throws {
    let values = try LanesReference.load().normalQuantile
    #expect(values.count > 2000)
    #expect(values.contains { $0.x < 2e-300 } && values.contains { $0.x > 1 - 2e-16 })
    let worst = values.map { $0.relativeError(of: $0.x.normalQuantile) }.max() ?? .infinity
    #expect(worst < 6e-16, "\(worst)")
  }

  // Published to 15 digits in tables of the normal distribution; here by mpmath 1.3.
  @Test(arguments: [
    (0.975, 1.959963984540054), (0.95, 1.6448536269514722), (0.9, 1.2815515655446004),
    (0.75, 0.6744897501960817), (0.25, -0.6744897501960817), (1e-10, -6.361340902404056),
  ])
  func `known quantiles`(probability: Double, expected: Double) {
    #expect(abs(probability.normalQuantile - expected) <= 5e-16 * abs(expected))
  }

  @Test func `the ends of the range`() {
    #expect((0.0).normalQuantile == -.infinity)
    #expect((1.0).normalQuantile == .infinity)
    #expect((0.5).normalQuantile == 0)
    let outside: [Double] = [
      -0.1, -0x1p-1074, 1.1, (1.0).nextUp, 1e300, .infinity, -.infinity,
    ]
    for p in outside + notNumbers {
      #expect(p.normalQuantile.isNaN, "\(p)")
    }
    #expect((-0.0).normalQuantile == -.infinity)
  }

  @Test func `is odd about one half where 1 − p is exact`() {
    for i in 1..<4096 {
      let p = Double(i) / 4096
      #expect(p.normalQuantile == -(1 - p).normalQuantile)
    }
  }

  // The joints are at |p − ½| = 0.4983 and p = e⁻²⁵.
  @Test(arguments: [0.0017, 0.9983, 1.388794386496402e-11, 0.5, 0.03, 1e-3])
  func `does not fall from one number to the next by more than rounding`(centre: Double) {
    var p = centre
    for _ in 0..<2000 { p = p.nextDown }
    var last = p.normalQuantile
    for _ in 0..<4000 {
      p = p.nextUp
      let next = p.normalQuantile
      #expect(next >= last - 4 * last.ulp)
      last = next
    }
  }

  @Test func `never falls on a coarse grid`() {
    var last = -Double.infinity
    var falls = 0
    for i in 1..<200_000 {
      let next = (Double(i) / 200_000).normalQuantile
      if !(next > last) { falls += 1 }
      last = next
    }
    #expect(falls == 0)
  }

  @Test func `lanes hold the bits of one, a far one among them or not`() throws {
    let far: [Double] = [
      0, -0.0, 1, 0x1p-1074, 0x1p-1030, 1e-100, 1.3e-11, 1.5e-11, 0.0016, 0.0018, 0.9982, 0.9984,
      1 - 0x1p-53, -0.1, 1.1, .infinity, -.infinity,
    ]
    let reference = try LanesReference.load().normalQuantile.map(\.x)
    Self.function.expectSameBits(
      far + notNumbers + reference, among: [0.002, 0.01, 0.074, 0.076, 0.5, 0.8, 0.99, 0.25, 0.3])
  }

  @Test func `the root inside is right to a unit in the last place`() {
    var worst = 0.0
    for i in 0..<100_000 {
      let x = 0.6931 + Double(i) * 0.00745
      worst = max(worst, abs(x.rootAboveHalf - x.squareRoot()) / x.squareRoot().ulp)
    }
    #expect(worst <= 1)
  }
}
