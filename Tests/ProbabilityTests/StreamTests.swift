import Lanes
import Testing

@testable import Probability

@Suite struct StreamTests {
  // Salmon et al. (2011), known answer of Random123; others by NumPy 2.4.
  @Test func `Philox gives the known answers`() throws {
    let zero = Philox4x64.block(counter: (0, 0, 0, 0), key: (0, 0))
    #expect(
      zero == (
        0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b,
        0x7e68_b68a_ec7b_a23b
      ))
    for row in Reference.shared.philox {
      let key = row.key.compactMap { UInt64($0) }
      let counter = row.counter.compactMap { UInt64($0) }
      let block = Philox4x64.block(
        counter: (counter[0], counter[1], counter[2], counter[3]), key: (key[0], key[1]))
      #expect([block.0, block.1, block.2, block.3] == row.block.compactMap { UInt64($0) })
    }
  }

  // FNV-1a of "" and "a": Eastlake et al.; others by `Tests/Reference/probability_reference.py`.
  @Test func `factors are keyed by FNV-1a of their names`() {
    #expect(factorKey("") == 0xCBF2_9CE4_8422_2325)
    #expect(factorKey("a") == 0xAF63_DC4C_8601_EC8C)
    for (name, key) in Reference.shared.factorKeys { #expect(String(factorKey(name)) == key) }
  }

  // The stream written again in Python from its description, Φ⁻¹ with 60 digits; the table's
  // error is below 1e-14.
  @Test func `first draws agree with a second implementation`() throws {
    for row in Reference.shared.streams {
      var stream = NormalStream(
        seed: try #require(UInt64(row.seed)), factor: factorKey(row.factor), step: row.step,
        chunk: row.chunk)
      for draw in 0..<3 {
        let z = stream.next()
        for lane in 0..<8 { #expect(relativeError(z[lane], row.values[8 * draw + lane]) < 1e-14) }
      }
    }
  }

  // Any change of these bits moves every published number.
  @Test func `first draws stay`() {
    var stream = NormalStream(seed: 1, factor: factorKey("shock"), step: 0, chunk: 0)
    var first: [UInt64] = []
    var fold: UInt64 = 0
    for draw in 0..<128 {
      let z = stream.next()
      for lane in 0..<8 {
        if draw == 0 { first.append(z[lane].bitPattern) }
        fold = (fold &* 0x100_0000_01b3) ^ z[lane].bitPattern
      }
    }
    #expect(
      first == [
        0x3fee_655b_bc6e_5033, 0x3fd3_6649_900a_6e67, 0xc001_c94d_d59d_d5c2, 0x3fef_269e_baad_2add,
        0x3fef_9840_c31e_ff46, 0xbfc5_1805_d031_ddb0, 0xbfe9_a4c5_e1ce_94ad, 0xbfe2_58a0_0375_6185,
      ])
    #expect(fold == 0xaacd_eb27_cbfb_cf7a)
  }

  @Test func `filling a column is drawing in order`() {
    var one = NormalStream(seed: 9, factor: 8, step: 7, chunk: 6)
    var other = one
    let column = [Double](unsafeUninitializedCapacity: 1024) { buffer, count in
      if let start = buffer.baseAddress {
        one.fill(
          SIMD8<Double>.self, start, groups: 128, table: NormalTable.shared.rows)
      }
      count = 1024
    }
    for group in 0..<128 {
      let z = other.next()
      for lane in 0..<8 { #expect(column[8 * group + lane] == z[lane]) }
    }
    // An odd number of draws, and on from there.
    var third = NormalStream(seed: 9, factor: 8, step: 7, chunk: 6)
    let parts = [3, 1, 4].map { groups in
      [Double](unsafeUninitializedCapacity: 8 * groups) { buffer, count in
        if let start = buffer.baseAddress {
          third.fill(
            SIMD8<Double>.self, start, groups: groups, table: NormalTable.shared.rows)
        }
        count = 8 * groups
      }
    }
    #expect(parts.joined().elementsEqual(column.prefix(64)))
  }

  @Test func `no number is infinite, zero or beyond 8.3`() {
    // The least and greatest fraction: all mantissa bits clear or set.
    #expect((0x1p-54).normalQuantile > -8.3)
    #expect((0.5 - 0x1p-54).normalQuantile < 0)
    var stream = NormalStream(seed: 5, factor: 5, step: 5, chunk: 5)
    var wrong = 0
    for _ in 0..<20_000 {
      let z = stream.next()
      for lane in 0..<8 where z[lane] == 0 || !(abs(z[lane]) < 8.3) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func `every part of the key matters`() {
    func first(_ seed: UInt64, _ factor: UInt64, _ step: Int, _ chunk: Int) -> SIMD8<Double> {
      var stream = NormalStream(seed: seed, factor: factor, step: step, chunk: chunk)
      return stream.next()
    }
    let all = [
      first(1, 2, 3, 4), first(2, 2, 3, 4), first(1, 3, 3, 4), first(1, 2, 4, 4), first(1, 2, 3, 5),
      first(2, 1, 3, 4), first(1, 2, 4, 3), first(1, 2, -3, 4), first(1, 2, 3, -4),
    ]
    var seen: Set<Double> = []
    for z in all { for lane in 0..<8 { #expect(seen.insert(z[lane]).inserted) } }
  }
}
