extension Lane {
  /// Whole numbers from 0 to 2³² as bits: adding 2⁵² puts them there.
  @inlinable @inline(__always)
  static func wholeBits(_ number: Self) -> Bits {
    (number + Self(repeating: 0x1p52)).laneBits & Bits(repeating: 0xFFFF_FFFF)
  }
}

extension Double {
  /// The four numbers of row `index`.
  @inlinable @inline(__always)
  public static func rowsOfFour(
    _ rows: UnsafePointer<Double>, at index: UInt64
  ) -> FourColumns<Double> {
    let row = rows + 4 * Int(truncatingIfNeeded: index)
    return (row[0], row[1], row[2], row[3])
  }

  /// The eight numbers of row `index`.
  @inlinable @inline(__always)
  public static func rowsOfEight(
    _ rows: UnsafePointer<Double>, at index: Double
  ) -> EightColumns<Double> {
    let row = rows + 8 * Int(truncatingIfNeeded: wholeBits(index))
    return (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
  }
}

extension SIMD8<Double> {
  /// Loads a row for each lane and transposes two squares of 4 × 4, those of lanes 0…3 and 4…7, side
  /// by side in two rounds of four shuffles.
  @inlinable @inline(__always)
  public static func rowsOfFour(
    _ rows: UnsafePointer<Double>, at index: SIMD8<UInt64>
  ) -> FourColumns<SIMD8<Double>> {
    let p0 = twoRows(rows, index[0], index[4])
    let p1 = twoRows(rows, index[1], index[5])
    let p2 = twoRows(rows, index[2], index[6])
    let p3 = twoRows(rows, index[3], index[7])
    let (s0, s1) = (even(p0, p1), odd(p0, p1))
    let (s2, s3) = (even(p2, p3), odd(p2, p3))
    return (evenPairs(s0, s2), evenPairs(s1, s3), oddPairs(s0, s2), oddPairs(s1, s3))
  }

  /// Two rows of 32 bytes; no check of what cannot overflow.
  @inlinable @inline(__always)
  static func twoRows(_ rows: UnsafePointer<Double>, _ a: UInt64, _ b: UInt64) -> Self {
    let low = UnsafeRawPointer(rows) + Int(truncatingIfNeeded: a &<< 5)
    let high = UnsafeRawPointer(rows) + Int(truncatingIfNeeded: b &<< 5)
    return Self(
      lowHalf: low.loadUnaligned(as: SIMD4<Double>.self),
      highHalf: high.loadUnaligned(as: SIMD4<Double>.self))
  }

  /// Loads a row for each lane, whole, and transposes the square of 8 × 8 in three rounds of
  /// eight shuffles: single numbers, pairs, halves.
  @inlinable @inline(__always)
  public static func rowsOfEight(
    _ rows: UnsafePointer<Double>, at index: SIMD8<Double>
  ) -> EightColumns<SIMD8<Double>> {
    let whole = wholeBits(index)
    let r0 = row(rows, whole[0])
    let r1 = row(rows, whole[1])
    let r2 = row(rows, whole[2])
    let r3 = row(rows, whole[3])
    let r4 = row(rows, whole[4])
    let r5 = row(rows, whole[5])
    let r6 = row(rows, whole[6])
    let r7 = row(rows, whole[7])

    let (s0, s1) = (even(r0, r1), odd(r0, r1))
    let (s2, s3) = (even(r2, r3), odd(r2, r3))
    let (s4, s5) = (even(r4, r5), odd(r4, r5))
    let (s6, s7) = (even(r6, r7), odd(r6, r7))

    let (p0, p2) = (evenPairs(s0, s2), oddPairs(s0, s2))
    let (p1, p3) = (evenPairs(s1, s3), oddPairs(s1, s3))
    let (p4, p6) = (evenPairs(s4, s6), oddPairs(s4, s6))
    let (p5, p7) = (evenPairs(s5, s7), oddPairs(s5, s7))

    return (
      SIMD8(lowHalf: p0.lowHalf, highHalf: p4.lowHalf),
      SIMD8(lowHalf: p1.lowHalf, highHalf: p5.lowHalf),
      SIMD8(lowHalf: p2.lowHalf, highHalf: p6.lowHalf),
      SIMD8(lowHalf: p3.lowHalf, highHalf: p7.lowHalf),
      SIMD8(lowHalf: p0.highHalf, highHalf: p4.highHalf),
      SIMD8(lowHalf: p1.highHalf, highHalf: p5.highHalf),
      SIMD8(lowHalf: p2.highHalf, highHalf: p6.highHalf),
      SIMD8(lowHalf: p3.highHalf, highHalf: p7.highHalf)
    )
  }

  /// A row of 64 bytes; no check of what cannot overflow.
  @inlinable @inline(__always)
  static func row(_ rows: UnsafePointer<Double>, _ index: UInt64) -> Self {
    (UnsafeRawPointer(rows) + Int(truncatingIfNeeded: index &<< 6)).loadUnaligned(as: Self.self)
  }

  @inlinable @inline(__always)
  static func even(_ a: Self, _ b: Self) -> Self {
    Self(a[0], b[0], a[2], b[2], a[4], b[4], a[6], b[6])
  }

  @inlinable @inline(__always)
  static func odd(_ a: Self, _ b: Self) -> Self {
    Self(a[1], b[1], a[3], b[3], a[5], b[5], a[7], b[7])
  }

  @inlinable @inline(__always)
  static func evenPairs(_ a: Self, _ b: Self) -> Self {
    Self(a[0], a[1], b[0], b[1], a[4], a[5], b[4], b[5])
  }

  @inlinable @inline(__always)
  static func oddPairs(_ a: Self, _ b: Self) -> Self {
    Self(a[2], a[3], b[2], b[3], a[6], a[7], b[6], b[7])
  }
}
