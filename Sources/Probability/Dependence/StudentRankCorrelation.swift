/// Spearman's rank correlation of the t copula, which has no closed form.
///
///     ρ(r) = (6/π) E asin(r √(W₂/(W₁ + W₂)) √(W₃/(W₁ + W₃)))
///
/// with independent χ² variables W of ν degrees of freedom: the correlation of X₁ − X₂ and Y₁ − Y₃,
/// which are normal given the three mixing variables. By the trapezium rule in their normal scores,
/// to 1e−6 for one degree of freedom and 1e−9 from 2.5 on.
///
/// Source: Heinen and Valdesogo, *Journal of Multivariate Analysis* 176 (2020) 104569.
public struct StudentRankCorrelation: Sendable {
  /// Values of the product of roots, with weights that add up to 1.
  private let products: [(value: Double, weight: Double)]

  /// - Throws: ``InvalidParameter`` unless the degrees of freedom are within 1…1e6.
  public init(degreesOfFreedom: Double) throws(InvalidParameter) {
    guard degreesOfFreedom >= 1, degreesOfFreedom <= 1e6 else {
      throw InvalidParameter("\(degreesOfFreedom) degrees of freedom are outside 1...1e6")
    }
    let chiSquare = try Gamma(shape: 0.5 * degreesOfFreedom, scale: 2)
    let nodes = (-12...12).map { k in
      let z = 0.5 * Double(k)
      return (value: chiSquare.value(atScore: z), weight: 0.5 * normalDensity(at: z))
    }
    var products: [(value: Double, weight: Double)] = []
    var total = 0.0
    for one in nodes {
      let roots = nodes.map { ($0.value / (one.value + $0.value)).squareRoot() }
      for i in nodes.indices {
        for j in 0...i {
          let both = one.weight * nodes[i].weight * nodes[j].weight * (i == j ? 1 : 2)
          products.append((roots[i] * roots[j], both))
          total += both
        }
      }
    }
    self.products = products.map { ($0.value, $0.weight / total) }
  }

  /// ρ(r).
  public func rank(correlation r: Double) -> Double {
    if abs(r) == 1 { return r }
    return products.reduce(0) { $0 + $1.weight * arcsine(r * $1.value) } / 0.5235987755982989
  }

  /// The r with ρ(r) = `rank`, by the secant method.
  public func correlation(rank: Double) -> Double {
    guard abs(rank) < 1 else { return rank }
    var (low, high) = (-1.0, 1.0)
    var r = normalScoreCorrelation(rank: rank)
    for _ in 0..<60 {
      let gap = self.rank(correlation: r) - rank
      if gap < 0 { low = r } else { high = r }
      if abs(gap) < 1e-13 { return r }
      // The slope is near that of the Gaussian copula, (6/π)/√(4 − r²).
      let next = r - gap * 0.5235987755982989 * (4 - r * r).squareRoot()
      r = next > low && next < high ? next : 0.5 * (low + high)
    }
    return r
  }
}
