/// Where each result of a path stands in a block of outcomes.
///
/// A block of outcomes has one column a number: `columnCount` columns of one value a path. Series
/// have one column for each forecast year, in order.
public struct OutcomeLayout: Sendable {
  public let years: ClosedRange<Int>
  public let clusterCount: Int
  public let indicatorCount: Int
  public let anchorCount: Int
  /// Whether a second total is kept: the one with registered clusters in (or out, if they count).
  public let hasOtherTotal: Bool
  public let hasPrices: Bool
  public let hasInduced: Bool

  public var yearCount: Int { years.count }
  /// Real output of cluster `index`, 亿元 of the base year.
  public func cluster(_ index: Int) -> Int { index * yearCount }
  /// Real output of the park, as its boundary counts.
  public var total: Int { clusterCount * yearCount }
  /// Real output of the park under the other boundary.
  public var otherTotal: Int { total + yearCount }
  /// Price index, 1 in the base year.
  public var prices: Int { otherTotal + (hasOtherTotal ? yearCount : 0) }
  public func indicator(_ index: Int) -> Int {
    prices + (hasPrices ? yearCount : 0) + index * yearCount
  }
  /// Output induced elsewhere in the city.
  public var induced: Int { indicator(indicatorCount) }
  /// Output of the base year: the clusters in order, then the total.
  public var baseOutput: Int { induced + (hasInduced ? yearCount : 0) }
  /// 1 where the anchor goes ahead, else 0.
  public func anchor(_ index: Int) -> Int { baseOutput + clusterCount + 1 + index }
  public var columnCount: Int { anchor(anchorCount) }

  /// First column of what a target measures.
  public func column(of series: Target.Series) -> Int {
    switch series {
    case .output: total
    case .cluster(let index): cluster(index)
    case .indicator(let index): indicator(index)
    }
  }
}
