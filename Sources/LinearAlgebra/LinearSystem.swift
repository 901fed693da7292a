import CLAPACK

/// The X with A X = B, for a square A.
///
/// LAPACK's `dgesv` (LU factors with partial pivoting) gives a first X. Its last bits may depend
/// on the BLAS in use, so X is then improved with residuals of twice the precision until it
/// stands still: what is returned is the exact solution rounded, and the same with every library,
/// for all but nearly singular A.
///
/// Source: Demmel et al., *ACM Transactions on Mathematical Software* 32 (2006) 325–351.
///
/// - Throws: ``LinearAlgebraError`` when sizes do not fit or `a` is singular.
public func solve(_ a: Matrix, _ b: Matrix) throws(LinearAlgebraError) -> Matrix {
  guard a.isSquare, a.rows == b.rows else {
    throw LinearAlgebraError(
      "\(a.rows) × \(a.columns) equations do not fit a right side of \(b.rows) rows")
  }
  guard a.elements.allSatisfy(\.isFinite), b.elements.allSatisfy(\.isFinite) else {
    throw LinearAlgebraError("the linear system holds a number that is not finite")
  }
  guard a.rows > 0, b.columns > 0 else { return b }
  var high = try solveOnce(a, b)
  var low = Matrix(rows: b.rows, columns: b.columns)
  for _ in 0..<4 {
    let correction = try solveOnce(a, residual(a, b, high, low))
    for i in high.elements.indices {
      let sum = TwoPartSum(high.elements[i], low.elements[i] + correction.elements[i])
      high.elements[i] = sum.value
      low.elements[i] = sum.rest
    }
  }
  return high
}

/// The inverse of a square matrix; see ``solve(_:_:)``.
///
/// - Throws: ``LinearAlgebraError`` when `a` is not square or is singular.
public func inverse(_ a: Matrix) throws(LinearAlgebraError) -> Matrix {
  guard a.isSquare else {
    throw LinearAlgebraError("a matrix of \(a.rows) × \(a.columns) has no inverse")
  }
  return try solve(a, .identity(a.rows))
}

/// The solution as `dgesv` gives it.
private func solveOnce(_ a: Matrix, _ b: Matrix) throws(LinearAlgebraError) -> Matrix {
  var factors = a.transposed.elements
  var solution = b.transposed
  var pivots = Array(repeating: Int32(0), count: a.rows)
  var size = Int32(a.rows)
  var sides = Int32(b.columns)
  var leading = size
  var leadingSide = size
  var info: Int32 = 0
  dgesv_(
    &size, &sides, &factors, &leading, &pivots, &solution.elements, &leadingSide, &info)
  guard info == 0 else {
    throw LinearAlgebraError("the matrix is singular: pivot \(info) is zero")
  }
  return solution.transposed
}

/// B − A (H + L), every sum kept in two parts.
private func residual(_ a: Matrix, _ b: Matrix, _ high: Matrix, _ low: Matrix) -> Matrix {
  var result = b
  for i in 0..<b.rows {
    for j in 0..<b.columns {
      var sum = TwoPartSum(b[i, j], 0)
      for k in 0..<a.columns {
        sum.add(product: -a[i, k], high[k, j])
        sum.add(product: -a[i, k], low[k, j])
      }
      result[i, j] = sum.value + sum.rest
    }
  }
  return result
}
