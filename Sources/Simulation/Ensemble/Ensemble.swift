public import Estimation
public import GrowthModel
import Statistics

/// Many paths of a scenario, on all cores: path k of seed s is the same on any number of them.
public struct Ensemble: Sendable {
  /// Number of paths asked for, at least 1; see ``pathCount``.
  public var paths: Int
  /// How the paths are laid out.
  public var design: EnsembleDesign
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
    paths: Int = 100_000, design: EnsembleDesign = .random, seed: UInt64 = 1,
    threads: Int? = nil, instructionSet: InstructionSet? = nil, blockPaths: Int = 256
  ) {
    self.paths = paths
    self.design = design
    self.seed = seed
    self.threads = threads ?? coreCount()
    self.instructionSet = instructionSet ?? .best
    self.blockPaths = blockPaths
  }

  /// Number of paths that are run: ``paths``, or the least whole replicates of a design that hold
  /// as many.
  public var pathCount: Int { design.pathCount(atLeast: paths) }

  /// The forecast of a scenario under a package of levers.
  ///
  /// - Parameters:
  ///   - estimator: finds the odds of the targets; `nil` to count the ensemble's own paths.
  ///   - stop: ends the paths, and the estimation of odds, before they are all done; random paths
  ///     only. The forecast is then of the paths done by then.
  ///   - progress: called now and then, from any thread, with the part of the paths that is done.
  /// - Throws: ``PlanError`` for a scenario that cannot be compiled, `CancellationError`.
  public func forecast(
    of scenario: Scenario, package: Package? = nil, estimator: (any ProbabilityEstimator)? = nil,
    stop: StopSignal = .never, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Forecast {
    let plan = try ModelPlan(scenario, package: package)
    let sample = try await measure(
      scenario, plan: plan, scope: .report, stop: estimator == nil ? stop : stop.after(part: 0.5),
      progress: progress)
    var answers: [TargetAnswer?] = []
    if let estimator {
      for (index, target) in scenario.targets.enumerated() {
        try Task.checkCancellation()
        // What is left after the paths goes to the targets in equal parts.
        let part = 0.5 + 0.5 * Double(index + 1) / Double(scenario.targets.count)
        answers.append(
          answer(target, of: plan, scenario, by: estimator.stopping(on: stop.after(part: part))))
      }
    }
    return ForecastBuilder(
      scenario: scenario, package: package, ensemble: self, plan: plan, sample: sample,
      answers: answers
    ).forecast()
  }

  /// Runs all chunks on all threads. Threads take runs of neighbouring chunks from a common queue;
  /// what they sum is merged by place, so who took what changes nothing.
  func measure(
    _ scenario: Scenario, plan: ModelPlan, scope: MeasurePlan.Scope, stop: StopSignal = .never,
    progress: (@Sendable (Double) -> Void)?
  ) async throws -> Sample {
    let design = try DesignPlan(self, plan: plan, targets: scenario.targets)
    let paths = pathCount
    let chunks = Chunk.count(forPaths: paths)
    // A thread costs what some ten chunks take: memory for quantiles, and the merging of them.
    let threads = max(1, min(threads, chunks / 10))
    let queue = RunQueue(
      chunks: chunks, replicates: self.design.replicateCount, threads: threads, stop: stop)
    let parts = try await withThrowingTaskGroup(of: Counts.self) { group in
      for _ in 0..<max(1, min(threads, queue.runs)) {
        group.addTask {
          let runner = ChunkRunner(
            plan: plan, design: design, seed: seed, instructionSet: instructionSet,
            blockPaths: blockPaths)
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
            let done = queue.finish(part, of: run)
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
    return Sample(design: self.design, plan: design, replicates: queue.replicates(), counts: counts)
  }
}
