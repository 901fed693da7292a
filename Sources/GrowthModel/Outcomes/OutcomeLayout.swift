/// Where each result of a path stands in a block of outcomes.
///
/// A block of outcomes has one column a number: `columnCount` columns of one value a path. Series
/// have one column for each forecast year, in order.
public struct OutcomeLayout: Sendable {
  /// The forecast years, b + 1 to the last.
  public let years: ClosedRange<Int>
  /// Number of clusters of the scenario, registered ones included.
  public let clusterCount: Int
  /// Number of indicators of the scenario.
  public let indicatorCount: Int
  /// Number of anchors of the scenario.
  public let anchorCount: Int
  /// Whether a second total is kept: the one with registered clusters in (or out, if they count).
  public let hasOtherTotal: Bool
  /// Whether a price index is kept; without one, nominal and real are the same.
  public let hasPrices: Bool
  /// Whether output induced in the city is kept: some cluster has a ``CityMultiplier``.
  public let hasInduced: Bool

  /// Number of forecast years, which is the number of columns of a series.
  public var yearCount: Int {
    @inlinable @inline(always) get { years.upperBound - years.lowerBound + 1 }
  }
  /// Real output of cluster `index`, 亿元 of the base year.
  @inlinable @inline(always) public func cluster(_ index: Int) -> Int { index * yearCount }
  /// Real output of the park, as its boundary counts.
  @inlinable @inline(always) public var total: Int { clusterCount * yearCount }
  /// Real output of the park under the other boundary.
  @inlinable @inline(always) public var otherTotal: Int { total + yearCount }
  /// Price index, 1 in the base year.
  @inlinable @inline(always) public var prices: Int { otherTotal + (hasOtherTotal ? yearCount : 0) }
  /// Indicator `index`, in its own unit.
  @inlinable @inline(always) public func indicator(_ index: Int) -> Int {
    prices + (hasPrices ? yearCount : 0) + index * yearCount
  }
  /// Output induced elsewhere in the city.
  @inlinable @inline(always) public var induced: Int { indicator(indicatorCount) }
  /// Output of the base year: the clusters in order, then the total.
  @inlinable @inline(always) public var baseOutput: Int { induced + (hasInduced ? yearCount : 0) }
  /// 1 where the anchor goes ahead, else 0.
  @inlinable @inline(always) public func anchor(_ index: Int) -> Int {
    baseOutput + clusterCount + 1 + index
  }
  /// Number of columns of a block, one number a path in each.
  @inlinable @inline(always) public var columnCount: Int { anchor(anchorCount) }

  /// First column of what a target measures.
  public func column(of series: Target.Series) -> Int {
    switch series {
    case .output: total
    case .cluster(let index): cluster(index)
    case .indicator(let index): indicator(index)
    }
  }
}
