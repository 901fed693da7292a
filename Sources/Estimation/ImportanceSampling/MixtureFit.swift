import Lanes
import LinearAlgebra

/// Fits the densities of regions to weighted hits.
///
/// In few dimensions mean and covariance of a region are fitted. In many they are fitted in the
/// subspace in which the region is curved, where that is known, or else only how the hits lie along
/// one direction, and the centre as far as their number tells it from chance.
///
/// Source: Rubinstein and Kroese, *The Cross-Entropy Method* (2004); Geyer, Papaioannou and Straub,
/// *Structural Safety* 76 (2019) 15–27, for mixtures fitted to weighted points.
struct MixtureFit {
  /// Up to how many inputs whole covariances are fitted.
  var lowDimension = 8
  /// How much wider than the hits a fitted density is: a density narrower than what it samples has
  /// heavy weights.
  var widening = 1.2
  /// The part of the density of the inputs, and of the wide defence in few dimensions.
  var standardShare = 0.05
  var defenceShare = 0.15
  /// The part of a region's points that its wide component has.
  var wideShare = 0.35

  /// The part of the regions' shares that their design points decide.
  var promiseShare = 0.3
  /// How much wider than the inputs' density the wide component is in few dimensions.
  var wideSpread = 1.6

  /// The regions with densities and shares fitted to `hits`.
  ///
  /// - Parameter correlation: how many hits tell as much as one independent hit.
  func fit(
    _ regions: [Region], to hits: PointSet, weights: [Double], correlation: Double
  ) -> [Region] {
    guard hits.count > 0, !regions.isEmpty else { return regions }
    var regions = regions
    let parts = responsibilities(of: regions, for: hits)
    for j in regions.indices {
      let own = zip(weights, parts[j]).map { $0 * $1 }
      regions[j].share = own.reduce(0, +)
      if let fitted = component(for: regions[j], hits, own, correlation: correlation) {
        regions[j].fitted = fitted
      }
    }
    let total = regions.reduce(0) { $0 + $1.share }
    for j in regions.indices { regions[j].share /= max(total, 1e-300) }
    return regions
  }

  /// The density to sample from.
  func mixture(of regions: [Region], dimension: Int) -> Mixture {
    let zero = Array(repeating: 0.0, count: dimension)
    var parts = [
      (share: standardShare, component: GaussianComponent.standard(dimension: dimension))
    ]
    if dimension <= lowDimension {
      let nearest = regions.reduce(Double.infinity) { min($0, norm($1.anchor)) }
      let spread = max(1.5, nearest / Double(dimension).squareRoot())
      parts.append((defenceShare, GaussianComponent(centre: zero, spread: spread)))
    }
    let left = 1 - parts.reduce(0) { $0 + $1.share }
    let shares = sharesToSample(regions)
    for (region, part) in zip(regions, shares) {
      let share = left * part
      let wide = GaussianComponent(
        centre: region.anchor, spread: dimension <= lowDimension ? wideSpread : 1,
        directions: region.subspace, scales: region.subspace.map { _ in wideSpread })
      if let fitted = region.fitted {
        parts.append((share * wideShare, wide))
        parts.append((share * (1 - wideShare), fitted))
      } else {
        parts.append((share, wide))
      }
    }
    return Mixture(parts)
  }

  /// The regions' shares as fitted, mixed with those their design points promise, so that a region
  /// of which few hits are known is not sampled too thinly.
  private func sharesToSample(_ regions: [Region]) -> [Double] {
    let promised = regions.map { $0.designPoint?.probability ?? 0 }
    let sum = promised.reduce(0, +)
    let floor = 0.05 / Double(max(regions.count, 1))
    let mixed = regions.indices.map { j in
      sum > 0
        ? (1 - promiseShare) * regions[j].share + promiseShare * promised[j] / sum
        : regions[j].share
    }
    let total = mixed.reduce(0) { $0 + max($1, floor) }
    return mixed.map { max($0, floor) / total }
  }

  /// The part each region has in each hit, by how near their anchors are. Anchors stay where they
  /// are, so that no fitted density wanders off to another region's hits.
  private func responsibilities(of regions: [Region], for hits: PointSet) -> [[Double]] {
    let squares = hits.squaredNorms
    let terms = regions.map {
      GaussianComponent(centre: $0.anchor).logRatios(at: hits, squaredNorms: squares)
    }
    let sums = Mixture.logSums(terms, count: hits.count)
    return terms.map { zip($0, sums).map { ($0 - $1).exponential } }
  }

