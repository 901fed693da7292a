import GrowthModel
import Simulation
import Statistics

/// By what the best package is chosen.
public enum PackageObjective: Sendable, Hashable {
  /// The odds of the target.
  case odds
  /// What so many of a hundred paths do not exceed, from 1 to 99; 50 is the median.
  case percentile(Double)
  /// The mean of what is missing to the target; less is better.
  case expectedShortfall

  /// The median of what the target looks at.
  public static let median = PackageObjective.percentile(50)

  /// The objective of a name: `odds`, `median`, `shortfall`, or a percentile such as `p10`; `nil` for
  /// any other.
  public init?(_ name: String) {
    switch name {
    case "odds": self = .odds
    case "median": self = .median
    case "shortfall": self = .expectedShortfall
    default:
      guard name.first == "p", let percent = Double(name.dropFirst()), (1...99).contains(percent)
      else { return nil }
      self = .percentile(percent)
    }
  }

  /// The name that ``init(_:)`` understands.
  public var name: String {
    switch self {
    case .odds: return "odds"
    case .median: return "median"
    case .percentile(let percent):
      let whole = Int(percent)
      return Double(whole) == percent ? "p\(whole)" : "p\(percent)"
    case .expectedShortfall: return "shortfall"
    }
  }
}

extension PackageObjective {
  /// What the paths of a package say of it.
  func evidence(of package: TargetOutcomes) -> PackageEvidence {
    if self == .odds { return .hits(PathHits(package)) }
    return .number(goodness(of: package))
  }

  /// The objective of a package, from all paths and from each of their sections; turned so that more
  /// is better.
  func goodness(of package: TargetOutcomes) -> SectionedNumber {
    let sign = package.direction == .atLeast ? 1.0 : -1
    switch self {
    case .odds: return .odds(package)
    case .median: return SectionedNumber.median(package.outcomes).scaled(by: sign)
    case .percentile(let percent):
      return SectionedNumber(of: Array(package.outcomes)) { part in
        ExactQuantiles(part.filter { !$0.isNaN }).quantile(at: percent / 100)
      }.scaled(by: sign)
    case .expectedShortfall:
      return SectionedNumber.mean(
        package.outcomes.map { $0.isNaN ? .nan : package.shortfall($0) }
      ).scaled(by: -1)
    }
  }

  /// How much better one package is than another on the same paths.
  func gain(of package: TargetOutcomes, over other: TargetOutcomes, level: Double) -> Estimate {
    self == .odds
      ? PairedDifference(package, other, level: level).odds
      : (goodness(of: package) - goodness(of: other)).estimate(level: level)
  }

  /// The objective in its own sign and unit.
  func estimate(of statistics: PackageStatistics) -> Estimate {
    switch self {
    case .odds:
      let odds = statistics.odds
      let p = odds.probability
      return Estimate(
        p, standardError: (p * (1 - p) / Double(odds.calls)).squareRoot(),
        interval: odds.interval, level: odds.level)
    case .percentile(let percent): return statistics.quantile(at: percent / 100)
    case .expectedShortfall: return statistics.expectedShortfall
    }
  }
}

extension SectionedNumber {
  /// What `number` makes of all paths and of each of their sections.
  fileprivate init(of outcomes: [Double], _ number: (ArraySlice<Double>) -> Double) {
    self.init(
      number(outcomes[...]),
      parts: Sections.ranges(ofPaths: outcomes.count).map { number(outcomes[$0]) })
  }
}
