import Lanes
import LinearAlgebra

/// Columns of van der Waerden's scores Φ⁻¹(i/(n + 1)), each in a random order, made to have given
/// correlations: the heart of Iman and Conover's method.
///
/// The random orders alone have correlations E by chance. With E = Q Qᵀ and the wanted ones P Pᵀ,
/// the rows times (P Q⁻¹)ᵀ have the wanted ones exactly; the order of each column then tells how to
/// arrange any other values.
///
/// Source: Iman and Conover, *Communications in Statistics B* 11 (1982) 311–334.
struct ScoreArrangement {
  /// Columns of scores in random orders.
  let scores: [[Double]]
  /// The lower triangular Q of their correlations.
  private let factor: Matrix

  /// - Throws: ``InvalidParameter`` unless there are more points than columns.
  init(
    points: Int, columns: Int, seed: UInt64, replicate: Int
  ) throws(InvalidParameter) {
    guard columns >= 1, points > columns + 1 else {
      throw InvalidParameter(
        "correlations of \(columns) inputs need at least \(columns + 2) points, not \(points)")
    }
    let sorted = (1...points).map { rank in
      normalScore(
        lower: Double(rank) / Double(points + 1),
        upper: Double(points + 1 - rank) / Double(points + 1))
    }
    scores = (0..<columns).map { column in
      // Purposes below 0 are no dimensions of a Latin hypercube.
      let permutation = RandomPermutation(
        count: points, seed: seed, purpose: -1 - column, replicate: replicate)
      return (0..<points).map { sorted[permutation[$0]] }
    }
    do {
      factor = try choleskyFactor(ofSemidefinite: correlations(scores))
    } catch {
      throw InvalidParameter("the orders of the columns cannot be told apart: \(error.message)")
    }
    for column in 0..<columns where factor[column, column] < 1e-6 {
      throw InvalidParameter(
        "\(points) points are too few for correlations of \(columns) inputs")
    }
  }

  /// The ranks, from 0, of each column once it has the wanted correlations.
  func ranks(correlated wanted: CorrelationMatrix) -> [[Int]] {
    var independent: [[Double]] = []
    for (j, column) in scores.enumerated() {
      var rest = column
      for k in 0..<j { add(-factor[j, k], independent[k], to: &rest) }
      let scale = 1 / factor[j, j]
      for index in rest.indices { rest[index] *= scale }
      independent.append(rest)
    }
    return scores.indices.map { i in
      var sum = Array(repeating: 0.0, count: scores[i].count)
      for k in 0...i { add(wanted.choleskyFactor[i, k], independent[k], to: &sum) }
      let order = sum.indices.sorted { (sum[$0], $0) < (sum[$1], $1) }
      var ranks = Array(repeating: 0, count: sum.count)
      for (rank, index) in order.enumerated() { ranks[index] = rank }
      return ranks
    }
  }

  private func add(_ factor: Double, _ column: [Double], to sum: inout [Double]) {
    if factor == 0 { return }
    for index in sum.indices { sum[index] = sum[index].addingProduct(factor, column[index]) }
  }
}
