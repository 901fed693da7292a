package import GrowthModel
internal import Probability

extension Scenario {
  /// The miniature that `Docs/Model/README.md` works by hand.
  package static var miniature: Scenario { miniature(shock: .known(0.17)) }

  /// The miniature with an uncertain ratio and shock, 2024 to 2025.
  package static func uncertainMiniature() throws -> Scenario {
    var scenario = miniature(
      shock: drawn("shock.sd", try PERT(minimum: 0.1, mode: 0.17, maximum: 0.3)))
    scenario.clusters[0].production.addedRatio = Scaled(
      drawn("law.ratio", try LogNormal(median: 1.2, sigma: 0.4)))
    scenario.clusters[0].investment?.noise = .known(0.25)
    return scenario
  }

  private static func miniature(shock: Input) -> Scenario {
    let flow = spending([(2022, 0), (2024, 20)], plan: [12])
    let park = plainCluster(output: 75, ratio: 1.2, spends: flow) {
      $0.build = .known(2)
      $0.ramp = .known(2)
      $0.drift = .known(0.005)
    }
    return plainPark([park], to: 2025) {
      $0.shock = DemandShock(sd: shock, persistence: .known(0.4), dependence: .oneFactor([0]))
      $0.land = LandLimit(density: .known(18), developed: .known(6))
      $0.prices = Prices(inflation: [2024: .known(-0.0215), 2025: .known(-0.026)])
      $0.indicators = [
        Indicator(
          title: Title(id: "value-added"), unit: "亿元",
          kind: .intensity([.known(0.25)], trend: .known(0)))
      ]
      $0.levers = [
        lever("investment-tax-credit", [effect(.investment, .multiply(.known(1.28)), phase: 2)])
      ]
      $0.targets = [
        Target(
          title: Title(id: "ninety"), series: .output, time: .at(2025), threshold: 90)
      ]
    }
  }
}
