public import GrowthModel

/// Something that sets two scenarios apart in how their results are counted, so that it must be known
/// when they stand side by side.
public enum ScenarioContrast: Sendable, Hashable {
  /// Prices are those of different base years.
  case baseYear(Int, Int)
  /// The last years.
  case lastYear(Int, Int)
  /// One counts registered firms in its total, the other does not.
  case boundary
  /// Costs of later years weigh differently.
  case discountRate(Double, Double)
  /// The years of a target, by its id.
  case targetYear(String, Int, Int)
  /// The thresholds of a target, in its unit.
  case threshold(String, Double, Double)
  /// Real money in one, money of the year in the other.
  case prices(String)
  /// A target looks at different series: the total, a cluster, an indicator.
  case series(String)
  /// A target's indicator has different units.
  case unit(String)
  /// One wants at least its threshold, the other at most.
  case direction(String)

  /// Whether a comparison on it would have no meaning.
  public var isFatal: Bool {
    switch self {
    case .series, .unit, .direction: true
    default: false
    }
  }
}

extension Scenario {
  /// What sets another scenario apart from this one, on the targets of these ids.
  public func contrasts(to other: Scenario, targets ids: [String]) -> [ScenarioContrast] {
    var found: [ScenarioContrast] = []
    if horizon.asOf != other.horizon.asOf {
      found.append(.baseYear(horizon.asOf, other.horizon.asOf))
    }
    if horizon.to != other.horizon.to { found.append(.lastYear(horizon.to, other.horizon.to)) }
    if countsRegistered != other.countsRegistered { found.append(.boundary) }
    if discountRate != other.discountRate {
      found.append(.discountRate(discountRate, other.discountRate))
    }
    for id in ids {
      guard let first = targets.first(where: { $0.id == id }),
        let second = other.targets.first(where: { $0.id == id })
      else { continue }
      found += contrasts(first, to: second, of: other)
    }
    return found
  }

  private func contrasts(
    _ first: Target, to second: Target, of other: Scenario
  ) -> [ScenarioContrast] {
    let id = first.id
    var found: [ScenarioContrast] = []
    if name(of: first.series) != other.name(of: second.series) { return [.series(id)] }
    if unit(of: first.series) != other.unit(of: second.series) { found.append(.unit(id)) }
    if first.direction != second.direction { found.append(.direction(id)) }
    let (year, otherYear) = (first.time.year, second.time.year)
    if year != otherYear { found.append(.targetYear(id, year, otherYear)) }
    if first.threshold != second.threshold {
      found.append(.threshold(id, first.threshold, second.threshold))
    }
    if first.isNominal != second.isNominal { found.append(.prices(id)) }
    return found
  }

  private func name(of series: Target.Series) -> String {
    switch series {
    case .output: "output"
    case .cluster(let index): "cluster \(clusters[index].id)"
    case .indicator(let index): "indicator \(indicators[index].id)"
    }
  }

  private func unit(of series: Target.Series) -> Title? {
    if case .indicator(let index) = series { indicators[index].unit } else { nil }
  }
}
