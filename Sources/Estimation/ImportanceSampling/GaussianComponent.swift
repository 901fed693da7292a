import Lanes

/// A normal density around a centre: of one spread in all directions but a few, which have spreads
/// of their own.
struct GaussianComponent: Sendable {
  let centre: [Double]
  /// The standard deviation in every direction that is not in ``directions``.
  let spread: Double
  /// Orthonormal directions.
  let directions: [[Double]]
  /// The standard deviation along each of them.
  let scales: [Double]
  /// v·centre for each direction v, and |centre|².
  private let centreAlong: [Double]
  private let centreSquare: Double
  /// −ln of the determinant's root.
  private let logScale: Double

  init(
    centre: [Double], spread: Double = 1, directions: [[Double]] = [], scales: [Double] = []
  ) {
    self.centre = centre
    self.spread = spread
    self.directions = directions
    self.scales = scales
    centreAlong = directions.map { dot($0, centre) }
    centreSquare = dot(centre, centre)
    var logScale = spread == 1 ? 0 : -Double(centre.count - scales.count) * spread.logarithm
    for scale in scales { logScale -= scale.logarithm }
    self.logScale = logScale
  }

  /// The density of the inputs themselves.
  static func standard(dimension: Int) -> GaussianComponent {
    GaussianComponent(centre: Array(repeating: 0, count: dimension))
  }

  /// Turns standard-normal points `indices` of a set into points of this density.
  func transform(_ points: inout PointSet, at indices: [Int]) {
    let count = points.count
    for k in indices {
      let along = directions.map { direction in
        var sum = 0.0
        for i in 0..<points.dimension where direction[i] != 0 {
          sum += direction[i] * points.values[i * count + k]
        }
        return sum
      }
      for i in 0..<points.dimension {
        var value = centre[i] + spread * points.values[i * count + k]
        for (j, direction) in directions.enumerated() {
          value += (scales[j] - spread) * along[j] * direction[i]
        }
        points.values[i * count + k] = value
      }
    }
  }

  /// ln of this density over the standard normal one, at every point.
  func logRatios(at points: PointSet, squaredNorms: [Double]) -> [Double] {
    let along = points.projections(on: centre)
    var result = Array(repeating: 0.0, count: points.count)
    let flat = 1 / (spread * spread)
    for k in 0..<points.count {
      // |z − centre|², in a form that is exact for a spread of 1.
      let shift = along[k] - 0.5 * centreSquare
      let square = squaredNorms[k]
      result[k] =
        spread == 1
        ? logScale + shift : logScale + flat * shift + 0.5 * square * (1 - flat)
    }
    for (j, direction) in directions.enumerated() {
      let scale = 0.5 * (flat - 1 / (scales[j] * scales[j]))
      let projections = points.projections(on: direction)
      for k in 0..<points.count {
        let offset = projections[k] - centreAlong[j]
        result[k] += scale * offset * offset
      }
    }
    return result
  }
}
