import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

@testable import Decisions

/// Why a log-normal total moved, where all there is to tell is known in closed form.
///
/// Change 0 raises the median from 100 to 130, change 1 lowers the threshold from 120 to 100, change 2
/// raises sigma from 0.4 to 0.5, change 3 does nothing.
@Suite struct ScenarioBridgeTests {
  private static func has(_ changes: UInt64, _ change: Int) -> Bool {
    changes >> UInt64(change) & 1 == 1
  }

  private static func median(_ changes: UInt64) -> Double { has(changes, 0) ? 130 : 100 }

  private static func odds(_ changes: UInt64) -> Double {
    let threshold = has(changes, 1) ? 100.0 : 120.0
    let sigma = has(changes, 2) ? 0.5 : 0.4
    return normalCumulative(at: (median(changes).logarithm - threshold.logarithm) / sigma)
  }

  @Sendable private static func setting(_ changes: UInt64) throws -> PackageSetting {
    let output = drawn(
      "output",
      try LogNormal(median: median(changes), sigma: has(changes, 2) ? 0.5 : 0.4))
    var park = LogNormalPark()
    park.threshold = has(changes, 1) ? 100 : 120
    park.change = { $0.clusters[0].baseOutput = .own(output) }
    return try PackageSetting(of: park.scenario, under: nil)
  }

  private static func bridge(
    _ plan: BridgePlan, paths: Int = 20_000, otherSeed: UInt64? = nil, threads: Int? = nil,
    setting: @escaping @Sendable (UInt64) throws -> PackageSetting = setting
  ) async throws -> ScenarioBridge {
    try await PackageEnsemble(paths: paths, seed: 1, threads: threads)
      .bridge(plan, otherSeed: otherSeed, target: "goal", setting: setting)
  }

  /// Half of what a change brings first, half of what it brings last. 20 000 paths; errors from 32
  /// sections: ten of them have a chance of 3e-11 (Student's t of 31).
  @Test func `two changes share the odds as worked by hand`() async throws {
    let found = try await Self.bridge(BridgePlan(changes: 2))
    let (none, first, second, both) = (
      Self.odds(0), Self.odds(1), Self.odds(2), Self.odds(3)
    )
    let wanted = [((first - none) + (both - second)) / 2, ((second - none) + (both - first)) / 2]
    for (part, value) in zip(found.parts, wanted) {
      #expect(abs(part.odds.value - value) <= 10 * part.odds.standardError)
      #expect(part.odds.interval.contains(part.odds.value))
      #expect((1e-4...5e-3).contains(part.odds.standardError))
    }
    // The median of the paths under change 0 is 1.3 times that without; a threshold moves none.
    let raised = 0.3 * found.from.median.value
    #expect(abs(found.parts[0].median.value - raised) < 1e-9)
    #expect(found.parts[1].median.value == 0)
    #expect(found.runs == 4 && found.sampledPairs == nil && found.oddsTell)
  }

  @Test func `parts add up to the move, and the way back has the other sign`() async throws {
    let plan = BridgePlan(changes: 4)
    let there = try await Self.bridge(plan)
    let back = try await Self.bridge(plan, setting: { try Self.setting(~$0 & 0b1111) })
    let odds = there.parts.reduce(0) { $0 + $1.odds.value }
    let median = there.parts.reduce(0) { $0 + $1.median.value }
    #expect(abs(odds - (there.to.odds.probability - there.from.odds.probability)) < 1e-12)
    #expect(abs(median - (there.to.median.value - there.from.median.value)) < 1e-12)
    #expect(abs(odds) > 0.2 && abs(median) > 20)
    for (a, b) in zip(there.parts, back.parts) {
      #expect(abs(a.odds.value + b.odds.value) < 1e-12)
      #expect(abs(a.median.value + b.median.value) < 1e-12)
    }
    // Change 3 does nothing.
    #expect(there.parts[3].odds.value == 0 && there.parts[3].median.value == 0)
    #expect(there.noise.odds.value == 0 && there.noise.odds.interval == 0...0)
  }

  /// Two samples of one distribution: their medians differ by chance, within ten errors.
  @Test func `other draws are a part of their own`() async throws {
    let same = try await Self.bridge(BridgePlan(changes: 0, movesDraws: true), otherSeed: 2)
    #expect(same.parts.isEmpty && same.runs == 2)
    #expect(same.noise.median.value == same.to.median.value - same.from.median.value)
    #expect(same.noise.median.value != 0)
    #expect(abs(same.noise.median.value) < 10 * same.noise.median.standardError)
    #expect(abs(same.noise.odds.value) < 10 * same.noise.odds.standardError)
    let both = try await Self.bridge(BridgePlan(changes: 1, movesDraws: true), otherSeed: 2)
    let sum = both.parts[0].odds.value + both.noise.odds.value
    #expect(abs(sum - both.whole.odds.value) < 1e-12)
    // The same draws again under other draws.
    #expect(both.from.odds == same.from.odds)
  }

  /// 3 pairs of orders of 4 changes; what each brings is within ten of its errors, or, where the orders
  /// agree by chance, the sum alone is known.
  @Test func `sampled orders add up too`() async throws {
    let plan = BridgePlan(changes: 4, exactUpTo: 2, pairs: 3, seed: 5)
    let found = try await Self.bridge(plan, paths: 4_000)
    let exact = try await Self.bridge(BridgePlan(changes: 4), paths: 4_000)
    #expect(found.sampledPairs == 3)
    let sum = found.parts.reduce(0) { $0 + $1.odds.value }
    #expect(abs(sum - exact.whole.odds.value) < 1e-12)
    #expect(found.parts[3].odds.value == 0 && found.parts[3].median.value == 0)
    #expect(abs(found.parts[0].odds.value - exact.parts[0].odds.value) < 0.05)
  }

  @Test func `threads change nothing`() async throws {
    let one = try await Self.bridge(BridgePlan(changes: 3), paths: 3_000, threads: 1)
    let three = try await Self.bridge(BridgePlan(changes: 3), paths: 3_000, threads: 3)
    #expect(one.parts == three.parts && one.whole == three.whole)
  }

  @Test func `a target that a scenario lacks is an error`() async throws {
    await #expect(throws: PlanError.self) {
      try await Self.bridge(
        BridgePlan(changes: 1),
        setting: { changes in
          var setting = try Self.setting(changes)
          var scenario = setting.planner.scenario
          if changes == 1 { scenario.targets = [] }
          setting.planner = try PackagePlanner(scenario)
          return setting
        })
    }
  }

  /// 4 000 of 20 000 paths lie between 100 and 120; none reaches a hundred thousand.
  @Test func `targets are named whose odds can tell`() async throws {
    func setting(_ factor: Double) throws -> PackageSetting {
      var park = LogNormalPark()
      let output = drawn("output", try LogNormal(median: 100 * factor, sigma: 0.4))
      park.change = {
        $0.clusters[0].baseOutput = .own(output)
        $0.targets.append(
          Target(title: "dream", series: .output, time: .at(2024), threshold: 100_000))
      }
      return try PackageSetting(of: park.scenario, under: nil)
    }
    let telling = try await PackageEnsemble(paths: 2_000, seed: 1)
      .tellingTargets(from: setting(1), to: setting(1.2))
    #expect(telling == ["goal"])
  }
}
