import Lanes
import LinearAlgebra

/// The t copula: as the Gaussian one, but extremes come together.
///
///     tᵢ = (L e)ᵢ/√(W/ν),   zᵢ = Φ⁻¹(T(tᵢ))
///
/// with L Lᵀ the correlations, W from the χ² distribution with ν degrees of freedom, one for all
/// inputs, and T the distribution function of Student's t. The fewer the degrees of freedom, the
/// stronger the dependence in both tails; uncorrelated inputs are not independent.
///
/// Source: Demarta and McNeil, *International Statistical Review* 73 (2005) 111–129.
public struct StudentCopula: Copula, Hashable {
  /// The correlations of the t vector.
  public let correlations: CorrelationMatrix
  /// ν.
  public let degreesOfFreedom: Double
  private let student: StudentT
  private let chiSquare: Gamma

  /// The copula with given correlations of the t vector.
  ///
  /// - Throws: ``InvalidParameter`` unless the degrees of freedom are within 0.5…1e6.
  public init(
    _ correlations: CorrelationMatrix, degreesOfFreedom: Double
  ) throws(InvalidParameter) {
    guard degreesOfFreedom >= 0.5, degreesOfFreedom <= 1e6 else {
      throw InvalidParameter("\(degreesOfFreedom) degrees of freedom are outside 0.5...1e6")
    }
    self.correlations = correlations
    self.degreesOfFreedom = degreesOfFreedom
    student = try StudentT(degreesOfFreedom: degreesOfFreedom)
    chiSquare = try Gamma(shape: 0.5 * degreesOfFreedom, scale: 2)
  }

  /// The copula with given values of Kendall's τ.
  ///
  /// - Throws: ``InvalidParameter`` when there is no such copula.
  public init(
    kendall rows: [[Double]], degreesOfFreedom: Double
  ) throws(InvalidParameter) {
    try self.init(
      CorrelationMatrix(
        converted(rows, named: "values of Kendall's tau") { ellipticalCorrelation(kendall: $0) }),
      degreesOfFreedom: degreesOfFreedom)
  }

  /// The copula with given rank correlations (Spearman's); see ``StudentRankCorrelation``.
  ///
  /// - Throws: ``InvalidParameter`` when there is no such copula.
  public init(
    rankCorrelations rows: [[Double]], degreesOfFreedom: Double
  ) throws(InvalidParameter) {
    let relation = try StudentRankCorrelation(degreesOfFreedom: degreesOfFreedom)
    try self.init(
      CorrelationMatrix(
        converted(rows, named: "rank correlations") { relation.correlation(rank: $0) }),
      degreesOfFreedom: degreesOfFreedom)
  }

  /// As many as the matrix has rows.
  public var dimensions: Int { correlations.count }
  /// One more than come out: the last makes W.
  public var independentScores: Int { correlations.count + 1 }

  /// The dependent scores; the last independent one makes W, large where it is large.
  public func scores(of independent: [Double]) -> [Double] {
    let normal = product(correlations.choleskyFactor, independent)
    let mixing = chiSquare.value(atScore: independent[correlations.count])
    let scale = (mixing / degreesOfFreedom).squareRoot()
    return normal.map { z in
      // Where W vanishes to rounding the sign alone is left; 0/0 is the middle.
      let t = z == 0 ? 0 : z / scale
      return normalScore(
        lower: student.cumulativeProbability(at: t), upper: student.upperTailProbability(at: t))
    }
  }

  /// The chance that one input is beyond its quantile at q given that another is, as q → 0:
  /// 2 T(−√((ν + 1)(1 − r)/(1 + r))) with ν + 1 degrees of freedom.
  ///
  /// Source: Demarta and McNeil (2005), proposition 1.
  public func tailDependence(_ i: Int, _ j: Int) -> Double {
    let r = correlations[i, j]
    guard r > -1 else { return 0 }
    let t = ((degreesOfFreedom + 1) * ((1 - r) / (1 + r))).squareRoot()
    guard let next = try? StudentT(degreesOfFreedom: degreesOfFreedom + 1) else { return .nan }
    return 2 * next.upperTailProbability(at: t)
  }
}
