import Estimation
import GrowthModel
import Reporting
import ScenarioFormat
import Simulation

/// A forecast made by hand, with everything a report can show. No number comes from the model.
enum Sample {
  static func title(_ id: String, _ english: String, _ chinese: String) -> Title {
    Title(id: id, texts: ["en": english, "zh": chinese])
  }

  static var scenario: Scenario {
    let output = Input(
      name: "totals.output.2023", value: .known(70), source: "judgement", grade: .judgement)
    let clusters = [
      Cluster(
        title: title("digital", "Digital economy", "数字经济"), baseOutput: .shareOf(output)),
      Cluster(title: title("bio", "Bio | chemistry", "生物经济"), baseOutput: .shareOf(output)),
      Cluster(
        title: title("headquarters", "Headquarters", "总部经济"), isRegistered: true,
        baseOutput: .own(.known(90))),
    ]
    var scenario = Scenario(
      title: title("sample", "Sample park", "示例园区"),
      park: Park(area: .init(20), founded: 2019),
      horizon: Horizon(from: 2020, asOf: 2023, to: 2025), clusters: clusters,
      laws: [WeightedLaw(.ratio)], shock: DemandShock(dependence: .oneFactor([0.3, 0.5, 0.2])))
    scenario.prices = Prices(inflation: [2024: .known(-0.02), 2025: .known(-0.02)])
    scenario.packages = [Package(title: title("fast", "Fast track", "加速方案"), levels: [:])]
    scenario.indicators = [
      Indicator(
        title: title("jobs", "Jobs", "就业人数"), unit: "people",
        kind: .path(base: .known(900), growth: .known(0.1), limit: nil))
    ]
    scenario.anchors = [
      Anchor(
        title: title("fab", "Wafer plant", "晶圆厂"), cluster: 0, probability: 0.1,
        capital: .known(80), ratio: .known(2), start: .known(2024), delay: .known(0),
        build: .known(1), ramp: .known(1), keptShare: .known(0.5))
    ]
    scenario.targets = targets
    scenario.observations = observations
    scenario.notes = [
      title(
        "note-1", "Counted by registration the park looks different: run registered-revenue.yaml.",
        "按注册口径统计结果不同：请运行 registered-revenue.yaml。")
    ]
    return scenario
  }

  static var targets: [Target] {
    [
      Target(
        title: title("output-2025", "500 in 2025", "2025年500亿元"), series: .output,
        time: .at(2025), threshold: 500, source: "plan, 2023-08-25"),
      Target(
        title: title("digital-2025", "Digital economy", "数字经济目标"), series: .cluster(0),
        time: .by(2025), threshold: 60, isNominal: true, source: "judgement: a guess"),
      Target(
        title: title("few-jobs", "Few jobs", "少用工"), series: .indicator(0), time: .at(2024),
        direction: .atMost, threshold: 2000),
    ]
  }

  static var observations: [Observation] {
    [
      Observation(
        title: title("invested", "Invested so far", "累计投资"), unit: "亿元",
        values: [
          .init(date: "end 2020", time: 2021, value: 17.3, source: "facts P3"),
          .init(date: "2023-08-25", time: 2023.65, value: 48.8, source: "facts P13"),
        ]),
      Observation(
        title: title("output", "Output", "产值"), series: .output, unit: "亿元",
        values: [.init(date: "2024", time: 2024, value: 146.1, source: "=facts 1.1")]),
    ]
  }

  /// A spread about a median, the same in shape for all.
  static func spread(_ median: Double) -> Spread {
    Spread(
      mean: median * 1.05, standardDeviation: median * 0.3,
      quantiles: [0.5, 0.6, 0.8, 1, 1.25, 1.6, 1.9].map { $0 * median },
      standardError: median * 0.001)
  }

