import GrowthModel
import Probability

/// A distribution that tells its family and its parameters, by which two can be compared however
/// they were written.
protocol Parametrised {
  /// Of one family, whatever the parameters.
  var family: String { get }
  /// In the unit of the place, in a fixed order.
  var parameters: [Double] { get }
}

extension Parametrised {
  var family: String { "\(Self.self)" }
}

extension Input.Value {
  /// Whether both are the same number, or distributions of one family with the same parameters, up to
  /// the rounding of units.
  func isSame(as other: Input.Value) -> Bool {
    switch (self, other) {
    case (.known(let a), .known(let b)): return Self.agree(a, b)
    case (.uncertain(let a), .uncertain(let b)):
      guard let a = a as? any Parametrised, let b = b as? any Parametrised else { return false }
      let (first, second) = (a.parameters, b.parameters)
      return a.family == b.family && first.count == second.count
        && zip(first, second).allSatisfy(Self.agree)
    default: return false
    }
  }

  /// A few roundings apart at most: one for a unit, one for each parameter found from others.
  private static func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(abs(a), abs(b))
  }
}

extension Bernoulli: Parametrised { var parameters: [Double] { [probability] } }
extension Beta: Parametrised { var parameters: [Double] { [alpha, beta, minimum, maximum] } }
extension Discrete: Parametrised { var parameters: [Double] { values + probabilities } }
extension Empirical: Parametrised {
  var parameters: [Double] { values + cumulatedCounts.map { Double($0) } }
}
extension Gamma: Parametrised { var parameters: [Double] { [shape, scale] } }
extension GeneralisedExtremeValue: Parametrised {
  var parameters: [Double] { [location, scale, shape] }
}
extension Gumbel: Parametrised { var parameters: [Double] { [location, scale] } }
extension LogNormal: Parametrised { var parameters: [Double] { [median, sigma] } }
extension LogUniform: Parametrised { var parameters: [Double] { [minimum, maximum] } }
extension Logistic: Parametrised { var parameters: [Double] { [location, scale] } }
extension Metalog: Parametrised {
  var parameters: [Double] { probabilities + values + [minimum, maximum] }
}
extension ModifiedPERT: Parametrised {
  var parameters: [Double] { [minimum, mode, maximum, weight] }
}
extension Normal: Parametrised { var parameters: [Double] { [mean, standardDeviation] } }
extension PERT: Parametrised { var parameters: [Double] { [minimum, mode, maximum] } }
extension Pareto: Parametrised { var parameters: [Double] { [minimum, shape] } }
extension Poisson: Parametrised { var parameters: [Double] { [mean] } }
extension QuantileTable: Parametrised { var parameters: [Double] { probabilities + values } }
extension StudentT: Parametrised {
  var parameters: [Double] { [location, scale, degreesOfFreedom] }
}
extension Triangular: Parametrised { var parameters: [Double] { [minimum, mode, maximum] } }
extension TruncatedNormal: Parametrised {
  var parameters: [Double] { [uncutMean, uncutStandardDeviation, minimum, maximum] }
}
extension Uniform: Parametrised { var parameters: [Double] { [minimum, maximum] } }
extension Weibull: Parametrised { var parameters: [Double] { [shape, scale] } }

extension Affine: Parametrised {
  var parameters: [Double] { [offset, factor] + Mixture.parameters(of: base) }
}
extension Truncated: Parametrised {
  var parameters: [Double] { [minimum, maximum] + Mixture.parameters(of: base) }
}
extension Mixture: Parametrised {
  var family: String {
    let parts = components.map { ($0 as? any Parametrised)?.family ?? "\(type(of: $0))" }
    return "Mixture(\(parts.joined(separator: ", ")))"
  }
  var parameters: [Double] { probabilities + components.flatMap(Self.parameters) }

  fileprivate static func parameters(of part: any Distribution) -> [Double] {
    (part as? any Parametrised)?.parameters ?? []
  }
}
