import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

@testable import Decisions

/// Packages side by side, in the park of ``LeverComparisonTests``: a log-normal total times what
/// each lever that is on multiplies it with.
@Suite struct PackageComparisonTests {
  /// Lever 0 costs 2 亿元 a year from 2024 on, the others are not costed.
  static func park(
    targets: [(id: String, threshold: Double)] = [("goal", 120)],
    direction: Target.Direction = .atLeast
  ) throws -> Scenario {
    var scenario = try LeverComparisonTests.park()
    scenario.levers[0].cost = Lever.Cost(perYear: .known(2), from: 2024)
    scenario.targets = targets.map { id, threshold in
      Target(
        title: Title(id: id), series: .output, time: .at(2024), direction: direction,
        threshold: threshold)
    }
    return scenario
  }

  static let packages = [
    NamedPackage("none"), NamedPackage("first", levels: ["lever0": 1]),
    NamedPackage("both", levels: ["lever0": 1, "lever1": 1]),
    NamedPackage("worse", levels: ["lever4": 1]),
  ]

  static func compare(
    _ scenario: Scenario, targets: [String] = ["goal"], further: [String] = [],
    packages: [NamedPackage] = packages, ensemble: PackageEnsemble = PackageEnsemble(paths: 40_000)
  ) async throws -> PackageComparison {
    try await ensemble.compare(
      [ScenarioPackages(try PackagePlanner(scenario), packages)], targets: targets,
      further: further)
  }

  private static let sets = [
    LeverSet.none, .one(0), .one(0).with(1), .one(4),
  ]

  /// Odds and medians by the closed form of ``LeverComparisonTests``. 40 000 paths: six standard
  /// errors of a share, or seven of a median from 32 sections (Student's t of 31: 7e-8), for four
  /// packages each.
  @Test func `odds, medians and differences are those of the closed form`() async throws {
    let found = try await Self.compare(Self.park())
    #expect(found.packages.map(\.name) == ["none", "first", "both", "worse"])
    for (package, set) in zip(found.packages, Self.sets) {
      let odds = LeverComparisonTests.odds(set)
      let error = (odds * (1 - odds) / 40_000).squareRoot()
      #expect(abs(package.targets[0].odds.probability - odds) < 6 * error)
      let total = package.total[0]
      #expect(package.total.count == 1 && total.year == 2024)
      let distance = abs(total.median.value - LeverComparisonTests.median(set))
      #expect(distance < 10 * total.median.standardError)
      #expect(total.median.standardError < 1)
      // The only cluster is the total.
      #expect(package.clusters == package.total)
      #expect(package.targets[0].median.value == total.median.value)
    }
    #expect(found.differences.map(\.package) == [1, 2, 3])
    for (difference, set) in zip(found.differences, Self.sets.dropFirst()) {
      let odds = LeverComparisonTests.odds(set) - LeverComparisonTests.odds(.none)
      let paired = difference.paired.odds
      #expect(abs(paired.value - odds) < 6 * paired.standardError)
      #expect(difference.tellsOdds && difference.tellsMedian && difference.atMedian == nil)
    }
  }

  /// Lever 0 multiplies every path by 1.1: always better. The error of the difference of medians is a
  /// tenth of that of one median, where that of independent ones is √(1 + 1.21) of it.
  @Test func `what always helps is better on every path, and known well`() async throws {
    let found = try await Self.compare(Self.park())
    let paired = found.differences[0].paired
    #expect(paired.better.probability == 1 && paired.worse.probability == 0 && paired.ties == 0)
    #expect(abs(paired.medianErrors.ratio / (2.21.squareRoot() / 0.1) - 1) < 1e-9)
  }

  /// One forecast year at 2 亿元, not discounted.
  @Test func `costs are summed and what is not costed is named`() async throws {
    let found = try await Self.compare(Self.park())
    #expect(found.packages.map(\.cost.presentValue) == [0, 2, 2, 0])
    #expect(found.packages.map(\.cost.uncosted) == [[], [], ["lever1"], ["lever4"]])
  }

