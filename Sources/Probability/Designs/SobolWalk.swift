import Lanes

/// A walk through one dimension of a scrambled Sobol sequence, eight points a step.
///
/// Points go in the order of the Gray code of their index: from eight points to the next eight only
/// the Gray digits 2 and t + 3 change, where t is the number of trailing ones of the group's number;
/// within a group the points are those of the first group, added to its first point modulo 2.
///
/// Source: Antonov and Saleev, *USSR Computational Mathematics and Mathematical Physics* 19 (1979)
/// 252–256.
struct SobolWalk {
  /// Direction numbers, and the shift behind them.
  private let numbers: UnsafeBufferPointer<UInt64>
  private let firstGroup: SIMD8<UInt64>

  init(_ numbers: UnsafeBufferPointer<UInt64>) {
    self.numbers = numbers
    var group = SIMD8<UInt64>()
    for point in 1..<8 {
      let before: UInt64 = group[point - 1]
      group[point] = before ^ numbers[point.trailingZeroBitCount]
    }
    firstGroup = group
  }

  /// The fraction at the start of a group of eight points.
  private func start(ofGroup group: Int) -> UInt64 {
    let index = UInt64(group) << 3
    var digits = index ^ (index >> 1)
    var sum = numbers[numbers.count - 1]
    while digits != 0 {
      sum ^= numbers[digits.trailingZeroBitCount]
      digits &= digits - 1
    }
    return sum
  }

  private func next(_ fraction: UInt64, afterGroup group: Int) -> UInt64 {
    // The trailing ones of a number are the trailing zeros of the one after it.
    let digit = (group + 1).trailingZeroBitCount + 3
    return digit < numbers.count - 1 ? fraction ^ numbers[2] ^ numbers[digit] : fraction
  }

  func fill(_ column: UnsafeMutablePointer<Double>, firstPoint: Int, count: Int) {
    var group = firstPoint / 8
    var fraction = start(ofGroup: group)
    var written = 0
    // Part of a group first, so that whole ones follow.
    let skipped = firstPoint % 8
    if skipped > 0 {
      written = min(8 - skipped, count)
      write(fraction, from: skipped, to: column, written)
      fraction = next(fraction, afterGroup: group)
      group += 1
    }
    while count - written >= 16 {
      let one = firstGroup ^ SIMD8(repeating: fraction)
      fraction = next(fraction, afterGroup: group)
      let two = firstGroup ^ SIMD8(repeating: fraction)
      fraction = next(fraction, afterGroup: group + 1)
      group += 2
      let (y, z) = scores(ofFractions: one, two)
      y.store(to: column + written)
      z.store(to: column + written + 8)
      written += 16
    }
    while written < count {
      let part = min(8, count - written)
      write(fraction, from: 0, to: column + written, part)
      fraction = next(fraction, afterGroup: group)
      group += 1
      written += part
    }
  }

  private func write(
    _ fraction: UInt64, from first: Int, to column: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    let z = scores(ofFractions: firstGroup ^ SIMD8(repeating: fraction))
    for point in 0..<count { column[point] = z[first + point] }
  }
}
