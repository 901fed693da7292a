import GrowthModel

/// How a target is read off a path's results.
struct TargetMeasure: Sendable {
  /// Columns to look at, in order of years: one for `at`, all up to the year for `by`.
  var columns: Range<Int>
  /// All columns of the series, for the first year reached.
  var allColumns: Range<Int>
  /// Index columns beside them, for a target in money of the year.
  var prices: Int?
  var threshold: Double
  var isAtLeast: Bool

  init(_ target: Target, layout: OutcomeLayout) {
    let first = layout.column(of: target.series)
    allColumns = first..<(first + layout.yearCount)
    switch target.time {
    case .at(let year):
      let column = first + year - layout.years.lowerBound
      columns = column..<(column + 1)
    case .by(let year):
      columns = first..<(first + year - layout.years.lowerBound + 1)
    }
    prices = target.isNominal && layout.hasPrices ? layout.prices : nil
    threshold = target.threshold
    isAtLeast = target.direction == .atLeast
  }

  /// Value of `column` on a path, in the target's prices.
  func value(_ column: Int, path: Int, _ outcomes: UnsafePointer<Double>, stride: Int) -> Double {
    let real = outcomes[column * stride + path]
    guard let prices else { return real }
    return real * outcomes[(prices + column - allColumns.lowerBound) * stride + path]
  }

  func isReached(_ value: Double) -> Bool { isAtLeast ? value >= threshold : value <= threshold }

  /// How much is missing; 0 where it is reached.
  func shortfall(_ value: Double) -> Double {
    max(0, isAtLeast ? threshold - value : value - threshold)
  }

  /// How far beyond the threshold; at least 0 exactly where the target is reached.
  func margin(_ value: Double) -> Double { isAtLeast ? value - threshold : threshold - value }

  /// Writes what is compared with the threshold, the year's value or the best of the years, of
  /// `count` paths, whose results stand `stride` numbers apart.
  func writeOutcomes(
    _ outcomes: UnsafePointer<Double>, stride: Int, count: Int,
    into results: UnsafeMutablePointer<Double>
  ) {
    for path in 0..<count {
      results[path] = value(columns.lowerBound, path: path, outcomes, stride: stride)
    }
    for column in columns.dropFirst() {
      for path in 0..<count {
        let next = value(column, path: path, outcomes, stride: stride)
        results[path] = isAtLeast ? max(results[path], next) : min(results[path], next)
      }
    }
  }

  /// Counts the paths by the first year that reaches the threshold.
  func countFirstYears(
    _ outcomes: UnsafePointer<Double>, stride: Int, count: Int, into years: inout [Int]
  ) {
    var isOpen = [Bool](repeating: true, count: count)
    for column in allColumns {
      var hits = 0
      for path in 0..<count {
        let isFirst =
          isOpen[path] && isReached(value(column, path: path, outcomes, stride: stride))
        if isFirst { isOpen[path] = false }
        hits += isFirst ? 1 : 0
      }
      years[column - allColumns.lowerBound] += hits
    }
  }
}
