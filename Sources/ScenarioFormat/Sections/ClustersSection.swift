import GrowthModel

/// `clusters:` the groups of firms, each with its share of the park or numbers of its own.
enum ClustersSection {
  /// Most clusters of a park.
  static let most = 64

  private static let factors: [Key] = [
    ("ratio", "Times `law.ratio.added` and `law.ratio.average`.", "1.046"),
    ("build", "Times `build.time`.", "0.74"), ("ramp", "Times `build.ramp`.", "1.2"),
    ("wear", "Times `wear.new` and `wear.base`.", "1.1"),
    ("drift", "Times `productivity.drift`.", "1.5"),
    (
      "shock",
      "Times `shock.sd`; under `shock.of: total` only the proportions between clusters count.",
      "0.066"
    ),
    ("realised", "Times `totals.investment.agreed.realised`.", "0.9"),
    ("start", "Times `totals.investment.agreed.start`.", "1.2"),
  ].map { name, summary, example in
    Key(
      name, .known(.number, in: 0...NumberShape.unbounded), summary, default: "1",
      example: example)
  }

  private static let cluster = Shape.object([
    Key("title", .title, "Name for readers.", default: "the id", example: "{ zh: 数字经济 }"),
    Key(
      "counts", .choice(["located", "registered"]),
      "`located`: plant stands in the park. `registered`: it stands elsewhere; no land, no links, "
        + "and in the total only under `boundary: registered`.", default: "located",
      example: "registered"),
    Key(
      "share", .positive(.share),
      "Part of the park's totals. The draws of all clusters are divided by their sum.",
      default: "none: then `output` of its own is needed",
      example: "{ value: \"pert(0.25, 0.35, 0.50)\", source: facts 5.2, grade: J }"),
    Key(
      "factor", .object(factors), "Factors on numbers of the park: one draw for all clusters.",
      default: "all 1", example: "{ ratio: 1.046, build: 0.74, shock: 0.066 }"),
    Key(
      "output", TotalsSection.output, "Gross output of its own, in place of a share.",
      example: "{ 2023: \"pert(100, 165, 250)\" }", sameAs: "totals.output"),
    Key(
      "investment", InvestmentSection.shape,
      "Investment of its own; a cluster with neither this nor a share has none.",
      example: "{ completed: { 2024: 5 } }", sameAs: "totals.investment"),
    Key(
      "build", BuildSection.shape, "As `build` of the park.", example: "{ time: 1 year }",
      sameAs: "build"),
    Key(
      "wear", BuildSection.wear, "As `wear` of the park.", example: "{ base: 2 % }", sameAs: "wear"),
    Key(
      "law", LawSection.clusterShape, "Parameters of the law, as under `law`.",
      example: "{ jobs_growth: 1 % }", sameAs: "law"),
    Key(
      "productivity",
      .object([
        Key("drift", .growth, "As `productivity.drift`.", example: "\"pert(-2, 6, 16) %/year\"")
      ]), "As `productivity` of the park.", example: "{ drift: \"pert(-2, 6, 16) %/year\" }"),
    Key(
      "shock",
      .object([
        Key(
          "sd", .amount(.number), required: true,
          "Stationary sd of its own log demand shock; `shock.of: total` does not scale it.",
          example: "0.15")
      ]), "A demand shock of its own, in place of `factor.shock`.", example: "{ sd: 0.15 }"),
    Key(
      "land", LandSection.shape, "A land limit of its own, applied before the park's.",
      default: "none", example: "{ density: 30 亿元/km2, developed: 4 km2 }", sameAs: "land"),
    Key(
      "multiplier",
      .object([
        Key(
          "capture", .uncertain(.share, in: 0...1), required: true,
          "Part of the further rounds of demand that the city keeps.",
          example: "\"pert(0.2, 0.35, 0.5)\""),
        Key(
          "output", .uncertain(.number, in: 1...NumberShape.unbounded), required: true,
          "National output multiplier.", example: "2.7"),
      ]), "Induced output in the city, reported beside the forecast, never inside a target.",
      default: "none", example: "{ capture: 0.35, output: 2.7 }"),
  ])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<cluster>", cluster, "A cluster, by an id of its own. At most \(most).",
      example: ("digital", "{ title: { en: Digital economy, zh: 数字经济 }, share: 0.35 }")))

  /// The numbers of the park that clusters take over.
  struct ParkNumbers {
    var totals: TotalsSection.Totals
    var buildTime, ramp, wearNew, wearBase, drift: Input
    var lagShape: LagShape
    var law: LawSection.Laws
    var area: Double
    var wearPlace: SourceLocation
    var clustersPlace: SourceLocation
  }

  static func ids(_ at: Cursor) -> [String] { at.entries.map(\.key) }

  static func decode(_ at: Cursor, _ horizon: Horizon, _ park: ParkNumbers) -> [Cluster] {
    let entries = at.entries
    if at.exists, entries.isEmpty { at.error(Phrase(.noClusters)) }
    if entries.count > most { at.error(Phrase(.tooManyClusters, "\(entries.count)", "\(most)")) }
    for (key, place, _) in entries where ["output", "total"].contains(key) {
      at.error(Phrase(.nameTaken, key), hint: Phrase(.chooseAnotherName), at: place)
    }
    let clusters = entries.prefix(most).map { cluster($0.key, $0.value, horizon, park) }
    checkShares(clusters, at)
    return clusters
  }

  private static func cluster(
    _ id: String, _ at: Cursor, _ horizon: Horizon, _ park: ParkNumbers
  ) -> Cluster {
    let factor = at["factor"]
    let parameters = LawSection.Parameters(at["law"])
    let parkwide = park.law.parameters
    let base = park.totals.output ?? .known(0)
    var cluster = Cluster(title: at["title"].title(id: id), baseOutput: .shareOf(base))
    cluster.isRegistered = at["counts"].text == "registered"
    if at["share"].exists { cluster.share = at["share"].input(default: 1) }
    cluster.baseOutput = output(at, horizon, park)
    cluster.investment = investment(at, horizon, park.totals)
    cluster.build = scaled(at["build"]["time"], park.buildTime, factor["build"])
    cluster.ramp = scaled(at["build"]["ramp"], park.ramp, factor["ramp"])
    cluster.lagShape = BuildSection.lagShape(at["build"]) ?? park.lagShape
    cluster.wear = scaled(at["wear"]["new"], park.wearNew, factor["wear"])
    cluster.wearOfBase = scaled(at["wear"]["base"], park.wearBase, factor["wear"])
    cluster.drift = scaled(at["productivity"]["drift"], park.drift, factor["drift"])
    cluster.shock = shock(at, factor["shock"])
    cluster.land = LandSection.decode(at["land"], area: park.area)
    if at["multiplier"].exists {
      cluster.cityMultiplier = CityMultiplier(
        capture: Scaled(at["multiplier"]["capture"].input(default: 0)),
        multiplier: Scaled(at["multiplier"]["output"].input(default: 1)))
    }
    let ratio = factor["ratio"].known() ?? 1
    func chosen(_ own: Input?, _ park: Input?, _ factor: Double = 1, _ value: Double = 0) -> Scaled
    {
      own.map { Scaled($0) } ?? Scaled(park ?? .known(value), by: factor)
    }
    cluster.production = ProductionParameters(
      addedRatio: chosen(parameters.added, parkwide.added, ratio),
      averageRatio: chosen(parameters.average, parkwide.average, ratio),
      capitalElasticity: chosen(parameters.elasticity, parkwide.elasticity),
      substitution: chosen(parameters.substitution, parkwide.substitution, 1, 1),
      jobsGrowth: chosen(parameters.jobsGrowth, parkwide.jobsGrowth),
      logisticRate: chosen(parameters.rate, parkwide.rate))
    checkLaw(cluster, parameters, park.law, at, wearPlace: park.wearPlace)
    return cluster
  }

  /// The cluster's own number, or the park's times the cluster's factor.
  private static func scaled(_ own: Cursor, _ park: Input, _ factor: Cursor) -> Scaled {
    guard own.exists else { return Scaled(park, by: factor.known() ?? 1) }
    if factor.exists { own.error(Phrase(.ownAndFactor, own.path, factor.path)) }
    return Scaled(own.input(default: 0))
  }

  private static func shock(_ at: Cursor, _ factor: Cursor) -> ShockDeviation {
    let own = at["shock"]["sd"]
    guard own.exists else { return .factor(factor.known() ?? 1) }
    if factor.exists { own.error(Phrase(.ownAndFactor, own.path, factor.path)) }
    return .own(own.input(default: 0))
  }

  private static func output(
    _ at: Cursor, _ horizon: Horizon, _ park: ParkNumbers
  ) -> Amount {
    let totals = park.totals
    if let own = TotalsSection.output(at["output"], horizon) {
      if at["share"].exists {
        at["output"].error(Phrase(.shareAndOwn, at.path), hint: Phrase(.keepShareOrOwn))
      }
      return .own(own)
    }
    if !at["share"].exists {
      at.error(Phrase(.shareOrOutput, at.path), hint: Phrase(.writeExample, "share: 0.2"))
    } else if totals.output == nil {
      at["share"].error(
        Phrase(.shareWithoutTotal),
        hint: Phrase(.writeExample, "totals: { output: { \(horizon.asOf): 75 } }"),
        at: park.clustersPlace)
    }
    return .shareOf(totals.output ?? .known(0))
  }

  private static func investment(
    _ at: Cursor, _ horizon: Horizon, _ totals: TotalsSection.Totals
  ) -> InvestmentFlow? {
    let own = at["investment"]
    let factor = at["factor"]
    if own.exists {
      if at["share"].exists {
        own.error(Phrase(.shareAndOwn, at.path), hint: Phrase(.keepShareOrOwn))
      }
      return InvestmentSection.decode(own, horizon).flow(isShare: false)
    }
    let realised = factor["realised"].known() ?? 1
    let start = factor["start"].known() ?? 1
    guard at["share"].exists else { return nil }
    return totals.investment?.flow(isShare: true, realised: realised, start: start)
  }

  // MARK: Checks

  private static func checkShares(_ clusters: [Cluster], _ at: Cursor) {
    let isFaulty = at.ledger.faultyNames.contains { $0.hasPrefix("clusters.") }
    let shares = isFaulty ? [] : clusters.compactMap(\.share)
    let sum = shares.reduce(0) { $0 + $1.central }
    if !shares.isEmpty, !(0.9...1.1).contains(sum) {
      let percent = Plain.text((sum * 1000).rounded() / 10)
      at.warning(Phrase(.sharesSum, percent), hint: Phrase(.sharesAreDivided))
    }
  }

  private static func checkLaw(
    _ cluster: Cluster, _ own: LawSection.Parameters, _ law: LawSection.Laws, _ at: Cursor,
    wearPlace: SourceLocation
  ) {
    let park = law.parameters
    func need(_ kind: String, _ values: Input?..., path: String) {
      if law.kinds.contains(kind), values.allSatisfy({ $0 == nil }) {
        at.error(Phrase(.lawNeeds, kind, path), at: law.place)
      }
    }
    if cluster.investment != nil {
      need("ratio", own.added, park.added, path: "law.ratio.added")
    }
    for kind in ["cobb_douglas", "ces"] {
      need(kind, own.average, park.average, path: "law.ratio.average")
      need(kind, own.elasticity, park.elasticity, path: "law.capital_elasticity")
    }
    need("ces", own.substitution, park.substitution, path: "law.substitution")
    need("logistic", own.rate, park.rate, path: "law.logistic.rate")
    let needsOutput = law.kinds.contains { $0 == "cobb_douglas" || $0 == "ces" }
    if needsOutput, cluster.baseOutput.input.support.lowerBound <= 0 {
      at.error(Phrase(.lawNeedsOutput, at.path))
    }
    if law.isCumulative, law.kinds.contains("ratio"),
      cluster.wear.input.support != 0...0, cluster.wear.factor != 0
    {
      let own = at["wear"]["new"]
      at.error(
        Phrase(.cumulativeWear), hint: Phrase(.wearZeroOrNet),
        at: own.exists ? own.location : wearPlace)
    }
  }
}
