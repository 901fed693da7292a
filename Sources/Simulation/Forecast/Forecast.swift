public import GrowthModel
public import Estimation

/// What an ensemble of paths says about a park: every number that reports show.
///
/// Money is in 亿元; real series are in prices of the base year.
public struct Forecast: Sendable {
  /// The scenario that was followed.
  public var scenario: Scenario
  /// Id of the package of levers that is in force, if any.
  public var package: String?
  /// Seed of the ensemble.
  public var seed: UInt64
  /// How the paths are laid out.
  public var design: EnsembleDesign
  /// Number of paths, failed ones included.
  public var paths: Int
  /// Number of paths there would be had there been time for all.
  public var pathsAsked: Int
  /// Paths that left the finite numbers.
  public var failures: Failures
  /// All series by year, in the order of reports.
  public var series: [SeriesForecast]
  /// Output of the base year, an assumption like others: clusters in order, then the total.
  public var base: [SeriesForecast]
  /// Growth of the clusters' and the park's real output.
  public var growth: Growth
  /// Odds of each target, in the order of the scenario.
  public var targets: [TargetOdds]
  /// What follows if an anchor goes ahead, in the order of the scenario.
  public var anchors: [AnchorForecast]
  /// Published figures of forecast years that have a series, each with its place in it.
  public var observations: [ObservedPercentile]
  /// What compiling the scenario had to change.
  public var remarks: [PlanRemark]
  /// Uncertain inputs that the forecast drew.
  public var inputs: [Input]

  /// A forecast of the given parts; nothing is computed.
  public init(
    scenario: Scenario, package: String?, design: EnsembleDesign = .random, seed: UInt64,
    paths: Int, pathsAsked: Int? = nil, failures: Failures,
    series: [SeriesForecast], base: [SeriesForecast], growth: Growth, targets: [TargetOdds],
    anchors: [AnchorForecast], observations: [ObservedPercentile], remarks: [PlanRemark],
    inputs: [Input]
  ) {
    self.scenario = scenario
    self.package = package
    self.seed = seed
    self.design = design
    self.paths = paths
    self.pathsAsked = pathsAsked ?? paths
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

/// In what money a series is given.
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

  /// Mean of all paths that did not fail, in the unit of the series.
  public var mean: Double
  /// Standard deviation from path to path, in the unit of the series.
  public var standardDeviation: Double
  /// One a level of ``levels``; within 0.1 % of the sample's quantiles in value.
  public var quantiles: [Double]
  /// Standard error of the mean, from chance in the paths.
  public var standardError: Double

  /// A spread with one quantile for each of ``levels``.
  public init(
    mean: Double, standardDeviation: Double, quantiles: [Double], standardError: Double
  ) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.standardError = standardError
  }

  /// The quantile at 0.5.
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
  /// What is measured.
  public var series: SeriesName
  /// The calendar year.
  public var year: Int
  /// Whether money is real or nominal, if it is money.
  public var prices: PriceBasis
  /// Its distribution over the paths, in 亿元 or the indicator's unit.
  public var spread: Spread

  /// What `series` comes to in `year`, at `prices`.
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

  /// Growth from year to year and over the whole horizon.
  public init(yearly: [Spread], compound: [Spread]) {
    self.yearly = yearly
    self.compound = compound
  }
}

/// The odds of one target.
public struct TargetOdds: Sendable {
  /// The target as the scenario gives it.
  public var target: Target
  /// Probability that it is reached, with interval and estimator.
  public var estimate: ProbabilityEstimate
  /// Mean over all paths of what is missing, max(0, threshold − outcome).
  public var expectedShortfall: Double
  /// The outcome that is compared with the threshold.
  public var outcome: Spread
  /// Probability that the threshold is first reached in a year, one a forecast year.
  public var firstReached: [Double]
  /// The first year by which at least half of the paths have reached it, if within the horizon.
  public var medianFirstYear: Int?
  /// What an estimator of its own found, where one was asked; ``estimate`` is then its.
  public var answer: TargetAnswer?

  /// The odds with everything that is shown beside them.
  ///
  /// - Parameter answer: an estimator's; its estimate takes the place of `estimate`.
  public init(
    target: Target, estimate: ProbabilityEstimate, expectedShortfall: Double, outcome: Spread,
    firstReached: [Double], medianFirstYear: Int?, answer: TargetAnswer? = nil
  ) {
    self.target = target
    self.estimate = answer?.odds.estimate ?? estimate
    self.expectedShortfall = expectedShortfall
    self.outcome = outcome
    self.firstReached = firstReached
    self.medianFirstYear = medianFirstYear
    self.answer = answer
  }

  /// Threshold less the median outcome; negative where the median is beyond the threshold.
  public var gapToMedian: Double { target.threshold - outcome.median }
}

/// The forecast given that an anchor goes ahead.
public struct AnchorForecast: Sendable {
  /// The anchor as the scenario gives it.
  public var anchor: Anchor
  /// Share of the paths in which it goes ahead.
  public var frequency: Double
  /// Real output of the park given that it does, by forecast year; empty if no path has it.
  public var total: [Spread]
  /// Odds of each target given that it does, in the order of the targets.
  public var targets: [ProbabilityEstimate]

  /// What the paths with the anchor have in common.
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
  /// The row of figures it belongs to.
  public var observation: Observation
  /// The figure and its date.
  public var point: Observation.Point
  /// Share of the paths at or below the figure.
  public var percentile: Double
  /// The forecast it is compared with.
  public var spread: Spread

  /// A figure at or above the part `percentile` of the paths.
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
  /// How many, from 0 to the number of paths.
  public var count: Int
  /// The first few, with what they had drawn.
  public var examples: [FailedPath]

  /// No failures where nothing is given.
  public init(count: Int = 0, examples: [FailedPath] = []) {
    self.count = count
    self.examples = examples
  }
}

/// A path that left the finite numbers, with its drawn inputs.
public struct FailedPath: Sendable, Hashable {
  /// Place in the ensemble, from 0; `explain` follows the path by it.
  public var index: Int
  /// Every uncertain input with its value on the path.
  public var inputs: [DrawnInput]

  /// The path at `index`, with what it had drawn.
  public init(index: Int, inputs: [DrawnInput]) {
    self.index = index
    self.inputs = inputs
  }
}

/// The value an uncertain input has on one path.
public struct DrawnInput: Sendable, Hashable {
  /// The input's name in the scenario, such as `law.ratio.added`.
  public var name: String
  /// In the unit of the input.
  public var value: Double

  /// `value` as drawn for the input `name`.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}
