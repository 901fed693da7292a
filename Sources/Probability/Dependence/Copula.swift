import LinearAlgebra

/// Dependence of standard-normal scores: independent scores in, dependent ones out, each standard
/// normal again, so that every input keeps its distribution exactly.
public protocol Copula: Sendable {
  /// How many dependent scores come out.
  var dimensions: Int { get }
  /// How many independent scores go in.
  var independentScores: Int { get }
  /// The dependent scores of one point.
  ///
  /// - Parameter independent: ``independentScores`` independent standard-normal scores.
  func scores(of independent: [Double]) -> [Double]
}

/// The Gaussian copula: scores z = L e with L Lᵀ the correlations.
///
/// No dependence in the far tails: given that one input is extreme, another is extreme with a chance
/// that falls to 0. ``StudentCopula`` has such dependence.
///
/// Source: McNeil, Frey and Embrechts, *Quantitative Risk Management* (2015), section 7.1.
public struct GaussianCopula: Copula, Hashable {
  /// The correlations of the normal scores.
  public let correlations: CorrelationMatrix

  /// The copula with given correlations of the normal scores.
  public init(_ correlations: CorrelationMatrix) { self.correlations = correlations }

  /// The copula with given rank correlations (Spearman's).
  ///
  /// - Throws: ``InvalidParameter`` when the rows are no correlation matrix, or the normal scores
  ///   cannot have such rank correlations.
  public init(rankCorrelations rows: [[Double]]) throws(InvalidParameter) {
    correlations = try CorrelationMatrix(
      converted(rows, named: "rank correlations") { normalScoreCorrelation(rank: $0) })
  }

  /// The copula with given values of Kendall's τ.
  ///
  /// - Throws: ``InvalidParameter`` when the rows are no correlation matrix, or the normal scores
  ///   cannot have such values.
  public init(kendall rows: [[Double]]) throws(InvalidParameter) {
    correlations = try CorrelationMatrix(
      converted(rows, named: "values of Kendall's tau") { ellipticalCorrelation(kendall: $0) })
  }

  /// As many as the matrix has rows.
  public var dimensions: Int { correlations.count }
  /// As many as come out.
  public var independentScores: Int { correlations.count }

  /// L e.
  public func scores(of independent: [Double]) -> [Double] {
    product(correlations.choleskyFactor, independent)
  }
}

/// Checks rows of correlations and converts each, 1 on the diagonal staying 1.
func converted(
  _ rows: [[Double]], named name: String, _ convert: (Double) -> Double
) throws(InvalidParameter) -> [[Double]] {
  for (i, row) in rows.enumerated() {
    for value in row where !(abs(value) <= 1 + 1e-12) {
      throw InvalidParameter("row \(i + 1) of the \(name) holds \(value), outside -1...1")
    }
  }
  return rows.enumerated().map { i, row in
    row.enumerated().map { j, value in i == j ? value : convert(min(max(value, -1), 1)) }
  }
}

/// A lower triangular matrix times the leading numbers of a vector.
func product(_ factor: Matrix, _ vector: [Double]) -> [Double] {
  precondition(vector.count >= factor.rows, "too few independent scores")
  return (0..<factor.rows).map { i in
    var sum = 0.0
    for k in 0...i { sum = sum.addingProduct(factor[i, k], vector[k]) }
    return sum
  }
}
