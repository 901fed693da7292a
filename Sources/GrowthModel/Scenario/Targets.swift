/// What is measured beside output: value added, tax, jobs, energy, carbon, firms, occupancy, …
public struct Indicator: Sendable {
  /// How the indicator follows from output, or by itself.
  public enum Kind: Sendable {
    /// Σ i_c (1 + τ)ⁿ Y_c, with one intensity a cluster (`nil` for none).
    case intensity([Input?], trend: Input)
    /// A path of its own: value in the base year and growth per year, at most `limit`.
    case path(base: Input, growth: Input, limit: Double?)
  }

  /// Name in reports, and the id by which targets and observations know it.
  public var title: Title
  /// Its unit, any word; it is shown and not converted.
  public var unit: Title
  /// The equation and its inputs.
  public var kind: Kind

  /// The indicator's key in the scenario.
  public var id: String { title.id }

  /// An indicator in `unit`, computed as `kind` says.
  public init(title: Title, unit: Title, kind: Kind) {
    self.title = title
    self.unit = unit
    self.kind = kind
  }
}

/// A wanted event: a series reaches a threshold.
public struct Target: Sendable {
  /// What is compared with the threshold: a total, a cluster or an indicator by its index.
  public enum Series: Sendable, Hashable {
    /// The park's total output.
    case output
    case cluster(Int)
    case indicator(Int)
  }

  /// When the threshold must be reached, in calendar years.
  public enum Time: Sendable, Hashable {
    /// In that year.
    case at(Int)
    /// In any year from the first forecast year to this one.
    case by(Int)
  }

  /// On which side of the threshold the target is reached; the threshold itself counts.
  public enum Direction: Sendable, Hashable {
    case atLeast
    case atMost
  }

  /// Name in reports, and the id by which the target is asked for.
  public var title: Title
  /// What is measured, summed to calendar years.
  public var series: Series
  /// In one year, or in any year up to one.
  public var time: Time
  /// Whether the series is to rise to the threshold or to stay below it.
  public var direction: Direction
  /// In 亿元, or the indicator's unit.
  public var threshold: Double
  /// Compare money of the year instead of money of the base year.
  public var isNominal: Bool
  /// Where the target is published.
  public var source: String?

  /// The target's key in the scenario.
  public var id: String { title.id }

  /// A threshold to be reached from below, in money of the base year, where not said otherwise.
  public init(
    title: Title, series: Series, time: Time, direction: Direction = .atLeast, threshold: Double,
    isNominal: Bool = false, source: String? = nil
  ) {
    self.title = title
    self.series = series
    self.time = time
    self.direction = direction
    self.threshold = threshold
    self.isNominal = isNominal
    self.source = source
  }
}

/// A published figure, shown beside the forecast; never used by it.
public struct Observation: Sendable {
  /// Name in reports, and the key in the scenario.
  public var title: Title
  /// The series it can be compared with, if any: `output`, a cluster or an indicator.
  public var series: Target.Series?
  /// Money of the year itself instead of the base year; not read for indicators.
  public var isNominal: Bool
  /// Its unit, any word; it is shown and not converted.
  public var unit: Title
  /// The published figures, in order of time.
  public var values: [Point]

  /// One figure at one date.
  public struct Point: Sendable, Hashable {
    /// As written: `2021`, `end 2020`, `2021-10`.
    public var date: String
    /// Decimal year.
    public var time: Double
    /// The figure, in the observation's unit.
    public var value: Double
    /// Where the figure is published.
    public var source: String?

    /// A figure of `date`, placed at `time`.
    public init(date: String, time: Double, value: Double, source: String? = nil) {
      self.date = date
      self.time = time
      self.value = value
      self.source = source
    }
  }

  /// Figures in money of the year, compared with no series, where not given.
  public init(
    title: Title, series: Target.Series? = nil, isNominal: Bool = true, unit: Title,
    values: [Point]
  ) {
    self.title = title
    self.series = series
    self.isNominal = isNominal
    self.unit = unit
    self.values = values
  }
}