  @Test func `packages stand by their odds, best first`() async throws {
    let up = try await Self.compare(Self.park()).standing(on: "goal")
    #expect(up.measure == .odds && up.order == [2, 1, 0, 3] && up.untold.isEmpty)
    #expect(up.alternative == nil)
    let down = try await Self.compare(Self.park(direction: .atMost)).standing(on: "goal")
    #expect(down.order == [3, 0, 1, 2])
  }

  /// ln(10⁶/137.5) is over 19 standard deviations away: no path gets there, under any package.
  @Test func `where no path gets there the medians rank, and a nearer threshold is named`()
    async throws
  {
    let far = [("goal", 1e6)]
    let found = try await Self.compare(Self.park(targets: far))
    let standing = found.standing(on: "goal")
    #expect(found.packages.allSatisfy { $0.targets[0].odds.probability == 0 })
    #expect(standing.measure == .median && standing.order == [2, 1, 0, 3])
    #expect(standing.untold == [1, 2, 3])
    // The median is 100; half a digit off would be 26 standard errors.
    #expect(standing.alternative == .threshold(100))
  }

  @Test func `another target that can tell is named first`() async throws {
    let targets = [("goal", 1e6), ("near", 110.0)]
    let shown = try await Self.compare(Self.park(targets: targets), targets: ["goal", "near"])
    #expect(shown.standing(on: "goal").alternative == .target("near"))
    #expect(shown.standing(on: "near").measure == .odds)
    let further = try await Self.compare(Self.park(targets: targets), further: ["near"])
    #expect(further.differences.count == 3)
    #expect(further.packages[0].targets.map(\.target.id) == ["goal"])
    #expect(further.standing(on: "goal").alternative == .target("near"))
  }

  /// Scenarios share draws by name: the same park under another title is the same on every path.
  @Test func `scenarios are compared path by path`() async throws {
    var other = try Self.park()
    other.title = "other"
    let one = NamedPackage("one")
    let two = NamedPackage("two")
    let three = NamedPackage("three", levels: ["lever0": 1])
    let found = try await PackageEnsemble(paths: 2_000).compare(
      [
        ScenarioPackages(try PackagePlanner(Self.park()), [one]),
        ScenarioPackages(try PackagePlanner(other), [two, three]),
      ], targets: ["goal"])
    #expect(found.packages.map(\.name) == ["one", "two", "three"])
    #expect(found.differences[0].paired.ties == 2_000)
    #expect(found.differences[0].paired.median.value == 0)
    #expect(found.differences[1].paired.better.probability == 1)
  }

  @Test func `threads, batches and instruction sets move no digit`() async throws {
    let scenario = try Self.park()
    let one = try await Self.compare(
      scenario, ensemble: PackageEnsemble(paths: 3_000, seed: 2, threads: 1))
    let many = try await Self.compare(
      scenario,
      ensemble: PackageEnsemble(
        paths: 3_000, seed: 2, threads: 4, instructionSet: .baseline, memoryLimit: 200_000))
    for (a, b) in zip(one.packages, many.packages) {
      #expect(a.name == b.name && a.total == b.total && a.clusters == b.clusters)
      #expect(a.targets[0].odds == b.targets[0].odds)
    }
    for (a, b) in zip(one.differences, many.differences) {
      #expect(a.paired.odds == b.paired.odds && a.paired.median == b.paired.median)
    }
  }

  @Test func `a target that is not there is refused`() async throws {
    await #expect(throws: PlanError.self) {
      _ = try await Self.compare(Self.park(), targets: ["gaol"])
    }
  }

  @Test(arguments: [
    (183.4, 180.0), (45, 45), (3.27, 3.3), (99.6, 100), (10.4, 10), (0.01234, 0.012),
    (-183.4, -180),
    (1_250_000, 1_300_000), (0, 0),
  ])
  func `two digits are kept`(number: Double, rounded: Double) {
    #expect(abs(number.withTwoDigits - rounded) <= 1e-15 * abs(rounded))
  }
}
