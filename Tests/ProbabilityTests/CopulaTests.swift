import Foundation
import LinearAlgebra
import Testing

@testable import Probability

@Suite struct CopulaTests {
  @Test func `sine and arcsine are those of the C library, to rounding`() {
    for x in stride(from: -1.57, through: 1.57, by: 0.001) {
      #expect(abs(sine(x) - sin(x)) < 3e-16)
      #expect(abs(arcsine(sin(x)) - asin(sin(x))) < 5e-16)
    }
    #expect(abs(arcsine(1) - .pi / 2) < 3e-16)
    #expect(arcsine(0) == 0)
  }

  // Spearman 6/π asin(r/2), Kendall 2/π asin(r): r = 0.5 gives 0.4825837395 and 1/3.
  @Test func `rank correlations and Kendall's of a Gaussian copula`() {
    #expect(abs(rankCorrelation(normalScore: 0.5) - 0.4825837395) < 1e-10)
    #expect(abs(kendallCorrelation(elliptical: 0.5) - 1.0 / 3) < 1e-15)
    #expect(abs(ellipticalCorrelation(kendall: 1.0 / 3) - 0.5) < 1e-15)
    for r in stride(from: -1.0, through: 1, by: 0.05) {
      #expect(abs(rankCorrelation(normalScore: normalScoreCorrelation(rank: r)) - r) < 1e-15)
      #expect(abs(kendallCorrelation(elliptical: ellipticalCorrelation(kendall: r)) - r) < 1e-15)
    }
  }

  // 12 E[T(X) T(Y)] − 3 by two-dimensional quadrature of the conditional law, SciPy 1.17.1.
  @Test func `rank correlations of the t copula agree with quadrature`() throws {
    for row in Reference.shared.studentRankCorrelation {
      let relation = try StudentRankCorrelation(degreesOfFreedom: row[0])
      #expect(abs(relation.rank(correlation: row[1]) - row[2]) < 4e-7, "\(row)")
      #expect(abs(relation.correlation(rank: row[2]) - row[1]) < 1e-6, "\(row)")
    }
    let nearlyGaussian = try StudentRankCorrelation(degreesOfFreedom: 1e6)
    #expect(abs(nearlyGaussian.rank(correlation: 0.5) - 0.4825837395) < 1e-6)
  }

  /// 65 536 points of a copula.
  func columns(_ copula: any Copula, count: Int = 65_536) throws -> [[Double]] {
    let design = try RandomDesign(dimensions: copula.independentScores, seed: 20)
    let independent = (0..<copula.independentScores).map {
      design.scores(dimension: $0, count: count)
    }
    let points = (0..<count).map { k in copula.scores(of: independent.map { $0[k] }) }
    return (0..<copula.dimensions).map { d in points.map { $0[d] } }
  }

