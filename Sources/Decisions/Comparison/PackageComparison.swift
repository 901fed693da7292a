/// Packages side by side on common random numbers, and what sets each apart from the first.
public struct PackageComparison: Sendable {
  /// In the order in which they were asked for; the first is what the others are held against.
  public var packages: [ComparedPackage]
  /// Ids of the targets that are told of.
  public var targets: [String]
  /// Of every package but the first, target by target.
  public var differences: [ComparedDifference]
  /// The same of further targets, on which packages may be told apart where these do not do it.
  public var furtherDifferences: [ComparedDifference]
  /// Of targets whose odds the paths are too few to count; empty unless they were looked for.
  public var rareOdds: [RareOdds] = []
  /// Number of paths of each package.
  public var paths: Int
  /// Key of every draw.
  public var seed: UInt64

  /// A comparison of packages that were run on the same paths.
  public init(
    packages: [ComparedPackage], targets: [String], differences: [ComparedDifference],
    furtherDifferences: [ComparedDifference] = [], paths: Int, seed: UInt64
  ) {
    self.packages = packages
    self.targets = targets
    self.differences = differences
    self.furtherDifferences = furtherDifferences
    self.paths = paths
    self.seed = seed
  }
}

/// A package held against the first one of a comparison: the package less the first.
public struct ComparedDifference: Sendable {
  /// Place of the package in the comparison, from 1 on.
  public var package: Int
  /// Id of the target.
  public var target: String
  /// On the same paths.
  public var paired: PairedDifference
  /// The odds held against each other at the first package's median, where the odds of the target do
  /// not tell the two apart: a threshold that half of the paths reach.
  public var atMedian: ThresholdDifference?

  /// The difference of two packages' outcomes, the package's and then the first one's.
  public init(
    package: Int, target: String, _ outcomes: TargetOutcomes, less first: TargetOutcomes,
    level: Double = 0.95
  ) {
    self.package = package
    self.target = target
    paired = PairedDifference(outcomes, first, level: level)
    guard !tellsOdds, tellsMedian else { return }
    atMedian = ThresholdDifference(outcomes, less: first, level: level)
  }

  /// Whether the paths are enough to say which of the two has the better odds.
  public var tellsOdds: Bool { paired.odds.excludesZero }
  /// Whether the paths are enough to say which of the two has the better median.
  public var tellsMedian: Bool { paired.median.excludesZero }
}

/// Two packages at another threshold than the target's own.
public struct ThresholdDifference: Sendable, Hashable {
  /// The first package's median with two digits, in the target's unit.
  public var threshold: Double
  /// Difference of the odds of reaching it.
  public var odds: Estimate

  init(_ outcomes: TargetOutcomes, less first: TargetOutcomes, level: Double) {
    let median = SectionedNumber.median(first.outcomes).whole
    let digits = median.withTwoDigits
    threshold = digits
    func moved(_ package: TargetOutcomes) -> TargetOutcomes {
      TargetOutcomes(package.outcomes, threshold: digits, direction: package.direction)
    }
    odds = PairedDifference(moved(outcomes), moved(first), level: level).odds
  }
}

extension Estimate {
  /// Whether the interval lies on one side of 0.
  public var excludesZero: Bool { interval.lowerBound > 0 || interval.upperBound < 0 }
}

extension Double {
  /// The nearest number with two decimal digits before its zeros: 183.4 is 180.
  var withTwoDigits: Double {
    guard isFinite, self != 0 else { return self }
    var unit = 1.0
    while abs(self) >= 100 * unit { unit *= 10 }
    // Below 10 the unit is a part of 1; its inverse is a whole number.
    var parts = 1.0
    while abs(self) * parts < 10, parts < 1e15 { parts *= 10 }
    return parts > 1 ? (self * parts).rounded() / parts : (self / unit).rounded() * unit
  }
}
