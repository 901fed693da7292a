/// A lower triangular L with L Lᵀ = A, for a symmetric positive semi-definite A that may be
/// singular, rows in the given order.
///
/// Column by column: a pivot that vanishes to rounding (within 8 n units in the last place of its
/// diagonal element) makes a column of zeros, as A = L Lᵀ asks, for then the rest of that column
/// vanishes too. No row is exchanged and no library called, so the factor has the same bits on
/// every machine.
///
/// A matrix counts as semi-definite while its least eigenvalue is above −`tolerance` times its
/// greatest element; L Lᵀ then differs from A by about √`tolerance` at most, and by rounding
/// when A is semi-definite to rounding.
///
/// Source: Higham, *Analysis of the Cholesky decomposition of a semi-definite matrix* (1990).
///
/// - Throws: ``LinearAlgebraError`` when `a` is not symmetric or has a negative eigenvalue.
public func choleskyFactor(
  ofSemidefinite a: Matrix, tolerance: Double = 1e-10
) throws(LinearAlgebraError) -> Matrix {
  let least = try smallestEigenvalue(ofSymmetric: a)
  let size = a.elements.reduce(0) { max($0, abs($1)) }
  guard least >= -tolerance * size else {
    throw LinearAlgebraError(
      "the matrix is not positive semi-definite: its smallest eigenvalue is \(least)")
  }
  let count = a.rows
  var factor = Matrix(rows: count, columns: count)
  for j in 0..<count {
    var pivot = a[j, j]
    for k in 0..<j { pivot -= factor[j, k] * factor[j, k] }
    guard pivot > 8 * Double(count) * a[j, j].ulp else { continue }
    let root = pivot.squareRoot()
    factor[j, j] = root
    for i in (j + 1)..<max(count, j + 1) {
      var rest = a[i, j]
      for k in 0..<j { rest -= factor[i, k] * factor[j, k] }
      factor[i, j] = rest / root
    }
  }
  return factor
}
