import Testing

@testable import LinearAlgebra

@Suite struct CholeskyTests {
  // By hand: L = [[2, 0, 0], [6, 1, 0], [−8, 5, 3]].
  let classic = [[4.0, 12, -16], [12, 37, -43], [-16, -43, 98]]

  @Test func `a factor known by hand`() throws {
    let expected = [[2.0, 0, 0], [6, 1, 0], [-8, 5, 3]]
    #expect(try choleskyFactor(of: Matrix(classic)).nested == expected)
    #expect(try choleskyFactor(ofSemidefinite: Matrix(classic)).nested == expected)
  }

  @Test func `both factors agree and give the matrix back`() throws {
    let matrix = try Matrix([
      [1, 0.5, -0.2, 0.1], [0.5, 1, 0.3, 0], [-0.2, 0.3, 1, 0.6], [0.1, 0, 0.6, 1],
    ])
    let one = try choleskyFactor(of: matrix)
    let other = try choleskyFactor(ofSemidefinite: matrix)
    let product = other * other.transposed
    for i in 0..<4 {
      for j in 0..<4 {
        #expect(abs(one[i, j] - other[i, j]) < 1e-15)
        #expect(abs(product[i, j] - matrix[i, j]) < 1e-15)
        if j > i { #expect(one[i, j] == 0 && other[i, j] == 0) }
      }
    }
  }

  @Test func `singular matrices have a factor too`() throws {
    // Rank one, rank two in an order where the second pivot vanishes, and rank nought.
    let singular = [
      [[1.0, 1, 1], [1, 1, 1], [1, 1, 1]],
      [[1.0, -1, 0.5], [-1, 1, -0.5], [0.5, -0.5, 1]],
      [[0.0, 0], [0, 0]],
      [[0.0, 0], [0, 4]],
    ]
    for rows in singular {
      let matrix = try Matrix(rows)
      let factor = try choleskyFactor(ofSemidefinite: matrix)
      let product = factor * factor.transposed
      for (got, wanted) in zip(product.elements, matrix.elements) {
        #expect(abs(got - wanted) < 1e-15)
      }
      #expect(throws: LinearAlgebraError.self) { try choleskyFactor(of: matrix) }
    }
  }

  @Test func `a matrix made singular by rounding has a factor`() throws {
    // B Bᵀ with B of 6 × 3: rank three.
    var b = Matrix(rows: 6, columns: 3)
    for i in 0..<6 {
      for j in 0..<3 {
        let mixed: Int = (7 * i + 3 * j * j + i * j) % 11
        b[i, j] = Double(mixed) / 7 - 0.6
      }
    }
    let matrix = b * b.transposed
    let factor = try choleskyFactor(ofSemidefinite: matrix)
    let product = factor * factor.transposed
    for (got, wanted) in zip(product.elements, matrix.elements) {
      #expect(abs(got - wanted) < 1e-7)
    }
  }

  @Test func `what is not semi-definite or not symmetric is refused in words`() throws {
    let indefinite = try Matrix([[1, 0.9, 0.1], [0.9, 1, 0.9], [0.1, 0.9, 1]])
    let refusal = #expect(throws: LinearAlgebraError.self) {
      try choleskyFactor(ofSemidefinite: indefinite)
    }
    #expect(refusal?.message.contains("smallest eigenvalue is -0.2") == true)
    #expect(throws: LinearAlgebraError.self) { try choleskyFactor(of: indefinite) }
    #expect(throws: LinearAlgebraError.self) {
      try choleskyFactor(of: Matrix([[1, 0.2], [0.3, 1]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try choleskyFactor(of: Matrix([[1, .nan], [.nan, 1]]))
    }
    #expect(throws: LinearAlgebraError.self) { try Matrix([[1, 2], [3]]) }
    #expect(throws: LinearAlgebraError.self) { try choleskyFactor(of: Matrix([[1, 2]])) }
  }

  @Test func `an empty matrix is its own factor`() throws {
    #expect(try choleskyFactor(of: Matrix([])).elements.isEmpty)
    #expect(try choleskyFactor(ofSemidefinite: Matrix([])).elements.isEmpty)
  }
}
