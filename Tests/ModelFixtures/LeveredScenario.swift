package import GrowthModel
internal import Probability

extension ReferenceScenario {
  /// A scenario of the reference with one more lever on everything that levers can move, effects
  /// uncertain, and a cap.
  package static func levered(_ name: String) throws -> Scenario {
    var scenario = try ReferenceScenario.named(name).scenario
    let clusters = Array(scenario.clusters.indices)
    let from = Double(scenario.horizon.asOf + 1)
    for subject in LeverEffect.Subject.allCases {
      let size = drawn("more.\(subject)", try LogNormal(median: 1.1, sigma: 0.1))
      let moves = effect(subject, .multiply(size), clusters: clusters, from: from, phase: 2)
      scenario.levers.append(lever("more.\(subject)", [moves]))
    }
    let years = drawn("more.shift", try PERT(minimum: -1, mode: -0.5, maximum: 0))
    scenario.levers.append(
      lever("more.shift", [effect(.investment, .shift(years), clusters: clusters, from: from)]))
    let amount = drawn("more.amount", try Normal(mean: 2, standardDeviation: 0.5))
    scenario.levers.append(
      lever("more.amount", [effect(.investment, .add(amount), clusters: clusters, from: from)]))
    scenario.leverCap = scenario.leverCap ?? 0.6
    return scenario
  }
}

extension Scenario {
  /// Settings of the levers: none on, all on, and `count` in which each is off, half on or on, by
  /// random numbers.
  package func leverSettings(_ count: Int) -> [[String: LeverLevel]] {
    var settings: [[String: LeverLevel]] = [[:], [:]]
    for lever in levers { settings[1][lever.id] = 1 }
    for number in 0..<count {
      var levels: [String: LeverLevel] = [:]
      for lever in levers {
        var stream = NormalStream(seed: 3, factor: factorKey(lever.id), step: number, chunk: 0)
        let score = stream.next()[0]
        levels[lever.id] = score < 0 ? 0 : score < 0.6 ? 0.5 : 1
      }
      settings.append(levels)
    }
    return settings
  }
}
