import Probability

/// Mean, variance and five quantiles of twelve distributions.
///
/// Source: SciPy 1.17, `scipy.stats`, printed with ten significant digits.
enum Distributions {
  static var rows: [VerificationRow] { published.flatMap(\.rows) }

  /// A distribution with what SciPy says of it.
  private struct Published {
    let name: String
    let mean, variance: Double
    let quantiles: [Double]
    let distribution: () throws -> any Distribution

    init(
      _ name: String, _ mean: Double, _ variance: Double, _ quantiles: [Double],
      _ distribution: @escaping () throws -> any Distribution
    ) {
      self.name = name
      self.mean = mean
      self.variance = variance
      self.quantiles = quantiles
      self.distribution = distribution
    }

    var rows: [VerificationRow] {
      [
        row(.mean, mean) { $0.mean }, row(.variance, variance) { $0.variance },
      ]
        + zip(Distributions.probabilities, quantiles).map { probability, quantile in
          row(.quantile(probability), quantile) { $0.quantile(at: probability) }
        }
    }

    private func row(
      _ measure: Measure, _ value: Double, _ computed: (any Distribution) -> Double
    ) -> VerificationRow {
      VerificationRow(name, measure, published: value, to: .significant(10)) {
        computed(try distribution())
      }
    }
  }

  private static let probabilities = [0.01, 0.05, 0.5, 0.95, 0.999]

  private static var published: [Published] {
    [
      Published(
        "lognormal(1, 0.5)", 3.080216849, 2.694758124,
        [0.8494434259, 1.194315463, 2.718281828, 6.186854588, 12.74470834]
      ) { try LogNormal(median: 2.718281828459045, sigma: 0.5) },
      Published(
        "gamma(2.5, 1.5)", 3.75, 5.625,
        [0.4157235575, 0.8591071695, 3.263595143, 8.30287327, 15.38625424]
      ) { try Gamma(shape: 2.5, scale: 1.5) },
      Published(
        "beta(2, 5)", 0.2857142857, 0.02551020408,
        [0.02676319114, 0.06284989171, 0.2644499833, 0.5818034093, 0.8186138669]
      ) { try Beta(alpha: 2, beta: 5) },
      Published(
        "triangular(0, 3, 10)", 4.333333333, 4.388888889,
        [0.5477225575, 1.224744871, 4.083920217, 8.129171307, 9.735424869]
      ) { try Triangular(minimum: 0, mode: 3, maximum: 10) },
      Published(
        "PERT(0, 3, 10)", 3.666666667, 3.317460317,
        [0.4393033171, 0.9570428353, 3.509994849, 6.915510177, 8.963691376]
      ) { try PERT(minimum: 0, mode: 3, maximum: 10) },
      Published(
        "Weibull(1.5, 2)", 1.805490586, 1.502761139,
        [0.09314303369, 0.2761025331, 1.566439538, 4.156221275, 7.254173825]
      ) { try Weibull(shape: 1.5, scale: 2) },
      Published(
        "Gumbel(1, 2)", 2.15443133, 6.579736267,
        [-2.054359252, -1.194377401, 1.733025841, 6.940390498, 14.81451014]
      ) { try Gumbel(location: 1, scale: 2) },
      Published(
        "t(5)", 0, 1.666666667, [-3.364929999, -2.015048373, 0, 2.015048373, 5.893429531]
      ) { try StudentT(location: 0, scale: 1, degreesOfFreedom: 5) },
      Published(
        "normal(1, 2) | 0…4", 1.712545768, 1.120992601,
        [0.03533054885, 0.1738198027, 1.615507642, 3.585601803, 3.990388812]
      ) { try TruncatedNormal(mean: 1, standardDeviation: 2, minimum: 0, maximum: 4) },
      Published(
        "Pareto(1, 2.5)", 1.666666667, 2.222222222,
        [1.004028226, 1.020729245, 1.319507911, 3.314454017, 15.84893192]
      ) { try Pareto(minimum: 1, shape: 2.5) },
      Published(
        "log-uniform(1, 100)", 21.49757685, 623.4818205,
        [1.047128548, 1.258925412, 10, 79.43282347, 99.54054174]
      ) { try LogUniform(minimum: 1, maximum: 100) },
      Published(
        "logistic(2, 0.7)", 2, 1.612035386,
        [-1.216583895, -0.06110728542, 2, 4.061107285, 6.834728345]
      ) { try Logistic(location: 2, scale: 0.7) },
    ]
  }
}
