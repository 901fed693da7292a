import Estimation
import GrowthModel
import Simulation

@testable import Decisions
@testable import Reporting

/// Two levers and a package that waits, compared by hand. No number comes from the model.
enum LeversSample {
  static func report(_ language: Language = .english, cannotTell: Bool = false) -> LeversReport {
    var report = LeversReport(
      ranking(cannotTell: cannotTell), package: cannotTell ? nil : "fast", paths: 20_000, seed: 7,
      from: Sample.provenance, in: language)
    guard cannotTell else { return report }
    report.rareOdds = ComparedSample.rareOdds(
      report.ranking.contrast.target.id,
      [("none", 1e-5), ("credit", 2e-5), ("office", 1.1e-5), ("package", 3e-5)])
    return report
  }

  static var scenario: GrowthModel.Scenario {
    var scenario = Sample.scenario
    scenario.levers = [
      Lever(
        title: Sample.title("credit", "Tax credit", "税收抵免"),
        cost: Lever.Cost(perYear: .known(4), from: 2024),
        effects: []),
      Lever(
        title: Sample.title("office", "=One-stop | office", "一站式办公室"), levels: [0, 0.5, 1],
        requires: ["credit"], effects: []),
    ]
    scenario.discountRate = 0.03
    scenario.displacement = .known(0.25)
    return scenario
  }

  static let levels: [String: LeverLevel] = [
    "credit": 1,
    "office": LeverLevel(stages: [.init(from: 2024, level: 0.5), .init(from: 2025.5, level: 1)]),
  ]

  static func estimate(_ value: Double, _ half: Double) -> Estimate {
    Estimate(value, standardError: half / 2, interval: (value - half)...(value + half), level: 0.95)
  }

  /// Effects in proportion to one size.
  private static func effects(_ size: Double, _ half: Double) -> LeverEffects {
    func all(_ values: Double...) -> [Estimate] { values.map { estimate($0 * size, half) } }
    var effects = LeverEffects(values: (0..<4).map { _ in SectionedNumber(0, parts: []) })
    effects.package = estimate(10 * size, half)
    effects.alone = all(6, 3)
    effects.leftOut = all(7, 4)
    effects.shapley = all(6.5, 3.5)
    return effects
  }

  /// Forty outcomes about a median.
  private static func statistics(_ median: Double) -> PackageStatistics {
    PackageStatistics(outcomes(median, step: 0.01))
  }

  private static func outcomes(_ median: Double, step: Double) -> TargetOutcomes {
    TargetOutcomes(
      PathColumn((0..<40).map { median * (0.8 + step * Double($0)) }), threshold: 100)
  }

  private static func contrasts(cannotTell: Bool) -> [TargetContrast] {
    zip(Sample.targets, [cannotTell ? 3 : 800, 120, 0]).map {
      TargetContrast(target: $0, crossings: $1, middle: 95)
    }
  }

  static func ranking(cannotTell: Bool) -> LeverRanking {
    let odds = effects(cannotTell ? 1e-5 : 0.02, cannotTell ? 2e-4 : 0.003)
    let comparison = LeverComparison(
      levers: ["credit", "office"], odds: odds, median: effects(1.5, 0.2),
      output: effects(12, 1.25), valueAdded: cannotTell ? nil : effects(3, 0.5),
      medianErrors: [
        DifferenceErrors(common: 0.1, independent: 1),
        DifferenceErrors(common: 0.1, independent: 4),
      ], without: statistics(90), with: statistics(105), packages: cannotTell ? 80 : 4,
      sampledPairs: cannotTell ? 64 : nil)
    return LeverRanking(
      comparison, of: levels, in: scenario, target: Sample.targets[0],
      among: contrasts(cannotTell: cannotTell), by: .odds)
  }

  static func adaptive(_ language: Language = .english) -> AdaptiveReport {
    var scenario = scenario
    let condition = LeverTrigger(series: .output, year: 2024, .below, 80)
    let package = Package(
      title: Sample.title("careful", "Careful", "稳健方案"),
      levels: ["credit": 1, "office": LeverLevel(1, when: condition)])
    scenario.packages.append(package)
    let medians = (waiting: 101.0, always: 103.0, never: 98.0)
    let waiting = outcomes(medians.waiting, step: 0.011)
    let always = outcomes(medians.always, step: 0.01)
    let never = outcomes(medians.never, step: 0.01)
    func policy(_ outcomes: TargetOutcomes, _ cost: Estimate) -> AdaptiveComparison.Policy {
      .init(statistics: PackageStatistics(outcomes), cost: cost)
    }
    let comparison = AdaptiveComparison(
      target: Sample.targets[0], adaptive: policy(waiting, estimate(9.25, 0.3)),
      always: policy(always, estimate(12, 0)), never: policy(never, estimate(8, 0)),
      starts: [
        .init(lever: "office", condition: condition, share: .counting(hits: 9, count: 40))
      ], overAlways: PairedDifference(waiting, always), overNever: PairedDifference(waiting, never),
      uncosted: ["office"])
    return AdaptiveReport(
      comparison, of: package, in: scenario, paths: 40, seed: 7, from: Sample.provenance,
      in: language)
  }
}
