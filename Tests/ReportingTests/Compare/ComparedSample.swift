import Decisions
import Estimation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

/// A comparison made by hand: 400 paths whose outcomes are plain arithmetic. No number comes from
/// the model.
enum ComparedSample {
  /// The sample park with levers, of which two are costed.
  static var scenario: Scenario {
    var scenario = Sample.scenario
    scenario.targets = [
      Target(
        title: Sample.title("output-2025", "100 in 2025", "2025年100亿元"), series: .output,
        time: .at(2025), threshold: 100, source: "plan"),
      Target(
        title: Sample.title("digital-2025", "Digital economy", "数字经济目标"), series: .cluster(0),
        time: .by(2025), threshold: 600, isNominal: true),
    ]
    scenario.levers = [
      lever("tax", cost: 2.5), lever("speed", cost: 0.1), lever("talent", cost: nil),
    ]
    scenario.packages = [
      Package(
        title: Sample.title("fast-track", "Fast track", "快速通道"), levels: ["speed": 1]),
      Package(
        title: Sample.title("all", "All levers", "全部措施"),
        levels: [
          "tax": LeverLevel(stages: [.init(from: 2024, level: 0.5), .init(from: 2025, level: 1)]),
          "speed": 1, "talent": 0.5,
        ]),
    ]
    return scenario
  }

  private static func lever(_ id: String, cost: Double?) -> Lever {
    Lever(
      title: Title(id: id), cost: cost.map { Lever.Cost(perYear: .known($0), from: 2024) },
      effects: [])
  }

  /// Every fifth of 40 to 119.8, in a mixed order, times `factor`; with `noise` more on every third
  /// path, and `failed` paths that left the finite numbers.
  private static func column(_ factor: Double, noise: Double = 0, failed: Int = 0) -> PathColumn {
    PathColumn(
      (0..<400).map { path in
        if path < failed { return .nan }
        let value = 40 + Double(path * 37 % 400) / 5
        return factor * value + (path % 3 == 0 ? noise : 0)
      })
  }

  private static func package(
    _ name: String, _ scenario: Scenario, _ levels: [String: LeverLevel], factor: Double,
    noise: Double = 0, failed: Int = 0, against first: [TargetOutcomes]?
  ) -> (ComparedPackage, [TargetOutcomes], [ComparedDifference]) {
    let outcomes = scenario.targets.map {
      TargetOutcomes(column(factor, noise: noise, failed: failed), of: $0)
    }
    func median(_ year: Int, _ share: Double) -> YearMedian {
      YearMedian(
        year,
        SectionedNumber.median(column(share * factor, noise: share * noise, failed: failed))
          .estimate())
    }
    let compared = ComparedPackage(
      name: name, scenario: scenario, levels: levels,
      targets: zip(scenario.targets, outcomes).map { ComparedTarget($0, PackageStatistics($1)) },
      total: [median(scenario.horizon.to, 1)],
      clusters: [0.25, 0.75, 1.5].map { median(scenario.horizon.to, $0) }, failed: failed)
    let differences = (first ?? []).indices.map { index in
      ComparedDifference(
        package: 0, target: scenario.targets[index].id, outcomes[index],
        less: first?[index] ?? outcomes[index])
    }
    return (compared, outcomes, differences)
  }

  /// Three packages of one scenario.
  static var comparison: PackageComparison {
    let scenario = scenario
    let none = package("none", scenario, [:], factor: 1, against: nil)
    var found = PackageComparison(
      packages: [none.0], targets: scenario.targets.map(\.id), differences: [], paths: 400,
      seed: 7)
    let sizes = [("fast-track", 1.02, 0.0, 0), ("all", 1.25, -3, 2)]
    for (place, (name, factor, noise, failed)) in sizes.enumerated() {
      let levels = scenario.packages.first { $0.id == name }?.levels ?? [:]
      let next = package(
        name, scenario, levels, factor: factor, noise: noise, failed: failed, against: none.1)
      found.packages.append(next.0)
      found.differences += next.2.map { difference in
        var difference = difference
        difference.package = place + 1
        return difference
      }
    }
    found.rareOdds = [
      rareOdds("digital-2025", [("none", 1e-5), ("fast-track", 2.5e-5), ("all", 0)])
    ]
    return found
  }

