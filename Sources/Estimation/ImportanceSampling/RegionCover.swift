/// Finds regions until they explain all hits known: a design point is sought from the nearest hit
/// that no half space found so far contains, and so on.
///
/// In any number of dimensions hits of one region agree along its direction and nowhere else, which
/// is why closeness is not asked for.
struct RegionCover {
  /// Most regions that are told apart.
  var most = 6
  /// Beyond so many inputs a single hit says little about where its region lies.
  var lowDimension = 8

  /// The regions of `known` and those that unexplained hits lead to.
  ///
  /// - Parameter weights: of the hits; those that regions leave unexplained must carry 1 % of all.
  func regions<Event: NormalEvent>(
    of hits: PointSet, weights: [Double], known: [Region], _ runner: inout EventRunner<Event>
  ) -> [Region] {
    var regions = known
    var open = Set(hits.values.isEmpty ? 0..<0 : 0..<hits.count)
    let squares = hits.squaredNorms
    let total = weights.reduce(0, +)
    func explain(_ region: Region) {
      let projections = hits.projections(on: region.direction)
      open = open.filter { !region.covers(projection: projections[$0]) }
    }
    regions.forEach(explain)
    while regions.count < most {
      let rest = open.sorted()
      let left = rest.reduce(0) { $0 + weights[$1] }
      guard left > 0.01 * total,
        let start = rest.min(by: { squares[$0] < squares[$1] })
      else { break }
      let region = region(from: hits[start], rest: PointSet(hits, at: rest), &runner)
      regions.append(region)
      explain(region)
      // A start explains itself, so that the search goes on.
      open.remove(start)
      if region.designPoint == nil, hits.dimension > lowDimension { break }
    }
    return regions
  }

  /// The region a hit leads to.
  private func region<Event: NormalEvent>(
    from start: [Double], rest: PointSet, _ runner: inout EventRunner<Event>
  ) -> Region {
    let found = DesignPointSearch(iterations: 12).search(from: start, &runner)
    if let found, found.converged, found.beta > 0 {
      return Region(
        designPoint: found, anchor: found.coordinates, direction: found.direction,
        distance: found.beta)
    }
    if start.count <= lowDimension, let direction = direction(of: start) {
      return Region(anchor: start, direction: direction, distance: norm(start))
    }
    var mean = Array(repeating: 0.0, count: start.count)
    for i in mean.indices {
      for k in 0..<rest.count { mean[i] += rest.values[i * rest.count + k] / Double(rest.count) }
    }
    let direction = direction(of: mean) ?? scaled(start, by: 1 / max(norm(start), 1e-300))
    return Region(anchor: mean, direction: direction, distance: dot(direction, mean))
  }
}
