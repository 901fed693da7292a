import Estimation

/// A number found from paths, with its interval.
public struct Estimate: Sendable, Hashable {
  /// The number, in the unit of what is measured.
  public var value: Double
  /// Standard error from chance in the paths; infinite where nothing is known of it.
  public var standardError: Double
  /// Where the true number lies, at confidence ``level``.
  public var interval: ClosedRange<Double>
  /// The confidence level, such as 0.95.
  public var level: Double

  /// A number with an interval that was found otherwise.
  public init(
    _ value: Double, standardError: Double, interval: ClosedRange<Double>, level: Double
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.level = level
  }

  /// A number with Student's interval of its standard error; unbounded where that is not finite.
  ///
  /// - Parameter degreesOfFreedom: of the standard error; below 1 nothing is known.
  public init(
    _ value: Double, standardError: Double, degreesOfFreedom: Double, level: Double = 0.95
  ) {
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.value = value
    self.standardError = standardError
    self.level = level
    guard value.isFinite, standardError.isFinite, degreesOfFreedom >= 1 else {
      interval = -.infinity ... .infinity
      return
    }
    let t = studentQuantile(upperTail: (1 - level) / 2, degreesOfFreedom: degreesOfFreedom)
    interval = (value - t * standardError)...(value + t * standardError)
  }
}
