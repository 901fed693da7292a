import GrowthModel
import Quantities

/// The file as a whole: its keys in the order in which a reader meets them.
enum ScenarioSection {
  static let shape = Shape.object([
    Key(
      "parkcast", .whole(1...1), required: true, inEveryFile: true,
      "Version of the format. In every file, parts and variants too.", example: "1"),
    Key(
      "part", .flag,
      "This file is a part that others extend, and no scenario by itself.", default: "false",
      example: "true"),
    Key(
      "extends", .either(.text, .list(.text)),
      "The file, or files, over which this one is laid; paths start at this file. Later files lie "
        + "above earlier ones.", default: "none", example: "[base.yaml, levers.yaml]"),
    Key(
      "title", .title, required: true, "Name for readers.",
      example: "{ en: \"Shenzhen–Harbin Industrial Park\", zh: 深圳（哈尔滨）产业园区 }"),
    Key("park", ParkSection.shape, required: true, "The park.", example: "{ area: 26 km2 }"),
    Key(
      "money", .choice(MoneyUnit.symbols),
      "Unit of amounts of money that are written without one.", default: "亿元", example: "亿元"),
    Key(
      "horizon", HorizonSection.shape, required: true, "The years.",
      example: "{ from: 2019, as_of: 2023, to: 2030 }"),
    Key(
      "prices", PricesSection.shape, "Prices.", default: "constant",
      example: "{ base: 2023, inflation: { 2024-2030: 0.5 % } }"),
    Key(
      "boundary", .choice(["located", "registered"]),
      "Which clusters the total counts: plant in the park only, or registered firms as well.",
      default: "located", example: "registered"),
    Key(
      "totals", TotalsSection.shape, "Numbers of the whole park.", default: "none",
      example: "{ output: { 2023: \"pert(30, 75, 200)\" } }"),
    Key(
      "build", BuildSection.shape, "From money to plant.", default: "at once",
      example: "{ time: 2 years, ramp: 2 years }"),
    Key("wear", BuildSection.wear, "How plant ages.", default: "none", example: "{ new: 5 % }"),
    Key(
      "law", LawSection.shape, required: true, "How capital becomes output.",
      example: "{ kind: ratio, ratio: { measure: cumulative, added: 1.2 } }"),
    Key(
      "productivity", ProductivitySection.shape, "Growth of productivity.", default: "none",
      example: "{ drift: 0.5 %/year }"),
    Key(
      "clusters", ClustersSection.shape, required: true, "The clusters.",
      example: "{ digital: { share: 0.4 }, bio: { share: 0.6 } }"),
    Key(
      "shock", ShockSection.shape, "Demand shocks.", default: "none",
      example: "{ sd: 0.17, of: total, persistence: 0.4 }"),
    Key(
      "correlation", ShockSection.correlation, "What hangs together.", default: "nothing",
      example: "{ inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }] }"),
    Key(
      "land", LandSection.shape, "The limit that land sets to the park's total.", default: "none",
      example: "{ density: \"pert(11, 20, 50) 亿元/km2\" }"),
    Key(
      "projects", ProjectsSection.shape, "Large projects.", default: "none",
      example:
        "{ anchor: { cluster: digital, probability: 0.1, capital: 80, ratio: 3, start: 2024.5, build: 2 years } }"
    ),
    Key(
      "macro", MacroSection.shape, "States of the world.", default: "none",
      example: "{ states: { normal: { initial: 1, next: { normal: 1 } } } }"),
    Key(
      "links", LinksSection.shape, "What clusters buy from each other.", default: "none",
      example: "{ capture: 0.1, supply: { materials: { equipment: 0.2 } } }"),
    Key(
      "indicators", IndicatorsSection.shape, "What is measured beside output.", default: "none",
      example: "{ value_added: { unit: 亿元, intensity: 0.25 } }"),
    Key(
      "levers", LeversSection.shape, "What can be decided.", default: "none",
      example: "{ land: { effects: [] } }"),
    Key(
      "lever_cap", .known(.share, in: 0...NumberShape.unbounded),
      "In every step the total with levers is at most 1 + this times the total without.",
      default: "none", example: "{ value: 45 %, source: facts 5.3, grade: J }"),
    Key(
      "discount_rate", .known(.ratePerYear, in: -0.5...1),
      "Rate at which costs of later years weigh less: the cost of year t is divided by "
        + "(1 + rate)^(t − base year).", default: "0 %",
      example: "{ value: 3 %, source: judgement }"),
    Key(
      "displacement", .uncertain(.share, in: 0...1),
      "Share of the output gained by levers that would have arisen elsewhere in the city. "
        + "No path depends on it.", default: "0",
      example: "{ value: \"pert(0.1, 0.3, 0.6)\", source: judgement }"),
    Key(
      "packages", PackagesSection.shape, "Named settings of levers.", default: "none",
      example: "{ fast-track: { investment-tax-credit: 1, admin-speed: 1 } }"),
    Key(
      "targets", TargetsSection.shape, "Wanted events.", default: "none",
      example: "{ output-2030: { of: output, by: 2030, at_least: 500 亿元 } }"),
    Key(
      "observations", ObservationsSection.shape, "Published figures.", default: "none",
      example: "{ firms: { unit: firms, values: { end 2020: 127 } } }"),
    Key(
      "notes", .list(.title),
      "Remarks that reports show beside the odds, each one text or one for each language.",
      default: "none", example: "[{ en: All links are judgement., zh: 园区内联系均为判断值。 }]"),
  ])

