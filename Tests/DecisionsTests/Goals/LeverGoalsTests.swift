import Decisions
import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

@Suite struct LeverGoalsTests {
  static let ensemble = PackageEnsemble(paths: 40_000, seed: 1)
  static let park = LogNormalPark(levers: [(1.5, 1)])

  /// Outcomes without levers, the greatest first.
  static func outcomes(_ scenario: Scenario) async throws -> [Double] {
    let samples = try await ensemble.samples(
      of: [PackageSetting(try PackagePlanner(scenario))], keeping: [.target("goal")])
    return samples[0].columns[0].sorted(by: >)
  }

  /// 1 + x/2 is the multiplier with odds of 60 %: x = 0.656. The odds have an error of
  /// √(0.24/40 000) = 0.00245 and a slope of φ(0.253)/0.4 · 0.5/1.328 = 0.364 in x, so that x has one
  /// of 0.0067; a distance of 7 of them has a chance of 3e-12.
  @Test func `the least level is that of the closed form`() async throws {
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(Self.park.scenario), target: "goal", odds: 0.6)
    let exact = (Self.park.multiplier(odds: 0.6) - 1) / 0.5
    let least = try #require(goal.least)
    #expect(abs(least.value - exact) < 7 * 0.0067)
    let (low, high) = (try #require(goal.lowerEnd), try #require(goal.upperEnd))
    #expect(low < least.value && least.value < high)
    // 1.96 errors to both sides; the intervals are exact and a little wider.
    #expect(abs((high - low) / (2 * 1.96 * 0.0067) - 1) < 0.2)
    #expect(least.odds.probability >= 0.6)
    #expect(goal.best.value == 1)
  }

  /// On the paths at hand the level is known: the path of rank 24 000 must just reach 120.
  @Test func `the least level is where the last path needed gets there`() async throws {
    let scenario = try Self.park.scenario
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(scenario), target: "goal", odds: 0.6)
    let exact = (120 / (try await Self.outcomes(scenario)[23_999]) - 1) / 0.5
    let least = try #require(goal.least)
    #expect(least.value >= exact - 1e-9 && least.value < exact + 1e-4)
  }

  @Test func `what the odds have already needs no lever`() async throws {
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(Self.park.scenario), target: "goal", odds: 0.2)
    #expect(goal.least?.value == 0 && goal.lowerEnd == 0 && goal.upperEnd == 0)
  }

  /// The most is Φ((ln 150 − ln 120)/0.4) = Φ(0.558) = 0.7115; its error is 0.0023.
  @Test func `odds that cannot be reached have a best instead`() async throws {
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(Self.park.scenario), target: "goal", odds: 0.8)
    #expect(goal.least == nil && goal.lowerEnd == nil && goal.upperEnd == nil)
    #expect(goal.best.value == 1)
    #expect(abs(goal.best.odds.probability - Self.park.odds(multiplier: 1.5)) < 7 * 0.0023)
  }

  @Test func `of listed levels the least listed one is taken`() async throws {
    var park = Self.park
    park.change = { $0.levers[0].levels = [0.25, 0.5, 0.75, 1] }
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(park.scenario), target: "goal", odds: 0.6)
    #expect(goal.least?.value == 0.75 && goal.lowerEnd == 0.75 && goal.upperEnd == 0.75)
    #expect(goal.tried == 5)
  }

  /// A lever that does harm is best left off.
  @Test func `a lever that lowers the odds is left off`() async throws {
    let park = LogNormalPark(levers: [(0.5, 1)])
    let goal = try await Self.ensemble.leastLevel(
      of: "lever0", in: try PackagePlanner(park.scenario), target: "goal", odds: 0.5)
    #expect(goal.least == nil)
    #expect(goal.best.value == 0)
  }

  @Test func `levels that break a prerequisite are not tried`() async throws {
    var park = LogNormalPark(levers: [(1.5, 1), (1.1, 1)])
    park.change = { $0.levers[0].requires = ["lever1"] }
    let planner = try PackagePlanner(park.scenario)
    let alone = try await Self.ensemble.leastLevel(
      of: "lever0", in: planner, target: "goal", odds: 0.6)
    #expect(alone.best.value == 0 && alone.tried == 1)
    let with = try await Self.ensemble.leastLevel(
      of: "lever0", in: planner, package: ["lever1": 1], target: "goal", odds: 0.6)
    // (1 + x/2) · 1.1
    let exact = (park.multiplier(odds: 0.6) / 1.1 - 1) / 0.5
    #expect(abs((with.least?.value ?? 0) - exact) < 0.05)
  }

  @Test func `what is not there is refused`() async throws {
    let planner = try PackagePlanner(Self.park.scenario)
    await #expect(throws: PlanError.self) {
      _ = try await Self.ensemble.leastLevel(
        of: "none", in: planner, target: "goal", odds: 0.6)
    }
    await #expect(throws: PlanError.self) {
      _ = try await Self.ensemble.leastLevel(
        of: "lever0", in: planner, target: "none", odds: 0.6)
    }
  }

  /// Investment of 10 a year beside the output of 100 e^(0.4 z), each unit of capital adding one of
  /// output: k times the plan adds k d on every path, d being what the plan adds. The path of rank
  /// 24 000 needs k = (120 − X)/d.
  @Test func `the least multiplier is where the last path needed gets there`() async throws {
    var scenario = try Self.park.scenario
    scenario.clusters[0].investment = spending(plan: [10])
    scenario.clusters[0].production = ProductionParameters(addedRatio: .known(1))
    var idle = scenario
    idle.clusters[0].investment = spending(plan: [0])
    let (with, without) = (
      try await Self.outcomes(scenario), try await Self.outcomes(idle)
    )
    let added = with[0] - without[0]
    #expect(added > 0)
    let goal = try await Self.ensemble.leastInvestment(
      in: scenario, target: "goal", odds: 0.6)
    let exact = (120 - without[23_999]) / added
    let least = try #require(goal.least)
    #expect(least.value >= exact * (1 - 1e-9) && least.value < exact * 1.001)
  }

  @Test func `a plan multiplied is a plan of multiplied amounts`() async throws {
    var scenario = try Self.park.scenario
    scenario.clusters[0].investment = spending(plan: [10])
    scenario.clusters[0].production = ProductionParameters(addedRatio: .known(1))
    var thrice = scenario
    thrice.clusters[0].investment = spending(plan: [30])
    let multiplied = scenario.multiplyingInvestment(by: 1.5).multiplyingInvestment(by: 2)
    #expect(try await Self.outcomes(multiplied) == Self.outcomes(thrice))
  }
}
