import CLAPACK

/// The lower triangular L with L Lᵀ = A, for a symmetric positive definite A.
///
/// By LAPACK's `dpotrf`, whose last bits may depend on the BLAS in use. Where the factor shapes
/// draws, take ``choleskyFactor(ofSemidefinite:tolerance:)``, which has the same bits everywhere.
///
/// - Throws: ``LinearAlgebraError`` when `a` is not symmetric (to 1e−12 of its greatest element)
///   or not positive definite.
public func choleskyFactor(of a: Matrix) throws(LinearAlgebraError) -> Matrix {
  try a.requireSymmetric()
  guard a.rows > 0 else { return a }
  // By rows for us is by columns, transposed, for LAPACK: its upper factor is our lower one.
  var factor = a
  var upper = CChar(UInt8(ascii: "U"))
  var size = Int32(a.rows)
  var leading = size
  var info: Int32 = 0
  factor.elements.withUnsafeMutableBufferPointer { elements in
    dpotrf_(&upper, &size, elements.baseAddress, &leading, &info)
  }
  guard info == 0 else {
    throw LinearAlgebraError(
      "the matrix is not positive definite: its leading minor of order \(info) is not positive")
  }
  for i in 0..<a.rows {
    for j in (i + 1)..<max(a.rows, i + 1) { factor[i, j] = 0 }
  }
  return factor
}
