/// Independent random points: plain Monte Carlo, what other designs are measured against.
///
/// The numbers of dimension d in replicate r are those of ``NormalStream`` for the factor
/// "design.random.d", step r, chunk by chunk of 1024 points.
public struct RandomDesign: Design {
  /// How many columns there are.
  public let dimensions: Int
  /// There is no end.
  public var pointCount: Int? { nil }
  private let seed: UInt64
  private let keys: [UInt64]

  /// - Throws: ``InvalidParameter`` unless there is a dimension.
  public init(dimensions: Int, seed: UInt64) throws(InvalidParameter) {
    guard dimensions >= 1 else { throw InvalidParameter("\(dimensions) dimensions are none") }
    self.dimensions = dimensions
    self.seed = seed
    keys = (0..<dimensions).map { factorKey("design.random.\($0)") }
  }

  /// Writes scores; see ``Design``.
  public func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int
  ) {
    require(dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    var written = 0
    while written < count {
      let point = firstPoint + written
      var stream = NormalStream(
        seed: seed, factor: keys[dimension], step: replicate, chunk: point / 1024)
      let first = point % 1024
      let part = min(1024 - first, count - written)
      for _ in 0..<(first / 8) { _ = stream.nextBits() }
      fillByGroups(
        column + written, firstPoint: first, count: part, next: { stream.next() },
        fill: { stream.fill($0, groups: $1) })
      written += part
    }
  }
}
