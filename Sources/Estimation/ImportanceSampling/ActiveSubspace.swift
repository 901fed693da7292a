import LinearAlgebra

/// The few directions in which an event's margin changes, among many inputs.
///
/// Given what hits look like in these directions, they are standard normal across them, however the
/// limit state is curved: so a density fitted in the subspace alone loses nothing to the number of
/// inputs.
///
/// Source: Constantine, *Active Subspaces* (2015), chapter 3: principal directions of the gradients,
/// here at points of the event.
struct ActiveSubspace {
  /// At how many points gradients are taken.
  var points = 8
  /// Directions with a smaller part in all gradients' squares are left out (judgement).
  var leastShare = 0.002
  /// Most directions.
  var most = 8

  /// Orthonormal directions from gradients at hits, chosen in proportion to their weights, and a
  /// direction known already.
  func directions<Event: NormalEvent>(
    of hits: PointSet, weights: [Double], known: [Double], _ runner: inout EventRunner<Event>
  ) -> [[Double]] {
    var gradients = [known]
    for index in chosen(weights) {
      guard let slope = DesignPointSearch().slope(at: hits[index], &runner),
        let direction = direction(of: slope.gradient)
      else { continue }
      gradients.append(direction)
    }
    var products = Matrix(rows: gradients.count, columns: gradients.count)
    for i in gradients.indices {
      for j in gradients.indices { products[i, j] = dot(gradients[i], gradients[j]) }
    }
    guard let system = try? eigensystem(ofSymmetric: products) else { return [known] }
    let least = leastShare * Double(gradients.count)
    return system.values.indices
      .filter { system.values[$0] > least }
      .sorted { (system.values[$1], $0) < (system.values[$0], $1) }
      .prefix(most)
      .compactMap { index in
        var axis = Array(repeating: 0.0, count: known.count)
        for (row, gradient) in gradients.enumerated() {
          axis = sum(axis, system.vectors[row, index], gradient)
        }
        return direction(of: axis)
      }
  }

  /// Hits spread evenly over the sum of the weights, each once: what a heavy hit covers beyond its
  /// own place is spread over the others.
  private func chosen(_ weights: [Double]) -> [Int] {
    var left = weights
    var chosen: [Int] = []
    while chosen.count < points {
      let total = left.reduce(0, +)
      guard total > 0, total.isFinite else { break }
      let places = points - chosen.count
      var (reached, taken) = (0.0, 0)
      for (index, weight) in left.enumerated() {
        reached += weight
        var isHit = false
        while taken < places, (Double(taken) + 0.5) / Double(places) * total < reached {
          taken += 1
          isHit = true
        }
        guard isHit else { continue }
        chosen.append(index)
        left[index] = 0
      }
    }
    return chosen.sorted()
  }
}
