import Estimation
import GrowthModel
import ModelFixtures
import Simulation
import Synchronization
import Testing

/// Work whose time is over.
@Suite struct TimeLimitTests {
  /// A signal that comes when it has been asked for a number of times; no clock.
  private static func signal(afterAsking limit: Int) -> StopSignal {
    let asked = Countdown()
    return StopSignal { _ in asked.next() > limit }
  }

  private final class Countdown: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
  }

  @Test(arguments: [0, 1, 2, 5])
  func `a forecast that is cut short is that of its first paths`(asked: Int) async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let cut = try await Ensemble(paths: 200_000, seed: 4, threads: 1)
      .forecast(of: scenario, stop: Self.signal(afterAsking: asked))
    #expect(cut.pathsAsked == 200_000)
    // Runs of eight chunks of 1024 paths; the first is given without asking twice.
    #expect(cut.paths == 8_192 * max(1, asked))
    let whole = try await Ensemble(paths: cut.paths, seed: 4).forecast(of: scenario)
    #expect(cut.digits == whole.digits)
    #expect(whole.pathsAsked == whole.paths)
  }

  /// Half of the time is for the paths: the estimator then stops at once, and says so.
  @Test func `an estimator that has no time left says so, with an interval that holds`()
    async throws
  {
    let scenario = try LogNormalTests.sixSectors()
    let ensemble = Ensemble(paths: 1_000, seed: 2, threads: 1)
    let forecast = try await ensemble.forecast(
      of: scenario, estimator: AutomaticEstimator(goal: .relative(0.001), level: 1 - 1e-8),
      stop: StopSignal { _ in true })
    let odds = forecast.targets[0]
    let answer = try #require(odds.answer)
    #expect(answer.odds.warnings.contains(.timeOver))
    #expect(
      answer.odds.warnings.contains { if case .precisionNotReached = $0 { true } else { false } })
    #expect(odds.estimate.interval.contains(0.1941351))
    #expect(odds.estimate.interval.upperBound - odds.estimate.interval.lowerBound > 0.01)
    let free = try await ensemble.forecast(
      of: scenario, estimator: AutomaticEstimator(goal: .calls(3_000)))
    #expect(free.targets[0].answer?.odds.warnings.contains(.timeOver) == false)
  }
}
