import Decisions
import Estimation
import GrowthModel

@testable import Reporting

/// A front made by hand. No number comes from the model.
enum FrontierSample {
  static func estimate(_ value: Double, _ half: Double) -> Estimate {
    Estimate(
      value, standardError: half / 2, interval: (value - half)...(value + half), level: 0.95)
  }

  static func point(
    _ levels: [String: LeverLevel], cost: Double, hits: Int, median: Double, gain: Estimate?
  ) -> Frontier.Point {
    Frontier.Point(
      levels: levels, cost: cost, odds: GoalSample.odds(hits), median: estimate(median, 4),
      shortfall: estimate(500 - median / 2, 5), gain: gain)
  }

  static func frontier(
    _ measure: PackageMeasure = .odds, budget: CostMeasure = .presentValue
  ) -> Frontier {
    Frontier(
      measure: measure, budget: budget,
      points: [
        point([:], cost: 0, hits: 100, median: 180, gain: nil),
        point(["talent": 0.5], cost: 2.25, hits: 140, median: 185, gain: estimate(0.002, 0.001)),
        point(
          ["tax": 1, "talent": 0.5], cost: 30.25, hits: 145, median: 205,
          gain: estimate(0.00025, 0.0009)),
        point(
          ["tax": 1, "zone": 1, "talent": 1], cost: 51, hits: 900, median: 260,
          gain: estimate(0.03775, 0.0027)),
      ],
      near: [.init(levels: ["zone": 1], cost: 21, lag: estimate(0.0001, 0.0005))],
      order: [
        LeverPurchase(
          raised: ["talent": 0.5], cost: 2.25, gain: estimate(0.002, 0.001),
          odds: GoalSample.odds(140)),
        LeverPurchase(
          raised: ["tax": 1, "zone": 1], cost: 51, gain: estimate(0.03, 0.0027),
          odds: GoalSample.odds(890)),
      ],
      method: .init(packages: 1234, isExhaustive: true, screeningPaths: 4096, finalists: 56),
      uncosted: ["talent"])
  }

  static var results: [(name: String, result: FrontierResult)] {
    func result(_ frontier: Frontier, telling: [String]? = nil) -> FrontierResult {
      let scenario = GoalSample.scenario
      return FrontierResult(
        scenario: scenario, target: scenario.targets[0], package: nil, paths: 20_000, seed: 7,
        frontier: frontier, tellingTargets: telling)
    }
    var searched = frontier(.shortfall, budget: .dearestYear)
    searched.method = .init(
      packages: 7000, isExhaustive: false, screeningPaths: nil, finalists: 7000)
    searched.order = []
    searched.near = []
    searched.uncosted = []
    return [
      ("odds", result(frontier())),
      ("median", result(frontier(.median), telling: ["digital-2025"])),
      ("searched", result(searched)),
    ]
  }

  static func reports(_ language: Language = .english) -> [FrontierReport] {
    results.map { FrontierReport($0.result, from: Sample.provenance, in: language) }
  }

  /// All reports in one text, each under its name.
  static func text(_ format: ReportFormat, _ language: Language) -> String {
    zip(results, reports(language)).map { "== \($0.name)\n" + $1.rendered(as: format) }.joined()
  }
}
