import Decisions
import Estimation
import GrowthModel

@testable import Reporting

/// Answers made by hand, one for each question. No number comes from the model.
enum GoalSample {
  static var scenario: Scenario {
    var scenario = Sample.scenario
    scenario.discountRate = 0.03
    scenario.levers = [
      Lever(
        title: Sample.title("tax", "Tax credit", "税收抵免"), cost: cost(4), effects: []),
      Lever(
        title: Sample.title("zone", "Zone | upgrade", "园区升级"), levels: [0, 1], cost: cost(3),
        effects: []),
      Lever(
        title: Sample.title("talent", "Talent", "人才补贴"), levels: [0, 0.5, 1], effects: []),
    ]
    return scenario
  }

  private static func cost(_ perYear: Double) -> Lever.Cost {
    Lever.Cost(perYear: .known(perYear), from: 2024)
  }

  static func odds(_ hits: Int) -> ProbabilityEstimate { .counting(hits: hits, count: 20_000) }

  static func result(
    _ answer: GoalResult.Answer, wanted: Double = 0.8, telling: [String]? = nil
  ) -> GoalResult {
    GoalResult(
      scenario: scenario, target: scenario.targets[0], package: nil, odds: wanted, paths: 20_000,
      seed: 7, answer: answer, tellingTargets: telling)
  }

  /// Odds that rise by steps up to `hits` at the greatest value.
  static func goal(_ values: [Double], hits: [Int], wanted: Double = 0.8) -> GoalAnswer {
    GoalAnswer(zip(values, hits).map { .init($0, odds($1)) }, wanted: wanted)
  }

  static let reached = goal([0, 0.25, 0.4, 0.5, 1], hits: [9_000, 12_000, 15_950, 16_020, 18_000])
  static let unreached = goal([0, 0.5, 1], hits: [0, 312, 624])

  static var money: MoneyAnswer {
    MoneyAnswer(
      answer: goal([0, 8, 14, 22.5], hits: [9_000, 15_960, 16_100, 17_000]),
      package: ["tax": 1, "talent": 0.5], bestPackage: ["tax": 1, "zone": 1, "talent": 1],
      packages: 1234, screeningPaths: 4096, uncosted: ["talent"])
  }

  static var results: [(name: String, result: GoalResult)] {
    let threshold = Estimate(312.5, standardError: 2, interval: 308.25...316, level: 0.95)
    let median = Estimate(420, standardError: 2, interval: 416...424, level: 0.95)
    return [
      ("lever", result(.lever("tax", reached))), ("unreached", result(.lever("zone", unreached))),
      ("investment", result(.investment(goal([1, 2.5, 100], hits: [1, 16_005, 16_010])))),
      ("money", result(.money(money, .presentValue))),
      ("yearly", result(.money(money, .dearestYear))),
      ("threshold", result(.threshold(threshold, median: median, odds(5_000)))),
      ("year", result(.year(goal([2024, 2025], hits: [100, 17_000])))),
      ("untold", result(.lever("tax", goal([0, 1], hits: [0, 0])), telling: ["digital-2025"])),
      ("none", result(.lever("tax", goal([0, 1], hits: [20_000, 20_000])), telling: [])),
    ]
  }

  static func reports(_ language: Language = .english) -> [GoalReport] {
    results.map { GoalReport($0.result, from: Sample.provenance, in: language) }
  }

  /// All reports in one text, each under its name.
  static func text(_ format: ReportFormat, _ language: Language) -> String {
    zip(results, reports(language)).map { "== \($0.name)\n" + $1.rendered(as: format) }.joined()
  }
}
