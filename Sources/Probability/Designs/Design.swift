/// A plan of where to look: points of independent standard-normal scores, a column for each
/// dimension.
///
/// Laws, tested for every conformance: a point's score depends on (seed, dimension, replicate,
/// index) and nothing else, so any part of a column is filled with the same numbers whatever the
/// blocks and the threads; every point of a replicate is standard normal in each dimension, so the
/// mean over a replicate has no bias; replicates are independent, so their spread is an honest
/// error.
public protocol Design: Sendable {
  /// How many columns there are.
  var dimensions: Int { get }

  /// How many points a replicate has; `nil` where there is no end.
  var pointCount: Int? { get }

  /// Writes the scores of points `firstPoint`, `firstPoint + 1`, … in one dimension to `column` and
  /// on.
  ///
  /// - Parameters:
  ///   - column: Room for `count` numbers.
  ///   - dimension: Below ``dimensions``.
  ///   - replicate: Counted from 0.
  ///   - firstPoint: The first point, counted from 0.
  ///   - count: How many; the last must be below ``pointCount``.
  func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int)
}

extension Design {
  /// The scores of points `firstPoint`, `firstPoint + 1`, … in one dimension.
  public func scores(
    dimension: Int, replicate: Int = 0, firstPoint: Int = 0, count: Int
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
      filled = max(count, 0)
      guard count > 0, let start = buffer.baseAddress else { return }
      fill(
        start, dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    }
  }

  /// Stops where a block is not part of the design.
  @inline(__always)
  func require(dimension: Int, replicate: Int, firstPoint: Int, count: Int) {
    precondition(
      dimension >= 0 && dimension < dimensions && replicate >= 0 && firstPoint >= 0 && count >= 0,
      "the block is no part of the design")
    if let pointCount {
      precondition(
        firstPoint <= pointCount && count <= pointCount - firstPoint,
        "the design has fewer points than are asked for")
    }
  }
}
