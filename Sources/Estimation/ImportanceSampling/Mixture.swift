import Lanes

/// A mixture of normal densities to sample from.
///
/// One component is the density of the inputs itself, so no weight is above 1 over its share
/// (a defensive mixture).
///
/// Source: Hesterberg, *Technometrics* 37 (1995) 185–194; Owen and Zhou, *Journal of the American
/// Statistical Association* 95 (2000) 135–143.
struct Mixture: Sendable {
  let components: [GaussianComponent]
  /// Shares, which sum to 1.
  let shares: [Double]

  init(_ parts: [(share: Double, component: GaussianComponent)]) {
    let total = parts.reduce(0) { $0 + $1.share }
    components = parts.map(\.component)
    shares = parts.map { $0.share / total }
  }

  /// Which component each of `count` points comes from, in proportion to the shares up to one point
  /// each; `offset` in 0…1, uniform, makes every point's component random.
  func allocation(count: Int, offset: Double) -> [Int] {
    var component = 0
    var reached = shares[0]
    return (0..<count).map { k in
      let place = (Double(k) + offset) / Double(count)
      while place > reached, component < shares.count - 1 {
        component += 1
        reached += shares[component]
      }
      return component
    }
  }

  /// Points of the mixture and the component of each.
  func sample(_ draws: Draws, count: Int, block: Int) -> (points: PointSet, component: [Int]) {
    let dimension = components[0].centre.count
    var points = draws.normals(dimension: dimension, count: count, block: block)
    let offset = draws.uniforms(count: 1, block: block)[0]
    let allocation = allocation(count: count, offset: offset)
    for (j, component) in components.enumerated() {
      component.transform(&points, at: allocation.indices.filter { allocation[$0] == j })
    }
    return (points, allocation)
  }

  /// ln of each component's share times its density over that of the inputs, at every point.
  func logTerms(at points: PointSet) -> [[Double]] {
    let squares = points.squaredNorms
    return zip(components, shares).map { component, share in
      let offset = share.logarithm
      return component.logRatios(at: points, squaredNorms: squares).map { $0 + offset }
    }
  }

  /// ln of the density over that of the inputs, at every point.
  func logRatios(at points: PointSet) -> [Double] {
    Self.logSums(logTerms(at: points), count: points.count)
  }

  /// The density of the inputs over that of the mixture, at every point.
  func weights(at points: PointSet) -> [Double] {
    logRatios(at: points).map { (-$0).exponential }
  }

  /// ln Σⱼ e^(termⱼ) at every point.
  static func logSums(_ terms: [[Double]], count: Int) -> [Double] {
    (0..<count).map { k in
      let greatest = terms.reduce(-Double.infinity) { max($0, $1[k]) }
      let sum = terms.reduce(0) { $0 + ($1[k] - greatest).exponential }
      return greatest + sum.logarithm
    }
  }
}
