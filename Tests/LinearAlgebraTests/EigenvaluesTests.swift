import Foundation
import Testing

@testable import LinearAlgebra

@Suite struct EigenvaluesTests {
  // Second differences: eigenvalues 2 − 2 cos(kπ/(n + 1)).
  func chain(_ count: Int) throws -> Matrix {
    var matrix = Matrix(rows: count, columns: count)
    for i in 0..<count {
      matrix[i, i] = 2
      if i > 0 {
        matrix[i, i - 1] = -1
        matrix[i - 1, i] = -1
      }
    }
    return matrix
  }

  @Test(arguments: [1, 2, 6, 15])
  func `eigenvalues of a chain are known`(count: Int) throws {
    let expected = (1...count).map { 2 - 2 * cos(Double($0) * .pi / Double(count + 1)) }
    let library = try eigenvalues(ofSymmetric: chain(count))
    let jacobi = try eigensystem(ofSymmetric: chain(count)).values.sorted()
    for k in 0..<count {
      #expect(abs(library[k] - expected[k]) < 1e-14)
      #expect(abs(jacobi[k] - expected[k]) < 1e-14)
    }
    #expect(try smallestEigenvalue(ofSymmetric: chain(count)) == library[0])
  }

  @Test func `vectors are orthonormal and give the matrix back`() throws {
    let matrix = try Matrix([
      [4, 1, -2, 2], [1, 2, 0, 1], [-2, 0, 3, -2], [2, 1, -2, -1],
    ])
    let system = try eigensystem(ofSymmetric: matrix)
    var diagonal = Matrix(rows: 4, columns: 4)
    for k in 0..<4 { diagonal[k, k] = system.values[k] }
    let again = system.vectors * diagonal * system.vectors.transposed
    let square = system.vectors.transposed * system.vectors
    for i in 0..<4 {
      for j in 0..<4 {
        #expect(abs(again[i, j] - matrix[i, j]) < 1e-14)
        #expect(abs(square[i, j] - (i == j ? 1 : 0)) < 1e-15)
      }
    }
  }

  @Test func `singular and zero matrices have eigenvalues`() throws {
    let ones = Matrix(rows: 5, columns: 5, repeating: 1)
    let values = try eigensystem(ofSymmetric: ones).values.sorted()
    #expect(abs(values[4] - 5) < 1e-14)
    for k in 0..<4 { #expect(abs(values[k]) < 1e-14) }
    #expect(try eigensystem(ofSymmetric: Matrix(rows: 3, columns: 3)).values == [0, 0, 0])
    #expect(try smallestEigenvalue(ofSymmetric: Matrix([])) == 0)
  }

  @Test func `a matrix that is not symmetric is refused`() {
    #expect(throws: LinearAlgebraError.self) {
      try eigenvalues(ofSymmetric: Matrix([[1, 2], [3, 4]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try eigensystem(ofSymmetric: Matrix([[1, 2, 3], [3, 4, 5]]))
    }
  }
}