  static var forecast: Forecast {
    let scenario = scenario
    let medians: [(SeriesName, [Double])] = [
      (.cluster(0), [37.5, 45]), (.cluster(1), [52.25, 61]), (.cluster(2), [95, 101]),
      (.total, [89.75, 106]), (.otherTotal, [184.75, 207]), (.induced, [8.5, 9.25]),
    ]
    var series: [SeriesForecast] = []
    for (name, values) in medians {
      for (prices, factor) in [(PriceBasis.real, 1), (.nominal, 0.96)] {
        for (year, value) in zip(2024...2025, values) {
          series.append(
            SeriesForecast(
              series: name, year: year, prices: prices, spread: spread(value * factor)))
        }
      }
    }
    for (name, values) in [
      (SeriesName.indicator(0), [990, 1089]), (.prices, [0.98, 0.96]), (.share(0), [0.42, 0.43]),
      (.share(1), [0.58, 0.57]),
    ] {
      for (year, value) in zip(2024...2025, values) {
        series.append(
          SeriesForecast(series: name, year: year, prices: .none, spread: spread(value)))
      }
    }
    let observation = scenario.observations[1]
    let uncertain = [
      ("totals.output.2023", Grade.judgement), ("clusters.digital.share", .judgement),
      ("clusters.bio.share", .judgement), ("law.ratio.added", .evidence),
    ].map { Input(name: $0, value: .known(1), grade: $1) }
    return Forecast(
      scenario: scenario, package: "fast", seed: 7, paths: 100_000,
      failures: Failures(
        count: 2,
        examples: [
          FailedPath(
            index: 41, inputs: [DrawnInput(name: "law.ratio.added", value: 1e300)])
        ]), series: series,
      base: [(SeriesName.cluster(0), 30.0), (.cluster(1), 40), (.cluster(2), 90), (.total, 70)]
        .map {
          SeriesForecast(series: $0, year: 2023, prices: .real, spread: spread($1))
        },
      growth: Growth(
        yearly: [spread(0.28), spread(0.18)],
        compound: [spread(0.22), spread(0.23), spread(0.06), spread(0.23)]),
      targets: odds(scenario),
      anchors: [
        AnchorForecast(
          anchor: scenario.anchors[0], frequency: 0.10012,
          total: [spread(95), spread(130)],
          targets: [
            .counting(hits: 1, count: 10_012), .counting(hits: 9_000, count: 10_012),
            .counting(hits: 10_012, count: 10_012),
          ])
      ],
      observations: [
        ObservedPercentile(
          observation: observation, point: observation.values[0], percentile: 0.9871,
          spread: spread(89.75))
      ], remarks: remarks, inputs: uncertain)
  }

  private static let remarks: [PlanRemark] = [
    .correlationsRepaired([
      CorrelationChange("law.ratio.added", "totals.output.2023", .rank, before: 0.9, after: 0.8877),
      CorrelationChange("law.ratio.added", "build.time", .kendall, before: -0.5, after: -0.4941),
      CorrelationChange("totals.output.2023", "build.time", .score, before: 0.25, after: 0.2622),
    ]),
    .correlationWithoutEffect("law.ratio.added", "levers.speed.cost", undrawn: "levers.speed.cost"),
  ]

  private static func odds(_ scenario: Scenario) -> [TargetOdds] {
    let estimates: [(Int, Double, Double, [Double], Int?)] = [
      (0, 391.25, 106, [0, 0], nil), (37_420, 12.5, 43.2, [0.1, 0.2742], nil),
      (99_998, 0.001, 990, [0.99998, 0], 2024),
    ]
    return zip(scenario.targets, estimates).map { target, row in
      TargetOdds(
        target: target, estimate: .counting(hits: row.0, failed: 2, count: 100_000),
        expectedShortfall: row.1, outcome: spread(row.2), firstReached: row.3,
        medianFirstYear: row.4)
    }
  }

  /// The forecast with an estimator's answers: rare with two ways, found by its complement, and one
  /// that cannot be trusted.
  static var estimated: Forecast {
    var forecast = forecast
    let answers = [rareAnswer, doubtfulAnswer, missAnswer]
    for (index, answer) in answers.enumerated() {
      forecast.targets[index].answer = answer
      forecast.targets[index].estimate = answer.odds.estimate
    }
    return forecast
  }

