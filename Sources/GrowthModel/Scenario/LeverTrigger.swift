/// A condition on a path, known at the end of a forecast year: `output.total in 2026 < 80 亿元`.
///
/// What it looks at lies before the lever begins, so that no decision sees the future.
public struct LeverTrigger: Sendable, Hashable {
  /// On which side of the threshold it fires; the threshold itself does not count.
  public enum Comparison: Sendable, Hashable {
    case below
    case above
  }

  /// What is looked at: real output of the year, or an indicator.
  public var series: Target.Series
  /// The calendar year that is looked at.
  public var year: Int
  /// The side of the threshold.
  public var comparison: Comparison
  /// In 亿元 in prices of the base year, or the indicator's unit.
  public var threshold: Double

  /// A condition on `series` in `year`.
  public init(series: Target.Series, year: Int, _ comparison: Comparison, _ threshold: Double) {
    self.series = series
    self.year = year
    self.comparison = comparison
    self.threshold = threshold
  }

  /// Decimal year at which the condition is known and the lever may begin.
  public var start: Double { Double(year + 1) }

  /// Whether a path with this value of the series fires; what is not a number does not.
  public func fires(at value: Double) -> Bool {
    switch comparison {
    case .below: value < threshold
    case .above: value > threshold
    }
  }

  /// Whether `other` fires on every path on which this does.
  public func implies(_ other: LeverTrigger) -> Bool {
    guard looksAtTheSame(as: other), comparison == other.comparison else { return false }
    return comparison == .below ? threshold <= other.threshold : threshold >= other.threshold
  }

  /// Whether this and `other` never fire on one path.
  public func excludes(_ other: LeverTrigger) -> Bool {
    guard looksAtTheSame(as: other), comparison != other.comparison else { return false }
    let (below, above) = comparison == .below ? (self, other) : (other, self)
    return below.threshold <= above.threshold
  }

  private func looksAtTheSame(as other: LeverTrigger) -> Bool {
    series == other.series && year == other.year
  }
}
