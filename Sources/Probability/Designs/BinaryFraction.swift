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
  static func scores(of bits: SIMD8<UInt64>) -> SIMD8<Double> {
    signed(lowerTail(bits).normalQuantile, by: bits)
  }

  /// The same for two groups at once, which is faster.
  @inlinable @inline(__always)
  static func scores(
    of one: SIMD8<UInt64>, _ two: SIMD8<UInt64>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    let z = LanePair(lowerTail(one), lowerTail(two)).normalQuantile
    return (signed(z.first, by: one), signed(z.second, by: two))
  }

  /// The probability on the nearer side, below ½.
  @inlinable @inline(__always)
  static func lowerTail(_ bits: SIMD8<UInt64>) -> SIMD8<Double> {
    let isUpper = SIMD8<UInt64>(repeating: 0) &- (bits &>> 63)
    return NormalStream.tail((bits ^ isUpper) &<< 1)
  }

  /// z, which is below 0, with its sign turned in the upper half.
  @inlinable @inline(__always)
  static func signed(_ z: SIMD8<Double>, by bits: SIMD8<UInt64>) -> SIMD8<Double> {
    SIMD8<Double>(laneBits: z.laneBits ^ (bits & SIMD8(repeating: 1 << 63)))
  }
}
