/// A group of firms with one set of growth parameters.
public struct Cluster: Sendable {
  /// Name in reports, and the id by which links, levers and targets know the cluster.
  public var title: Title
  /// The firms' plant stands elsewhere: no land, no links, counted only where the scenario says so.
  public var isRegistered: Bool
  /// Draw that splits the park's totals; needed where an ``Amount`` is a share.
  public var share: Input?
  /// Q_b, gross output in the base year, 亿元.
  public var baseOutput: Amount
  /// `nil` for a cluster without investment.
  public var investment: InvestmentFlow?
  /// Build time B, in years; a yuan spent waits B/2 on average.
  public var build: Scaled
  /// Ramp R, from commissioning to full load, in years.
  public var ramp: Scaled
  /// How spending and commissioning spread over the build time.
  public var lagShape: LagShape
  /// δ, wear of the plant that investment starts, a fraction per year.
  public var wear: Scaled
  /// δ₀, wear of the plant of the base year's firms, a fraction per year.
  public var wearOfBase: Scaled
  /// What the production laws read; parameters of laws not in use are not read.
  public var production: ProductionParameters
  /// γ, productivity drift per year (log points).
  public var drift: Scaled
  /// Stationary sd of the cluster's log demand shock.
  public var shock: ShockDeviation
  /// A land limit of its own, applied before the park's.
  public var land: LandLimit?
  /// Share of a further round of demand that the city keeps, for induced output; `nil` if unknown.
  public var cityMultiplier: CityMultiplier?

  /// The cluster's key in the scenario.
  public var id: String { title.id }

  /// A cluster with everything off that is not given.
  public init(
    title: Title, isRegistered: Bool = false, share: Input? = nil, baseOutput: Amount,
    investment: InvestmentFlow? = nil, build: Scaled = .known(0), ramp: Scaled = .known(0),
    lagShape: LagShape = .even, wear: Scaled = .known(0), wearOfBase: Scaled = .known(0),
    production: ProductionParameters = .init(), drift: Scaled = .known(0),
    shock: ShockDeviation = .factor(1), land: LandLimit? = nil,
    cityMultiplier: CityMultiplier? = nil
  ) {
    self.title = title
    self.isRegistered = isRegistered
    self.share = share
    self.baseOutput = baseOutput
    self.investment = investment
    self.build = build
    self.ramp = ramp
    self.lagShape = lagShape
    self.wear = wear
    self.wearOfBase = wearOfBase
    self.production = production
    self.drift = drift
    self.shock = shock
    self.land = land
    self.cityMultiplier = cityMultiplier
  }
}

/// How a delay of a given mean is spread.
public enum LagShape: Sendable, Hashable {
  /// Evenly over 0…B.
  case even
  /// Gamma of whole shape k with the same mean B/2.
  case gamma(shape: Int)
}

/// The numbers that the production laws of a cluster read.
public struct ProductionParameters: Sendable {
  /// χ, output per year of an added yuan at full load.
  public var addedRatio: Scaled
  /// χ_b, average output–capital ratio of the base year (Cobb–Douglas, CES).
  public var averageRatio: Scaled
  /// α, elasticity of output to capital.
  public var capitalElasticity: Scaled
  /// ε, elasticity of substitution (CES).
  public var substitution: Scaled
  /// Growth of jobs per year.
  public var jobsGrowth: Scaled
  /// ρ of the logistic law, per year.
  public var logisticRate: Scaled

  /// Parameters at 0, except ε at 1, where not given.
  public init(
    addedRatio: Scaled = .known(0), averageRatio: Scaled = .known(0),
    capitalElasticity: Scaled = .known(0), substitution: Scaled = .known(1),
    jobsGrowth: Scaled = .known(0), logisticRate: Scaled = .known(0)
  ) {
    self.addedRatio = addedRatio
    self.averageRatio = averageRatio
    self.capitalElasticity = capitalElasticity
    self.substitution = substitution
    self.jobsGrowth = jobsGrowth
    self.logisticRate = logisticRate
  }
}

/// Induced output in the city: κ_city (multiplier − 1) of the cluster's output.
public struct CityMultiplier: Sendable {
  /// κ_city, the part of further demand that the city keeps, 0…1.
  public var capture: Scaled
  /// National output multiplier: yuan of output in all for a yuan of the cluster's, at least 1.
  public var multiplier: Scaled

  /// A city that keeps `capture` of what `multiplier` adds.
  public init(capture: Scaled, multiplier: Scaled) {
    self.capture = capture
    self.multiplier = multiplier
  }
}

/// The sd of a cluster's demand shock: relative to the park's, or its own.
public enum ShockDeviation: Sendable {
  /// k_c, times the park's sd.
  case factor(Double)
  case own(Input)
}
