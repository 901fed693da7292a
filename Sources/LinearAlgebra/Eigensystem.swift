/// Eigenvalues of a symmetric matrix and the vectors that belong to them.
public struct Eigensystem: Hashable, Sendable {
  /// The eigenvalues, in the order of the vectors.
  public let values: [Double]
  /// Column j is the unit eigenvector of `values[j]`.
  public let vectors: Matrix
}

/// All eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// Every pair of rows is turned until its element off the diagonal vanishes, sweep after sweep.
/// Slower than LAPACK for hundreds of rows, but plain arithmetic in a fixed order: the same bits
/// on every machine. Values come in no particular order.
///
/// Source: Golub and Van Loan, *Matrix Computations* (2013), section 8.5.
///
/// - Throws: ``LinearAlgebraError`` when `a` is not symmetric or 60 sweeps do not suffice (ten do).
public func eigensystem(ofSymmetric a: Matrix) throws(LinearAlgebraError) -> Eigensystem {
  try a.requireSymmetric()
  let count = a.rows
  var rest = a
  var vectors = Matrix.identity(count)
  // Done where every element off the diagonal is below rounding beside the greatest.
  let negligible = 0x1p-57 * a.elements.reduce(0) { max($0, abs($1)) }
  for _ in 0..<60 {
    var turned = false
    for p in 0..<count {
      for q in (p + 1)..<max(count, p + 1) {
        let off = rest[p, q]
        guard abs(off) > negligible else { continue }
        turned = true
        let tau = (rest[q, q] - rest[p, p]) / (2 * off)
        let root = (1 + tau * tau).squareRoot()
        let tangent = tau >= 0 ? 1 / (tau + root) : -1 / (root - tau)
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        for k in 0..<count {
          let (x, y) = (rest[k, p], rest[k, q])
          rest[k, p] = cosine * x - sine * y
          rest[k, q] = sine * x + cosine * y
        }
        for k in 0..<count {
          let (x, y) = (rest[p, k], rest[q, k])
          rest[p, k] = cosine * x - sine * y
          rest[q, k] = sine * x + cosine * y
          let (v, w) = (vectors[k, p], vectors[k, q])
          vectors[k, p] = cosine * v - sine * w
          vectors[k, q] = sine * v + cosine * w
        }
        rest[p, q] = 0
        rest[q, p] = 0
      }
    }
    if !turned {
      return Eigensystem(values: (0..<count).map { rest[$0, $0] }, vectors: vectors)
    }
  }
  throw LinearAlgebraError("Jacobi's rotations did not converge in 60 sweeps")
}
