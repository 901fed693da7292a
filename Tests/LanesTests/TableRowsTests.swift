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
        let pair = LanePair<SIMD8<Double>>.rowsOfEight(rows, at: LanePair(index, index - 0))
        #expect(pair.3[lane] == one.3 && pair.5[8 + lane] == one.5)
        #expect(one.0 == table[8 * Int(index[lane])])
        #expect(one.7 == table[8 * Int(index[lane]) + 7])
      }
    }
  }

  @Test func `a mask is true in any lane or in none`() {
    let x = SIMD8<Double>(1, 2, 3, 4, 5, 6, 7, 8)
    #expect(SIMD8<Double>.anyTrue(SIMD8(repeating: 7.5) .< x))
    #expect(!SIMD8<Double>.anyTrue(SIMD8(repeating: 8) .< x))
    #expect(Double.anyTrue(true) && !Double.anyTrue(false))
  }
}
