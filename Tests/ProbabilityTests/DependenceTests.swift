import Foundation
import LinearAlgebra
import Testing

@testable import Probability

@Suite struct DependenceTests {
  // Gaussian copula: Spearman's correlation is 6/π asin(r/2); r = 0.5 gives 0.4825837395.
  @Test func `rank correlations become those of normal scores and back`() {
    for r in stride(from: -1.0, through: 1, by: 0.05) {
      let normal = normalScoreCorrelation(rank: r)
      #expect(abs(6 / .pi * asin(normal / 2) - r) < 1e-15)
      #expect(normalScoreCorrelation(rank: -r) == -normal)
    }
    #expect(abs(normalScoreCorrelation(rank: 0.4825837395) - 0.5) < 1e-10)
    #expect(normalScoreCorrelation(rank: 1) == 1)
    #expect(normalScoreCorrelation(rank: -1) == -1)
    #expect(normalScoreCorrelation(rank: 0) == 0)
  }

  @Test func `a common factor makes the correlations it should`() throws {
    let loadings = [0.24, 0.6, 0.15, 0, 1]
    let matrix = try CorrelationMatrix.oneFactor(loadings: loadings)
    for i in 0..<5 {
      for j in 0..<5 {
        let expected = i == j ? 1 : (loadings[i] * loadings[j]).squareRoot()
        #expect(abs(matrix[i, j] - expected) < 1e-16)
      }
    }
    let product = matrix.choleskyFactor * matrix.choleskyFactor.transposed
    for (got, wanted) in zip(product.elements, matrix.matrix.elements) {
      #expect(abs(got - wanted) < 1e-15)
    }
    // One factor for all: a singular matrix.
    let same = try CorrelationMatrix.oneFactor(loadings: [1, 1, 1])
    #expect(same.choleskyFactor.nested == [[1, 0, 0], [1, 0, 0], [1, 0, 0]])
  }

  @Test func `what is no correlation matrix is refused in words`() {
    func message(_ rows: [[Double]]) -> String? {
      do {
        _ = try CorrelationMatrix(rows)
        return nil
      } catch {
        return error.message
      }
    }
    #expect(message([[1, 0.5], [0.5, 1]]) == nil)
    #expect(message([]) == "a correlation matrix needs a row")
    #expect(message([[1, 0], [0]]) == "row 2 of the correlation matrix has 1 numbers, not 2")
    #expect(
      message([[1, 0], [0, 0.9]]) == "the correlation of row 2 with itself is 0.9, not 1")
    #expect(
      message([[1, 0.2], [0.3, 1]])
        == "the correlations of 1 and 2 differ: 0.2 above the diagonal, 0.3 below")
    #expect(
      message([[1, 1.2], [1.2, 1]]) == "the correlation 1.2 of 1 and 2 is outside -1...1")
    #expect(message([[1, .nan], [.nan, 1]]) != nil)
    let contradiction = message([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    #expect(contradiction?.contains("contradict each other") == true)
    #expect(throws: InvalidParameter.self) { try CorrelationMatrix.oneFactor(loadings: [1.1]) }
    #expect(throws: InvalidParameter.self) { try CorrelationMatrix.oneFactor(loadings: []) }
  }

  // Higham (2002), section 4: the nearest matrix to 1, 0, 1 off the diagonal, to four digits.
  @Test func `the nearest correlation matrix of Higham's example`() throws {
    let repair = try nearestCorrelationMatrix(to: [[1, 1, 0], [1, 1, 1], [0, 1, 1]])
    #expect(abs(repair.matrix[0, 1] - 0.7607) < 5e-5)
    #expect(abs(repair.matrix[1, 2] - 0.7607) < 5e-5)
    #expect(abs(repair.matrix[0, 2] - 0.1573) < 5e-5)
    #expect(abs(repair.largestChange - 0.2393) < 5e-5)
    // On the border of the semi-definite: the determinant 1 + 2a²b − 2a² − b² vanishes.
    let (a, b) = (repair.matrix[0, 1], repair.matrix[0, 2])
    #expect(abs(1 + 2 * a * a * b - 2 * a * a - b * b) < 1e-9)
  }

  @Test func `a correlation matrix is its own nearest`() throws {
    let rows = [[1, 0.3, -0.2], [0.3, 1, 0.5], [-0.2, 0.5, 1]]
    let repair = try nearestCorrelationMatrix(to: rows)
    #expect(repair.largestChange < 1e-14)
    #expect(throws: InvalidParameter.self) {
      try nearestCorrelationMatrix(to: [[1, 0.1], [0.2, 1]])
    }
    #expect(throws: InvalidParameter.self) { try nearestCorrelationMatrix(to: [[1, 0.1]]) }
  }

  // 131 072 pairs: the sample correlation has standard deviation (1 − r²)/√n = 0.0022 at most;
  // 5.5 of them, chance 4e−8.
  @Test func `draws have the correlations of the matrix`() throws {
    let matrix = try CorrelationMatrix([[1, 0.6, -0.3], [0.6, 1, 0.2], [-0.3, 0.2, 1]])
    let columns = ["a", "b", "c"].map { StreamStatisticsTests.numbers(factor: $0, groups: 16_384) }
    let count = columns[0].count
    var sums = Matrix(rows: 3, columns: 3)
    for k in 0..<count {
      let z = (0..<3).map { i in
        (0...i).reduce(0) { $0 + matrix.choleskyFactor[i, $1] * columns[$1][k] }
      }
      for i in 0..<3 { for j in 0...i { sums[i, j] += z[i] * z[j] } }
    }
    for i in 0..<3 {
      for j in 0..<i {
        let sample = sums[i, j] / (sums[i, i] * sums[j, j]).squareRoot()
        let deviation = (1 - matrix[i, j] * matrix[i, j]) / Double(count).squareRoot()
        #expect(abs(sample - matrix[i, j]) < 5.5 * deviation)
      }
    }
  }
}
