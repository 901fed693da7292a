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
  static func scores(of bits: SIMD8<UInt64>, table: NormalTable.Rows) -> SIMD8<Double> {
    signed(table.lowerQuantile(ofTwiceTail: twiceTail(bits)), by: bits)
  }

  /// Twice the probability on the nearer side.
  @inlinable @inline(__always)
  static func twiceTail(_ bits: SIMD8<UInt64>) -> SIMD8<Double> {
    let isUpper = SIMD8<UInt64>(repeating: 0) &- (bits &>> 63)
    return NormalStream.fraction(SIMD8<Double>.self, (bits ^ isUpper) &<< 1)
  }

  /// z, which is below 0, with its sign turned in the upper half.
  @inlinable @inline(__always)
  static func signed(_ z: SIMD8<Double>, by bits: SIMD8<UInt64>) -> SIMD8<Double> {
    SIMD8<Double>(laneBits: z.laneBits ^ (bits & SIMD8(repeating: 1 << 63)))
  }
}
