import Statistics
import Synchronization

/// Hands runs of neighbouring chunks to threads, and gathers what they sum by place.
///
/// The lock is taken once a run, never inside one.
final class RunQueue: Sendable {
  /// Chunks in a run: whole subtrees of the fixed tree.
  private static let length = 8

  let runs: Int
  private let chunks: Int
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let tree = Mutex(ChunkTree<ChunkSummary>())

  init(chunks: Int) {
    self.chunks = chunks
    runs = (chunks + Self.length - 1) / Self.length
  }

  /// The next run of chunks, or `nil` when all are taken.
  func next() -> Range<Int>? {
    let run = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    guard run < runs else { return nil }
    return (run * Self.length)..<min((run + 1) * Self.length, chunks)
  }

  /// Takes in the sums of a run; returns the part of all runs that is done.
  func finish(_ part: ChunkTree<ChunkSummary>) -> Double {
    tree.withLock { $0.merge(part) }
    let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
    return Double(count) / Double(runs)
  }

  func total() -> ChunkSummary { tree.withLock { $0.total() } }
}