  // The error of a rank correlation of n points is below 1.2 (1 − r²)/√n for both copulas here (the
  // t copula's is larger by a third); 5.5 standard errors at twice that: chance below 1e−8.
  @Test func `draws have the rank correlations asked for, and standard normal margins`() throws {
    let rows = [[1, 0.6, -0.3], [0.6, 1, 0.1], [-0.3, 0.1, 1]]
    let copulas: [any Copula] = [
      try GaussianCopula(rankCorrelations: rows),
      try StudentCopula(rankCorrelations: rows, degreesOfFreedom: 3),
    ]
    for copula in copulas {
      let columns = try columns(copula)
      let reached = rankCorrelations(columns)
      for i in 0..<3 {
        for j in 0..<i { #expect(abs(reached[i, j] - rows[i][j]) < 5.5 * 2 / 256) }
        let mean = columns[i].reduce(0, +) / 65_536
        let square = columns[i].reduce(0) { $0 + $1 * $1 } / 65_536
        #expect(abs(mean) < 5.5 / 256)
        #expect(abs(square - 1) < 5.5 * 1.4143 / 256)
      }
    }
  }

  // Kendall's τ from 3000 points: standard error below 2/(3 √n) √2 = 0.018; 5.5 of them.
  @Test func `draws have the Kendall correlations asked for`() throws {
    let rows = [[1, 0.5], [0.5, 1]]
    let copulas: [any Copula] = [
      try GaussianCopula(kendall: rows), try StudentCopula(kendall: rows, degreesOfFreedom: 4),
    ]
    for copula in copulas {
      let columns = try columns(copula, count: 3000)
      var sum = 0
      for i in 0..<3000 {
        for j in 0..<i {
          let product = (columns[0][i] - columns[0][j]) * (columns[1][i] - columns[1][j])
          sum += product > 0 ? 1 : -1
        }
      }
      let tau = Double(sum) / (3000 * 2999 / 2)
      #expect(abs(tau - 0.5) < 5.5 * 0.018)
    }
  }

  // Demarta and McNeil (2005), table 1: ν = 4 gives 0.25 at r = 0.5, ν = 10 gives 0.08; ν = 2 and
  // r = 0.9 gives 0.72, and ν = 4 with r = 0 gives 0.08.
  @Test func `tail dependence is that of the published table`() throws {
    for (nu, r, expected) in [(4.0, 0.5, 0.25), (10, 0.5, 0.08), (2, 0.9, 0.72), (4, 0, 0.08)] {
      let copula = try StudentCopula(
        CorrelationMatrix([[1, r], [r, 1]]), degreesOfFreedom: nu)
      #expect(abs(copula.tailDependence(0, 1) - expected) < 0.005, "\(nu) \(r)")
    }
  }

  // Given that one input is among its highest 1/256 (z > 2.66), how often the other is: about λ and
  // more. Of 65 536 points 256 are; 0.3 with standard error 0.03 for ν = 4, r = 0.5; Gaussian 0.12.
  @Test func `extremes come together under the t copula`() throws {
    let matrix = try CorrelationMatrix([[1, 0.5], [0.5, 1]])
    func share(_ copula: any Copula) throws -> Double {
      let columns = try columns(copula)
      let threshold = (1.0 / 256).normalScoreAbove
      let high = columns[0].indices.filter { columns[0][$0] > threshold }
      return Double(high.count { columns[1][$0] > threshold }) / Double(high.count)
    }
    let student = try share(StudentCopula(matrix, degreesOfFreedom: 4))
    let gaussian = try share(GaussianCopula(matrix))
    #expect(student > 0.2 && student < 0.45)
    #expect(gaussian < 0.2)
  }

  @Test func `blocks of inputs have the correlations they should`() throws {
    let matrix = try CorrelationMatrix.blocks([0, 1, 0, 1], within: [0.6, 0.4], between: 0.2)
    let expected = [
      [1, 0.2, 0.6, 0.2], [0.2, 1, 0.2, 0.4], [0.6, 0.2, 1, 0.2], [0.2, 0.4, 0.2, 1],
    ]
    #expect(matrix.matrix.nested == expected)
    #expect(try CorrelationMatrix.equal(count: 3, correlation: -0.5)[0, 2] == -0.5)
    #expect(throws: InvalidParameter.self) {
      try CorrelationMatrix.equal(count: 3, correlation: -0.51)
    }
    #expect(throws: InvalidParameter.self) {
      try CorrelationMatrix.blocks([0, 2], within: [0.1, 0.1], between: 0)
    }
    #expect(throws: InvalidParameter.self) {
      try CorrelationMatrix.blocks([0, 1], within: [0.1, 0.1], between: [[1, 0]])
    }
    #expect(throws: InvalidParameter.self) {
      try CorrelationMatrix.blocks([0, 0, 1, 1], within: [0.1, 0.1], between: 0.9)
    }
  }

  @Test func `what is no copula is refused in words`() {
    #expect(throws: InvalidParameter.self) {
      try GaussianCopula(rankCorrelations: [[1, 1.2], [1.2, 1]])
    }
    #expect(throws: InvalidParameter.self) {
      try GaussianCopula(kendall: [[1, .nan], [.nan, 1]])
    }
    #expect(throws: InvalidParameter.self) { try GaussianCopula(kendall: [[1, 0.1], [0.1]]) }
    #expect(throws: InvalidParameter.self) {
      try StudentCopula(kendall: [[1, 0], [0, 1]], degreesOfFreedom: 0)
    }
    #expect(throws: InvalidParameter.self) { try StudentRankCorrelation(degreesOfFreedom: .nan) }
  }

  // Higham (2002): off-diagonals 1, 0, 1 become 0.7607 and 0.1573; all three change.
  @Test func `a repaired matrix says what it changed`() throws {
    let repair = try nearestCorrelationMatrix(to: [[1, 1, 0], [1, 1, 1], [0, 1, 1]])
    #expect(repair.changes.map(\.row) == [0, 0, 1])
    #expect(repair.changes.map(\.column) == [1, 2, 2])
    #expect(repair.changes.map(\.before) == [1, 0, 1])
    for (change, after) in zip(repair.changes, [0.7607, 0.1573, 0.7607]) {
      #expect(abs(change.after - after) < 5e-5)
    }
    #expect(try nearestCorrelationMatrix(to: [[1, 0.5], [0.5, 1]]).changes.isEmpty)
  }
}

extension Double {
  /// The score exceeded with this probability.
  fileprivate var normalScoreAbove: Double {
    normalScore(lower: 1 - self, upper: self)
  }
}
