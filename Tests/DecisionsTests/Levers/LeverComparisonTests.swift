import Decisions
import GrowthModel
import Lanes
import ModelFixtures
import Probability
import Simulation
import Testing

/// A park whose total is log-normal under every package, so that all there is to tell of its levers
/// is known in closed form.
///
/// Output 100 e^(0.4 z) times, for each lever that is on, its effect m e^(s zᵢ): ln of the total is
/// normal with mean ln 100 + Σ ln m and variance 0.16 + Σ s².
@Suite struct LeverComparisonTests {
  static let effects: [(m: Double, s: Double)] = [
    (1.1, 0), (1.25, 0.2), (1.05, 0.1), (1, 0), (0.9, 0.15),
  ]
  static let threshold = 120.0

  static func park(direction: Target.Direction = .atLeast) throws -> Scenario {
    let output = drawn("output", try LogNormal(median: 100, sigma: 0.4))
    let cluster = plainCluster { $0.baseOutput = .own(output) }
    let levers = try effects.enumerated().map { index, size in
      let name = "levers.lever\(index).effects.0"
      let input =
        size.s == 0
        ? Input.known(size.m) : drawn(name, try LogNormal(median: size.m, sigma: size.s))
      return lever("lever\(index)", [effect(.level, .multiply(input))])
    }
    return plainPark([cluster], to: 2024) {
      $0.levers = levers
      $0.targets = [
        Target(
          title: "goal", series: .output, time: .at(2024), direction: direction,
          threshold: threshold)
      ]
    }
  }

  static let everything: [String: LeverLevel] = Dictionary(
    uniqueKeysWithValues: effects.indices.map { ("lever\($0)", LeverLevel(1)) })

  static func median(_ set: LeverSet) -> Double {
    effects.indices.reduce(100.0) { set.contains($1) ? $0 * effects[$1].m : $0 }
  }

  static func odds(_ set: LeverSet) -> Double {
    let variance = effects.indices.reduce(0.16) {
      set.contains($1) ? $0 + effects[$1].s * effects[$1].s : $0
    }
    let distance = (median(set).logarithm - threshold.logarithm) / variance.squareRoot()
    return normalCumulative(at: distance)
  }

  /// Shares by the definition, over all 120 orders.
  static func shares(_ worth: (LeverSet) -> Double) -> [Double] {
    let orders = Game.orders(effects.count)
    var shares = effects.map { _ in 0.0 }
    for order in orders {
      var set = LeverSet.none
      for lever in order {
        shares[lever] += (worth(set.with(lever)) - worth(set)) / Double(orders.count)
        set = set.with(lever)
      }
    }
    return shares
  }

  private func check(
    _ found: LeverEffects, _ worth: (LeverSet) -> Double, errors: ClosedRange<Double>
  ) {
    let all = LeverSet.all(Self.effects.count)
    let places = Array(Self.effects.indices)
    let wanted =
      [worth(all) - worth(.none)] + places.map { worth(.one($0)) - worth(.none) }
      + places.map { worth(all) - worth(all.without($0)) } + Self.shares(worth)
    let estimates = [found.package] + found.alone + found.leftOut + found.shapley
    for (estimate, value) in zip(estimates, wanted) {
      // Lever 3 does nothing.
      guard value != 0 else {
        #expect(estimate.value == 0 && estimate.standardError == 0)
        #expect(estimate.interval.contains(0))
        continue
      }
      #expect(abs(estimate.value - value) <= 10 * estimate.standardError)
      #expect(errors.contains(estimate.standardError))
      #expect(estimate.interval.contains(estimate.value))
    }
    let sum = found.shapley.reduce(0.0) { $0 + $1.value }
    #expect(abs(sum - found.package.value) < 1e-12 * max(1, abs(found.package.value)))
  }

  /// 40 000 paths. Errors come from 32 sections: a distance of ten of them has a chance of 3e-11
  /// (Student's t of 31), for some twenty numbers each. The errors themselves: of the odds at most
  /// 1/√40 000, of the median at most √π/√40 000 · 0.5 · 130.
  @Test func `effects and shares are those of the closed form`() async throws {
    let planner = try PackagePlanner(Self.park())
    let found = try await PackageEnsemble(paths: 40_000, seed: 1).compareLevers(
      of: planner, package: Self.everything, target: "goal")
    #expect(found.levers == Self.effects.indices.map { "lever\($0)" })
    #expect(found.packages == 32)
    check(found.odds, Self.odds, errors: 1e-5...5e-3)
    check(found.median, Self.median, errors: 1e-9...1.0)
  }

