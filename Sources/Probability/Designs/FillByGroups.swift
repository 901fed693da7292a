import Lanes

/// Writes `count` numbers of a source that gives eight at a time, from number `firstPoint` on: part
/// of a group first, then whole groups, then part of one.
///
/// - Parameters:
///   - next: The next group, the first of which holds `firstPoint`.
///   - fill: Writes several groups.
func fillByGroups(
  _ column: UnsafeMutablePointer<Double>, firstPoint: Int, count: Int,
  next: () -> SIMD8<Double>, fill: (UnsafeMutablePointer<Double>, Int) -> Void
) {
  var written = 0
  let skipped = firstPoint % 8
  if skipped > 0, count > 0 {
    let z = next()
    written = min(8 - skipped, count)
    for point in 0..<written { column[point] = z[skipped + point] }
  }
  let groups = (count - written) / 8
  if groups > 0 {
    fill(column + written, groups)
    written += 8 * groups
  }
  if written < count {
    let z = next()
    for point in 0..<(count - written) { column[written + point] = z[point] }
  }
}
