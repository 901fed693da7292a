import Decisions
import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

/// A park whose levers only multiply its one log-normal total, so that everything is known: output
/// 100 e^(0.4 z) in 2024, `big` × 1.3, `small` × 1.1, `idle` × 1.
@Suite struct LeverRankingTests {
  static func park(threshold: Double = 120, change: (inout Scenario) -> Void = { _ in }) throws
    -> Scenario
  {
    let output = drawn("output", try LogNormal(median: 100, sigma: 0.4))
    let sizes: [(id: String, factor: Double, cost: Double?)] = [
      ("idle", 1, 2), ("small", 1.1, 1), ("big", 1.3, 6),
    ]
    return plainPark([plainCluster { $0.baseOutput = .own(output) }], to: 2024) {
      $0.levers = sizes.map { size in
        Lever(
          title: Title(id: size.id),
          cost: size.cost.map { Lever.Cost(perYear: .known($0), from: 2024) },
          effects: [effect(.level, .multiply(.known(size.factor)))])
      }
      $0.targets = [
        Target(title: "goal", series: .output, time: .at(2024), threshold: threshold),
        Target(title: "near", series: .output, time: .at(2024), threshold: 110),
      ]
      change(&$0)
    }
  }

  static func ranking(
    _ scenario: Scenario, by order: LeverRanking.Order, target: String = "goal",
    levels: [String: LeverLevel] = ["idle": 1, "small": 1, "big": 1]
  ) async throws -> LeverRanking {
    let ensemble = PackageEnsemble(paths: 4_000, seed: 1)
    let planner = try PackagePlanner(scenario)
    let target = try #require(scenario.targets.first { $0.id == target })
    return LeverRanking(
      try await ensemble.compareLevers(of: planner, package: levels, target: target.id),
      of: levels, in: scenario, target: target,
      among: try await ensemble.contrasts(of: planner, package: levels), by: order)
  }

  /// The gain of `small` is some 3.5 times less than that of `big`, its cost six times.
  @Test(arguments: [
    (LeverRanking.Order.odds, ["big", "small", "idle"]), (.median, ["big", "small", "idle"]),
    (.cost, ["small", "big", "idle"]), (.costOfOdds, ["small", "big", "idle"]),
  ])
  func `levers stand in the order that was asked for`(
    order: LeverRanking.Order, expected: [String]
  ) async throws {
    let ranking = try await Self.ranking(Self.park(), by: order)
    #expect(ranking.levers.map(\.lever.id) == expected)
    #expect(ranking.order == order)
    #expect(ranking.cost.presentValue == 9)
    #expect(ranking.betterTarget == nil)
  }

  /// Every path is multiplied by the same, so that shares of the mean are those of 1.3 · 1.1: big
  /// (0.3 + 0.33)/2, small (0.1 + 0.13)/2 times the mean.
  @Test func `costs per unit are cost by share`() async throws {
    let ranking = try await Self.ranking(Self.park(), by: .odds)
    let (big, small, idle) = (ranking.levers[0], ranking.levers[1], ranking.levers[2])
    let mean = ranking.comparison.output.package.value / 0.43
    let ofBig = try #require(big.costPerOutput)
    #expect(abs(ofBig.value / (6 / (0.315 * mean)) - 1) < 1e-9)
    #expect(ofBig.interval.contains(ofBig.value))
    let ofSmall = try #require(small.costPerOutput)
    #expect(abs(ofSmall.value / (1 / (0.115 * mean)) - 1) < 1e-9)
    let point = try #require(big.costPerPoint)
    #expect(abs(point.value - 6 / (100 * big.odds.shapley.value)) < 1e-12)
    // What does nothing has a cost and no cost of a unit.
    #expect(idle.cost == 2 && idle.costPerOutput == nil && idle.costPerPoint == nil)
  }

  @Test func `a lever without a cost comes last by cost`() async throws {
    let scenario = try Self.park { $0.levers[1].cost = nil }
    let ranking = try await Self.ranking(scenario, by: .cost)
    #expect(ranking.levers.map(\.lever.id) == ["big", "idle", "small"])
    #expect(ranking.cost.uncosted == ["small"])
    #expect(ranking.levers[2].cost == nil)
  }

  /// ln 10 000 lies eleven standard deviations above: no path gets there, with levers or without.
  @Test func `where the odds cannot tell the median decides`() async throws {
    let scenario = try Self.park(threshold: 10_000)
    for order in [LeverRanking.Order.odds, .costOfOdds] {
      let ranking = try await Self.ranking(scenario, by: order)
      #expect(!ranking.contrast.tellsLevers && ranking.contrast.crossings == 0)
      #expect(ranking.order == .median && ranking.wanted == order)
      #expect(ranking.levers.map(\.lever.id) == ["big", "small", "idle"])
      #expect(ranking.betterTarget?.id == "near")
      // Halfway between 100 and 143, the medians: their errors are below 1 each.
      let middle = try #require(ranking.contrast.possibleThreshold)
      #expect(abs(middle - 121.5) < 10)
    }
  }

  /// At most 90: levers that raise output do harm, the most harmful last.
  @Test func `towards a target from above less is better`() async throws {
    let scenario = try Self.park {
      $0.targets[0] = Target(
        title: "goal", series: .output, time: .at(2024), direction: .atMost, threshold: 90)
    }
    for order in [LeverRanking.Order.odds, .median] {
      let ranking = try await Self.ranking(scenario, by: order)
      #expect(ranking.levers.map(\.lever.id) == ["idle", "small", "big"])
    }
  }

  /// 20 % and 40 % with equal chance are 30 % on average.
  @Test func `displacement counts by its mean`() async throws {
    let share = drawn("displacement", try Uniform(minimum: 0.2, maximum: 0.4))
    let ranking = try await Self.ranking(Self.park { $0.displacement = share }, by: .odds)
    #expect(abs(ranking.displaced - 0.3) < 1e-12)
    #expect(try await Self.ranking(Self.park(), by: .odds).displaced == 0)
  }

  @Test func `sets without a prerequisite are known to be there`() async throws {
    #expect(try await !Self.ranking(Self.park(), by: .odds).looksAtBrokenPackages)
    let scenario = try Self.park { $0.levers[1].requires = ["big"] }
    #expect(try await Self.ranking(scenario, by: .odds).looksAtBrokenPackages)
  }

  /// × 1.3 of one total: √(1 + 1.69)/0.3 times, whatever the draws (see ``PairedDifferenceTests``);
  /// × 1.1: √(1 + 1.21)/0.1 times; × 1 has no error.
  @Test func `the gain of common draws is told`() async throws {
    let ratios = try #require(try await Self.ranking(Self.park(), by: .odds).errorRatios)
    #expect(abs(ratios.lowerBound - 2.69.squareRoot() / 0.3) < 1e-6)
    #expect(abs(ratios.upperBound - 2.21.squareRoot() / 0.1) < 1e-6)
  }
}
