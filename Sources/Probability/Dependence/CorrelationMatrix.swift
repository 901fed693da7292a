import LinearAlgebra

/// A checked correlation matrix: symmetric, 1 on the diagonal, −1…1 elsewhere and positive
/// semi-definite.
public struct CorrelationMatrix: Hashable, Sendable {
  /// The correlations.
  public let matrix: Matrix
  /// The lower triangular L with L Lᵀ = R, rows in the given order; for a singular R too. The same
  /// bits on every machine.
  public let choleskyFactor: Matrix

  /// The number of rows.
  public var count: Int { matrix.rows }

  /// The correlation of `i` and `j`.
  public subscript(i: Int, j: Int) -> Double { matrix[i, j] }

  /// Checks a matrix and factors it.
  ///
  /// Mirrored elements may differ by 1e−12, diagonal ones from 1 likewise (both are then made
  /// exact), and the least eigenvalue may be −1e−10.
  ///
  /// - Throws: ``InvalidParameter`` that says what fails and where, rows counted from 1.
  public init(_ rows: [[Double]]) throws(InvalidParameter) {
    let count = rows.count
    guard count > 0 else { throw InvalidParameter("a correlation matrix needs a row") }
    var matrix = Matrix(rows: count, columns: count)
    for (i, row) in rows.enumerated() {
      guard row.count == count else {
        throw InvalidParameter(
          "row \(i + 1) of the correlation matrix has \(row.count) numbers, not \(count)")
      }
      guard abs(row[i] - 1) <= 1e-12 else {
        throw InvalidParameter(
          "the correlation of row \(i + 1) with itself is \(row[i]), not 1")
      }
      matrix[i, i] = 1
      for j in 0..<i {
        let (below, above) = (row[j], rows[j][i])
        guard abs(below - above) <= 1e-12 else {
          throw InvalidParameter(
            "the correlations of \(j + 1) and \(i + 1) differ: \(above) above the diagonal, "
              + "\(below) below")
        }
        guard abs(below) <= 1 else {
          throw InvalidParameter(
            "the correlation \(below) of \(j + 1) and \(i + 1) is outside -1...1")
        }
        matrix[i, j] = below
        matrix[j, i] = below
      }
    }
    try self.init(checked: matrix)
  }

  /// The matrix of a common factor: corr(c, d) = √(λ_c λ_d), as from
  /// √λ_c f + √(1 − λ_c) e_c with independent f and e.
  ///
  /// - Throws: ``InvalidParameter`` unless there is a loading and all are in 0…1.
  public static func oneFactor(
    loadings: [Double]
  ) throws(InvalidParameter) -> CorrelationMatrix {
    guard !loadings.isEmpty else { throw InvalidParameter("a correlation matrix needs a row") }
    for loading in loadings {
      guard loading >= 0, loading <= 1 else {
        throw InvalidParameter("the loading \(loading) is outside 0...1")
      }
    }
    let roots = loadings.map { $0.squareRoot() }
    var matrix = Matrix.identity(loadings.count)
    for i in loadings.indices {
      for j in loadings.indices where i != j { matrix[i, j] = min(roots[i] * roots[j], 1) }
    }
    return try CorrelationMatrix(checked: matrix)
  }

  private init(checked matrix: Matrix) throws(InvalidParameter) {
    self.matrix = matrix
    do {
      choleskyFactor = try LinearAlgebra.choleskyFactor(ofSemidefinite: matrix)
    } catch {
      throw InvalidParameter("the correlations contradict each other: \(error.message)")
    }
  }
}
