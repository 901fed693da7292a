import Decisions
import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

/// A park of two periods, so that every path is a branch of a small decision tree.
///
/// Output is 80 (probability 0.3) or 120 in 2024 and 2025; from 2026 on it is multiplied by 0.5 or
/// 1.5 (½ each). Where it is below 100 in 2025, `rescue` multiplies it by 1.5 from 2026 on:
///
///     80  · 1.5 · 0.5 =  60       0.15
///     80  · 1.5 · 1.5 = 180       0.15
///     120 · 0.5       =  60       0.35
///     120 · 1.5       = 180       0.35
///
/// Without `rescue` the first two are 40 and 120; with it on whatever happens the last two are 90 and
/// 270. The target is 130 in 2026, at least: 0.5 waiting, 0.35 left out, 0.5 whatever happens. It
/// costs 4 亿元 in 2026: 1.2 waiting, 0 left out, 4 whatever happens.
@Suite struct AdaptivePackageTests {
  static func park(luck: String = "luck", change: (inout Scenario) -> Void = { _ in }) throws
    -> Scenario
  {
    let first = drawn("first", try Discrete(values: [80, 120], weights: [0.3, 0.7]))
    let second = drawn(luck, try Discrete(values: [0.5, 1.5], weights: [1, 1]))
    let cluster = plainCluster { $0.baseOutput = .own(first) }
    return plainPark([cluster]) {
      $0.levers = [
        lever("chance", [effect(.level, .multiply(second), from: 2026)]),
        Lever(
          title: "rescue", cost: Lever.Cost(perYear: .known(4), from: 2024),
          effects: [effect(.level, .multiply(.known(1.5)))]),
      ]
      $0.targets = [
        Target(title: "goal", series: .output, time: .at(2026), threshold: 130)
      ]
      change(&$0)
    }
  }

  static let condition = LeverTrigger(series: .output, year: 2025, .below, 100)
  static let levels: [String: LeverLevel] = ["chance": 1, "rescue": LeverLevel(1, when: condition)]

  static func package(_ scenario: Scenario) throws -> AdaptivePackage {
    try AdaptivePackage(PackagePlanner(scenario), levels: levels)
  }

  @Test func `every path is the branch of the decision tree that it should be`() async throws {
    let measures =
      [2025, 2026].map { PathMeasure.series(.output, year: $0) } + [.target("goal")]
    let sample = try await PackageEnsemble(paths: 5_000, seed: 1).follow(
      Self.package(Self.park()), keeping: measures)
    for path in 0..<5_000 {
      let (before, after) = (sample.columns[0][path], sample.columns[1][path])
      let isLow = abs(before - 80) < 1e-9
      #expect(isLow || abs(before - 120) < 1e-9)
      #expect(sample.met[path] == (isLow ? .all(1) : .empty))
      #expect(min(abs(after - 60), abs(after - 180)) < 1e-9)
      #expect(sample.columns[2][path] == after)
      // The other ways, on the same branch.
      let factor = isLow ? 1 : 1.5
      #expect(abs(sample.always[1][path] - after * factor) < 1e-9)
      #expect(abs(sample.never[1][path] - after / (isLow ? 1.5 : 1)) < 1e-9)
    }
  }

