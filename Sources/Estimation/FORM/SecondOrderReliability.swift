import LinearAlgebra
import Probability

/// SORM: FORM with the curvature of the limit state at each design point.
///
///     P ≈ Φ(−β) ∏ᵢ (1 + ψ κᵢ)^(−½),   ψ = φ(β)/Φ(−β)
///
/// κᵢ are the main curvatures, positive where the limit state bends away from the origin. With
/// several design points, each half space keeps its part of their union. d²/2 calls for a point,
/// so for at most some tens of inputs; where a factor is not positive the first-order value stays.
///
/// Source: Breitung, *Journal of Engineering Mechanics* 110 (1984) 357–366; Hohenbichler and
/// Rackwitz, *Journal of Engineering Mechanics* 114 (1988) 2195–2200, for ψ in place of β.
public struct SecondOrderReliability: ProbabilityEstimator {
  /// The confidence level an answer names, though its interval holds everything.
  public var level: Double

  /// SORM with several design points.
  public init(level: Double = 0.95) { self.level = level }

  /// `SORM`.
  public var name: String { "SORM" }

  /// The first-order probability times the curvature's factor, averaged over the design points.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var runner = EventRunner(event, threads: threads)
    let points = DesignPointCollection().points(&runner, seed: seed)
    let union = HalfSpaceUnion(
      directions: points.map(\.direction), betas: points.map(\.beta)
    ).probability()
    var first = 0.0
    var second = 0.0
    var hasAll = true
    for point in points {
      let factor = curvatureFactor(at: point, &runner)
      hasAll = hasAll && factor != nil
      first += point.probability
      second += point.probability * (factor ?? 1)
    }
    var form = FirstOrderReliability(level: level)
      .answer(
        first > 0 ? min(1, union * second / first) : 0, points, runner.calls, runner.failed)
    form.estimate = form.estimate.named(name)
    if !hasAll, !form.warnings.contains(.notConverged(.designPointSearch)) {
      form.warnings.append(.notConverged(.designPointSearch))
    }
    return form
  }

  /// ∏ (1 + ψκᵢ)^(−½); `nil` where a factor is not positive or the margin is not a number.
  func curvatureFactor<Event: NormalEvent>(
    at point: DesignPoint, _ runner: inout EventRunner<Event>
  ) -> Double? {
    let dimension = runner.dimension
    guard dimension > 1 else { return 1 }
    guard point.converged, point.beta > 0,
      let slope = DesignPointSearch().slope(at: point.coordinates, &runner)
    else { return nil }
    let axes = complement(of: point.direction)
    guard
      let second = secondDerivatives(
        at: point.coordinates, axes: axes, margin: slope.margin, &runner)
    else { return nil }
    // The margin grows outwards: where it falls across, the event bends away.
    let curvatures = second.elements.map { -$0 / norm(slope.gradient) }
    var matrix = Matrix(rows: axes.count, columns: axes.count)
    matrix.elements = curvatures
    guard let system = try? eigensystem(ofSymmetric: matrix) else { return nil }
    let psi = 1 / normalMillsRatio(at: point.beta)
    var product = 1.0
    for curvature in system.values {
      let factor = 1 + psi * curvature
      guard factor > 0 else { return nil }
      product *= factor
    }
    return 1 / product.squareRoot()
  }

  /// The second derivatives along the axes, by central differences.
  private func secondDerivatives<Event: NormalEvent>(
    at point: [Double], axes: [[Double]], margin: Double, _ runner: inout EventRunner<Event>
  ) -> Matrix? {
    let step = 0.02
    var trials: [[Double]] = []
    for (i, axis) in axes.enumerated() {
      trials += [sum(point, step, axis), sum(point, -step, axis)]
      for other in axes.prefix(i) {
        let both = sum(axis, 1, other)
        trials += [sum(point, step, both), sum(point, -step, both)]
      }
    }
    let margins = runner.margins(of: PointSet(trials, dimension: point.count))
    guard margins.allSatisfy(\.isFinite) else { return nil }
    var result = Matrix(rows: axes.count, columns: axes.count)
    var place = 0
    func next() -> Double {
      defer { place += 2 }
      return (margins[place] - 2 * margin + margins[place + 1]) / (step * step)
    }
    for i in axes.indices {
      result[i, i] = next()
      var sums: [Double] = []
      for _ in 0..<i { sums.append(next()) }
      for (j, both) in sums.enumerated() {
        // Of the second derivative along the sum of two axes.
        result[i, j] = both
      }
    }
    for i in axes.indices {
      for j in 0..<i {
        let mixed = 0.5 * (result[i, j] - result[i, i] - result[j, j])
        result[i, j] = mixed
        result[j, i] = mixed
      }
    }
    return result
  }

  /// An orthonormal basis of what is perpendicular to `alpha`: the columns of a reflection but one
  /// (Householder).
  private func complement(of alpha: [Double]) -> [[Double]] {
    var mirror = alpha
    mirror[0] += alpha[0] >= 0 ? 1 : -1
    let square = dot(mirror, mirror)
    return (1..<alpha.count).map { j in
      var axis = scaled(mirror, by: -2 * mirror[j] / square)
      axis[j] += 1
      return axis
    }
  }
}
