import GrowthModel
import Lanes
import Simulation
import Testing

@testable import Decisions

/// Fronts of multiplicative levers are knapsacks: the median is 100 times the product of the
/// multipliers, and the odds rise with it.
@Suite struct FrontierTests {
  static let ensemble = PackageEnsemble(paths: 10_000, seed: 1)
  /// Neighbours on the front differ by 0.4 % or more: of 10 000 paths, that one at least lies between
  /// them is sure but for a chance of 1e-16.
  static let park = LogNormalPark(
    levers: [(1.30, 9), (1.21, 6.4), (1.16, 4.1), (1.13, 2.2), (1.07, 1.3), (1.05, 0.6)])

  /// Sets of levers that no cheaper one equals, by looking at all of them.
  static func knapsack(
    _ levers: [(factor: Double, cost: Double?)], allowed: (Int) -> Bool = { _ in true }
  ) -> [Set<String>] {
    let sets = (0..<1 << levers.count).filter(allowed).map { bits in
      let on = levers.indices.filter { bits >> $0 & 1 == 1 }
      return (
        names: Set(on.map { "lever\($0)" }), cost: on.reduce(0.0) { $0 + (levers[$1].cost ?? 0) },
        factor: on.reduce(1.0) { $0 * levers[$1].factor }
      )
    }
    return sets.filter { one in
      !sets.contains {
        $0.names != one.names && $0.cost <= one.cost + 1e-9 && $0.factor >= one.factor - 1e-9
          && ($0.cost < one.cost - 1e-9 || $0.factor > one.factor + 1e-9)
      }
    }.sorted { $0.cost < $1.cost }.map(\.names)
  }

  private func front(
    _ park: LogNormalPark, by measure: PackageMeasure = .odds,
    ensemble: PackageEnsemble = ensemble, exhaustiveUpTo: Int = 1_000_000
  ) async throws -> Frontier {
    let scenario = try park.scenario
    return try await ensemble.frontier(
      of: PackageGrid(scenario), planner: try PackagePlanner(scenario), target: "goal",
      by: measure, exhaustiveUpTo: exhaustiveUpTo)
  }

  private func names(_ front: Frontier) -> [Set<String>] {
    front.points.map { Set($0.levels.keys) }
  }

