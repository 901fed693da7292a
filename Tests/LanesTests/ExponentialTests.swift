import Foundation
import Testing

@testable import Lanes

@Suite struct ExponentialTests {
  @Test func `agrees with the C library to one unit in the last place`() {
    for i in -7400...7090 {
      let x = Double(i) * 0.1 + 0.0371
      let expected = Foundation.exp(x)
      #expect(abs(x.exponential - expected) <= expected.ulp * 1.0)
    }
  }

  @Test func `the ends of the range`() {
    #expect(Double.infinity.exponential == .infinity)
    #expect((-Double.infinity).exponential == 0)
    #expect(Double.nan.exponential.isNaN)
    #expect((0.0).exponential == 1)
    #expect((710.0).exponential == .infinity)
    #expect((-746.0).exponential == 0)
    #expect((-745.0).exponential == 0x1p-1074)
  }

  @Test func `eight lanes hold the bits of one`() {
    let x = SIMD8<Double>(-1, 0.5, 3, 100, -700, 1e-9, -745, 709)
    let all = x.exponential
    for lane in 0..<8 { #expect(all[lane] == x[lane].exponential) }
  }
}
