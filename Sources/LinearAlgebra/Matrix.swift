/// A dense matrix of real numbers, kept row by row.
///
/// Meant for the planning step, where matrices have some tens of rows.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// All elements, the first row first: `rows × columns`.
  public var elements: [Double]

  /// A matrix filled with one number.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: rows * columns)
  }

  /// The matrix with the given rows.
  ///
  /// - Throws: ``LinearAlgebraError`` when rows differ in length.
  public init(_ rows: [[Double]]) throws(LinearAlgebraError) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0)
    for (i, row) in rows.enumerated() {
      guard row.count == columns else {
        throw LinearAlgebraError("row \(i + 1) has \(row.count) numbers, the first has \(columns)")
      }
      for (j, value) in row.enumerated() { self[i, j] = value }
    }
  }

  /// The identity of a given size.
  public static func identity(_ size: Int) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    for i in 0..<size { result[i, i] = 1 }
    return result
  }

  /// The element in row `i` and column `j`, both from 0.
  public subscript(i: Int, j: Int) -> Double {
    get {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "an index outside the matrix")
      return elements[i * columns + j]
    }
    set {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "an index outside the matrix")
      elements[i * columns + j] = newValue
    }
  }

  /// As many rows as columns.
  public var isSquare: Bool { rows == columns }

  /// The rows as arrays.
  public var nested: [[Double]] {
    (0..<rows).map { Array(elements[($0 * columns)..<(($0 + 1) * columns)]) }
  }

  /// Rows become columns.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows {
      for j in 0..<columns { result[j, i] = self[i, j] }
    }
    return result
  }

  /// The product of two matrices; every element is summed from left to right.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "the columns of the first are the rows of the second")
    var result = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        var sum = 0.0
        for k in 0..<a.columns { sum += a[i, k] * b[k, j] }
        result[i, j] = sum
      }
    }
    return result
  }

  /// The greatest difference between an element and its mirror image: 0 for a symmetric matrix.
  public var asymmetry: Double {
    precondition(isSquare, "only a square matrix can be symmetric")
    var greatest = 0.0
    for i in 0..<rows {
      for j in 0..<i { greatest = max(greatest, abs(self[i, j] - self[j, i])) }
    }
    return greatest
  }
}

extension Matrix {
  /// Checks what every routine for symmetric matrices needs.
  func requireSymmetric() throws(LinearAlgebraError) {
    guard isSquare else {
      throw LinearAlgebraError("the matrix has \(rows) rows and \(columns) columns, not as many")
    }
    guard elements.allSatisfy(\.isFinite) else {
      throw LinearAlgebraError("the matrix holds a number that is not finite")
    }
    let size = elements.reduce(0) { max($0, abs($1)) }
    guard asymmetry <= 1e-12 * size else {
      throw LinearAlgebraError(
        "the matrix is not symmetric: mirrored elements differ by \(asymmetry)")
    }
  }
}