  static func decode(_ at: Cursor) -> Scenario {
    let horizon = HorizonSection.decode(at["horizon"])
    let park = ParkSection.decode(at["park"])
    let law = LawSection.decode(at["law"], park, horizon)
    let ids = ClustersSection.ids(at["clusters"])
    let wear = at["wear"]
    let clusters = ClustersSection.decode(
      at["clusters"], horizon,
      ClustersSection.ParkNumbers(
        totals: TotalsSection.decode(at["totals"], horizon),
        buildTime: at["build"]["time"].input(default: 0),
        ramp: at["build"]["ramp"].input(default: 0), wearNew: wear["new"].input(default: 0),
        wearBase: wear["base"].input(default: 0),
        drift: at["productivity"]["drift"].input(default: 0),
        lagShape: BuildSection.lagShape(at["build"]) ?? .even, law: law, area: park.area.value,
        wearPlace: wear["new"].location, clustersPlace: at["clusters"].location))
    var scenario = Scenario(
      title: at["title"].title(id: "scenario"), park: park, horizon: horizon, clusters: clusters,
      laws: law.laws, shock: ShockSection.decode(at["shock"], at["correlation"], ids),
      land: LandSection.decode(at["land"], area: park.area.value),
      prices: PricesSection.decode(at["prices"], horizon),
      anchors: ProjectsSection.decode(at["projects"], ids),
      macro: MacroSection.decode(at["macro"]),
      links: LinksSection.decode(at["links"], clusters, kinds: law.kinds),
      spillover: ProductivitySection.spillover(at["productivity"]["spillover"], ids),
      countsRegistered: at["boundary"].text == "registered")
    scenario.indicators = IndicatorsSection.decode(at["indicators"], clusters)
    scenario.levers = LeversSection.decode(
      at["levers"],
      EffectSection.Scene(horizon: horizon, clusters: ids, movable: movable(scenario)))
    scenario.leverCap = at["lever_cap"].known()
    scenario.discountRate = at["discount_rate"].known() ?? 0
    scenario.displacement = at["displacement"].input(default: 0)
    scenario.packages = PackagesSection.decode(at["packages"], scenario)
    scenario.targets = TargetsSection.decode(at["targets"], horizon, clusters, scenario.indicators)
    scenario.observations = ObservationsSection.decode(
      at["observations"], clusters, scenario.indicators)
    scenario.notes = at["notes"].items.enumerated().map { index, note in
      note.title(id: "note-\(index + 1)")
    }
    scenario.correlations = InputCorrelationSection.decode(at["correlation"])
    if law.kinds.contains("logistic"), scenario.land == nil {
      at["law"].error(Phrase(.lawNeeds, "logistic", "land"))
    }
    return scenario
  }

  /// The numbers that levers can move in this scenario.
  private static func movable(_ scenario: Scenario) -> Set<String> {
    let flows = scenario.clusters.compactMap { $0.investment?.kind }
    var isCompleted = false
    var isAgreed = false
    for flow in flows {
      switch flow {
      case .completed: isCompleted = true
      case .agreed: isAgreed = true
      }
    }
    var paths: Set = [
      "build.time", "build.ramp", "wear.new", "law.ratio", "productivity.drift", "output.level",
      "shock.sd",
    ]
    if isCompleted { paths.insert("totals.investment.completed") }
    if isAgreed {
      paths.formUnion(
        ["", ".realised", ".start"].map { "totals.investment.agreed\($0)" })
    }
    if scenario.land != nil { paths.formUnion(["land.density", "land.developed"]) }
    if scenario.links != nil { paths.insert("links.capture") }
    if !scenario.prices.inflation.isEmpty { paths.insert("prices.inflation") }
    return paths
  }
}

/// Units in which a file may count its money.
enum MoneyUnit {
  static let symbols = Unit.units(of: .money).map(\.symbol)

  /// That of amounts without one in a merged file.
  static func of(_ root: Node) -> String { root["money"]?.scalar?.text ?? "亿元" }

  static func factor(_ symbol: String) -> Double {
    Unit.named(symbol, of: .money)?.factor ?? 1
  }
}
