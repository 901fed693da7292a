import Lanes

/// A walk through one dimension of a scrambled Sobol sequence, eight points a step: what a
/// ``NormalStream`` is to random numbers.
///
/// Points go in the order of the Gray code of their index: from eight points to the next eight only
/// the Gray digits 2 and t + 3 change, where t is the number of trailing ones of the group's number;
/// within a group the points are those of the first group, added to its first point modulo 2.
///
/// It reads the numbers of its ``ScrambledSobol``, which must outlive it. Like a stream it is
/// inlined whole, and so built for the instruction set of whoever calls it.
///
/// Source: Antonov and Saleev, *USSR Computational Mathematics and Mathematical Physics* 19 (1979)
/// 252–256.
public struct SobolWalk {
  /// Direction numbers.
  @usableFromInline let numbers: UnsafePointer<UInt64>
  /// The first eight points, without the shift.
  @usableFromInline let firstGroup: SIMD8<UInt64>
  /// The fraction at which the next group starts, and its number.
  @usableFromInline var fraction: UInt64
  @usableFromInline var group: Int

  /// - Parameters:
  ///   - numbers: ``SobolDirections/digits`` direction numbers, and the shift behind them.
  ///   - group: The group of eight points to start with.
  init(_ numbers: UnsafePointer<UInt64>, group: Int) {
    self.numbers = numbers
    self.group = group
    var points = SIMD8<UInt64>()
    for point in 1..<8 {
      let before: UInt64 = points[point - 1]
      points[point] = before ^ numbers[point.trailingZeroBitCount]
    }
    firstGroup = points
    let index = UInt64(group) << 3
    var digits = index ^ (index >> 1)
    fraction = numbers[SobolDirections.digits]
    while digits != 0 {
      fraction ^= numbers[digits.trailingZeroBitCount]
      digits &= digits - 1
    }
  }

  /// The fractions of the next eight points, times 2⁶⁴.
  @inlinable @inline(__always)
  public mutating func nextFractions() -> SIMD8<UInt64> {
    let result = firstGroup ^ SIMD8(repeating: fraction)
    group += 1
    // The trailing ones of a number are the trailing zeros of the one after it. Beyond the last
    // digit there is no next group.
    let digit = min(group.trailingZeroBitCount + 3, SobolDirections.digits - 1)
    fraction ^= numbers[2] ^ numbers[digit]
    return result
  }

  /// The scores of the next eight points.
  @inlinable @inline(__always)
  public mutating func next(_ table: NormalTable.Rows = NormalTable.shared.rows) -> SIMD8<Double> {
    BinaryFraction.scores(SIMD8<Double>.self, of: nextFractions(), table: table)
  }

  /// Writes the scores of the next `groups` groups of eight points to `column` and on.
  ///
  /// - Parameter lane: whose arithmetic is used; changes no bit.
  @inlinable @inline(__always)
  public mutating func fill<L: Lane>(
    _ lane: L.Type, _ column: UnsafeMutablePointer<Double>, groups: Int, table: NormalTable.Rows
  ) where L.Bits == SIMD8<UInt64> {
    for group in 0..<groups {
      BinaryFraction.scores(lane, of: nextFractions(), table: table).store(to: column + 8 * group)
    }
  }

  /// Writes the scores of the next `groups` groups of eight points to `column` and on.
  @inlinable @inline(__always)
  public mutating func fill(_ column: UnsafeMutablePointer<Double>, groups: Int) {
    fill(SIMD8<Double>.self, column, groups: groups, table: NormalTable.shared.rows)
  }
}
