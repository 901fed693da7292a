import Lanes
import Probability

extension ReferenceProblem {
  /// Events of many inputs with closed forms, none of them a single plane.
  public static let closedForms: [ReferenceProblem] = [
    oppositePlanes, crossedPlanes, lognormalProduct, sphere(inputs: 3), sphere(inputs: 10),
    parabola,
  ]

  /// A sum of 40 inputs far out on either side: 2 Φ(−3.5).
  public static let oppositePlanes = ReferenceProblem(
    "opposite planes, 40 inputs", dimension: 40, probability: 2 * normalUpperTail(at: 3.5)
  ) { z in 3.5 * 40.0.squareRoot() - abs(z.reduce(0, +)) }

  /// The sum of the first or of the last 20 of 40 inputs: a + b − ab.
  public static let crossedPlanes: ReferenceProblem = {
    let (a, b) = (normalUpperTail(at: 3.5), normalUpperTail(at: 3.8))
    return ReferenceProblem(
      "planes across, 40 inputs", dimension: 40, probability: a + b - a * b
    ) { z in
      let first = z[..<20].reduce(0, +) / 20.0.squareRoot()
      let last = z[20...].reduce(0, +) / 20.0.squareRoot()
      return min(3.5 - first, 3.8 - last)
    }
  }()

  /// A product of 20 lognormals whose logarithms have correlation 0.3 by a common factor: its
  /// logarithm is normal, and the product passes the point of Φ(−4.2).
  public static let lognormalProduct: ReferenceProblem = {
    let (common, own) = (0.3.squareRoot(), 0.7.squareRoot())
    let sigmas = (1...20).map { 0.02 * Double($0) }
    let total = sigmas.reduce(0, +)
    let squares = sigmas.reduce(0) { $0 + $1 * $1 }
    let deviation = (0.3 * total * total + 0.7 * squares).squareRoot()
    let threshold = (4.2 * deviation).exponential
    return ReferenceProblem(
      "product of 20 lognormals", dimension: 21, probability: normalUpperTail(at: 4.2)
    ) { z in
      var product = 1.0
      for (i, sigma) in sigmas.enumerated() {
        product *= (sigma * (common * z[0] + own * z[i + 1])).exponential
      }
      return threshold - product
    }
  }()

  /// |z| > r, where every direction is as likely: the tail of χ², at about 1e−4.
  public static func sphere(inputs: Int) -> ReferenceProblem {
    let square = inputs == 3 ? 21.0 : 35.5
    return ReferenceProblem(
      "outside a sphere, \(inputs) inputs", dimension: inputs,
      probability: upperRegularisedGamma(shape: Double(inputs) / 2, at: square / 2)
    ) { z in square - z.reduce(0) { $0 + $1 * $1 } }
  }

  /// x₁ > 3 + κ/2 Σ of the squares of 20 more, κ = 0.05: the mean of Φ(−3 − κχ²/2) over χ² of 20
  /// degrees, by the trapezoidal rule.
  public static let parabola: ReferenceProblem = {
    var probability = 0.0
    let step = 0.01
    let scale = 1 / 185_794_560.0
    // 2¹⁰ Γ(10) = 371 589 120; χ²₂₀ has the density x⁹ e^(−x/2)/(2¹⁰ 9!).
    for k in 1..<20_000 {
      let x = Double(k) * step
      let cube = x * x * x
      let density = cube * cube * cube * (-x / 2).exponential * scale / 2
      probability += step * density * normalUpperTail(at: 3 + 0.025 * x)
    }
    return ReferenceProblem(
      "paraboloid, 21 inputs", dimension: 21, probability: probability
    ) { z in
      3 + 0.025 * z[1...].reduce(0) { $0 + $1 * $1 } - z[0]
    }
  }()
}
