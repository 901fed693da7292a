/// How many digits of a published number stand, and so how near a computed one must come.
package enum Digits: Sendable, Hashable {
  /// Counted from the first digit that is not 0; of 0 itself, after the point.
  case significant(Int)
  /// Counted from the point.
  case decimals(Int)

  /// Half a unit of the last digit: no number that rounds to the published one is further away.
  /// A thousandth is added, so that one that lies on the half is not lost to its own rounding.
  ///
  /// A relative tolerance would be up to ten times as wide for a number that begins with a 1 as for
  /// one that begins with a 9, and would say nothing of numbers published with few digits.
  func tolerance(around published: Double) -> Double {
    var unit = 1.0
    for _ in 0..<decimals(of: published) { unit /= 10 }
    return 0.5005 * unit
  }

  /// Digits after the point; none where the last digit stands before it.
  package func decimals(of number: Double) -> Int {
    switch self {
    case .decimals(let count): return count
    case .significant(let count):
      guard number.isFinite, number != 0 else { return count }
      var size = abs(number)
      var decimals = count - 1
      while size >= 10 {
        size /= 10
        decimals -= 1
      }
      while size < 1 {
        size *= 10
        decimals += 1
      }
      return max(0, decimals)
    }
  }
}
