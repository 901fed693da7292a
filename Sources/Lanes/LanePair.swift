/// Two lanes that go through the equations in step.
///
/// A long formula keeps a wide processor waiting for its own results; two at once fill the gaps.
/// Every number has the bits that it has alone.
public struct LanePair<Half: Lane>: Lane {
  /// The first and the second half.
  public var first, second: Half

  /// Two halves side by side.
  @inlinable @inline(__always)
  public init(_ first: Half, _ second: Half) {
    self.first = first
    self.second = second
  }

  /// The bit patterns of both halves.
  public struct Bits: LaneBits {
    @usableFromInline var first, second: Half.Bits

    @inlinable @inline(__always)
    init(_ first: Half.Bits, _ second: Half.Bits) {
      self.first = first
      self.second = second
    }

    /// The same bits in every lane.
    @inlinable @inline(__always)
    public init(repeating value: UInt64) {
      self.init(Half.Bits(repeating: value), Half.Bits(repeating: value))
    }

    /// Sum.
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: Self) -> Self {
      Self(a.first &+ b.first, a.second &+ b.second)
    }

    /// Difference.
    @inlinable @inline(__always)
    public static func &- (a: Self, b: Self) -> Self {
      Self(a.first &- b.first, a.second &- b.second)
    }

    /// Bits set in both.
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(a.first & b.first, a.second & b.second)
    }

    /// Bits set in either.
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(a.first | b.first, a.second | b.second)
    }

    /// Shift to the left.
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(a.first &<< b.first, a.second &<< b.second)
    }

    /// Shift to the right.
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(a.first &>> b.first, a.second &>> b.second)
    }
  }

  /// The comparisons of both halves.
  public struct Mask: Sendable {
    @usableFromInline var first, second: Half.Mask

    @inlinable @inline(__always)
    init(_ first: Half.Mask, _ second: Half.Mask) {
      self.first = first
      self.second = second
    }
  }

  /// As many numbers as in both halves.
  @inlinable @inline(__always) public static var width: Int { 2 * Half.width }

  /// The same number in every lane.
  @inlinable @inline(__always)
  public init(repeating value: Double) {
    self.init(Half(repeating: value), Half(repeating: value))
  }

  /// The numbers with given bit patterns.
  @inlinable @inline(__always)
  public init(laneBits: Bits) {
    self.init(Half(laneBits: laneBits.first), Half(laneBits: laneBits.second))
  }

  /// The bit patterns.
  @inlinable @inline(__always)
  public var laneBits: Bits { Bits(first.laneBits, second.laneBits) }

  /// The number in lane `index`, the first half first.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Double {
    get { index < Half.width ? first[index] : second[index - Half.width] }
    set {
      if index < Half.width {
        first[index] = newValue
      } else {
        second[index - Half.width] = newValue
      }
    }
  }

  /// Sum.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { Self(a.first + b.first, a.second + b.second) }

  /// Difference.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { Self(a.first - b.first, a.second - b.second) }

  /// Product.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { Self(a.first * b.first, a.second * b.second) }

  /// Quotient.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { Self(a.first / b.first, a.second / b.second) }

  /// `self + a·b`, rounded once.
  @inlinable @inline(__always)
  public func addingProduct(_ a: Self, _ b: Self) -> Self {
    Self(first.addingProduct(a.first, b.first), second.addingProduct(a.second, b.second))
  }

  /// The square root.
  @inlinable @inline(__always)
  public func squareRoot() -> Self { Self(first.squareRoot(), second.squareRoot()) }

  /// Less.
  @inlinable @inline(__always)
  public static func .< (a: Self, b: Self) -> Mask {
    Mask(a.first .< b.first, a.second .< b.second)
  }

  /// Less or equal.
  @inlinable @inline(__always)
  public static func .<= (a: Self, b: Self) -> Mask {
    Mask(a.first .<= b.first, a.second .<= b.second)
  }

  /// Equal.
  @inlinable @inline(__always)
  public static func .== (a: Self, b: Self) -> Mask {
    Mask(a.first .== b.first, a.second .== b.second)
  }

  /// `other` where the comparison holds.
  @inlinable @inline(__always)
  public func replacing(with other: Self, where mask: Mask) -> Self {
    Self(
      first.replacing(with: other.first, where: mask.first),
      second.replacing(with: other.second, where: mask.second))
  }

  /// Whether the comparison holds in any lane.
  @inlinable @inline(__always)
  public static func anyTrue(_ mask: Mask) -> Bool {
    Half.anyTrue(mask.first) || Half.anyTrue(mask.second)
  }

  /// The rows of both halves.
  @inlinable @inline(__always)
  public static func rowsOfEight(
    _ rows: UnsafePointer<Double>, at index: Self
  ) -> EightColumns<Self> {
    let a = Half.rowsOfEight(rows, at: index.first)
    let b = Half.rowsOfEight(rows, at: index.second)
    return (
      Self(a.0, b.0), Self(a.1, b.1), Self(a.2, b.2), Self(a.3, b.3),
      Self(a.4, b.4), Self(a.5, b.5), Self(a.6, b.6), Self(a.7, b.7)
    )
  }
}
