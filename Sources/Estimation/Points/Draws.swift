import Probability

/// The random numbers of an estimation: keyed by what they are for, so that no stage moves the
/// numbers of another.
package struct Draws: Sendable {
  let seed: UInt64
  private let key: UInt64
  private let event: any NormalEvent

  /// The numbers of one stage under a seed.
  ///
  /// - Parameter event: draws them; no number depends on it.
  package init(seed: UInt64, stage: String, event: any NormalEvent) {
    self.seed = seed
    self.event = event
    key = factorKey(stage)
  }

  /// The numbers of one stage under a seed, for no event in particular.
  init(seed: UInt64, stage: String) {
    self.init(seed: seed, stage: stage, event: NothingDrawn())
  }

  /// Independent standard-normal points, those of block number `block`.
  package func normals(dimension: Int, count: Int, block: Int) -> PointSet {
    var points = PointSet(dimension: dimension, count: count)
    var streams = (0..<dimension).map {
      NormalStream(seed: seed, factor: key, step: $0, chunk: block)
    }
    let whole = count / 8
    streams.withUnsafeMutableBufferPointer { streams in
      points.values.withUnsafeMutableBufferPointer { values in
        guard let values = values.baseAddress, let streams = streams.baseAddress else { return }
        event.draw(streams, count: dimension, into: values, stride: count, groups: whole)
      }
    }
    guard whole * 8 < count else { return points }
    for i in 0..<dimension {
      let rest = streams[i].next()
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

/// Stands where numbers are drawn for no event in particular.
struct NothingDrawn: NormalEvent {
  var dimension: Int { 0 }
  func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    for k in 0..<count { margins[k] = .nan }
  }
}