  /// The density of a region from the hits in it; `nil` when there are too few.
  private func component(
    for region: Region, _ hits: PointSet, _ weights: [Double], correlation: Double
  ) -> GaussianComponent? {
    let total = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    guard total > 0, squares > 0 else { return nil }
    let size = total * total / squares / correlation
    let mean = (0..<hits.dimension).map { i in
      var sum = 0.0
      for k in 0..<hits.count { sum += weights[k] * hits.values[i * hits.count + k] }
      return sum / total
    }
    if hits.dimension <= lowDimension {
      return ellipsoid(hits, weights, total: total, mean: mean, size: size)
    }
    if region.subspace.count > 1 {
      return ellipsoid(in: region.subspace, hits, weights, total: total, size: size)
    }
    return ray(region, hits, weights, total: total, mean: mean, size: size)
  }

  /// Mean and covariance, drawn towards the identity as if by `dimension` points more.
  private func ellipsoid(
    _ hits: PointSet, _ weights: [Double], total: Double, mean: [Double], size: Double
  ) -> GaussianComponent? {
    let dimension = hits.dimension
    guard size > 3 else { return nil }
    var covariance = Matrix(rows: dimension, columns: dimension)
    let prior = 0.3 * Double(dimension)
    for i in 0..<dimension {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<hits.count {
          let x = hits.values[i * hits.count + k] - mean[i]
          let y = hits.values[j * hits.count + k] - mean[j]
          sum += weights[k] * x * y
        }
        let value = (sum / total * size + (i == j ? prior : 0)) / (size + prior)
        covariance[i, j] = value
        covariance[j, i] = value
      }
    }
    guard let system = try? eigensystem(ofSymmetric: covariance) else { return nil }
    return GaussianComponent(
      centre: mean,
      directions: (0..<dimension).map { j in (0..<dimension).map { system.vectors[$0, j] } },
      scales: system.values.map { min(max(widening * max($0, 0).squareRoot(), 0.05), 3) })
  }

  /// Mean and covariance in a subspace, the inputs' own density across it.
  private func ellipsoid(
    in axes: [[Double]], _ hits: PointSet, _ weights: [Double], total: Double, size: Double
  ) -> GaussianComponent? {
    var inside = PointSet(dimension: axes.count, count: hits.count)
    for (j, axis) in axes.enumerated() {
      let projections = hits.projections(on: axis)
      for k in 0..<hits.count { inside.values[j * hits.count + k] = projections[k] }
    }
    let mean = (0..<axes.count).map { j in
      (0..<hits.count).reduce(0.0) { $0 + weights[$1] * inside.values[j * hits.count + $1] } / total
    }
    guard
      let fitted = ellipsoid(inside, weights, total: total, mean: mean, size: size)
    else { return nil }
    func outside(_ coordinates: [Double]) -> [Double] {
      var point = Array(repeating: 0.0, count: hits.dimension)
      for (j, axis) in axes.enumerated() { point = sum(point, coordinates[j], axis) }
      return point
    }
    return GaussianComponent(
      centre: outside(mean), directions: fitted.directions.map(outside), scales: fitted.scales)
  }

  /// Mean and spread along the region's direction; across it the spread of the inputs, and the
  /// mean shrunk by how much of it chance explains (James and Stein 1961).
  private func ray(
    _ region: Region, _ hits: PointSet, _ weights: [Double], total: Double, mean: [Double],
    size: Double
  ) -> GaussianComponent? {
    guard size > 3 else { return nil }
    let alpha = region.direction
    let along = dot(alpha, mean)
    let across = sum(mean, -along, alpha)
    let noise = Double(hits.dimension) / size
    let square = dot(across, across)
    let kept = square > 0 ? max(0, 1 - 1.5 * noise / square) : 0
    let projections = hits.projections(on: alpha)
    var variance = 0.0
    for k in 0..<hits.count {
      variance += weights[k] * (projections[k] - along) * (projections[k] - along) / total
    }
    return GaussianComponent(
      centre: sum(scaled(alpha, by: along), kept, across), directions: [alpha],
      scales: [min(max(widening * variance.squareRoot(), 0.15), 1.5)])
  }
}
