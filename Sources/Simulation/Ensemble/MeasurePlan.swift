import GrowthModel
import Statistics

/// Every column that a forecast keeps statistics of: which results it is made from, and how.
struct MeasurePlan: Sendable {
  enum Measure: Sendable {
    /// What follows from a path's results.
    case derived(DerivedColumn)
    /// What a target compares.
    case target(Int)
    /// What is missing to a target.
    case shortfall(Int)
  }

  /// How much is kept.
  enum Scope: Sendable {
    /// Everything a report shows.
    case report
    /// Real output of the clusters and the total, with quantiles where asked for.
    case output(quantiles: Bool)
  }

  var measures: [Measure] = []
  /// Bits of the mantissa that quantiles keep, one a measure; 0 for no quantiles.
  var precision: [Int] = []
  var labels: [(series: SeriesName, year: Int, prices: PriceBasis)] = []
  var yearlyGrowth = 0..<0
  var compoundGrowth = 0..<0
  var base = 0..<0
  var targetOutcomes = 0..<0
  var shortfalls = 0..<0

  /// Mantissa bits of series in money and indicators: 0.1 % in value.
  static let seriesBits = 10
  /// Of factors near 1, from which growth is read: 0.01 percentage points.
  static let growthBits = 13

  init(_ scenario: Scenario, layout: OutcomeLayout, scope: Scope = .report) {
    let clusters = scenario.clusters.indices
    if case .output(let quantiles) = scope {
      let bits = quantiles ? Self.seriesBits : 0
      for index in clusters {
        addYears(.cluster(index), layout.cluster(index), .real, bits, layout)
      }
      addYears(.total, layout.total, .real, bits, layout)
      return
    }
    for index in clusters { addMoney(.cluster(index), first: layout.cluster(index), layout) }
    addMoney(.total, first: layout.total, layout)
    if layout.hasOtherTotal { addMoney(.otherTotal, first: layout.otherTotal, layout) }
    for index in scenario.indicators.indices {
      addPlain(.indicator(index), first: layout.indicator(index), layout)
    }
    if layout.hasInduced { addMoney(.induced, first: layout.induced, layout) }
    if layout.hasPrices { addPlain(.prices, first: layout.prices, layout) }
    for index in clusters
    where scenario.countsRegistered || !scenario.clusters[index].isRegistered {
      for (offset, year) in layout.years.enumerated() {
        let part = layout.cluster(index) + offset
        add(.quotient(part, layout.total + offset), Self.seriesBits)
        labels.append((.share(index), year, .none))
      }
    }
    let baseTotal = layout.baseOutput + layout.clusterCount
    yearlyGrowth = appending {
      for offset in 0..<layout.yearCount {
        let before = offset == 0 ? baseTotal : layout.total + offset - 1
        $0.add(.quotient(layout.total + offset, before), Self.growthBits)
      }
    }
    compoundGrowth = appending {
      let last = layout.yearCount - 1
      for index in clusters {
        $0.add(
          .compound(
            layout.cluster(index) + last, layout.baseOutput + index, years: layout.yearCount),
          Self.growthBits)
      }
      $0.add(.compound(layout.total + last, baseTotal, years: layout.yearCount), Self.growthBits)
    }
    base = appending {
      for offset in 0...layout.clusterCount {
        $0.add(.outcome(layout.baseOutput + offset), Self.seriesBits)
      }
    }
    targetOutcomes = appending {
      for index in scenario.targets.indices { $0.append(.target(index), Self.seriesBits) }
    }
    shortfalls = appending {
      for index in scenario.targets.indices { $0.append(.shortfall(index), 0) }
    }
  }

  private mutating func addMoney(_ series: SeriesName, first: Int, _ layout: OutcomeLayout) {
    addYears(series, first, .real, Self.seriesBits, layout)
    for (offset, year) in layout.years.enumerated() {
      let real = first + offset
      add(
        layout.hasPrices ? .product(real, layout.prices + offset) : .outcome(real),
        Self.seriesBits)
      labels.append((series, year, .nominal))
    }
  }

  private mutating func addPlain(_ series: SeriesName, first: Int, _ layout: OutcomeLayout) {
    addYears(series, first, .none, Self.seriesBits, layout)
  }

  private mutating func addYears(
    _ series: SeriesName, _ first: Int, _ prices: PriceBasis, _ bits: Int,
    _ layout: OutcomeLayout
  ) {
    for (offset, year) in layout.years.enumerated() {
      add(.outcome(first + offset), bits)
      labels.append((series, year, prices))
    }
  }

  private mutating func add(_ column: DerivedColumn, _ bits: Int) {
    append(.derived(column), bits)
  }

  private mutating func append(_ measure: Measure, _ bits: Int) {
    measures.append(measure)
    precision.append(bits)
  }

  private mutating func appending(_ body: (inout MeasurePlan) -> Void) -> Range<Int> {
    let first = measures.count
    body(&self)
    return first..<measures.count
  }
}
