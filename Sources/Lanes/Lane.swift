/// Numbers that go through the equations side by side: one path (`Double`) or eight
/// (`SIMD8<Double>`).
///
/// Everything that runs once per path is written once against this protocol. All operations are
/// exactly rounded, so a path has the same bits at every width and on every instruction set; the
/// functions built from them (``exponential``, ``logarithm``, …) therefore agree to the last bit
/// on every machine, which the C library's do not.
public protocol Lane: Sendable {
  /// The unsigned integers that hold the bit patterns.
  associatedtype Bits: LaneBits
  /// The result of a comparison, lane by lane.
  associatedtype Mask: Sendable

  /// How many numbers stand side by side.
  static var width: Int { get }
  init(repeating value: Double)
  init(laneBits: Bits)
  var laneBits: Bits { get }
  /// The number in lane `index`.
  subscript(index: Int) -> Double { get set }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  /// `self + a·b`, rounded once.
  func addingProduct(_ a: Self, _ b: Self) -> Self
  func squareRoot() -> Self

  static func .< (a: Self, b: Self) -> Mask
  static func .<= (a: Self, b: Self) -> Mask
  static func .== (a: Self, b: Self) -> Mask
  func replacing(with other: Self, where mask: Mask) -> Self
  /// Whether a comparison holds in any lane.
  static func anyTrue(_ mask: Mask) -> Bool
  /// Whether a comparison holds in every lane.
  static func allTrue(_ mask: Mask) -> Bool
  /// From a table of rows of four numbers, the row `index` of each lane, column by column.
  ///
  /// The table must have the rows.
  static func rowsOfFour(_ rows: UnsafePointer<Double>, at index: Bits) -> FourColumns<Self>
  /// From a table of rows of eight numbers, the row `index` of each lane, column by column.
  ///
  /// `index` holds whole numbers; the table must have the rows.
  static func rowsOfEight(_ rows: UnsafePointer<Double>, at index: Self) -> EightColumns<Self>
}

/// Four columns of a table, a row for each lane.
public typealias FourColumns<L> = (L, L, L, L)

/// Eight columns of a table, a row for each lane.
public typealias EightColumns<L> = (L, L, L, L, L, L, L, L)

/// Bit patterns of a ``Lane``.
public protocol LaneBits: Sendable {
  init(repeating value: UInt64)
  static func &+ (a: Self, b: Self) -> Self
  static func &- (a: Self, b: Self) -> Self
  static func & (a: Self, b: Self) -> Self
  static func | (a: Self, b: Self) -> Self
  static func &<< (a: Self, b: Self) -> Self
  static func &>> (a: Self, b: Self) -> Self
}

extension UInt64: LaneBits {
  /// The value itself.
  @inlinable @inline(__always)
  public init(repeating value: UInt64) { self = value }
}

extension SIMD8<UInt64>: LaneBits {}

extension Double: Lane {
  /// One number.
  @inlinable @inline(__always) public static var width: Int { 1 }
  /// The value itself.
  @inlinable @inline(__always) public init(repeating value: Double) { self = value }
  /// The number with a bit pattern.
  @inlinable @inline(__always) public init(laneBits: UInt64) { self.init(bitPattern: laneBits) }
  /// The bit pattern.
  @inlinable @inline(__always) public var laneBits: UInt64 { bitPattern }
  /// The number itself, whatever the index.
  @inlinable @inline(__always) public subscript(index: Int) -> Double {
    get { self }
    set { self = newValue }
  }
  /// Less.
  @inlinable @inline(__always) public static func .< (a: Double, b: Double) -> Bool { a < b }
  /// Less or equal.
  @inlinable @inline(__always) public static func .<= (a: Double, b: Double) -> Bool { a <= b }
  /// Equal.
  @inlinable @inline(__always) public static func .== (a: Double, b: Double) -> Bool { a == b }
  /// `other` where the comparison holds.
  @inlinable @inline(__always)
  public func replacing(with other: Double, where mask: Bool) -> Double { mask ? other : self }
  /// The comparison itself.
  @inlinable @inline(__always) public static func anyTrue(_ mask: Bool) -> Bool { mask }
  /// The comparison itself.
  @inlinable @inline(__always) public static func allTrue(_ mask: Bool) -> Bool { mask }
}

extension SIMD8<Double>: Lane {
  /// Eight numbers.
  @inlinable @inline(__always) public static var width: Int { 8 }
  /// The numbers with given bit patterns.
  @inlinable @inline(__always) public init(laneBits: SIMD8<UInt64>) {
    self = unsafeBitCast(laneBits, to: SIMD8<Double>.self)
  }
  /// The bit patterns.
  @inlinable @inline(__always) public var laneBits: SIMD8<UInt64> {
    unsafeBitCast(self, to: SIMD8<UInt64>.self)
  }
  /// Whether the comparison holds in any lane.
  @inlinable @inline(__always)
  public static func anyTrue(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool { any(mask) }
  /// Whether the comparison holds in every lane.
  @inlinable @inline(__always)
  public static func allTrue(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool { all(mask) }
}

extension Lane {
  /// The numbers from `pointer` on: ``width`` of them, in order.
  @inlinable @inline(__always)
  public init(loading pointer: UnsafePointer<Double>) {
    self = UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }

  /// Writes the numbers to `pointer` and on, in order.
  @inlinable @inline(__always)
  public func store(to pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Self.self)
  }

  /// 0 in every lane.
  @inlinable @inline(__always) public static var zero: Self { Self(repeating: 0) }
  /// 1 in every lane.
  @inlinable @inline(__always) public static var one: Self { Self(repeating: 1) }

  /// |x|.
  @inlinable @inline(__always)
  public var absoluteValue: Self {
    Self(laneBits: laneBits & Bits(repeating: 0x7FFF_FFFF_FFFF_FFFF))
  }

  /// The larger of two, lane by lane; `other` where `self` is not a number.
  @inlinable @inline(__always)
  public func atLeast(_ other: Self) -> Self { other.replacing(with: self, where: other .< self) }

  /// The smaller of two, lane by lane; `other` where `self` is not a number.
  @inlinable @inline(__always)
  public func atMost(_ other: Self) -> Self { other.replacing(with: self, where: self .< other) }

  /// `self·a + b`, rounded once: Horner's step.
  @inlinable @inline(__always)
  public func times(_ a: Self, plus b: Double) -> Self { Self(repeating: b).addingProduct(self, a) }
}
