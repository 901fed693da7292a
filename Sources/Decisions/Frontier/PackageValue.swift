import GrowthModel
import Statistics

/// By what packages are ordered beside their cost.
public enum PackageMeasure: String, Sendable, CaseIterable {
  /// The odds of the target.
  case odds
  /// The median of what the target looks at.
  case median
  /// What is missing to the target on nine paths in ten at most.
  case shortfall
}

extension PackageMeasure {
  /// The measure of a package, from all paths and from each of their sections; turned so that more
  /// is better.
  func goodness(of package: TargetOutcomes) -> SectionedNumber {
    switch self {
    case .odds: return .odds(package)
    case .median:
      return SectionedNumber.median(package.outcomes).scaled(by: sign(package.direction))
    case .shortfall:
      let outcomes = Array(package.outcomes)
      func high(_ part: ArraySlice<Double>) -> Double {
        let missing = part.filter { !$0.isNaN }.map { package.shortfall($0) }.sorted()
        return -ExactQuantiles(inOrder: missing).quantile(at: 0.9)
      }
      return SectionedNumber(
        high(outcomes[...]),
        parts: Sections.ranges(ofPaths: outcomes.count).map { high(outcomes[$0]) })
    }
  }

  private func sign(_ direction: Target.Direction) -> Double {
    direction == .atLeast ? 1 : -1
  }
}

extension SectionedNumber {
  func scaled(by factor: Double) -> SectionedNumber {
    SectionedNumber(whole * factor, parts: parts.map { $0 * factor })
  }
}
