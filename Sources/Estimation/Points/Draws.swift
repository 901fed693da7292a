import Probability

/// The random numbers of an estimation: keyed by what they are for, so that no stage moves the
/// numbers of another.
struct Draws: Sendable {
  let seed: UInt64
  private let key: UInt64

  /// The numbers of one stage under a seed.
  init(seed: UInt64, stage: String) {
    self.seed = seed
    key = factorKey(stage)
  }

  /// Independent standard-normal points, those of block number `block`.
  func normals(dimension: Int, count: Int, block: Int) -> PointSet {
    var points = PointSet(dimension: dimension, count: count)
    for i in 0..<dimension {
      var stream = NormalStream(seed: seed, factor: key, step: i, chunk: block)
      let whole = count / 8
      points.values.withUnsafeMutableBufferPointer { values in
        guard let base = values.baseAddress else { return }
        stream.fill(base + i * count, groups: whole)
      }
      guard whole * 8 < count else { continue }
      let rest = stream.next()
      for k in (whole * 8)..<count { points.values[i * count + k] = rest[k - whole * 8] }
    }
    return points
  }

  /// Independent numbers between 0 and 1, both ends excluded: those of block number `block`.
  func uniforms(count: Int, block: Int) -> [Double] {
    var stream = NormalStream(seed: seed, factor: key, step: -1, chunk: block)
    var result: [Double] = []
    result.reserveCapacity(count + 7)
    while result.count < count {
      let bits = stream.nextBits()
      for lane in 0..<8 { result.append((Double(bits[lane] >> 12) + 0.5) * 0x1p-52) }
    }
    return Array(result.prefix(count))
  }
}
