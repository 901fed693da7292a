import GrowthModel
import ModelFixtures
import Simulation
import Synchronization
import Testing

@Suite struct CancellationTests {
  /// A run that would take minutes, cancelled when its first chunks are done.
  @Test func `a cancelled run ends with its error`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let begun = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await Ensemble(paths: 100_000_000, seed: 1).forecast(of: scenario) { _ in
        begun.continuation.yield()
      }
    }
    for await _ in begun.stream { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func `progress rises to one`() async throws {
    let scenario = try ReferenceScenario.named("toy-macro").scenario
    let seen = Mutex<[Double]>([])
    _ = try await Ensemble(paths: 40_000, seed: 1, threads: 1).forecast(of: scenario) { part in
      seen.withLock { $0.append(part) }
    }
    let parts = seen.withLock { $0 }
    // 40 chunks in runs of 4, so that one thread has at least eight of them.
    #expect(parts == (1...10).map { Double($0) / 10 })
  }
}
