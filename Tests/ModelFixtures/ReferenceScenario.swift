package import GrowthModel
internal import Probability
internal import Quantities

/// A scenario of the reference, translated into the checked values of the engine.
///
/// Where the engine differs on purpose, no scenario of the file tells the two apart:
/// - an effect on a number of the park acts before a cluster's factor, also where it names
///   clusters (here those effects multiply), and an amount added to a total of the park is
///   divided among the clusters that it names (here all of them);
/// - a cluster's own land has its own density (here the park's, as the same input);
/// - the engine deflates the plan alone, the reference history too (here nothing is deflated).
package struct ReferenceScenario: Sendable {
  package let scenario: Scenario
  /// The levers at the levels of the reference.
  package let package: Package

  /// The scenario called `name`.
  package static func named(_ name: String) throws -> ReferenceScenario {
    guard let found = ReferenceFile.shared.scenarios[name] else {
      preconditionFailure("no scenario of the reference is called \(name)")
    }
    return try ReferenceScenario(found.scenario)
  }

  package init(_ description: ReferenceDescription) throws {
    let translation = Translation(description: description)
    scenario = try translation.scenario()
    package = translation.package()
  }
}

/// Names inputs as the reference does: by the way to them, a list item by its name or its index.
private struct Translation {
  let description: ReferenceDescription

  func input(_ value: ReferenceDescription.Value?, _ name: String, default: Double = 0) throws
    -> Input
  {
    switch value {
    case nil: .known(`default`, name: name)
    case .known(let number): .known(number, name: name)
    case .drawn(let kind, let numbers):
      Input(name: name, value: .uncertain(try distribution(kind, numbers)))
    }
  }

  func distribution(_ kind: String, _ numbers: [Double]) throws -> any Distribution {
    switch kind {
    case "pert": try PERT(minimum: numbers[0], mode: numbers[1], maximum: numbers[2])
    case "triangular": try Triangular(minimum: numbers[0], mode: numbers[1], maximum: numbers[2])
    case "uniform": try Uniform(minimum: numbers[0], maximum: numbers[1])
    case "normal": try Normal(mean: numbers[0], standardDeviation: numbers[1])
    case "lognormal": try LogNormal(median: numbers[0], sigma: numbers[1])
    default: preconditionFailure("unknown distribution \(kind)")
    }
  }

  func scenario() throws -> Scenario {
    let d = description
    let dates = d.investment?.history.map { number($0[0]) } ?? []
    let first = dates.map { Int($0.rounded(.down)) }.min() ?? d.baseYear
    return Scenario(
      title: Title(id: d.name),
      park: Park(area: SquareKilometres(26), founded: d.founded),
      horizon: Horizon(
        from: min(first, d.baseYear), asOf: d.baseYear, to: d.lastYear,
        stepsPerYear: d.steps ?? 1),
      clusters: try d.clusters.map { try cluster($0) }, laws: try laws(), shock: try shock(),
      correlations: InputCorrelations(
        (d.rankCorrelation ?? []).map { .init($0.between[0], $0.between[1], rank: $0.rank) }),
      land: try d.land.map { try land($0, developed: $0.area, "land.area") },
      prices: try prices(), anchors: try (d.anchors ?? []).map { try anchor($0) },
      macro: d.macro.map { macro($0) },
      links: try d.links.map {
        Links(supply: $0.supply, capture: try input($0.capture, "links.capture"))
      },
      spillover: try d.spillovers.map {
        Spillover(strength: try input($0.strength, "spillovers.strength"), weights: $0.weights)
      },
      countsRegistered: d.boundary == "registered",
      levers: try (d.levers ?? []).map { try lever($0) }, leverCap: d.cap,
      indicators: try indicators(), targets: d.targets.map { target($0) })
  }

  func package() -> Package {
    let levels = (description.levers ?? []).map { ($0.name, LeverLevel($0.level ?? 1)) }
    return Package(
      title: Title(id: "as-described"), levels: Dictionary(uniqueKeysWithValues: levels))
  }

  // MARK: Clusters

