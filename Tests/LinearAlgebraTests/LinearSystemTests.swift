import Testing

@testable import LinearAlgebra

@Suite struct LinearSystemTests {
  @Test func `a system known by hand`() throws {
    let solution = try solve(
      Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]), Matrix([[8], [-11], [-3]]))
    #expect(solution.elements == [2, 3, -1])
  }

  // The inverse of the Hilbert matrix is whole; Choi, American Mathematical Monthly 90 (1983).
  // Refined solutions are exact though the condition number is 1.5e7 (but for the rounding of
  // 1/3, 1/5, …, which the inverse magnifies).
  @Test func `solutions are the exact ones, rounded`() throws {
    var scaled = Matrix(rows: 6, columns: 6)
    // 27720/(i + j + 1) is whole for i + j < 12.
    for i in 0..<6 {
      for j in 0..<6 { scaled[i, j] = 27720 / Double(i + j + 1) }
    }
    let inverse = try inverse(scaled)
    let expected = [
      [36.0, -630, 3360, -7560, 7560, -2772],
      [-630, 14700, -88200, 211_680, -220_500, 83160],
      [3360, -88200, 564_480, -1_411_200, 1_512_000, -582_120],
      [-7560, 211_680, -1_411_200, 3_628_800, -3_969_000, 1_552_320],
      [7560, -220_500, 1_512_000, -3_969_000, 4_410_000, -1_746_360],
      [-2772, 83160, -582_120, 1_552_320, -1_746_360, 698_544],
    ]
    for i in 0..<6 {
      for j in 0..<6 { #expect(inverse[i, j] == expected[i][j] / 27720) }
    }
  }

  @Test func `several right sides at once`() throws {
    let a = try Matrix([[4, 1], [2, 3]])
    let x = try solve(a, Matrix([[1, 0, 9], [0, 1, 7]]))
    #expect(x.rows == 2 && x.columns == 3)
    #expect(x.nested == [[0.3, -0.1, 2], [-0.2, 0.4, 1]])
    #expect(try inverse(a).nested == [[0.3, -0.1], [-0.2, 0.4]])
  }

  @Test func `what has no solution is refused in words`() throws {
    let singular = try Matrix([[1, 2], [2, 4]])
    let refusal = #expect(throws: LinearAlgebraError.self) { try inverse(singular) }
    #expect(refusal?.message == "the matrix is singular: pivot 2 is zero")
    #expect(throws: LinearAlgebraError.self) { try inverse(Matrix([[1, 2]])) }
    #expect(throws: LinearAlgebraError.self) { try solve(singular, Matrix([[1]])) }
    #expect(throws: LinearAlgebraError.self) { try inverse(Matrix([[.infinity]])) }
  }

  @Test func `an empty system has an empty solution`() throws {
    #expect(try inverse(Matrix([])).elements.isEmpty)
  }
}
