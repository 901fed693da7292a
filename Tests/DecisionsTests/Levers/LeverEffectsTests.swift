import Decisions
import Testing

/// Effects of levers on a number, from its values under sets of them.
@Suite struct LeverEffectsTests {
  /// Two levers: 10 with none, 13 and 18 with one, 25 with both; in three sections a little off.
  static let values = [(10.0, 0.0), (13, 0.3), (18, 0.6), (25, 0.6)].map { value, spread in
    SectionedNumber(value, parts: [value - spread, value, value + spread])
  }

  @Test func `effects are differences, and shares the mean of two orders`() {
    let effects = LeverEffects(values: Self.values)
    #expect(effects.package.value == 15)
    #expect(effects.alone.map(\.value) == [3, 8])
    #expect(effects.leftOut.map(\.value) == [7, 12])
    #expect(effects.shapley.map(\.value) == [5, 10])
  }

  /// By hand: lever 0 alone spreads by 0.3, left out by 0, its share by 0.15; the error is the
  /// spread times √(2/(3 · 2)).
  @Test func `errors are those of the sections`() {
    let effects = LeverEffects(values: Self.values)
    let third = (1.0 / 3).squareRoot()
    #expect(abs(effects.alone[0].standardError - 0.3 * third) < 1e-12)
    #expect(abs(effects.leftOut[0].standardError) < 1e-12)
    #expect(abs(effects.shapley[0].standardError - 0.15 * third) < 1e-12)
    #expect(abs(effects.shapley[1].standardError - 0.45 * third) < 1e-12)
  }

  /// Nothing seen on n paths: 1 − 0.025^(1/n), which is −ln 0.025/n = 3.6889/n for many.
  @Test func `no interval of odds is narrower than what was not seen`() {
    let least = LeverEffects.leastHalfWidth(ofOddsFrom: 20_000)
    #expect(abs(least * 20_000 / 3.6888794541139363 - 1) < 1e-4)
    let flat = Array(repeating: SectionedNumber(0.25, parts: [0.25, 0.25, 0.25]), count: 4)
    let effects = LeverEffects(values: flat, leastHalfWidth: least)
    for estimate in effects.alone + effects.leftOut + effects.shapley {
      #expect(estimate.value == 0)
      #expect(estimate.interval == -least...least)
    }
  }

  @Test func `sampled effects of two levers are the exact ones`() {
    let orders = LeverOrders(levers: 2, pairs: 4, seed: 1)
    var values: [LeverSet: SectionedNumber] = [:]
    for bits in 0..<4 { values[LeverSet(bits: UInt64(bits))] = Self.values[bits] }
    let sampled = LeverEffects(orders, values: values)
    let exact = LeverEffects(values: Self.values)
    #expect(sampled.alone == exact.alone)
    #expect(sampled.leftOut == exact.leftOut)
    #expect(sampled.shapley.map(\.value) == exact.shapley.map(\.value))
    for (a, b) in zip(sampled.shapley, exact.shapley) {
      #expect(abs(a.standardError - b.standardError) < 1e-12)
    }
  }
}