  /// 40 000 paths. Counts: six standard errors, a chance of 2e-9 in all for the two that are not
  /// exact; each error is at most 0.5/200. Differences of odds come from the same counts.
  @Test func `odds, differences and cost are those of the decision tree`() async throws {
    let scenario = try Self.park()
    let found = try await PackageEnsemble(paths: 40_000, seed: 1).compare(
      Self.package(scenario), target: "goal")
    let error = 0.0025
    #expect(abs(found.adaptive.statistics.odds.probability - 0.5) < 6 * error)
    #expect(abs(found.never.statistics.odds.probability - 0.35) < 6 * error)
    #expect(
      found.always.statistics.odds.probability == found.adaptive.statistics.odds.probability)
    #expect(found.overAlways.odds.value == 0)
    #expect(abs(found.overNever.odds.value - 0.15) < 6 * error)
    // Better than left out wherever `rescue` begins; worse than always wherever it does not.
    #expect(found.starts.map(\.lever) == ["rescue"])
    let share = found.starts[0].share.probability
    #expect(abs(share - 0.3) < 6 * error)
    #expect(found.overNever.better.probability == share)
    #expect(found.overNever.worse.probability == 0)
    #expect(abs(found.overAlways.worse.probability - (1 - share)) < 1e-12)
    #expect(abs(found.adaptive.cost.value - 4 * share) < 1e-12)
    #expect(found.adaptive.cost.interval.contains(4 * share))
    #expect(found.always.cost.value == 4 && found.always.cost.standardError == 0)
    #expect(found.never.cost.value == 0)
  }

  /// Draws of what happens from 2026 on have another name, and so are others.
  @Test func `what happens later moves no decision`() async throws {
    let ensemble = PackageEnsemble(paths: 2_000, seed: 1)
    let measures = [PathMeasure.series(.output, year: 2026)]
    let one = try await ensemble.follow(Self.package(Self.park()), keeping: measures)
    let other = try await ensemble.follow(
      Self.package(Self.park(luck: "otherwise")), keeping: measures)
    #expect(one.met == other.met)
    #expect(Array(one.columns[0]) != Array(other.columns[0]))
  }

  /// `first` waits for output below 100 in 2024 and multiplies by 1.5 from 2025 on; `second` waits
  /// for output below 110 in 2025. From 60: both, since 90 is below 110. From 80: the first alone,
  /// since 120 is not, though 80 would have been. From 105: the second alone.
  @Test func `later conditions see what earlier ones began`() async throws {
    let scenario = try Self.sequence()
    var levels: [String: LeverLevel] = [:]
    levels["second"] = LeverLevel(1, when: .init(series: .output, year: 2025, .below, 110))
    levels["first"] = LeverLevel(1, when: .init(series: .output, year: 2024, .below, 100))
    let package = try AdaptivePackage(PackagePlanner(scenario), levels: levels)
    #expect(package.conditions.map(\.year) == [2024, 2025])
    #expect(package.triggered == ["second", "first"])
    let sample = try await PackageEnsemble(paths: 1_000, seed: 1).follow(
      package, keeping: [.series(.output, year: 2024), .series(.output, year: 2026)])
    var seen: Set<ConditionSet?> = []
    for path in 0..<1_000 {
      let begin = sample.columns[0][path].rounded()
      let expected: (met: ConditionSet, end: Double)? =
        switch begin {
        case 60: (.all(2), 60 * 1.5 * 2)
        case 80: (.empty.with(0), 80 * 1.5)
        case 105: (.empty.with(1), 105 * 2)
        case 130: (.empty, 130)
        default: nil
        }
      let (met, end) = try #require(expected)
      #expect(sample.met[path] == met)
      #expect(abs(sample.columns[1][path] - end) < 1e-9)
      seen.insert(sample.met[path])
    }
    #expect(seen.count == 4)
  }

  /// Output 60, 80, 105 or 130; `second` comes first in the scenario.
  private static func sequence() throws -> Scenario {
    let values = [60.0, 80, 105, 130]
    let output = drawn("output", try Discrete(values: values, weights: [1, 1, 1, 1]))
    return plainPark([plainCluster { $0.baseOutput = .own(output) }]) {
      $0.levers = [
        lever("second", [effect(.level, .multiply(.known(2)))]),
        lever("first", [effect(.level, .multiply(.known(1.5)))]),
      ]
    }
  }

  /// On a park with lags, shocks, a cap and levers on everything that levers can move; up to the
  /// rounding of lags, which are summed otherwise where a lever moves them later.
  @Test func `up to its year a condition sees the same whether it is met or not`() async throws {
    let scenario = try ReferenceScenario.levered("all-levers")
    let year = scenario.horizon.asOf + 2
    let trigger = LeverTrigger(series: .output, year: year, .below, 1)
    let measures = (scenario.horizon.asOf + 1...year).map {
      PathMeasure.series(.output, year: $0)
    }
    for lever in scenario.levers where !lever.effects.isEmpty {
      let package = try AdaptivePackage(
        PackagePlanner(scenario), levels: [lever.id: LeverLevel(1, when: trigger)])
      let sample = try await PackageEnsemble(paths: 64, seed: 1).follow(package, keeping: measures)
      for (always, never) in zip(sample.always, sample.never) {
        #expect(agree(Array(always), Array(never)), "\(lever.id)")
      }
    }
  }

  @Test func `levers that wait for the same begin together`() async throws {
    var levels = Self.levels
    levels["chance"] = LeverLevel(1, when: Self.condition)
    let package = try AdaptivePackage(PackagePlanner(Self.park()), levels: levels)
    #expect(package.conditions == [Self.condition])
    #expect(package.triggered == ["chance", "rescue"])
    let met = package.settled(.all(1))
    #expect(met.values.allSatisfy { $0.trigger == nil && $0.isEverOn })
    #expect(package.settled(.empty).values.allSatisfy { !$0.isEverOn })
  }

  @Test func `six conditions are followed and seven are not`() throws {
    let scenario = try Self.park {
      $0.levers = (0..<7).map { lever("lever\($0)", [effect(.level, .multiply(.known(1)))]) }
    }
    func package(_ count: Int) throws -> AdaptivePackage {
      var levels: [String: LeverLevel] = [:]
      for index in 0..<count {
        levels["lever\(index)"] = LeverLevel(
          1, when: .init(series: .output, year: 2025, .below, Double(index)))
      }
      return try AdaptivePackage(PackagePlanner(scenario), levels: levels)
    }
    #expect(try package(6).conditions.count == 6)
    #expect(throws: TooManyConditions(count: 7)) { try package(7) }
  }

  /// What fails on a path before the condition is known leaves no decision and no outcome.
  @Test func `a path that failed is not a number`() async throws {
    let broken = drawn("first", try Discrete(values: [80, 1e308], weights: [0.5, 0.5]))
    let scenario = try Self.park {
      $0.clusters[0].baseOutput = .own(broken)
      $0.levers[0].effects[0].from = 2024
      $0.levers[0].effects[0].operation = .multiply(.known(1e10))
    }
    let sample = try await PackageEnsemble(paths: 200, seed: 1).follow(
      Self.package(scenario), keeping: [.target("goal")])
    #expect(sample.met.contains(nil))
    for path in 0..<200 { #expect((sample.met[path] == nil) == sample.columns[0][path].isNaN) }
    let found = try await PackageEnsemble(paths: 200, seed: 1).compare(
      Self.package(scenario), target: "goal")
    #expect(found.starts[0].share.failed == sample.met.count { $0 == nil })
  }

  @Test func `threads move no decision`() async throws {
    let package = try Self.package(Self.park())
    let one = try await PackageEnsemble(paths: 3_000, seed: 2, threads: 1).follow(
      package, keeping: [.target("goal")])
    let many = try await PackageEnsemble(
      paths: 3_000, seed: 2, threads: 4, instructionSet: .baseline
    ).follow(package, keeping: [.target("goal")])
    #expect(one.met == many.met)
    #expect(Array(one.columns[0]) == Array(many.columns[0]))
  }
}
