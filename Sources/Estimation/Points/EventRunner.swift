import Statistics
import Probability

/// Evaluates an event at sets of points and keeps count.
struct EventRunner<Event: NormalEvent> {
  let event: Event
  let threads: Int
  /// How often the event was evaluated.
  private(set) var calls = 0
  /// How many margins were not a number.
  private(set) var failed = 0

  init(_ event: Event, threads: Int = 1) {
    self.event = event
    self.threads = threads
  }

  var dimension: Int { event.dimension }

  /// The margins of all points; −∞ where the model left the finite numbers, so that such a point
  /// never counts as the event nor leads towards it.
  mutating func margins(of points: PointSet) -> [Double] {
    let event = event
    let blocks = parallelMap(count: Chunk.count(forPaths: points.count), threads: threads) {
      block in
      let first = block * Chunk.paths
      let size = min(Chunk.paths, points.count - first)
      return event.margins(of: points, first: first, count: size)
    }
    var result: [Double] = []
    result.reserveCapacity(points.count)
    for block in blocks { result.append(contentsOf: block) }
    note(calls: points.count, failed: result.count { $0.isNaN })
    return result.map { $0.isNaN ? -.infinity : $0 }
  }

  /// Adds what was evaluated elsewhere.
  mutating func note(calls: Int, failed: Int) {
    self.calls += calls
    self.failed += failed
  }
}

extension NormalEvent {
  /// The margins of `count` points of a set from `first` on, as the event gives them.
  package func margins(of points: PointSet, first: Int = 0, count: Int) -> [Double] {
    Array(unsafeUninitializedCapacity: count) { margins, written in
      points.values.withUnsafeBufferPointer { values in
        if let input = values.baseAddress, let output = margins.baseAddress {
          self.margins(of: input + first, stride: points.count, count: count, into: output)
        }
      }
      written = count
    }
  }
}
