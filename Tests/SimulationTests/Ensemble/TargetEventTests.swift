import Estimation
import GrowthModel
import ModelFixtures
import Probability
import Statistics
import Testing

@testable import Simulation

/// A target as an event of standard normals, for estimators.
@Suite struct TargetEventTests {
  /// Inputs of the first paths of an ensemble by column, `stride` apart; all in the first chunk.
  static func points(_ plan: ModelPlan, count: Int, stride: Int, seed: UInt64) -> [Double] {
    var points = Array(repeating: Double.nan, count: max(plan.inputs.count, 1) * stride)
    points.withUnsafeMutableBufferPointer { points in
      guard let start = points.baseAddress else { return }
      fill(start, plan, chunk: 0, count: count, stride: stride, seed: seed)
    }
    return points
  }

  static func fill(
    _ points: UnsafeMutablePointer<Double>, _ plan: ModelPlan, chunk: Int, count: Int, stride: Int,
    seed: UInt64
  ) {
    for (column, input) in plan.inputs.enumerated() {
      var stream = NormalStream(seed: seed, factor: input.key, step: input.step, chunk: chunk)
      for first in Swift.stride(from: 0, to: count, by: 8) {
        let numbers = stream.next()
        for path in first..<min(first + 8, count) {
          points[column * stride + path] = numbers[path - first]
        }
      }
    }
  }

  static func margins(
    _ event: TargetEvent, _ points: [Double], stride: Int, count: Int
  ) -> [Double] {
    var margins = Array(repeating: -12345.0, count: count + 3)
    points.withUnsafeBufferPointer { points in
      margins.withUnsafeMutableBufferPointer { margins in
        guard let from = points.baseAddress, let into = margins.baseAddress else { return }
        event.margins(of: from, stride: stride, count: count, into: into)
      }
    }
    // Nothing is written beyond the last point.
    #expect(margins.suffix(3) == [-12345, -12345, -12345])
    return Array(margins.prefix(count))
  }

  @Test(arguments: ["base", "all-levers", "toy-indicators", "toy-everything-quarterly"])
  func `margins are at least nothing on the paths that hit`(_ name: String) async throws {
    let reference = try ReferenceScenario.named(name)
    var scenario = reference.scenario
    // Thresholds near the middle, so that there are hits and misses.
    let median = try await Ensemble(paths: 300, seed: 1).forecast(
      of: scenario, package: reference.package)
    for index in scenario.targets.indices {
      scenario.targets[index].threshold = median.targets[index].outcome.median
      scenario.targets[index].isNominal = index == 0 && scenario.targets[index].series == .output
    }
    scenario.targets.append(
      Target(
        title: Title(id: "ceiling"), series: .cluster(1), time: .at(2026), direction: .atMost,
        threshold: 40))
    let forecast = try await Ensemble(paths: 300, seed: 9).forecast(
      of: scenario, package: reference.package)
    let plan = try ModelPlan(scenario, levels: reference.package.levels)
    let points = Self.points(plan, count: 300, stride: 300, seed: 9)
    for (index, target) in scenario.targets.enumerated() {
      let event = TargetEvent(target, of: plan)
      #expect(event.dimension == plan.inputs.count)
      let margins = Self.margins(event, points, stride: 300, count: 300)
      let hits = margins.count { $0 >= 0 }
      let odds = forecast.targets[index]
      #expect(Double(hits) / 300 == odds.estimate.probability)
      // What is missing, path by path, is the expected shortfall.
      let missing = margins.reduce(0) { $0 + max(0, -$1) } / 300
      #expect(abs(missing - odds.expectedShortfall) <= 1e-12 * max(missing, 1))
    }
  }

  @Test(arguments: [1, 7, 8, 9, 255, 256, 257, 300])
  func `any number of points is followed, each by itself`(_ count: Int) throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let plan = try ModelPlan(scenario)
    let event = TargetEvent(scenario.targets[1], of: plan)
    let whole = Self.margins(
      event, Self.points(plan, count: 300, stride: 300, seed: 4), stride: 300, count: 300)
    // Beyond the points there are numbers that are none, and columns stand far apart.
    let stride = count + 11
    let points = Self.points(plan, count: count, stride: stride, seed: 4)
    let part = Self.margins(event, points, stride: stride, count: count)
    #expect(part.map(\.bitPattern) == whole.prefix(count).map(\.bitPattern))
  }

  @Test func `every instruction set gives the same margins`() throws {
    let scenario = try ReferenceScenario.named("mixed-laws").scenario
    let plan = try ModelPlan(scenario)
    let points = Self.points(plan, count: 77, stride: 77, seed: 4)
    let all = InstructionSet.available.map { set in
      Self.margins(
        TargetEvent(scenario.targets[0], of: plan, instructionSet: set), points, stride: 77,
        count: 77)
    }
    #expect(all.allSatisfy { $0 == all[0] })
  }

  /// The counting estimator on the ensemble's own draws finds the ensemble's odds.
  @Test func `counting over the event is the ensemble's estimate`() async throws {
    let scenario = try ReferenceScenario.named("optimistic").scenario
    let forecast = try await Ensemble(paths: 1_100, seed: 6).forecast(of: scenario)
    let plan = try ModelPlan(scenario)
    let event = TargetEvent(scenario.targets[1], of: plan)
    let estimate = CountingEstimator(count: 1_100).estimate(event) { chunk, block, stride, count in
      Self.fill(block, plan, chunk: chunk, count: count, stride: stride, seed: 6)
    }
    #expect(estimate == forecast.targets[1].estimate)
  }

  @Test func `a target of a scenario without chance has a margin too`() throws {
    let plan = try ModelPlan(plainPark([plainCluster()]))
    let target = Target(
      title: Title(id: "more"), series: .output, time: .at(2025), threshold: 130)
    let margins = Self.margins(
      TargetEvent(target, of: plan), Array(repeating: 0, count: 8), stride: 3, count: 3)
    #expect(margins == [-30, -30, -30])
  }

  @Test func `a path that leaves the finite numbers has no margin`() throws {
    let scenario = try FailureTests.overflowing()
    let plan = try ModelPlan(scenario)
    let event = TargetEvent(scenario.targets[0], of: plan)
    // The middle point's ratio is the huge one.
    let margins = Self.margins(event, [0, 3, 0, 3, -3], stride: 5, count: 5)
    #expect(margins.map(\.isNaN) == [false, true, false, true, false])
  }
}
