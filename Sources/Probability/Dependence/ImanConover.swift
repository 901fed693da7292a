import LinearAlgebra

/// Columns of values put into an order with wanted rank correlations, no value changed.
public struct RankArrangement: Hashable, Sendable {
  /// The values, each column in its new order.
  public let columns: [[Double]]
  /// The rank correlations (Spearman's, ties sharing their mean rank) that the columns now have.
  public let rankCorrelations: Matrix
  /// The greatest distance of one of them from what was wanted; to be reported.
  public let largestMiss: Double
}

/// Puts columns of values into an order with wanted rank correlations, after Iman and Conover.
///
/// The marginals stay exact: every column keeps its values. Ties and discrete values are allowed;
/// they weaken rank correlations, so the correlation of the scores behind the order is raised, a few
/// times, by what is missing. What ties make unreachable (two columns of zeros and ones, say)
/// remains as ``RankArrangement/largestMiss``.
///
/// Source: Iman and Conover, *Communications in Statistics B* 11 (1982) 311–334.
///
/// - Parameters:
///   - columns: A column for each input, all as long.
///   - wanted: Spearman's correlations.
///   - seed: Orders are drawn under it.
/// - Throws: ``InvalidParameter`` when sizes do not fit, a value is not finite, there are too few
///   points, or the normal scores cannot have the correlations.
public func arranged(
  _ columns: [[Double]], rankCorrelations wanted: CorrelationMatrix, seed: UInt64
) throws(InvalidParameter) -> RankArrangement {
  guard columns.count == wanted.count else {
    throw InvalidParameter("\(columns.count) columns do not fit \(wanted.count) correlations")
  }
  let points = columns.first?.count ?? 0
  for (index, column) in columns.enumerated() {
    guard column.count == points else {
      throw InvalidParameter("column \(index + 1) has \(column.count) values, not \(points)")
    }
    if let odd = column.first(where: { !$0.isFinite }) {
      throw InvalidParameter("column \(index + 1) holds \(odd), which is not finite")
    }
  }
  let arrangement = try ScoreArrangement(
    points: points, columns: columns.count, seed: seed, replicate: 0)
  let sorted = columns.map { $0.sorted() }
  // Ranks with ties averaged, by place in the sorted column.
  let sortedRanks = sorted.map(averageRanks)
  func applied(_ ranks: [[Int]], to values: [[Double]]) -> [[Double]] {
    zip(ranks, values).map { ranks, values in ranks.map { values[$0] } }
  }
  var scoreCorrelations = wanted.matrix.nested.map { $0.map { normalScoreCorrelation(rank: $0) } }
  var ranks = arrangement.ranks(correlated: try CorrelationMatrix(scoreCorrelations))
  var reached = correlations(applied(ranks, to: sortedRanks))
  var miss = distance(reached, wanted.matrix)
  for _ in 0..<20 where miss > 1e-4 {
    for i in 0..<wanted.count {
      for j in 0..<wanted.count where i != j {
        let raised = scoreCorrelations[i][j] + wanted[i, j] - reached[i, j]
        scoreCorrelations[i][j] = min(max(raised, -1), 1)
      }
    }
    // Where the scores cannot be raised further, what was reached before is best.
    guard let matrix = try? CorrelationMatrix(scoreCorrelations) else { break }
    let nextRanks = arrangement.ranks(correlated: matrix)
    let next = correlations(applied(nextRanks, to: sortedRanks))
    let nextMiss = distance(next, wanted.matrix)
    guard nextMiss < miss else { break }
    (ranks, reached, miss) = (nextRanks, next, nextMiss)
  }
  return RankArrangement(
    columns: applied(ranks, to: sorted), rankCorrelations: reached, largestMiss: miss)
}

private func distance(_ a: Matrix, _ b: Matrix) -> Double {
  zip(a.elements, b.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
}
