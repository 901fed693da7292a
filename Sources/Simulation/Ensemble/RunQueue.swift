import Estimation
import Statistics
import Synchronization

/// Hands runs of neighbouring chunks to threads, and gathers what they sum by place.
///
/// The lock is taken once a run, never inside one.
final class RunQueue: Sendable {
  /// Chunks in a run: whole subtrees of the fixed tree, eight chunks at most, and few enough for
  /// every thread to have its part of a small ensemble; no run reaches over two replicates.
  private let length: Int

  let runs: Int
  private let chunks: Int
  private let chunksPerReplicate: Int
  private let stop: StopSignal
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  /// One a replicate.
  private let trees: Mutex<[ChunkTree<ChunkSummary>]>

  init(chunks: Int, replicates: Int = 1, threads: Int, stop: StopSignal = .never) {
    self.chunks = chunks
    self.stop = stop
    chunksPerReplicate = chunks / replicates
    let fair = chunks / (8 * max(threads, 1))
    var length = fair >= 8 ? 8 : fair >= 4 ? 4 : fair >= 2 ? 2 : 1
    while replicates > 1, chunksPerReplicate % length != 0 { length /= 2 }
    self.length = length
    runs = (chunks + length - 1) / length
    trees = Mutex(Array(repeating: ChunkTree(), count: replicates))
  }

  /// The next run of chunks, or `nil` when all are taken or it is time to stop; the first is always
  /// given. Runs are taken in order, so what has been taken is a beginning of the whole.
  func next() -> Range<Int>? {
    if stop.isGiven, taken.load(ordering: .relaxed) > 0 { return nil }
    let run = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    guard run < runs else { return nil }
    return (run * length)..<min((run + 1) * length, chunks)
  }

  /// Takes in the sums of a run; returns the part of all runs that is done.
  func finish(_ part: ChunkTree<ChunkSummary>, of run: Range<Int>) -> Double {
    trees.withLock { $0[run.lowerBound / chunksPerReplicate].merge(part) }
    return finish(run)
  }

  /// Takes note of a run that sums nothing; returns the part of all runs that is done.
  func finish(_ run: Range<Int>) -> Double {
    let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
    return Double(count) / Double(runs)
  }

  /// The sums of each replicate.
  func replicates() -> [ChunkSummary] { trees.withLock { $0.map { $0.total() } } }
}
