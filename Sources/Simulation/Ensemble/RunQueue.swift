import Statistics
import Synchronization

/// Hands runs of neighbouring chunks to threads, and gathers what they sum by place.
///
/// The lock is taken once a run, never inside one.
final class RunQueue: Sendable {
  /// Chunks in a run: whole subtrees of the fixed tree, eight chunks at most, and few enough for
  /// every thread to have its part of a small ensemble.
  private let length: Int

  let runs: Int
  private let chunks: Int
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let tree = Mutex(ChunkTree<ChunkSummary>())

  init(chunks: Int, threads: Int) {
    self.chunks = chunks
    let fair = chunks / (8 * max(threads, 1))
    length = fair >= 8 ? 8 : fair >= 4 ? 4 : fair >= 2 ? 2 : 1
    runs = (chunks + length - 1) / length
  }

  /// The next run of chunks, or `nil` when all are taken.
  func next() -> Range<Int>? {
    let run = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    guard run < runs else { return nil }
    return (run * length)..<min((run + 1) * length, chunks)
  }

  /// Takes in the sums of a run; returns the part of all runs that is done.
  func finish(_ part: ChunkTree<ChunkSummary>) -> Double {
    tree.withLock { $0.merge(part) }
    let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
    return Double(count) / Double(runs)
  }

  func total() -> ChunkSummary { tree.withLock { $0.total() } }
}
