import Decisions
import GrowthModel
import Lanes
import ModelFixtures
import Simulation
import Testing

@Suite struct OutcomeGoalsTests {
  static let ensemble = PackageEnsemble(paths: 40_000, seed: 1)

  /// Odds of 80 % has 100 e^(0.4 Φ⁻¹(0.2)) = 71.42, and what stays below it with 80 % is
  /// 100 e^(0.4 Φ⁻¹(0.8)) = 140.0. The density of ln X there is φ(0.8416)/0.4 = 0.7: an error of
  /// √(0.16/40 000)/0.7 = 0.00286 of the value; seven have a chance of 3e-12.
  @Test(arguments: [(Target.Direction.atLeast, 0.2), (.atMost, 0.8)])
  func `the threshold is a quantile of the outcome`(
    direction: Target.Direction, part: Double
  ) async throws {
    let park = LogNormalPark(direction: direction)
    let (threshold, statistics) = try await Self.ensemble.threshold(
      in: try PackagePlanner(park.scenario), target: "goal", odds: 0.8)
    let exact = 100 * (0.4 * part.normalQuantile).exponential
    #expect(abs(threshold.value / exact - 1) < 7 * 0.00286)
    #expect(threshold.interval.contains(threshold.value))
    let width = threshold.interval.upperBound - threshold.interval.lowerBound
    #expect(abs(width / (2 * 1.96 * 0.00286 * exact) - 1) < 0.25)
    let odds = park.odds(multiplier: 1)
    #expect(
      abs(statistics.odds.probability - (direction == .atLeast ? odds : 1 - odds)) < 7 * 0.0024)
  }

  /// Investment adds 30 in a year: output of 100 e^(0.4 z) needs 120 − 30 n after n years, and by a
  /// year it has been reached where it is in that year, as nothing falls.
  @Test func `the first year is that whose odds reach the wanted ones`() async throws {
    var scenario = try LogNormalPark().scenario
    scenario.horizon = Horizon(from: 2022, asOf: 2023, to: 2027)
    scenario.clusters[0].investment = spending(plan: [30, 30, 30, 30])
    scenario.clusters[0].production = ProductionParameters(addedRatio: .known(1))
    let years = Array(2024...2027)
    let samples = try await Self.ensemble.samples(
      of: [PackageSetting(try PackagePlanner(scenario))],
      keeping: years.map { .series(.output, year: $0) })
    let shares = samples[0].columns.map { column in
      Double(column.count { $0 >= 120 }) / 40_000
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    for (year, share) in zip(years, shares) {
      let goal = try await Self.ensemble.firstYear(of: scenario, target: "goal", odds: share)
      #expect(goal.least?.value == Double(year))
      #expect(goal.least?.odds.probability == share)
      #expect(goal.lowerEnd == Double(year))
      #expect(goal.upperEnd == (year == 2027 ? nil : Double(year + 1)))
      #expect(goal.best.value == 2027)
    }
    scenario.targets[0].threshold = 1e9
    let never = try await Self.ensemble.firstYear(of: scenario, target: "goal", odds: 0.8)
    #expect(never.least == nil)
  }
}
