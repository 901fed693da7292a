import Statistics

/// A number found from all paths, and from each of their ``Sections``.
///
/// Sums and differences are taken part by part, which keeps what the numbers have in common: the
/// error of a difference is that of the difference, not of two numbers.
public struct SectionedNumber: Sendable, Hashable {
  /// From all paths.
  public var whole: Double
  /// From each section; empty where there are too few paths.
  public var parts: [Double]

  /// A number with its parts.
  public init(_ whole: Double, parts: [Double]) {
    self.whole = whole
    self.parts = parts
  }

  /// A number that is found in the same way from all outcomes and from those of each section.
  init(_ outcomes: [Double], _ number: (ArraySlice<Double>) -> Double) {
    self.init(
      number(outcomes[...]),
      parts: Sections.ranges(ofPaths: outcomes.count).map { number(outcomes[$0]) })
  }

  /// The share of the paths that reach the target; failed paths do not.
  public static func odds(_ package: TargetOutcomes) -> SectionedNumber {
    SectionedNumber(Array(package.outcomes)) { part in
      Double(part.count { package.isReached($0) }) / Double(part.count)
    }
  }

  /// The median of the paths that did not fail.
  public static func median(_ outcomes: some Sequence<Double>) -> SectionedNumber {
    SectionedNumber(Array(outcomes)) { part in
      var finite = part.filter { !$0.isNaN }
      return selectedMedian(&finite)
    }
  }

  /// The mean of the paths that did not fail.
  static func mean(_ numbers: [Double]) -> SectionedNumber {
    SectionedNumber(numbers) { part in
      var moments = Moments()
      for number in part where !number.isNaN { moments.add(number) }
      return moments.count > 0 ? moments.mean : .nan
    }
  }

  /// The number with the error that its sections tell.
  public func estimate(level: Double = 0.95) -> Estimate {
    Sections.estimate(whole, parts: parts, level: level)
  }

  /// Standard error that the sections tell.
  public var standardError: Double { Sections.standardError(of: whole, parts: parts) }

  /// One number less another of the same paths, section by section.
  public static func - (a: SectionedNumber, b: SectionedNumber) -> SectionedNumber {
    SectionedNumber(a.whole - b.whole, parts: zip(a.parts, b.parts).map { $0 - $1 })
  }
}
