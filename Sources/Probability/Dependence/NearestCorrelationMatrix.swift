import LinearAlgebra

/// A repaired correlation matrix and how much was changed.
public struct CorrelationRepair: Hashable, Sendable {
  /// The correlation matrix found.
  public let matrix: CorrelationMatrix
  /// The greatest change of an element.
  public let largestChange: Double
  /// Every correlation that was changed by more than 1e−9, above the diagonal, row by row.
  public let changes: [Change]

  /// What became of one correlation.
  public struct Change: Hashable, Sendable {
    /// Its place, counted from 0.
    public let row, column: Int
    /// The correlation given and the one found.
    public let before, after: Double
  }
}

/// The correlation matrix nearest to a symmetric matrix, in the Frobenius norm.
///
/// Alternating projections on the positive semi-definite matrices and on those with a unit
/// diagonal, with Dykstra's correction, until an element changes by less than 1e−14 or 100 000
/// rounds are over. Call it only when asked to, and report ``CorrelationRepair/changes``.
///
/// Eigenvectors come from Jacobi's rotations, not LAPACK, so that the repaired matrix, and with
/// it every draw, has the same bits on every machine.
///
/// Source: Higham, *IMA Journal of Numerical Analysis* 22 (2002) 329–343, algorithm 3.3.
///
/// - Throws: ``InvalidParameter`` when the rows do not make a symmetric, finite matrix.
public func nearestCorrelationMatrix(
  to rows: [[Double]]
) throws(InvalidParameter) -> CorrelationRepair {
  do {
    let given = try Matrix(rows)
    var iterate = given
    var correction = Matrix(rows: given.rows, columns: given.columns)
    var projected = given
    for _ in 0..<100_000 {
      var shifted = iterate
      for i in shifted.elements.indices { shifted.elements[i] -= correction.elements[i] }
      projected = try semidefinitePart(of: shifted)
      var change = 0.0
      for i in shifted.elements.indices {
        correction.elements[i] = projected.elements[i] - shifted.elements[i]
      }
      for i in 0..<given.rows { projected[i, i] = 1 }
      for i in shifted.elements.indices {
        change = max(change, abs(projected.elements[i] - iterate.elements[i]))
      }
      iterate = projected
      if change < 1e-14 { break }
    }
    let repaired = iterate.nested.map { $0.map { min(max($0, -1), 1) } }
    let largest = zip(given.elements, repaired.joined()).reduce(0) { max($0, abs($1.0 - $1.1)) }
    var changes: [CorrelationRepair.Change] = []
    for i in repaired.indices {
      for j in (i + 1)..<max(repaired.count, i + 1) where abs(repaired[i][j] - given[i, j]) > 1e-9 {
        changes.append(
          CorrelationRepair.Change(row: i, column: j, before: given[i, j], after: repaired[i][j]))
      }
    }
    return CorrelationRepair(
      matrix: try CorrelationMatrix(repaired), largestChange: largest, changes: changes)
  } catch let error as LinearAlgebraError {
    throw InvalidParameter(error.message)
  } catch let error as InvalidParameter {
    throw error
  } catch {
    throw InvalidParameter("the repair failed: \(error)")
  }
}

/// The nearest positive semi-definite matrix: negative eigenvalues become 0.
private func semidefinitePart(of a: Matrix) throws(LinearAlgebraError) -> Matrix {
  let system = try eigensystem(ofSymmetric: a)
  var result = Matrix(rows: a.rows, columns: a.columns)
  for i in 0..<a.rows {
    for j in 0...i {
      var sum = 0.0
      for (k, value) in system.values.enumerated() where value > 0 {
        sum += value * system.vectors[i, k] * system.vectors[j, k]
      }
      result[i, j] = sum
      result[j, i] = sum
    }
  }
  return result
}
