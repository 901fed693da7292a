/// Points in pairs: each second point is the one before it with all signs turned.
///
/// What is odd in a score cancels within a pair, so the mean of nearly linear outcomes is found with
/// far fewer points; what is even gains nothing.
///
/// Source: Hammersley and Morton, *Mathematical Proceedings of the Cambridge Philosophical Society*
/// 52 (1956) 449–475.
public struct Antithetic<Base: Design>: Design {
  /// The design whose points are doubled.
  public let base: Base
  /// As the base has.
  public var dimensions: Int { base.dimensions }
  /// Twice as many as the base has.
  public var pointCount: Int? { base.pointCount.map { 2 * $0 } }

  /// Doubles the points of a design.
  public init(_ base: Base) { self.base = base }

  /// Writes scores; see ``Design``.
  public func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int
  ) {
    require(dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    func fill(_ target: UnsafeMutablePointer<Double>, from first: Int, _ count: Int) {
      base.fill(
        target, dimension: dimension, replicate: replicate, firstPoint: first, count: count)
    }
    var written = 0
    if firstPoint % 2 == 1, count > 0 {
      fill(column, from: firstPoint / 2, 1)
      column[0] = -column[0]
      written = 1
    }
    let pairs = (count - written) / 2
    let start = column + written
    if pairs > 0 {
      // Into the upper half, from where the pairs spread downwards without overtaking themselves.
      fill(start + pairs, from: (firstPoint + written) / 2, pairs)
      for pair in 0..<pairs {
        let z = start[pairs + pair]
        start[2 * pair] = z
        start[2 * pair + 1] = -z
      }
      written += 2 * pairs
    }
    if written < count { fill(column + written, from: (firstPoint + written) / 2, 1) }
  }
}