  func cluster(_ c: ReferenceDescription.Cluster) throws -> Cluster {
    let d = description
    let name = "clusters.\(c.name)"
    func scaled(_ value: ReferenceDescription.Value?, _ key: String, default: Double = 0) throws
      -> Scaled
    {
      Scaled(try input(value, key, default: `default`), by: c.factor?[key] ?? 1)
    }
    let drift =
      if let own = c.drift { Scaled(try input(own, "\(name).drift")) } else {
        try scaled(d.drift, "drift")
      }
    let shock: ShockDeviation =
      if let own = c.shockSd { .own(try input(own, "\(name).shock_sd")) } else {
        .factor(c.factor?["shock"] ?? 1)
      }
    let output: Amount =
      if let own = c.output { .own(try input(own, "\(name).output")) } else {
        .shareOf(try input(d.output, "output"))
      }
    return Cluster(
      title: Title(id: c.name), isRegistered: c.counts == "registered",
      share: try c.share.map { try input($0, "\(name).share") }, baseOutput: output,
      investment: c.share == nil ? nil : try d.investment.map { try investment($0) },
      build: try scaled(d.build, "build"), ramp: try scaled(d.ramp, "ramp"),
      lagShape: d.buildShape.map { .gamma(shape: $0) } ?? .even,
      wear: try scaled(d.wear, "wear"), wearOfBase: try scaled(d.wearBase, "wear_base"),
      production: try production(c), drift: drift, shock: shock,
      land: try c.land.flatMap { area in
        try d.land.map { try land($0, developed: area, "\(name).land") }
      },
      cityMultiplier: try cityMultiplier(c.name))
  }

  func investment(_ flow: ReferenceDescription.Investment) throws -> InvestmentFlow {
    let points = try flow.history.enumerated().map { index, point in
      (number(point[0]), Amount.shareOf(try input(point[1], "investment.history.\(index).1")))
    }
    let periods = zip(points, points.dropFirst()).map { begin, end in
      HistoryPeriod(
        begin: begin.0, end: end.0, cumulativeAtBegin: begin.1, cumulativeAtEnd: end.1)
    }
    let plan = try flow.plan.enumerated().flatMap { index, entry in
      let amount = Amount.shareOf(try input(entry.value, "investment.plan.\(index).value"))
      return (entry.years[0]...entry.years[1]).map { _ in amount }
    }
    let kind: InvestmentFlow.Kind =
      flow.kind == "agreed"
      ? .agreed(
        realised: Scaled(try input(flow.realised, "investment.realised", default: 1)),
        start: Scaled(try input(flow.start, "investment.start")))
      : .completed
    return InvestmentFlow(
      kind: kind, history: periods, plan: plan,
      growth: try input(flow.growth, "investment.growth"),
      noise: try input(flow.noise, "investment.noise"))
  }

  func production(_ c: ReferenceDescription.Cluster) throws -> ProductionParameters {
    var result = ProductionParameters()
    let ratioFactor = c.factor?["ratio"] ?? 1
    for (index, law) in description.laws.enumerated() {
      let name = "laws.\(index)"
      if let ratio = law.ratio {
        result.addedRatio = Scaled(try input(ratio, "\(name).ratio"), by: ratioFactor)
      }
      if let ratio = law.averageRatio {
        result.averageRatio = Scaled(try input(ratio, "\(name).average_ratio"), by: ratioFactor)
      }
      if let share = law.capitalShare {
        result.capitalElasticity = Scaled(try input(share, "\(name).capital_share"))
      }
      if let elasticity = law.elasticity {
        result.substitution = Scaled(try input(elasticity, "\(name).elasticity"))
      }
      if let rate = law.rate { result.logisticRate = Scaled(try input(rate, "\(name).rate")) }
    }
    result.jobsGrowth = Scaled(try input(description.jobsGrowth, "jobs_growth"))
    return result
  }

  func cityMultiplier(_ cluster: String) throws -> CityMultiplier? {
    for indicator in description.indicators ?? [] {
      guard let multiplier = indicator.multiplier?[cluster] else { continue }
      let name = "indicators.\(indicator.name)"
      return CityMultiplier(
        capture: Scaled(try input(indicator.capture, "\(name).capture")),
        multiplier: Scaled(try input(multiplier, "\(name).multiplier.\(cluster)")))
    }
    return nil
  }

  // MARK: The park

  func laws() throws -> [WeightedLaw] {
    try description.laws.map { law in
      let kind: Law =
        switch law.law {
        case "ratio": .ratio
        case "cobb-douglas": .cobbDouglas
        case "ces": .constantElasticity
        case "logistic": .logistic
        case "reference": .referenceClass(try referenceClass(law))
        default: preconditionFailure("unknown law \(law.law)")
        }
      return WeightedLaw(kind, weight: law.weight ?? 1)
    }
  }

  func referenceClass(_ law: ReferenceDescription.Law) throws -> ReferenceClass {
    let tables = try (law.growthTables ?? []).map { table in
      let growth: Input.Value =
        switch table.growth {
        case .points(let points):
          .uncertain(
            try QuantileTable(points: points.map { (probability: $0[0], value: $0[1]) }))
        case .law(let value): try input(value, "growth").value
        }
      return ReferenceClass.Table(upToAge: table.upToAge, growth: growth)
    }
    return ReferenceClass(
      tables: tables, persistentShare: law.lastingShare ?? 0,
      badYears: law.badYears.map { .init(probability: $0.probability, growth: $0.growth) })
  }

