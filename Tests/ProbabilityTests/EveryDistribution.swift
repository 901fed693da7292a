import Testing

@testable import Probability

/// One of each kind and the cases at its edges, for the contract.
let continuousDistributions: [any Distribution] = made {
  [
    try Uniform(minimum: -1, maximum: 3),
    try Triangular(minimum: 0, mode: 3, maximum: 10),
    try Triangular(minimum: 0, mode: 0, maximum: 1),
    try Triangular(minimum: -2, mode: 5, maximum: 5),
    try PERT(minimum: 0, mode: 3, maximum: 10),
    try PERT(minimum: -2.2, mode: -2.2, maximum: -2.1),
    try PERT(minimum: 8, mode: 40, maximum: 40),
    try Normal(mean: 3, standardDeviation: 2),
    try Normal(from: 8, to: 40),
    try LogNormal(median: 1.2, sigma: 0.4),
    try LogNormal(from: 8, to: 40),
    try Beta(alpha: 2, beta: 5),
    try Beta(alpha: 0.5, beta: 0.7, minimum: -3, maximum: 4),
    try Beta(alpha: 300, beta: 4000),
    try TruncatedNormal(mean: 1, standardDeviation: 2, minimum: 0, maximum: 4),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: 5, maximum: .infinity),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: -7, maximum: -5),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: 60, maximum: 61),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: 0.3, maximum: 0.31),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: -0.2, maximum: 0.1),
    try TruncatedNormal(mean: 0, standardDeviation: 1, minimum: -.infinity, maximum: .infinity),
    try QuantileTable(points: [(0.05, -3), (0.25, 0), (0.5, 4), (0.75, 9), (0.95, 20)]),
    try QuantileTable(points: [(0.1, 1), (0.9, 2)]),
    try LogUniform(minimum: 1, maximum: 100),
    try LogUniform(minimum: 20, maximum: 20.5),
    try ModifiedPERT(minimum: 0, mode: 3, maximum: 10, weight: 2),
    try LogNormal(mean: 300, standardDeviation: 30),
    try Gamma(shape: 2.5, scale: 1.5),
    try Gamma(shape: 0.4, scale: 3),
    try Gamma(shape: 900, scale: 0.01),
    try Weibull(shape: 1.5, scale: 2),
    try Weibull(shape: 12, scale: 5),
    try Gumbel(location: 1, scale: 2),
    try Gumbel(mean: 10, standardDeviation: 4),
    try GeneralisedExtremeValue(location: 1, scale: 2, shape: 0.2),
    try GeneralisedExtremeValue(location: 1, scale: 2, shape: -0.3),
    try GeneralisedExtremeValue(location: 1, scale: 2, shape: 0),
    try GeneralisedExtremeValue(location: 1, scale: 2, shape: 1e-9),
    try Pareto(minimum: 1, shape: 2.5),
    try Logistic(location: 2, scale: 0.7),
    try StudentT(degreesOfFreedom: 5),
    try StudentT(location: 10, scale: 3, degreesOfFreedom: 2.4),
    try Truncated(Gamma(shape: 2.5, scale: 1.5), minimum: 2, maximum: 9),
    try Truncated(Gumbel(location: 1, scale: 2), minimum: 3, maximum: .infinity),
    try Truncated(Triangular(minimum: 0, mode: 3, maximum: 10), minimum: 1, maximum: 8),
    try Truncated(LogNormal(median: 1, sigma: 1), minimum: 12, maximum: 30),
    try Affine(Gamma(shape: 2.5, scale: 1.5), offset: -3, factor: 2),
    try Mixture(
      components: [
        Normal(mean: 0, standardDeviation: 1), Normal(mean: 3, standardDeviation: 0.8),
      ], weights: [3, 7]),
    try Mixture(
      components: [Uniform(minimum: 0, maximum: 2), Triangular(minimum: 1, mode: 4, maximum: 6)],
      weights: [1, 2]),
    try Metalog(points: [(0.1, 2), (0.5, 5), (0.9, 11)]),
    try Metalog(points: [(0.05, -3), (0.25, 0), (0.5, 4), (0.75, 9), (0.95, 20)]),
    try Metalog(points: [(0.1, 2), (0.5, 5), (0.9, 11)], minimum: 0),
    try Metalog(points: [(0.1, 2), (0.5, 5), (0.9, 11)], maximum: 20),
    try Metalog(points: [(0.1, 2), (0.5, 5), (0.9, 11)], minimum: 0, maximum: 20),
  ]
}

let discreteDistributions: [any Distribution] = made {
  [
    try Bernoulli(probability: 0.3),
    try Bernoulli(probability: 0),
    try Bernoulli(probability: 1),
    try Discrete(values: [5, -1, 2], weights: [1, 2, 5]),
    try Discrete(values: [2, 1, 2, 7], weights: [0.1, 0, 0.5, 0]),
    try Discrete(values: [4], weights: [3]),
    try Empirical(observations: [2, 4, 4, 5, 7, 9, 10, 12, 15, 21]),
    try Empirical(observations: [3, 3]),
    try Poisson(mean: 3.5),
    try Poisson(mean: 0.02),
    try Poisson(mean: 35),
    try Mixture(components: [Bernoulli(probability: 0.3), Poisson(mean: 2)], weights: [1, 3]),
  ]
}

private func made(_ body: () throws -> [any Distribution]) -> [any Distribution] {
  do { return try body() } catch { preconditionFailure("a distribution was refused: \(error)") }
}
