public import GrowthModel

/// A number of every path that a comparison of packages keeps.
public enum PathMeasure: Sendable, Hashable {
  /// What the target of this id compares with its threshold, in the target's prices: the value of
  /// its year, or the best of the years up to it.
  case target(String)
  /// A series in a forecast year, in prices of the base year or the unit of the indicator.
  case series(Target.Series, year: Int)
}

extension PathMeasure {
  /// The number in terms of a scenario's results.
  ///
  /// - Throws: ``PlanError`` where the scenario has no such target, series or year.
  func kept(in scenario: Scenario, layout: OutcomeLayout) throws(PlanError) -> KeptNumber {
    switch self {
    case .target(let id):
      guard let target = scenario.targets.first(where: { $0.id == id }) else {
        throw PlanError("no target is called '\(id)'")
      }
      return TargetMeasure(target, layout: layout).kept
    case .series(let series, let year):
      guard layout.years.contains(year) else {
        throw PlanError("\(year) is not one of the forecast years \(layout.years)")
      }
      guard series.exists(in: layout) else { throw PlanError("there is no such series: \(series)") }
      let column = layout.column(of: series) + year - layout.years.lowerBound
      return KeptNumber(columns: column..<(column + 1))
    }
  }
}

extension TargetMeasure {
  /// What is compared with the threshold, as the kernels read it.
  fileprivate var kept: KeptNumber {
    KeptNumber(
      columns: columns, prices: prices.map { $0 + columns.lowerBound - allColumns.lowerBound },
      isLargest: isAtLeast)
  }
}

extension Target.Series {
  fileprivate func exists(in layout: OutcomeLayout) -> Bool {
    switch self {
    case .output: true
    case .cluster(let index): (0..<layout.clusterCount).contains(index)
    case .indicator(let index): (0..<layout.indicatorCount).contains(index)
    }
  }
}
