public import GrowthModel
public import Estimation

/// What an ensemble of paths says about a park: every number that reports show.
///
/// Money is in 亿元; real series are in prices of the base year.
public struct Forecast: Sendable {
  public var scenario: Scenario
  /// Id of the package of levers that is in force, if any.
  public var package: String?
  public var seed: UInt64
  public var paths: Int
  public var failures: Failures
  /// All series by year, in the order of reports.
  public var series: [SeriesForecast]
  /// Output of the base year, an assumption like others: clusters in order, then the total.
  public var base: [SeriesForecast]
  public var growth: Growth
  public var targets: [TargetOdds]
  public var anchors: [AnchorForecast]
  public var observations: [ObservedPercentile]
  public var remarks: [PlanRemark]
  /// Uncertain inputs that the forecast drew.
  public var inputs: [Input]

  public init(
    scenario: Scenario, package: String?, seed: UInt64, paths: Int, failures: Failures,
    series: [SeriesForecast], base: [SeriesForecast], growth: Growth, targets: [TargetOdds],
    anchors: [AnchorForecast], observations: [ObservedPercentile], remarks: [PlanRemark],
    inputs: [Input]
  ) {
    self.scenario = scenario
    self.package = package
    self.seed = seed
    self.paths = paths
    self.failures = failures
    self.series = series
    self.base = base
    self.growth = growth
    self.targets = targets
    self.anchors = anchors
    self.observations = observations
    self.remarks = remarks
    self.inputs = inputs
  }

  /// The forecasts of one series, in order of years.
  public func forecasts(of series: SeriesName, prices: PriceBasis = .real) -> [SeriesForecast] {
    self.series.filter { $0.series == series && $0.prices == prices }
  }
}

/// What a column of the forecast measures.
public enum SeriesName: Sendable, Hashable {
  case cluster(Int)
  /// The park as its boundary counts.
  case total
  /// The park under the other boundary: registered clusters in where they do not count, out where
  /// they do.
  case otherTotal
  case indicator(Int)
  /// Output induced elsewhere in the city.
  case induced
  /// Share of a cluster in the sum of all clusters that count.
  case share(Int)
  /// Price index, 1 in the base year.
  case prices
}

public enum PriceBasis: Sendable, Hashable {
  /// Prices of the base year.
  case real
  /// Prices of the year itself.
  case nominal
  /// Not money.
  case none
}

/// A distribution as reports show it.
public struct Spread: Sendable, Hashable {
  /// The probabilities at which quantiles are kept.
  public static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  public var mean: Double
  public var standardDeviation: Double
  /// One a level of ``levels``; within 0.1 % of the sample's quantiles in value.
  public var quantiles: [Double]
  /// Standard error of the mean, from chance in the paths.
  public var standardError: Double

  public init(
    mean: Double, standardDeviation: Double, quantiles: [Double], standardError: Double
  ) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.standardError = standardError
  }

  public var median: Double { quantiles[3] }

  /// The quantile at one of ``levels``.
  public func quantile(at level: Double) -> Double? {
    Self.levels.firstIndex(of: level).map { quantiles[$0] }
  }

  /// Everything times a constant: another unit, or an average over the land.
  public func scaled(by factor: Double) -> Spread {
    Spread(
      mean: mean * factor, standardDeviation: standardDeviation * abs(factor),
      quantiles: quantiles.map { $0 * factor }, standardError: standardError * abs(factor))
  }
}

/// One series in one year.
public struct SeriesForecast: Sendable, Hashable {
  public var series: SeriesName
  public var year: Int
  public var prices: PriceBasis
  public var spread: Spread

  public init(series: SeriesName, year: Int, prices: PriceBasis, spread: Spread) {
    self.series = series
    self.year = year
    self.prices = prices
    self.spread = spread
  }
}

/// Growth of real output, as fractions a year.
public struct Growth: Sendable, Hashable {
  /// Year on year, of the total; one a forecast year.
  public var yearly: [Spread]
  /// Compound growth from the base year to the last year: clusters in order, then the total.
  public var compound: [Spread]

  public init(yearly: [Spread], compound: [Spread]) {
    self.yearly = yearly
    self.compound = compound
  }
}

/// The odds of one target.
public struct TargetOdds: Sendable {
  public var target: Target
  public var estimate: ProbabilityEstimate
  /// Mean over all paths of what is missing, max(0, threshold − outcome).
  public var expectedShortfall: Double
  /// The outcome that is compared with the threshold.
  public var outcome: Spread
  /// Probability that the threshold is first reached in a year, one a forecast year.
  public var firstReached: [Double]
  /// The first year by which at least half of the paths have reached it, if within the horizon.
  public var medianFirstYear: Int?

  public init(
    target: Target, estimate: ProbabilityEstimate, expectedShortfall: Double, outcome: Spread,
    firstReached: [Double], medianFirstYear: Int?
  ) {
    self.target = target
    self.estimate = estimate
    self.expectedShortfall = expectedShortfall
    self.outcome = outcome
    self.firstReached = firstReached
    self.medianFirstYear = medianFirstYear
  }

  /// Threshold less the median outcome; negative where the median is beyond the threshold.
  public var gapToMedian: Double { target.threshold - outcome.median }
}

/// The forecast given that an anchor goes ahead.
public struct AnchorForecast: Sendable {
  public var anchor: Anchor
  /// Share of the paths in which it goes ahead.
  public var frequency: Double
  /// Real output of the park given that it does, by forecast year; empty if no path has it.
  public var total: [Spread]
  /// Odds of each target given that it does, in the order of the targets.
  public var targets: [ProbabilityEstimate]

  public init(
    anchor: Anchor, frequency: Double, total: [Spread], targets: [ProbabilityEstimate]
  ) {
    self.anchor = anchor
    self.frequency = frequency
    self.total = total
    self.targets = targets
  }
}

/// Where a published figure stands in the forecast of its year.
public struct ObservedPercentile: Sendable {
  public var observation: Observation
  public var point: Observation.Point
  /// Share of the paths at or below the figure.
  public var percentile: Double
  /// The forecast it is compared with.
  public var spread: Spread

  public init(
    observation: Observation, point: Observation.Point, percentile: Double, spread: Spread
  ) {
    self.observation = observation
    self.point = point
    self.percentile = percentile
    self.spread = spread
  }
}

/// Paths that left the finite numbers; they bound every probability from both sides.
public struct Failures: Sendable, Hashable {
  public var count: Int
  /// The first few, with what they had drawn.
  public var examples: [FailedPath]

  public init(count: Int = 0, examples: [FailedPath] = []) {
    self.count = count
    self.examples = examples
  }
}

/// A path that left the finite numbers, with its drawn inputs.
public struct FailedPath: Sendable, Hashable {
  public var index: Int
  public var inputs: [DrawnInput]

  public init(index: Int, inputs: [DrawnInput]) {
    self.index = index
    self.inputs = inputs
  }
}

/// The value an uncertain input has on one path.
public struct DrawnInput: Sendable, Hashable {
  public var name: String
  public var value: Double

  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}