  /// Odds within a quarter of themselves; of 0, nothing is known but that they are below 1e-7.
  static func rareOdds(_ target: String, _ odds: [(String, Double)]) -> RareOdds {
    RareOdds(
      target: target,
      odds.map { name, odds in
        let estimate = ProbabilityEstimate(
          probability: odds, interval: odds == 0 ? 0...1e-7 : (0.8 * odds)...(1.25 * odds),
          level: 0.95, calls: 4000, estimator: "importance sampling, mixture")
        return (
          name, ProbabilityAnswer(estimate: estimate, warnings: odds == 0 ? [.eventNotSeen] : [])
        )
      })
  }

  static func report(_ language: Language = .english) -> CompareReport {
    CompareReport(
      comparison, of: [ComparedFile("sample.yaml", digest: "sha256:00", scenario: scenario)],
      version: "0.0.0", in: language)
  }

  /// Two scenarios that are counted differently, one of them twenty times as good.
  static func reportOfTwo(_ language: Language = .english) -> CompareReport {
    var other = scenario
    other.title = Sample.title("rich", "Rich park", "富裕园区")
    other.horizon = Horizon(from: 2020, asOf: 2023, to: 2026)
    other.discountRate = 0.035
    other.clusters.removeLast()
    let first = package("sample", scenario, [:], factor: 1, against: nil)
    let second = package("rich", other, [:], factor: 20, against: first.1)
    let comparison = PackageComparison(
      packages: [first.0, second.0], targets: scenario.targets.map(\.id),
      differences: second.2.map { difference in
        var difference = difference
        difference.package = 1
        return difference
      }, paths: 400, seed: 7)
    return CompareReport(
      comparison,
      of: [
        ComparedFile("sample.yaml", digest: "sha256:00", scenario: scenario),
        ComparedFile(
          "rich.yaml", digest: "sha256:01", scenario: other,
          contrasts: scenario.contrasts(to: other, targets: scenario.targets.map(\.id))
            + [
              .baseYear(2023, 2024), .boundary, .prices("output-2025"),
              .targetYear("output-2025", 2025, 2026), .threshold("output-2025", 100, 1250.5),
            ]),
      ], version: "0.0.0", in: language)
  }

  /// What leads from one file to another, with everything that such a report can show.
  static func inputsReport(_ language: Language = .english) -> InputsReport {
    InputsReport(
      ScenarioDifference(
        members: [
          .init(.lever, "tax", isAdded: false), .init(.cluster, "bio", isAdded: true),
        ],
        numbers: [
          .init(
            name: "totals.output.2023", before: number("pert(30, 75, 200)", "亿元/year", 14, "a"),
            after: number("=pert(0.003, 0.0075, 0.025) 万亿元", "万亿元", 9, "b")),
          .init(
            name: "levers.tax.cost", before: number("2.5", "亿元/year", 90, "a"), after: nil),
          .init(name: "clusters.bio.share", before: nil, after: number("60 %", "%", 31, "b")),
        ], sameNumbers: 120, rewritten: 3),
      from: ("a.yaml", "sha256:00"), to: ("b.yaml", "sha256:01"), version: "0.0.0", in: language)
  }

  private static func number(
    _ text: String, _ unit: String, _ line: Int, _ file: String
  ) -> Assumption {
    Assumption(
      name: "", text: text, unit: unit, source: nil, grade: nil,
      location: SourceLocation(file: "\(file).yaml", line: line, column: 5), isUncertain: false)
  }
}
