/// Eight numbers on a processor without fused multiply-add: `addingProduct` is made of sums and
/// products, some twenty times as fast as the C library there. All else is `SIMD8<Double>`'s, and
/// every number has the bits that it has there.
public struct EmulatedLane: Lane {
  /// The numbers.
  public var numbers: SIMD8<Double>

  /// The numbers given.
  @inlinable @inline(__always)
  public init(_ numbers: SIMD8<Double>) { self.numbers = numbers }

  /// Eight numbers.
  @inlinable @inline(__always) public static var width: Int { 8 }

  /// The same number in every lane.
  @inlinable @inline(__always)
  public init(repeating value: Double) { self.init(SIMD8(repeating: value)) }

  /// The numbers with given bit patterns.
  @inlinable @inline(__always)
  public init(laneBits: SIMD8<UInt64>) { self.init(SIMD8(laneBits: laneBits)) }

  /// The bit patterns.
  @inlinable @inline(__always)
  public var laneBits: SIMD8<UInt64> { numbers.laneBits }

  /// The number in lane `index`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Double {
    get { numbers[index] }
    set { numbers[index] = newValue }
  }

  /// Sum.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { Self(a.numbers + b.numbers) }

  /// Difference.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { Self(a.numbers - b.numbers) }

  /// Product.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { Self(a.numbers * b.numbers) }

  /// Quotient.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { Self(a.numbers / b.numbers) }

  /// `self + a·b`, rounded once.
  @inlinable @inline(__always)
  public func addingProduct(_ a: Self, _ b: Self) -> Self {
    Self(numbers.addingProductInSteps(a.numbers, b.numbers))
  }

  /// The square root.
  @inlinable @inline(__always)
  public func squareRoot() -> Self { Self(numbers.squareRoot()) }

  /// Less.
  @inlinable @inline(__always)
  public static func .< (a: Self, b: Self) -> SIMDMask<SIMD8<Int64>> { a.numbers .< b.numbers }

  /// Less or equal.
  @inlinable @inline(__always)
  public static func .<= (a: Self, b: Self) -> SIMDMask<SIMD8<Int64>> { a.numbers .<= b.numbers }

  /// Equal.
  @inlinable @inline(__always)
  public static func .== (a: Self, b: Self) -> SIMDMask<SIMD8<Int64>> { a.numbers .== b.numbers }

  /// `other` where the comparison holds.
  @inlinable @inline(__always)
  public func replacing(with other: Self, where mask: SIMDMask<SIMD8<Int64>>) -> Self {
    Self(numbers.replacing(with: other.numbers, where: mask))
  }

  /// Whether the comparison holds in any lane.
  @inlinable @inline(__always)
  public static func anyTrue(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    SIMD8<Double>.anyTrue(mask)
  }

  /// Whether the comparison holds in every lane.
  @inlinable @inline(__always)
  public static func allTrue(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    SIMD8<Double>.allTrue(mask)
  }

  /// From a table of rows of four numbers, the row `index` of each lane, column by column.
  @inlinable @inline(__always)
  public static func rowsOfFour(
    _ rows: UnsafePointer<Double>, at index: SIMD8<UInt64>
  ) -> FourColumns<Self> {
    let (a, b, c, d) = SIMD8.rowsOfFour(rows, at: index)
    return (Self(a), Self(b), Self(c), Self(d))
  }

  /// From a table of rows of eight numbers, the row `index` of each lane, column by column.
  @inlinable @inline(__always)
  public static func rowsOfEight(
    _ rows: UnsafePointer<Double>, at index: Self
  ) -> EightColumns<Self> {
    let (a, b, c, d, e, f, g, h) = SIMD8.rowsOfEight(rows, at: index.numbers)
    return (Self(a), Self(b), Self(c), Self(d), Self(e), Self(f), Self(g), Self(h))
  }
}
