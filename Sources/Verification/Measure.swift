/// What of a problem is published.
package enum Measure: Sendable, Hashable {
  case mean
  case variance
  /// At a probability.
  case quantile(Double)
  /// Ends of an interval.
  case lowerEnd, upperEnd
  /// One of the words of a block of random bits, counted from 1.
  case word(Int)
  /// One of the points of a sequence, counted from 1.
  case point(Int)
  /// The squared centred discrepancy of a set of points.
  case discrepancy
  /// Spearman's rank correlation; Kendall's τ; the correlation of normal scores.
  case rankCorrelation, kendall, scoreCorrelation
  /// An element of a matrix, rows and columns counted from 1.
  case element(Int, Int)
  /// From one matrix to another, in the Frobenius norm.
  case distance
  /// Of an event.
  case probability

  /// A stable name for programs.
  package var name: String {
    switch self {
    case .mean: "mean"
    case .variance: "variance"
    case .quantile(let probability): "quantile \(probability)"
    case .lowerEnd: "lower end"
    case .upperEnd: "upper end"
    case .word(let index): "word \(index)"
    case .point(let index): "point \(index)"
    case .discrepancy: "centred discrepancy"
    case .rankCorrelation: "rank correlation"
    case .kendall: "Kendall's tau"
    case .scoreCorrelation: "score correlation"
    case .element(let row, let column): "element \(row),\(column)"
    case .distance: "distance"
    case .probability: "probability"
    }
  }
}
