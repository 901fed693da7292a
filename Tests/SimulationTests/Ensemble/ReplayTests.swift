import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// A path followed alone, one number at a time, is the path of the ensemble, eight side by side.
@Suite struct ReplayTests {
  static let names = ReferenceFile.shared.scenarios.keys.sorted()

  @Test(arguments: names)
  func `a path replayed alone is the ensemble's, bit for bit`(_ name: String) throws {
    let reference = try ReferenceScenario.named(name)
    let sample = try PathSample(
      reference.scenario, package: reference.package, paths: 1_100, seed: 3)
    let layout = sample.plan.outcomes
    for path in [0, 1, 7, 8, 255, 256, 1023, 1024, 1099] {
      let told = try explain(
        reference.scenario, package: reference.package, path: path, of: Ensemble(seed: 3))
      let whole = sample.path(path)
      func series(_ first: Int) -> [UInt64] {
        whole[first..<(first + layout.yearCount)].map(\.bitPattern)
      }
      for cluster in reference.scenario.clusters.indices {
        #expect(told.output[cluster].map(\.bitPattern) == series(layout.cluster(cluster)))
      }
      #expect(told.output.last?.map(\.bitPattern) == series(layout.total))
      if layout.hasPrices { #expect(told.prices.map(\.bitPattern) == series(layout.prices)) }
      for index in reference.scenario.indicators.indices {
        #expect(told.indicators[index].map(\.bitPattern) == series(layout.indicator(index)))
      }
      let base = whole[layout.baseOutput...].prefix(told.base.count)
      #expect(told.base.map(\.bitPattern) == base.map(\.bitPattern))
    }
  }

  @Test func `without a seed a path is replayed from the ensemble without a seed`() async throws {
    let scenario = try Scenario.uncertainMiniature()
    var lines: [Substring] = []
    try Ensemble(paths: 3).writePaths(of: scenario) { lines += $0.split(separator: "\n") }
    let told = try explain(scenario, path: 2)
    let values = lines[3].split(separator: ",").compactMap { Double($0) }
    #expect(values.starts(with: [2] + told.output[0]))
  }

  @Test(arguments: ["base", "mixed-laws", "toy-agreed"])
  func `a replayed path names every input with its value`(_ name: String) throws {
    let scenario = try ReferenceScenario.named(name).scenario
    let told = try explain(scenario, path: 12, of: Ensemble(seed: 3))
    let plan = try ModelPlan(scenario)
    #expect(told.inputs.map(\.name) == plan.uncertainInputs.map(\.name))
    for (input, drawn) in zip(plan.uncertainInputs, told.inputs) {
      #expect(input.support.contains(drawn.value), "\(drawn.name): \(drawn.value)")
    }
    // The deterministic path has every input at its median.
    for (input, drawn) in zip(plan.uncertainInputs, try explain(scenario).inputs) {
      #expect(abs(drawn.value - input.central) <= 1e-14 * abs(input.central))
    }
  }

  /// The parts of a year's output, term by term, make the output that is shown.
  @Test(arguments: names)
  func `the terms of a path make its output`(_ name: String) throws {
    let reference = try ReferenceScenario.named(name)
    let told = try explain(
      reference.scenario, package: reference.package, path: 5, of: Ensemble(seed: 3))
    for cluster in reference.scenario.clusters.indices {
      for (offset, year) in reference.scenario.horizon.forecastYears.enumerated() {
        let steps = told.values(of: .output, cluster: cluster, year: year)
        #expect(steps.reduce(0, +) == told.output[cluster][offset])
        let demand = told.values(of: .demand, cluster: cluster, year: year)
        let parts = zip(
          told.values(of: .beforeShock, cluster: cluster, year: year),
          zip(
            told.values(of: .macro, cluster: cluster, year: year),
            told.values(of: .shock, cluster: cluster, year: year)))
        let product = parts.map { $0 * $1.0 * $1.1 }
        #expect(agree(product, demand, within: 1e-14))
        let law = told.values(of: .law, cluster: cluster, year: year)
        let anchors = told.values(of: .anchors, cluster: cluster, year: year)
        #expect(
          agree(
            zip(law, anchors).map { $0 + $1 },
            told.values(of: .beforeShock, cluster: cluster, year: year), within: 1e-14))
      }
    }
  }
}
