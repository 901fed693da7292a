import CLAPACK

/// The eigenvalues of a symmetric matrix, the smallest first.
///
/// By LAPACK's `dsyev`, whose last bits may depend on the BLAS in use: for checks, and for numbers
/// that shape no draw. See ``eigensystem(ofSymmetric:)`` for the same bits on every machine.
///
/// - Throws: ``LinearAlgebraError`` when `a` is not symmetric or the iteration fails.
public func eigenvalues(ofSymmetric a: Matrix) throws(LinearAlgebraError) -> [Double] {
  try a.requireSymmetric()
  guard a.rows > 0 else { return [] }
  var copy = a.elements
  var values = Array(repeating: 0.0, count: a.rows)
  var valuesOnly = CChar(UInt8(ascii: "N"))
  var upper = CChar(UInt8(ascii: "U"))
  var size = Int32(a.rows)
  var leading = size
  var work = Array(repeating: 0.0, count: 8 * a.rows)
  var workSize = Int32(work.count)
  var info: Int32 = 0
  dsyev_(
    &valuesOnly, &upper, &size, &copy, &leading, &values, &work, &workSize, &info)
  guard info == 0 else {
    throw LinearAlgebraError("the eigenvalues were not found: dsyev reports \(info)")
  }
  return values
}

/// The smallest eigenvalue of a symmetric matrix; 0 for an empty one.
///
/// - Throws: ``LinearAlgebraError`` when `a` is not symmetric.
public func smallestEigenvalue(ofSymmetric a: Matrix) throws(LinearAlgebraError) -> Double {
  try eigenvalues(ofSymmetric: a).first ?? 0
}
