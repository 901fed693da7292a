import Lanes
import Probability

/// A lognormal input of given mean and standard deviation as a function of a standard normal:
/// m/√(1 + v²) e^(σz), v = s/m, σ² = ln(1 + v²).
struct LogNormalInput: Sendable {
  private let median: Double
  private let sigma: Double

  init(mean: Double, standardDeviation: Double) {
    let variation = standardDeviation / mean
    let excess = 1 + variation * variation
    sigma = excess.logarithm.squareRoot()
    median = mean / excess.squareRoot()
  }

  func callAsFunction(_ z: Double) -> Double { median * (sigma * z).exponential }
}

/// A number uniform on −1…1 as a function of a standard normal: 2Φ(z) − 1.
func uniform(_ z: Double) -> Double {
  z < 0 ? 2 * normalCumulative(at: z) - 1 : 1 - 2 * normalUpperTail(at: z)
}
