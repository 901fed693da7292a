import Testing

@testable import Lanes

@Suite struct TableRowsTests {
  @Test func `eight lanes read the rows that one reads`() {
    let table = (0..<160).map { Double($0) * 1.5 - 7 }
    let index = SIMD8<Double>(0, 19, 3, 3, 11, 7, 18, 1)
    table.withUnsafeBufferPointer { buffer in
      guard let rows = buffer.baseAddress else { return }
      let (a, b, c, d, e, f, g, h) = SIMD8<Double>.rowsOfEight(rows, at: index)
      for lane in 0..<8 {
        let one = Double.rowsOfEight(rows, at: index[lane])
        #expect(
          [one.0, one.1, one.2, one.3, one.4, one.5, one.6, one.7]
            == [a[lane], b[lane], c[lane], d[lane], e[lane], f[lane], g[lane], h[lane]])
        #expect(one.0 == table[8 * Int(index[lane])])
        #expect(one.7 == table[8 * Int(index[lane]) + 7])
      }
    }
  }

  @Test func `rows of four are read whole, in the order of the lanes`() {
    let table = (0..<84).map { Double($0) * 0.25 + 3 }
    let index = SIMD8<UInt64>(20, 0, 7, 7, 1, 13, 2, 19)
    table.withUnsafeBufferPointer { buffer in
      guard let rows = buffer.baseAddress else { return }
      let (a, b, c, d) = SIMD8<Double>.rowsOfFour(rows, at: index)
      let emulated = EmulatedLane.rowsOfFour(rows, at: index)
      for lane in 0..<8 {
        let first = 4 * Int(index[lane])
        let expected = Array(table[first..<(first + 4)])
        #expect([a[lane], b[lane], c[lane], d[lane]] == expected)
        let one = Double.rowsOfFour(rows, at: index[lane])
        #expect([one.0, one.1, one.2, one.3] == expected)
        #expect(
          [emulated.0[lane], emulated.1[lane], emulated.2[lane], emulated.3[lane]] == expected)
      }
    }
  }

  @Test func `a mask is true in any lane or in none`() {
    let x = SIMD8<Double>(1, 2, 3, 4, 5, 6, 7, 8)
    #expect(SIMD8<Double>.anyTrue(SIMD8(repeating: 7.5) .< x))
    #expect(!SIMD8<Double>.anyTrue(SIMD8(repeating: 8) .< x))
    #expect(SIMD8<Double>.allTrue(SIMD8(repeating: 0.5) .< x))
    #expect(!SIMD8<Double>.allTrue(SIMD8(repeating: 1) .< x))
    #expect(Double.anyTrue(true) && !Double.anyTrue(false))
    #expect(Double.allTrue(true) && !Double.allTrue(false))
  }
}
