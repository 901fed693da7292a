public import Quantities

/// A park, its uncertain inputs, levers, targets and horizon: plain, checked values.
///
/// Money is in 亿元 in prices of the base year, time in years, rates and shares are fractions.
public struct Scenario: Sendable {
  /// Name of the park and the case, as the head of every report.
  public var title: Title
  /// The land and the age of the park.
  public var park: Park
  /// First year of history, base year, last year and steps.
  public var horizon: Horizon
  /// The groups of firms; links, anchors and targets know them by index.
  public var clusters: [Cluster]
  /// The production laws with their weights, in the order written; one law alone has weight 1.
  public var laws: [WeightedLaw]
  /// Demand shocks of all clusters.
  public var shock: DemandShock
  /// Which uncertain inputs hang together, and how.
  public var correlations: InputCorrelations
  /// The limit on the park's total; `nil` for none.
  public var land: LandLimit?
  /// Price indices of output and investment; real and nominal are the same without them.
  public var prices: Prices
  /// Large projects that come or do not, each with its own draw.
  public var anchors: [Anchor]
  /// States of the world; `nil` for a normal state in every year.
  public var macro: MacroStates?
  /// What firms of the park buy from each other; `nil` for none.
  public var links: Links?
  /// Productivity gained from the growth of other clusters; `nil` for none.
  public var spillover: Spillover?
  /// Whether registered clusters (plant elsewhere) are counted in the park's total.
  public var countsRegistered: Bool
  /// What can be decided; all are off unless a package sets them.
  public var levers: [Lever]
  /// Greatest lasting effect of all levers together on the total, as a fraction; `nil` for none.
  public var leverCap: Double?
  /// Named settings of the levers.
  public var packages: [Package]
  /// r, by which costs of later years weigh less, per year.
  public var discountRate: Double
  /// Share of additional output that would have arisen elsewhere in the city; no path depends on it.
  public var displacement: Input
  /// What is measured beside output; it feeds nothing back.
  public var indicators: [Indicator]
  /// Wanted events, whose odds are the forecast's answer.
  public var targets: [Target]
  /// Published figures, shown beside the forecast and never used by it.
  public var observations: [Observation]
  /// Remarks that reports show beside the odds, such as a variant under another accounting boundary.
  public var notes: [Title]

  /// A scenario with everything off that is not given.
  public init(
    title: Title, park: Park, horizon: Horizon, clusters: [Cluster], laws: [WeightedLaw],
    shock: DemandShock, correlations: InputCorrelations = .init(), land: LandLimit? = nil,
    prices: Prices = .init(), anchors: [Anchor] = [], macro: MacroStates? = nil,
    links: Links? = nil, spillover: Spillover? = nil, countsRegistered: Bool = false,
    levers: [Lever] = [], leverCap: Double? = nil, packages: [Package] = [],
    discountRate: Double = 0, displacement: Input = .known(0, name: "displacement"),
    indicators: [Indicator] = [], targets: [Target] = [], observations: [Observation] = [],
    notes: [Title] = []
  ) {
    self.title = title
    self.park = park
    self.horizon = horizon
    self.clusters = clusters
    self.laws = laws
    self.shock = shock
    self.correlations = correlations
    self.land = land
    self.prices = prices
    self.anchors = anchors
    self.macro = macro
    self.links = links
    self.spillover = spillover
    self.countsRegistered = countsRegistered
    self.levers = levers
    self.leverCap = leverCap
    self.packages = packages
    self.discountRate = discountRate
    self.displacement = displacement
    self.indicators = indicators
    self.targets = targets
    self.observations = observations
    self.notes = notes
  }
}

/// The ground the park stands on.
public struct Park: Sendable {
  /// Planned area of the whole park, developed or not.
  public var area: SquareKilometres
  /// The year in which the park began, from which its age is counted.
  public var founded: Int?

  /// A park of unknown age, where `founded` is not given.
  public init(area: SquareKilometres, founded: Int? = nil) {
    self.area = area
    self.founded = founded
  }
}

/// The years of a scenario.
public struct Horizon: Sendable, Hashable {
  /// First year of history.
  public var from: Int
  /// b, the last year known; prices are those of this year.
  public var asOf: Int
  /// Last year forecast.
  public var to: Int
  /// S, 1 or 4.
  public var stepsPerYear: Int

  /// Years from `from` to `to`, in yearly steps where not given.
  public init(from: Int, asOf: Int, to: Int, stepsPerYear: Int = 1) {
    self.from = from
    self.asOf = asOf
    self.to = to
    self.stepsPerYear = stepsPerYear
  }

  /// h, the length of a step in years.
  public var stepYears: Double { 1 / Double(stepsPerYear) }
  /// Steps from the beginning of `from` to the end of `to`.
  public var stepCount: Int { (to - from + 1) * stepsPerYear }
  /// Steps up to the end of the base year.
  public var historySteps: Int { (asOf - from + 1) * stepsPerYear }
  /// Steps after the base year.
  public var forecastSteps: Int { stepCount - historySteps }
  /// b + 1 to the last year.
  public var forecastYears: ClosedRange<Int> { (asOf + 1)...to }

  /// The calendar year in which `step` lies; step 0 is the first of `from`.
  public func year(ofStep step: Int) -> Int { from + step / stepsPerYear }
  /// The decimal year at which `step` begins.
  public func beginning(ofStep step: Int) -> Double {
    Double(from) + Double(step) * stepYears
  }
  /// n, years from the middle of the base year to the middle of `step`.
  public func yearsSinceBase(step: Int) -> Double {
    beginning(ofStep: step) + 0.5 * stepYears - (Double(asOf) + 0.5)
  }
}
