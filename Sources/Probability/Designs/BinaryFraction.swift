import Lanes

/// Standard-normal scores of binary fractions b/2⁶⁴, of which the 53 leading digits count.
///
///     z = Φ⁻¹(p), p = (the fraction, cut to 53 digits) + 2⁻⁵⁴
///
/// Fractions above ½ are reckoned from 1, so b and its complement have scores that differ in the
/// sign alone, and |z| ≤ 8.3.
@usableFromInline
enum BinaryFraction {
  @inlinable @inline(__always)
  static func scores<L: Lane>(
    _ lane: L.Type, of bits: SIMD8<UInt64>, table: NormalTable.Rows
  ) -> L where L.Bits == SIMD8<UInt64> {
    signed(table.lowerQuantile(ofTwiceTail: twiceTail(lane, bits)), by: bits)
  }

  /// Twice the probability on the nearer side.
  @inlinable @inline(__always)
  static func twiceTail<L: Lane>(_ lane: L.Type, _ bits: SIMD8<UInt64>) -> L
  where L.Bits == SIMD8<UInt64> {
    let isUpper = SIMD8<UInt64>(repeating: 0) &- (bits &>> 63)
    return NormalStream.fraction(lane, (bits ^ isUpper) &<< 1)
  }

  /// z, which is below 0, with its sign turned in the upper half.
  @inlinable @inline(__always)
  static func signed<L: Lane>(_ z: L, by bits: SIMD8<UInt64>) -> L
  where L.Bits == SIMD8<UInt64> {
    L(laneBits: z.laneBits ^ (bits & SIMD8(repeating: 1 << 63)))
  }
}
