import GrowthModel
import Reporting
import Simulation

/// Small scenarios whose paths are explained.
enum SamplePath {
  /// Two clusters with investment, wear, drift and shocks.
  static func scenario(stepsPerYear: Int = 1) -> Scenario {
    func cluster(_ id: String, _ chinese: String, output: Double, plan: Double) -> Cluster {
      var cluster = Cluster(
        title: Title(id: id, texts: ["en": id.capitalized, "zh": chinese]),
        baseOutput: .own(.known(output, name: "\(id).output")))
      cluster.investment = InvestmentFlow(
        history: [
          HistoryPeriod(
            begin: 2022, end: 2024, cumulativeAtBegin: .own(.known(0)),
            cumulativeAtEnd: .own(.known(20)))
        ], plan: [.own(.known(plan))])
      cluster.build = .known(2)
      cluster.ramp = .known(2)
      cluster.production.addedRatio = .known(1.2)
      cluster.drift = .known(0.005)
      return cluster
    }
    var scenario = Scenario(
      title: Title(id: "small", texts: ["en": "Small park", "zh": "小园区"]),
      park: Park(area: .init(6), founded: 2020),
      horizon: Horizon(from: 2022, asOf: 2023, to: 2026, stepsPerYear: stepsPerYear),
      clusters: [
        cluster("digital", "数字经济", output: 75, plan: 12),
        cluster("bio", "生物经济", output: 20, plan: 6),
      ], laws: [WeightedLaw(.ratio)],
      shock: DemandShock(
        sd: .known(0.17), persistence: .known(0.4), dependence: .oneFactor([0.3, 0.5])))
    scenario.clusters[1].wearOfBase = .known(0.02)
    scenario.land = LandLimit(density: .known(30), developed: .known(6))
    scenario.links = Links(supply: [[0, 0.1], [0.2, 0]], capture: .known(0.5))
    scenario.macro = MacroStates(states: [
      .init(title: Title(id: "slow"), initial: 1, investment: 0.9, output: 0.95, next: [1])
    ])
    scenario.anchors = [
      Anchor(
        title: Title(id: "plant"), cluster: 0, probability: 1, capital: .known(10),
        ratio: .known(2), start: .known(2024), delay: .known(0), build: .known(1),
        ramp: .known(1), keptShare: .known(0.5))
    ]
    return scenario
  }

  static func report(_ language: Language) throws -> ExplainReport {
    let path = try explain(scenario(), package: nil, path: nil, of: Ensemble(seed: 1))
    return ExplainReport(
      path, clusters: [0, 1], years: [2025], from: Sample.provenance, in: language)
  }
}
