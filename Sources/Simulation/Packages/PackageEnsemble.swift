public import GrowthModel
import Probability
import Statistics

/// A package of a scenario, to be run beside others.
public struct PackageSetting: Sendable {
  /// Plans the packages of the scenario.
  public var planner: PackagePlanner
  /// Level of each lever by its id; those not named are at 0.
  public var levels: [String: LeverLevel]

  /// The package of a planner's scenario that sets `levels`.
  public init(_ planner: PackagePlanner, levels: [String: LeverLevel] = [:]) {
    self.planner = planner
    self.levels = levels
  }
}

/// Many packages on common random numbers: path k has the same draws under each, and the inputs of a
/// chunk are drawn once for all packages of a scenario.
///
/// The paths are those of an ``Ensemble`` of the same seed with random design; a package's numbers do
/// not depend on which others are run, on threads or on memory. Packages of different scenarios share
/// draws by name.
public struct PackageEnsemble: Sendable {
  /// Number of paths of each package, at least 1.
  public var paths: Int
  /// Key of every draw, as in an ``Ensemble``.
  public var seed: UInt64
  /// Threads that share the work; changes the time, never a result.
  public var threads: Int
  /// The kernels that run; changes the time, never a result.
  public var instructionSet: InstructionSet
  /// Bytes that the columns and plans of a batch may take; one package at a time where that is too
  /// little for more.
  public var memoryLimit: Int
  /// Paths drawn at a time within a chunk; changes the time, never a result.
  public var blockPaths: Int

  /// - Parameters:
  ///   - threads: `nil` for one a core.
  ///   - instructionSet: `nil` for the widest that the processor has.
  public init(
    paths: Int = 100_000, seed: UInt64 = 1, threads: Int? = nil,
    instructionSet: InstructionSet? = nil, memoryLimit: Int = 256 << 20, blockPaths: Int = 256
  ) {
    precondition(paths > 0, "an ensemble has at least one path")
    self.paths = paths
    self.seed = seed
    self.threads = threads ?? coreCount()
    self.instructionSet = instructionSet ?? .best
    self.memoryLimit = memoryLimit
    self.blockPaths = blockPaths
  }

  /// Runs all packages, as many at a time as memory allows.
  ///
  /// - Parameters:
  ///   - settings: the packages; they may be of several scenarios.
  ///   - measures: what is kept of every path, at least one.
  ///   - progress: called now and then, from any thread, with the part that is done.
  ///   - body: called for one batch after the other with the place of its first package and what was
  ///     kept of each.
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a measure that its scenario
  ///   does not have, `CancellationError`, and what `body` throws.
  public func forEachBatch(
    of settings: [PackageSetting], keeping measures: [PathMeasure],
    progress: (@Sendable (Double) -> Void)? = nil,
    _ body: @Sendable (_ first: Int, _ samples: [PackageSample]) async throws -> Void
  ) async throws {
    let size = batchSize(measures: measures.count)
    for first in stride(from: 0, to: settings.count, by: size) {
      let batch = Array(settings[first..<min(first + size, settings.count)])
      let total = Double(settings.count)
      let samples = try await run(batch, keeping: measures) { part in
        progress?((Double(first) + part * Double(batch.count)) / total)
      }
      try await body(first, samples)
    }
  }

  /// What is kept of every path under each package, all at once.
  ///
  /// Parameters and errors as in ``forEachBatch(of:keeping:progress:_:)``; also a ``PlanError`` where
  /// all that would take more than ``mostBytes``.
  public func samples(
    of settings: [PackageSetting], keeping measures: [PathMeasure],
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> [PackageSample] {
    let perPath = settings.count * measures.count * MemoryLayout<Double>.stride
    guard perPath * paths <= Self.mostBytes else {
      throw PlanError(
        "\(settings.count) packages on \(paths) paths do not fit in memory: at most "
          + "\(Self.mostBytes / perPath) paths do")
    }
    return try await run(settings, keeping: measures, progress: progress ?? { _ in })
  }

  /// Memory that columns may take where all are kept, 4 GiB (judgement).
  public static let mostBytes = 4 << 30

  /// How many packages a batch has.
  func batchSize(measures: Int) -> Int {
    let columns = measures * ColumnMemory.stride(paths: paths) * MemoryLayout<Double>.stride
    return max(1, memoryLimit / (columns + Self.planBytes))
  }

  /// What the plan of a package takes beside what it shares: a few tens of kilobytes for a park of
  /// six clusters with a dozen levers.
  private static let planBytes = 64 << 10

  /// Packages that one thread takes through a chunk before it looks whether to stop.
  private static let sliceSize = 256

  private func run(
    _ settings: [PackageSetting], keeping measures: [PathMeasure],
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [PackageSample] {
    precondition(!measures.isEmpty, "nothing would be kept")
    guard !settings.isEmpty else { return [] }
    let planned = parallelMap(count: settings.count, threads: threads) { index in
      Result { () throws(PlanError) in
        try PlannedPackage(settings[index], keeping: measures, paths: paths)
      }
    }
    let packages = try planned.map { try $0.get() }
    let chunks = Chunk.count(forPaths: paths)
    // At least eight pieces of work for every thread, where there is so much to do.
    let fair = (packages.count * chunks + 8 * threads - 1) / (8 * threads)
    let slices = PackageSlice.slices(of: packages, size: min(Self.sliceSize, max(fair, 1)))
    let queue = RunQueue(chunks: chunks * slices.count, threads: threads)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(threads, queue.runs)) {
        group.addTask {
          while let run = queue.next() {
            try Task.checkCancellation()
            // All threads of the pool may be at work here: let others have a turn.
            await Task.yield()
            for piece in run {
              let (slice, chunk) = piece.quotientAndRemainder(dividingBy: chunks)
              slices[slice].run(chunk: chunk, of: self)
            }
            progress(queue.finish(run))
          }
        }
      }
      try await group.waitForAll()
    }
    return packages.map { $0.sample(paths: paths) }
  }
}
