import LinearAlgebra
import Probability

/// Measures of dependence under a Gaussian copula, and the repair of correlations.
///
/// Source: closed forms of Kruskal, *Journal of the American Statistical Association* 53 (1958)
/// 814–861, there and back; Higham, *IMA Journal of Numerical Analysis* 22 (2002) 329–343, section 4,
/// with four digits.
enum Dependence {
  static var rows: [VerificationRow] { copulas + nearestMatrix }

  /// 6/π asin(¼) and 2/π asin(½) = 1/3, to ten digits; what a copula makes of them is known to nine.
  private static var copulas: [VerificationRow] {
    [
      VerificationRow(
        "Gauss, r = 0.5", .rankCorrelation, published: 0.4825837395, to: .significant(10)
      ) { rankCorrelation(normalScore: 0.5) },
      VerificationRow(
        "Gauss, r = 0.5", .kendall, published: 0.3333333333, to: .significant(10)
      ) { kendallCorrelation(elliptical: 0.5) },
      VerificationRow(
        "Gauss, ρ = 0.4825837395", .scoreCorrelation, published: 0.5, to: .significant(9)
      ) { try GaussianCopula(rankCorrelations: pair(0.4825837395)).correlations[0, 1] },
      VerificationRow(
        "Gauss, τ = 0.3333333333", .scoreCorrelation, published: 0.5, to: .significant(9)
      ) { try GaussianCopula(kendall: pair(0.3333333333)).correlations[0, 1] },
    ]
  }

  private static func pair(_ r: Double) -> [[Double]] { [[1, r], [r, 1]] }

  /// The matrix nearest to one whose first and third input both go with the second but not with each
  /// other.
  private static var nearestMatrix: [VerificationRow] {
    let given: [[Double]] = [[1, 1, 0], [1, 1, 1], [0, 1, 1]]
    let elements = [(0, 1, 0.7607), (0, 2, 0.1573), (1, 2, 0.7607)]
    func nearest() throws -> CorrelationMatrix { try nearestCorrelationMatrix(to: given).matrix }
    return elements.map { i, j, value in
      VerificationRow(
        "Higham (1, 0, 1)", .element(i + 1, j + 1), published: value, to: .decimals(4)
      ) { try nearest()[i, j] }
    } + [
      VerificationRow("Higham (1, 0, 1)", .distance, published: 0.5278, to: .decimals(4)) {
        let found = try nearest()
        let squares = (0..<3).flatMap { i in
          (0..<3).map { j in (found[i, j] - given[i][j]) * (found[i, j] - given[i][j]) }
        }
        return squares.reduce(0, +).squareRoot()
      }
    ]
  }
}