  /// The same from orders drawn at random, with the errors of the orders beside those of the paths.
  @Test func `sampled shares are those of the closed form`() async throws {
    let planner = try PackagePlanner(Self.park())
    let ensemble = PackageEnsemble(paths: 40_000, seed: 1)
    let found = try await ensemble.compareLevers(
      of: planner, package: Self.everything, target: "goal", exactUpTo: 2, pairs: 40)
    #expect(found.sampledPairs == 40 && found.valueAdded == nil)
    check(found.odds, Self.odds, errors: 1e-5...5e-3)
    check(found.median, Self.median, errors: 1e-9...1.5)
  }

  /// Lever 0 multiplies each path by 1.1: see ``PairedDifferenceTests``.
  @Test func `common numbers leave a known effect nearly without error`() async throws {
    let planner = try PackagePlanner(Self.park())
    let found = try await PackageEnsemble(paths: 10_000, seed: 1).compareLevers(
      of: planner, package: ["lever0": 1], target: "goal")
    #expect(found.levers == ["lever0"])
    #expect(abs(found.medianErrors[0].ratio / (2.21.squareRoot() / 0.1) - 1) < 1e-9)
    #expect(found.median.shapley == found.median.alone)
  }

  @Test func `threads, batches and instruction sets move no digit`() async throws {
    let planner = try PackagePlanner(Self.park())
    let one = try await PackageEnsemble(paths: 3_000, seed: 2, threads: 1).compareLevers(
      of: planner, package: Self.everything, target: "goal")
    let many = try await PackageEnsemble(
      paths: 3_000, seed: 2, threads: 4, instructionSet: .baseline, memoryLimit: 300_000
    ).compareLevers(of: planner, package: Self.everything, target: "goal")
    #expect(one.odds.shapley == many.odds.shapley)
    #expect(one.odds.leftOut == many.odds.leftOut)
    #expect(one.median.shapley == many.median.shapley)
  }

  /// The mean of a log-normal total is its median times e^(variance/2); 2024 is discounted once.
  static func mean(_ set: LeverSet) -> Double {
    let variance = effects.indices.reduce(0.16) {
      set.contains($1) ? $0 + effects[$1].s * effects[$1].s : $0
    }
    return median(set) * (variance / 2).exponential / 1.05
  }

  /// 40 000 paths as above; value added is 0.3 of output.
  @Test func `output gained is that of the closed form`() async throws {
    var scenario = try Self.park()
    scenario.discountRate = 0.05
    scenario.indicators = [
      Indicator(
        title: "value_added", unit: "亿元", kind: .intensity([.known(0.3)], trend: .known(0)))
    ]
    let found = try await PackageEnsemble(paths: 40_000, seed: 1).compareLevers(
      of: PackagePlanner(scenario), package: Self.everything, target: "goal")
    check(found.output, Self.mean, errors: 1e-9...1.5)
    let added = try #require(found.valueAdded)
    for (part, whole) in zip(added.shapley, found.output.shapley) {
      #expect(abs(part.value - 0.3 * whole.value) < 1e-9)
    }
    #expect(found.sampledPairs == nil)
    // Medians told by themselves are sample medians; their difference has an error of at most √2 times
    // that of the greater one, 0.46 · √(π/2) · 130/200 = 0.37.
    let moved = found.with.median.value - found.without.median.value
    #expect(abs(moved - found.median.package.value) < 7 * 0.53)
  }

  @Test func `a target that is not there is refused`() async throws {
    let planner = try PackagePlanner(Self.park())
    await #expect(throws: PlanError.self) {
      _ = try await PackageEnsemble(paths: 100).compareLevers(
        of: planner, package: Self.everything, target: "none")
    }
  }

  /// A package that sets nothing has no levers to compare.
  @Test func `an empty package has no effect`() async throws {
    let planner = try PackagePlanner(Self.park())
    let found = try await PackageEnsemble(paths: 100).compareLevers(
      of: planner, package: [:], target: "goal")
    #expect(found.levers.isEmpty && found.odds.shapley.isEmpty)
    #expect(found.odds.package.value == 0)
  }
}
