public import Estimation
public import GrowthModel
import Statistics

/// Many paths of a scenario, on all cores: path k of seed s is the same on any number of them.
public struct Ensemble: Sendable {
  /// Number of paths, at least 1.
  public var paths: Int
  /// Key of every draw: another seed is another, independent ensemble.
  public var seed: UInt64
  /// Threads that share the chunks; changes the time, never a result.
  public var threads: Int
  /// The kernels that run; changes the time, never a result.
  public var instructionSet: InstructionSet
  /// Paths evaluated at a time within a chunk; changes the time, never a result.
  public var blockPaths: Int

  /// - Parameters:
  ///   - threads: `nil` for one a core.
  ///   - instructionSet: `nil` for the widest that the processor has.
  public init(
    paths: Int = 100_000, seed: UInt64 = 1, threads: Int? = nil,
    instructionSet: InstructionSet? = nil, blockPaths: Int = 256
  ) {
    self.paths = paths
    self.seed = seed
    self.threads = threads ?? coreCount()
    self.instructionSet = instructionSet ?? .best
    self.blockPaths = blockPaths
  }

  /// The forecast of a scenario under a package of levers.
  ///
  /// - Parameters:
  ///   - estimator: finds the odds of the targets; `nil` to count the ensemble's own paths.
  ///   - progress: called now and then, from any thread, with the part of the paths that is done.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled, `CancellationError`.
  public func forecast(
    of scenario: Scenario, package: Package? = nil, estimator: (any ProbabilityEstimator)? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Forecast {
    let plan = try ModelPlan(scenario, levels: package?.levels ?? [:])
    let (sums, counts) = try await measure(
      scenario, plan: plan, scope: .report, progress: progress)
    var answers: [TargetAnswer?] = []
    if let estimator {
      for target in scenario.targets {
        try Task.checkCancellation()
        answers.append(answer(target, of: plan, scenario, by: estimator))
      }
    }
    return ForecastBuilder(
      scenario: scenario, package: package, ensemble: self, plan: plan, sums: sums, counts: counts,
      answers: answers
    ).forecast()
  }

  /// Runs all chunks on all threads. Threads take runs of neighbouring chunks from a common queue;
  /// what they sum is merged by place, so who took what changes nothing.
  func measure(
    _ scenario: Scenario, plan: ModelPlan, scope: MeasurePlan.Scope,
    progress: (@Sendable (Double) -> Void)?
  ) async throws -> (ChunkSummary, Counts) {
    let chunks = Chunk.count(forPaths: paths)
    // A thread costs what some ten chunks take: memory for quantiles, and the merging of them.
    let threads = max(1, min(threads, chunks / 10))
    let queue = RunQueue(chunks: chunks, threads: threads)
    let parts = try await withThrowingTaskGroup(of: Counts.self) { group in
      for _ in 0..<max(1, min(threads, queue.runs)) {
        group.addTask {
          let runner = ChunkRunner(
            plan: plan, seed: seed, instructionSet: instructionSet, blockPaths: blockPaths)
          let measuring = Measuring(
            scenario: scenario, layout: plan.outcomes, scope: scope,
            instructionSet: instructionSet)
          while let run = queue.next() {
            try Task.checkCancellation()
            // All threads of the pool may be at work here: let others have a turn.
            await Task.yield()
            var part = ChunkTree<ChunkSummary>()
            for chunk in run {
              let count = min(Chunk.paths, paths - chunk * Chunk.paths)
              runner.run(chunk: chunk, count: count)
              part.insert(
                measuring.measure(chunk: chunk, outcomes: runner.outcomes, count: count),
                chunk: chunk)
            }
            let done = queue.finish(part)
            progress?(done)
          }
          return measuring.counts
        }
      }
      var parts: [Counts] = []
      for try await part in group { parts.append(part) }
      return parts
    }
    var counts = parts[0]
    for part in parts.dropFirst() { counts.merge(part) }
    return (queue.total(), counts)
  }
}
