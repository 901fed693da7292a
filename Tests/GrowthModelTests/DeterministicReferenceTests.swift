import GrowthModel
import ModelFixtures
import Testing

/// The path of zeros against `Tests/Reference/growth_model.json`, a second writing of the equations.
@Suite struct DeterministicReferenceTests {
  static let names = ReferenceFile.shared.scenarios.keys.sorted()

  /// Both programs work in double precision; they differ in functions and in the order of adding.
  /// Found: below 1e-13 everywhere.
  static let tolerance = 1e-12

  @Test(arguments: names)
  func `every term of the deterministic path agrees`(_ name: String) throws {
    let expected = try #require(ReferenceFile.shared.scenarios[name]).deterministic
    let reference = try ReferenceScenario.named(name)
    let scenario = reference.scenario
    let path = try FollowedPath(scenario, levels: reference.package.levels)

    let steps = scenario.horizon.stepCount
    #expect(expected.stepsBegin == (0..<steps).map { scenario.horizon.beginning(ofStep: $0) })
    for (index, cluster) in scenario.clusters.enumerated() {
      let values = try #require(expected.clusters[cluster.id])
      compare("\(cluster.id) spent", path.term(.spent, index), values.spent)
      compare("\(cluster.id) started", path.term(.started, index), values.started)
      compare("\(cluster.id) capital", path.term(.capital, index), values.capital)
      compare("\(cluster.id) loaded", path.forecast(.loaded, index), values.loadedCapitalAdded)
      compare("\(cluster.id) A", path.forecast(.productivity, index), values.productivity)
      compare("\(cluster.id) q", path.forecast(.beforeShock, index), values.q)
      compare("\(cluster.id) shock", path.forecast(.shock, index), values.shockFactor)
      compare("\(cluster.id) Q", path.forecast(.demand, index), values.demand)
      if scenario.links != nil, !cluster.isRegistered {
        compare("\(cluster.id) links", path.forecast(.links, index), values.linked)
      }
      // The reference's land factor holds a cluster's own land too, so both are compared applied.
      let output = values.linked.indices.map {
        values.linked[$0] * values.landFactor[$0] * expected.capFactor[$0]
      }
      compare("\(cluster.id) Y", path.forecast(.output, index), output)
      compare("\(cluster.id) real", path.output(index), values.real)
    }
  }

  @Test(arguments: names)
  func `totals, prices and indicators of the deterministic path agree`(_ name: String) throws {
    let expected = try #require(ReferenceFile.shared.scenarios[name]).deterministic
    let reference = try ReferenceScenario.named(name)
    let scenario = reference.scenario
    let path = try FollowedPath(scenario, levels: reference.package.levels)
    let layout = path.plan.outcomes

    #expect(Array(layout.years) == expected.years)
    let prices = layout.hasPrices ? path.years(layout.prices) : expected.years.map { _ in 1 }
    compare("total", path.total, expected.total)
    compare("prices", prices, expected.priceIndex)
    compare("nominal", zip(path.total, prices).map { $0 * $1 }, expected.totalNominal)
    let located = layout.hasOtherTotal ? path.years(layout.otherTotal) : path.total
    compare("located", located, expected.totalLocated)
    for (index, indicator) in scenario.indicators.enumerated() {
      let values = try #require(expected.indicators[indicator.id])
      compare(indicator.id, path.years(layout.indicator(index)), values)
    }
    if let induced = expected.indicators["induced"] {
      compare("induced", path.years(layout.induced), induced)
    }
    // What levers cost is not a result of a path in the engine, so `leverCost` is not compared.
  }

  @Test func `all scenarios of the reference are read`() {
    // make_reference.py writes those of all_scenarios() in scenarios.py.
    #expect(Self.names.count == 26)
  }

  private func compare(
    _ what: String, _ values: [Double], _ expected: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(values.count == expected.count, "\(what)", sourceLocation: sourceLocation)
    for (index, (value, wanted)) in zip(values, expected).enumerated() {
      let distance = abs(value - wanted) / max(abs(wanted), 0x1p-1022)
      #expect(
        value == wanted || distance <= Self.tolerance,
        "\(what), \(index): \(value), not \(wanted); off by \(distance)",
        sourceLocation: sourceLocation)
    }
  }
}
