/// Some of the levers of a package, by their places in it: those that are set while the others are
/// off.
public struct LeverSet: Sendable, Hashable {
  /// Bit i is lever i.
  public var bits: UInt64

  /// The levers of which the bits are 1.
  public init(bits: UInt64) { self.bits = bits }

  /// None of the levers.
  public static let none = LeverSet(bits: 0)

  /// The first `count` levers, at most 64.
  public static func all(_ count: Int) -> LeverSet {
    precondition(0...64 ~= count, "a set holds 64 levers")
    return LeverSet(bits: count == 64 ? .max : 1 << UInt64(count) - 1)
  }

  /// Lever `index` alone.
  public static func one(_ index: Int) -> LeverSet { LeverSet(bits: 1 << UInt64(index)) }

  /// How many levers it holds.
  public var count: Int { bits.nonzeroBitCount }

  /// Whether it holds lever `index`.
  public func contains(_ index: Int) -> Bool { bits >> UInt64(index) & 1 == 1 }

  /// With lever `index`.
  public func with(_ index: Int) -> LeverSet { LeverSet(bits: bits | 1 << UInt64(index)) }

  /// Without lever `index`.
  public func without(_ index: Int) -> LeverSet { LeverSet(bits: bits & ~(1 << UInt64(index))) }
}