  /// Every path is multiplied by the same number: medians and odds are in the order of the products.
  @Test(arguments: PackageMeasure.allCases)
  func `the front is the knapsack found by hand`(measure: PackageMeasure) async throws {
    var park = Self.park
    // Far enough for nine paths in ten, or more, to miss it whatever is bought.
    if measure == .shortfall { park.threshold = 1000 }
    let found = try await front(park, by: measure)
    #expect(names(found) == Self.knapsack(Self.park.levers))
    #expect(
      found.method
        == .init(
          packages: 64, isExhaustive: true, screeningPaths: nil, finalists: 64))
    for point in found.points {
      let factor = point.levels.keys.reduce(1.0) { product, id in
        product
          * (Self.park.levers.enumerated().first { "lever\($0.offset)" == id }?
            .element.factor ?? 0)
      }
      // The error of the median of 10 000 paths is 0.4 √(π/2)/100 = 0.5 % of it, that of the odds
      // at most 0.005: seven of them have a chance of 3e-12.
      #expect(abs(point.median.value / (100 * factor) - 1) < 0.035)
      #expect(abs(point.odds.probability - park.odds(multiplier: factor)) < 0.035)
    }
    #expect(found.points[0].gain == nil)
    #expect(found.points.dropFirst().allSatisfy { ($0.gain?.value ?? 0) > 0 })
  }

  /// 512 packages, which get a first look with 4096 of 10 000 paths.
  @Test func `a first look with fewer paths keeps the front`() async throws {
    var park = Self.park
    park.levers += [(1.025, 0.25), (1.09, 1.75), (1.015, 0.11)]
    let found = try await front(park, by: .median)
    #expect(found.method.packages == 512 && found.method.screeningPaths == 4096)
    #expect(found.method.finalists < 512)
    #expect(names(found) == Self.knapsack(park.levers))
  }

  /// Lever 1 requires lever 0, and levers 2 and 3 exclude each other.
  static var bound: LogNormalPark {
    var park = park
    park.levers += [(1.025, 0.25), (1.09, 1.75)]
    park.change = {
      $0.levers[1].requires = ["lever0"]
      $0.levers[2].excludes = ["lever3"]
    }
    return park
  }

  @Test(arguments: [1_000_000, 10])
  func `search and enumeration find the same front and break no rule`(
    exhaustiveUpTo: Int
  ) async throws {
    let found = try await front(Self.bound, by: .median, exhaustiveUpTo: exhaustiveUpTo)
    #expect(found.method.isExhaustive == (exhaustiveUpTo > 256))
    let wanted = Self.knapsack(Self.bound.levers) { bits in
      let on = (0..<8).map { bits >> $0 & 1 == 1 }
      return (!on[1] || on[0]) && !(on[2] && on[3])
    }
    #expect(names(found) == wanted)
    let scenario = try Self.bound.scenario
    for package in found.points.map(\.levels) + found.near.map(\.levels) {
      #expect(scenario.violations(of: package).isEmpty)
    }
  }

  /// 3 × 2 levels of a listed lever and one cut in three parts give 3 · 4 packages.
  @Test func `levels are those listed, or the parts of one without a list`() async throws {
    var park = LogNormalPark(levers: [(1.3, 3), (1.2, 2)])
    park.change = { $0.levers[0].levels = [0.4, 1] }
    let scenario = try park.scenario
    let grid = try PackageGrid(scenario, steps: 3)
    #expect(grid.choices[0].levels == [0, 0.4, 1])
    #expect(grid.choices[1].levels == [0, 1.0 / 3, 2.0 / 3, 1])
    #expect(grid.count == 12)
    #expect(grid.packages(by: .presentValue).count == 12)
    let costs = grid.packages(by: .presentValue).map { grid.cost($0, by: .presentValue) }
    #expect(costs == costs.sorted())
    #expect(costs.last == 5)
    #expect(throws: PlanError.self) { _ = try PackageGrid(scenario, levers: ["none"]) }
  }

  /// A lever without effect costs money and is worth nothing: with it, every package is one that
  /// cannot be told from the same without it, and stands beside the front.
  @Test func `packages within the error of the front are kept beside it`() async throws {
    let park = LogNormalPark(levers: [(1.3, 3), (1, 1)])
    let found = try await front(park)
    #expect(names(found) == [[], ["lever0"]])
    #expect(found.near.map { Set($0.levels.keys) } == [["lever1"], ["lever0", "lever1"]])
    #expect(found.near.allSatisfy { $0.lag.value == 0 && $0.lag.interval.contains(0) })
    #expect(found.order.map { Set($0.raised.keys) } == [["lever0"]])
  }

  /// A step of 30 % is seen on 10 000 paths; one whose gain may be nothing is marked.
  @Test func `points that cannot be told apart are marked`() async throws {
    let found = try await front(LogNormalPark(levers: [(1.3, 3)]))
    #expect(found.points.map(\.isLikeTheOneBefore) == [false, false])
    var point = found.points[1]
    point.gain = Estimate(0.1, standardError: 0.06, interval: -0.02...0.22, level: 0.95)
    #expect(point.isLikeTheOneBefore)
    point.gain = Estimate(0.1, standardError: 0.04, interval: 0.02...0.18, level: 0.95)
    #expect(!point.isLikeTheOneBefore)
  }

  /// By the median: × 1.05 for 0.6 gains 8.3 an 亿元, × 1.13 for 2.2 gains 5.9, × 1.07 for 1.3
  /// 5.4, × 1.16 for 4.1 3.9, × 1.30 for 9 3.3, × 1.21 for 6.4 3.28: that order, as all gains grow by
  /// the same factor with every lever bought.
  @Test func `levers are bought in the order of gain for money`() async throws {
    let found = try await front(Self.park, by: .median)
    #expect(
      found.order.map { Array($0.raised.keys) } == [
        ["lever5"], ["lever3"], ["lever4"], ["lever2"], ["lever0"], ["lever1"],
      ])
    let costs = [0.6, 2.8, 4.1, 8.2, 17.2, 23.6]
    for (step, cost) in zip(found.order, costs) { #expect(abs(step.cost - cost) < 1e-9) }
    #expect(found.order.allSatisfy { $0.gain.value > 0 })
  }

  /// Lever 1 is worth buying and brings lever 0, which it requires, with it.
  @Test func `what a lever requires is bought with it`() async throws {
    var park = LogNormalPark(levers: [(1.001, 1), (1.5, 1)])
    park.change = { $0.levers[1].requires = ["lever0"] }
    let found = try await front(park, by: .median)
    #expect(found.order.map(\.raised) == [["lever0": 1, "lever1": 1]])
  }

  @Test func `threads, memory and instruction sets move no digit`() async throws {
    let one = try await front(
      Self.bound, ensemble: PackageEnsemble(paths: 9_000, seed: 5, threads: 1))
    let many = try await front(
      Self.bound,
      ensemble: PackageEnsemble(
        paths: 9_000, seed: 5, threads: 3, instructionSet: .baseline, memoryLimit: 2_000_000))
    #expect(one.points.map(\.levels) == many.points.map(\.levels))
    #expect(one.points.map(\.odds) == many.points.map(\.odds))
    #expect(one.points.map(\.gain) == many.points.map(\.gain))
    #expect(one.near.map(\.lag) == many.near.map(\.lag))
    #expect(one.order.map(\.gain) == many.order.map(\.gain))
  }
}