  private static func estimate(
    _ probability: Double, _ interval: ClosedRange<Double>, calls: Int, _ name: String
  ) -> ProbabilityEstimate {
    ProbabilityEstimate(
      probability: probability, interval: interval, level: 0.95, calls: calls, estimator: name)
  }

  private static var rareAnswer: TargetAnswer {
    TargetAnswer(
      odds: ProbabilityAnswer(
        estimate: estimate(
          3.21e-5, 2.95e-5...3.47e-5, calls: 4_812, "importance sampling, mixture"),
        check: estimate(3.4e-5, 2.8e-5...4.1e-5, calls: 46_500, "subset simulation")),
      ways: [
        LikelyWay(
          beta: 4.05, converged: true,
          inputs: [
            LikelyInput(name: "law.ratio.added", value: 2.9, percentile: 0.97, share: 0.5),
            LikelyInput(name: "totals.output.2023", value: 131.26, percentile: 0.9992, share: 0.25),
            LikelyInput(
              name: "shock.common", year: 2025, value: nil, percentile: 0.93, share: 0.125),
            LikelyInput(name: "prices.2025", value: 0.029, percentile: 0.61, share: 0.0625),
            LikelyInput(name: "build.time", value: 1.5, percentile: 0.33, share: 0.0625),
          ]),
        LikelyWay(
          beta: 4.4, converged: true,
          inputs: [
            LikelyInput(name: "law.kind", value: 3, percentile: nil, share: 0.75),
            LikelyInput(name: "totals.output.2023", value: 120, percentile: 0.9912, share: 0.25),
          ]),
      ])
  }

  private static var doubtfulAnswer: TargetAnswer {
    let second = estimate(0.0052, 0.0041...0.0063, calls: 20_000, "counting, Wilson")
    return TargetAnswer(
      odds: ProbabilityAnswer(
        estimate: estimate(0.0026, 0.0021...0.0031, calls: 1_000_000, "subset simulation"),
        warnings: [
          .notConverged(.adaptation), .precisionNotReached(wanted: 0.1, reached: 0.1923),
          .disagreement(second),
        ], check: second), ways: [])
  }

  private static var missAnswer: TargetAnswer {
    TargetAnswer(
      odds: ProbabilityAnswer(
        estimate: estimate(
          0.99998, 0.999978...0.999982, calls: 5_300,
          "importance sampling, mixture, of the complement"),
        check: estimate(
          0.999981, 0.999976...0.999984, calls: 46_500, "subset simulation, of the complement")),
      ways: [
        LikelyWay(
          beta: 4.1, converged: true,
          inputs: [LikelyInput(name: "jobs.growth", value: 0.9, percentile: 0.99998, share: 1)])
      ])
  }

  static func estimatedReport(_ language: Language = .english) -> RunReport {
    var provenance = provenance
    for (name, unit) in [("prices.2025", "%/year"), ("jobs.growth", "%"), ("build.time", "years")] {
      provenance.assumptions.append(
        Assumption(
          name: name, text: "", unit: unit, source: nil, grade: nil,
          location: SourceLocation(file: "sample.yaml", line: 4, column: 5), isUncertain: true))
    }
    return RunReport(estimated, from: provenance, in: language)
  }

  static var provenance: Provenance {
    Provenance(
      version: "0.0.0", file: "sample.yaml", digest: "sha256:00",
      assumptions: [
        Assumption(
          name: "totals.output.2023", text: "70", unit: "亿元/year", source: "judgement",
          date: "2023-08", note: "a guess", grade: .judgement,
          location: SourceLocation(file: "sample.yaml", line: 3, column: 5),
          isUncertain: false)
      ])
  }

  static func report(_ language: Language = .english) -> RunReport {
    RunReport(forecast, from: provenance, in: language)
  }
}
