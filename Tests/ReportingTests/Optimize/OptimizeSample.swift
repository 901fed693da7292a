import Decisions
import Estimation
import GrowthModel

@testable import Reporting

/// Best packages made by hand. No number comes from the model.
enum OptimizeSample {
  static func package(
    _ levels: [String: LeverLevel], cost: Double, hits: Int, median: Double, value: Estimate
  ) -> Optimum.Package {
    Optimum.Package(
      levels: levels, cost: cost, dearestYear: cost / 8, odds: GoalSample.odds(hits),
      median: FrontierSample.estimate(median, 4), value: value)
  }

  static var byOdds: Optimum {
    let best = package(
      ["tax": 1, "talent": 0.5], cost: 30.25, hits: 9_000, median: 460,
      value: FrontierSample.estimate(0.45, 0.007))
    return Optimum(
      objective: .odds, budget: Budget(total: 32, yearly: 4.5), best: best,
      guarantee: .init(confidence: 0.95, indifference: 0.01, slack: 0.0062),
      alike: [
        .init(levels: ["zone": 1], cost: 21, dearestYear: 2.625, lag: 0.0045, lead: 0.0016),
        .init(levels: ["tax": 1], cost: 28, dearestYear: 3.5, lag: 0.0012, lead: 0.0062),
      ],
      relaxations: [
        .init(.oneMoreInTotal, package: best, gain: nil),
        .init(
          .oneMoreAYear,
          package: package(
            ["tax": 1, "talent": 1], cost: 31, hits: 9_100, median: 462,
            value: FrontierSample.estimate(0.455, 0.007)),
          gain: FrontierSample.estimate(0.005, 0.002)),
        .init(
          .noBudget,
          package: package(
            ["tax": 1, "zone": 1, "talent": 1], cost: 51, hits: 12_000, median: 540,
            value: FrontierSample.estimate(0.6, 0.007)),
          gain: FrontierSample.estimate(0.15, 0.006)),
      ],
      method: .init(
        packages: 1234, isExhaustive: true,
        stages: [.init(paths: 1024, packages: 1234), .init(paths: 4096, packages: 40)]),
      uncosted: ["talent"])
  }

  /// Of a search, by another objective, without a limit, and short of its zone.
  static func other(_ objective: PackageObjective, slack: Double) -> Optimum {
    var optimum = byOdds
    optimum.objective = objective
    optimum.budget = Budget()
    optimum.best.value = FrontierSample.estimate(230, 3)
    optimum.guarantee = .init(confidence: 0.9, indifference: 2.3, slack: slack)
    optimum.alike = (1...11).map {
      .init(
        levels: ["tax": 1], cost: Double($0), dearestYear: Double($0) / 8, lag: 1.25,
        lead: slack)
    }
    if slack == 0 { optimum.alike = [] }
    optimum.relaxations = []
    optimum.uncosted = []
    optimum.method.isExhaustive = slack == 0
    return optimum
  }

  static var results: [(name: String, result: OptimizeResult)] {
    func result(_ optimum: Optimum, telling: [String]? = nil) -> OptimizeResult {
      let scenario = GoalSample.scenario
      return OptimizeResult(
        scenario: scenario, target: scenario.targets[0], package: nil, paths: 20_000, seed: 7,
        optimum: optimum, tellingTargets: telling)
    }
    return [
      ("odds", result(byOdds)),
      ("median", result(other(.median, slack: 0), telling: ["digital-2025"])),
      ("searched", result(other(.percentile(10), slack: 4.5))),
      ("shortfall", result(other(.expectedShortfall, slack: .infinity))),
    ]
  }

  static func reports(_ language: Language = .english) -> [OptimizeReport] {
    results.map { OptimizeReport($0.result, from: Sample.provenance, in: language) }
  }

  /// All reports in one text, each under its name.
  static func text(_ format: ReportFormat, _ language: Language) -> String {
    zip(results, reports(language)).map { "== \($0.name)\n" + $1.rendered(as: format) }.joined()
  }
}
