import Estimation
import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

@testable import Decisions

/// Odds too small to count, in the park of ``LeverComparisonTests``: ln of the total is normal.
@Suite struct RareOddsTests {
  private static func rare(
    threshold: Double, direction: Target.Direction = .atLeast
  ) throws -> RareOdds {
    let scenario = try PackageComparisonTests.park(
      targets: [("goal", threshold)], direction: direction)
    let planner = try PackagePlanner(scenario)
    return try PackageEnsemble(paths: 1000).rareOdds(
      of: "goal",
      under: PackageComparisonTests.packages.map {
        ($0.name, PackageSetting(planner, levels: $0.levels))
      })
  }

  private static let sets: [LeverSet] = [.none, .one(0), .one(0).with(1), .one(4)]

  private static func odds(_ set: LeverSet, above threshold: Double) -> Double {
    let effects = LeverComparisonTests.effects
    let variance = effects.indices.reduce(0.16) {
      set.contains($1) ? $0 + effects[$1].s * effects[$1].s : $0
    }
    let distance = LeverComparisonTests.median(set).logarithm - threshold.logarithm
    return normalCumulative(at: distance / variance.squareRoot())
  }

  // Half widths of 95 % are a tenth of the odds, so 35 % is seven standard errors and more
  // (normal tail 1e-11, and the ratio's error is that of two).
  @Test func `odds and their ratios are those of the closed form`() throws {
    let rare = try Self.rare(threshold: 800)
    #expect(!rare.isOfMissing)
    let none = Self.odds(.none, above: 800)
    #expect(none < 1e-6)
    for (entry, set) in zip(rare.entries, Self.sets) {
      let odds = Self.odds(set, above: 800)
      #expect(abs(entry.answer.estimate.probability / odds - 1) < 0.35, "\(entry.package)")
      guard entry.package != "none" else {
        #expect(entry.timesFirst == nil)
        continue
      }
      let times = try #require(entry.timesFirst)
      #expect(abs(times.value / (odds / none) - 1) < 0.5, "\(entry.package)")
      #expect(times.interval.contains(times.value))
    }
  }

  @Test func `where a miss is what is rare, ratios are those of the misses`() throws {
    let rare = try Self.rare(threshold: 15)
    #expect(rare.isOfMissing)
    let none = 1 - Self.odds(.none, above: 15)
    let one = 1 - Self.odds(.one(0), above: 15)
    let times = try #require(rare.entries[1].timesFirst)
    #expect(abs(times.value / (one / none) - 1) < 0.5)
  }

  // Both intervals span a factor of 1.25 either way, ln 1.25 = 0.22314; that of the ratio spans
  // √2 of it: e^0.31557 = 1.37104.
  @Test func `the ratio's interval is worked out by hand`() throws {
    func estimate(_ probability: Double) -> ProbabilityEstimate {
      ProbabilityEstimate(
        probability: probability, interval: (probability / 1.25)...(probability * 1.25),
        level: 0.95, calls: 1000, estimator: "hand")
    }
    let times = try #require(estimate(2e-5).times(estimate(1e-5)))
    #expect(abs(times.value - 2) < 1e-12)
    #expect(abs(times.interval.upperBound - 2 * 1.37104) < 1e-4)
    #expect(abs(times.interval.lowerBound - 2 / 1.37104) < 1e-4)
  }

  @Test func `nothing is said of a ratio that nothing bounds`() {
    let none = ProbabilityEstimate.counting(hits: 0, count: 1000)
    let some = ProbabilityEstimate.counting(hits: 50, count: 1000)
    #expect(some.times(none) == nil)
    #expect(none.times(some) == nil)
  }

  @Test func `a comparison asks for them where paths are too few, and only there`() async throws {
    let scenario = try PackageComparisonTests.park(targets: [("far", 800), ("goal", 120)])
    let found = try await PackageComparisonTests.compare(scenario, targets: ["far", "goal"])
    #expect(found.needsRareOdds(on: "far"))
    #expect(!found.needsRareOdds(on: "goal"))
  }
}
