import GrowthModel
import Simulation

/// A series added over all forecast years on each path, later years discounted as costs are.
///
///     Σ_t Y_t / (1 + r)^(t − b)
///
/// with the scenario's discount rate r and base year b: what a cost at present value buys.
struct OutputOfYears: Sendable {
  /// A column of every forecast year.
  let measures: [PathMeasure]
  private let weights: [Double]

  init(_ series: Target.Series, of scenario: Scenario) {
    let years = scenario.horizon.forecastYears
    measures = years.map { .series(series, year: $0) }
    var weight = 1.0
    weights = years.map { _ in
      weight /= 1 + scenario.discountRate
      return weight
    }
  }

  /// The mean over the paths that did not fail.
  func mean(of columns: some Sequence<PathColumn>) -> SectionedNumber {
    var sums: [Double] = []
    for (column, weight) in zip(columns, weights) {
      if sums.isEmpty { sums = Array(repeating: 0, count: column.count) }
      column.withContiguousStorageIfAvailable { numbers in
        for path in numbers.indices { sums[path] += weight * numbers[path] }
      }
    }
    return .mean(sums)
  }
}

extension Scenario {
  /// The indicator called `value_added`, where there is one.
  var valueAdded: Target.Series? {
    indicators.firstIndex { $0.id == "value_added" }.map { .indicator($0) }
  }
}