  func shock() throws -> DemandShock {
    let common = description.clusters.map { $0.common ?? 0 }
    guard let shock = description.shock else { return DemandShock(dependence: .oneFactor(common)) }
    return DemandShock(
      sd: try input(shock.sd, "shock.sd"), isOfTotal: shock.ofTotal ?? false,
      persistence: try input(shock.persistence, "shock.persistence"),
      dependence: shock.matrix.map { .matrix($0) } ?? .oneFactor(common))
  }

  func land(
    _ land: ReferenceDescription.Land, developed: ReferenceDescription.Value, _ name: String
  ) throws -> LandLimit {
    LandLimit(
      density: try input(land.density, "land.density"), developed: try input(developed, name),
      sharpness: land.power ?? 4)
  }

  func prices() throws -> Prices {
    var inflation: [Int: Input] = [:]
    for (index, entry) in (description.prices ?? []).enumerated() {
      for year in entry.years[0]...entry.years[1] {
        inflation[year] = try input(entry.value, "prices.\(index).value")
      }
    }
    return Prices(inflation: inflation)
  }

  func anchor(_ anchor: ReferenceDescription.Anchor) throws -> Anchor {
    let name = "anchors.\(anchor.name)"
    return Anchor(
      title: Title(id: anchor.name), cluster: index(anchor.cluster),
      probability: anchor.probability, capital: try input(anchor.capital, "\(name).capital"),
      ratio: try input(anchor.ratio, "\(name).ratio"),
      start: try input(anchor.start, "\(name).start"),
      delay: try input(anchor.delay, "\(name).delay"),
      build: try input(anchor.build, "\(name).build"),
      ramp: try input(anchor.ramp, "\(name).ramp"),
      keptShare: try input(anchor.keptShare, "\(name).kept_share"))
  }

  func macro(_ macro: ReferenceDescription.Macro) -> MacroStates {
    MacroStates(
      states: macro.states.enumerated().map { index, state in
        .init(
          title: Title(id: state.name), initial: macro.initial[index],
          investment: state.investment, output: state.output, next: macro.transition[index])
      })
  }

  func lever(_ lever: ReferenceDescription.Lever) throws -> Lever {
    let subjects: [String: LeverEffect.Subject] = [
      "investment": .investment, "build": .build, "ramp": .ramp, "start": .start,
      "realised": .realised, "level": .level, "drift": .drift, "ratio": .ratio,
      "density": .landDensity, "land": .developedLand,
    ]
    let effects = try lever.effects.enumerated().map { index, effect in
      let name = "levers.\(lever.name).effects.\(index)"
      let operation: LeverEffect.Operation =
        if let value = effect.multiply {
          .multiply(try input(value, "\(name).multiply"))
        } else if let value = effect.add {
          .add(try input(value, "\(name).add"))
        } else if let value = effect.set {
          .set(try input(value, "\(name).set"))
        } else { .shift(try input(effect.shift, "\(name).shift")) }
      guard let subject = subjects[effect.input] else {
        preconditionFailure("unknown subject \(effect.input)")
      }
      return LeverEffect(
        subject: subject, operation: operation,
        clusters: effect.clusters?.map { self.index($0) } ?? Array(description.clusters.indices),
        from: effect.from, until: effect.until, phaseYears: effect.phase ?? 0)
    }
    return Lever(title: Title(id: lever.name), effects: effects)
  }

  func indicators() throws -> [Indicator] {
    try (description.indicators ?? []).compactMap { indicator in
      // Induced output is a series of its own in the engine: see `cityMultiplier`.
      guard let intensity = indicator.intensity else { return nil }
      let name = "indicators.\(indicator.name)"
      let perCluster = try description.clusters.map { cluster in
        try intensity[cluster.name].map { try input($0, "\(name).intensity.\(cluster.name)") }
      }
      return Indicator(
        title: Title(id: indicator.name), unit: "units",
        kind: .intensity(perCluster, trend: try input(indicator.growth, "\(name).growth")))
    }
  }

  func target(_ target: ReferenceDescription.Target) -> Target {
    let indicators = (description.indicators ?? []).filter { $0.intensity != nil }
    let series: Target.Series =
      if target.of == "output" {
        .output
      } else if let place =
        indicators.firstIndex(where: { $0.name == target.of })
      { .indicator(place) } else { .cluster(index(target.of)) }
    let time: Target.Time = target.at.map { .at($0) } ?? .by(target.by ?? description.lastYear)
    return Target(
      title: Title(id: target.name), series: series, time: time, threshold: target.atLeast,
      isNominal: target.nominal ?? false)
  }

  // MARK: Small things

  func index(_ cluster: String) -> Int {
    guard let index = description.clusters.firstIndex(where: { $0.name == cluster }) else {
      preconditionFailure("no cluster is called \(cluster)")
    }
    return index
  }

  func number(_ value: ReferenceDescription.Value) -> Double {
    guard case .known(let number) = value else { preconditionFailure("a date is known") }
    return number
  }
}
