/// A bump put on the limit state at a design point, so that the next search goes elsewhere.
///
///     B(u) = s (r² − |u − u*|²)²    |u − u*| < r,   s = δβ|∇M| / (r² − (δβ)²)²
///
/// with r = 1.1 β and δ = 0.75: at u* it moves the limit state outwards by more than 0.75 β.
///
/// Source: Der Kiureghian and Dakessian, *Structural Safety* 20 (1998) 37–50.
struct Bulge: Sendable {
  private let centre: [Double]
  private let squaredRadius: Double
  private let scale: Double

  /// The bulge at `centre`, at `distance` from the origin, where the gradient has length `slope`.
  init(at centre: [Double], distance: Double, slope: Double) {
    let reach = max(abs(distance), 0.5)
    let step = 0.75 * reach
    self.centre = centre
    squaredRadius = 1.1 * reach * (1.1 * reach)
    let rest = squaredRadius - step * step
    scale = step * slope / (rest * rest)
  }

  /// B(u), to be taken off the margin.
  func height(at point: [Double]) -> Double {
    let away = sum(point, -1, centre)
    let rest = squaredRadius - dot(away, away)
    return rest > 0 ? scale * rest * rest : 0
  }
}
