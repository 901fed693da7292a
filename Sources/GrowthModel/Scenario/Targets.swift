/// What is measured beside output: value added, tax, jobs, energy, carbon, firms, occupancy, …
public struct Indicator: Sendable {
  public enum Kind: Sendable {
    /// Σ i_c (1 + τ)ⁿ Y_c, with one intensity a cluster (`nil` for none).
    case intensity([Input?], trend: Input)
    /// A path of its own: value in the base year and growth per year, at most `limit`.
    case path(base: Input, growth: Input, limit: Double?)
  }

  public var title: Title
  public var unit: String
  public var kind: Kind

  public var id: String { title.id }

  public init(title: Title, unit: String, kind: Kind) {
    self.title = title
    self.unit = unit
    self.kind = kind
  }
}

/// A wanted event: a series reaches a threshold.
public struct Target: Sendable {
  public enum Series: Sendable, Hashable {
    /// The park's total output.
    case output
    case cluster(Int)
    case indicator(Int)
  }

  public enum Time: Sendable, Hashable {
    /// In that year.
    case at(Int)
    /// In any year from the first forecast year to this one.
    case by(Int)
  }

  public enum Direction: Sendable, Hashable {
    case atLeast
    case atMost
  }

  public var title: Title
  public var series: Series
  public var time: Time
  public var direction: Direction
  /// In 亿元, or the indicator's unit.
  public var threshold: Double
  /// Compare money of the year instead of money of the base year.
  public var isNominal: Bool
  public var source: String?

  public var id: String { title.id }

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
  public var title: Title
  /// The series it can be compared with, if any: `output`, a cluster or an indicator.
  public var series: Target.Series?
  public var isNominal: Bool
  public var unit: String
  public var values: [Point]

  public struct Point: Sendable, Hashable {
    /// As written: `2021`, `end 2020`, `2021-10`.
    public var date: String
    /// Decimal year.
    public var time: Double
    public var value: Double
    public var source: String?

    public init(date: String, time: Double, value: Double, source: String? = nil) {
      self.date = date
      self.time = time
      self.value = value
      self.source = source
    }
  }

  public init(
    title: Title, series: Target.Series? = nil, isNominal: Bool = true, unit: String,
    values: [Point]
  ) {
    self.title = title
    self.series = series
    self.isNominal = isNominal
    self.unit = unit
    self.values = values
  }
}
