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
      let region = region(
        from: hits[start], rest: PointSet(hits, at: rest), known: regions, &runner)
      regions.append(region)
      explain(region)
      // A start explains itself, so that the search goes on.
      open.remove(start)
      if region.designPoint == nil, hits.dimension > lowDimension { break }
    }
    return regions
  }

  /// The region a hit leads to: around a new design point, or around the hit itself where the
  /// search ends nowhere or at a point known, as it does when a region spreads far to the sides.
  private func region<Event: NormalEvent>(
    from start: [Double], rest: PointSet, known: [Region], _ runner: inout EventRunner<Event>
  ) -> Region {
    // After a side of a known region only sides follow.
    let isSearching = !known.contains { $0.isSide }
    let found =
      isSearching ? DesignPointSearch(iterations: 12).search(from: start, &runner) : nil
    let isKnown = found.map { found in
      known.contains { norm(sum($0.anchor, -1, found.coordinates)) < 0.3 }
    }
    if let found, isKnown == false, found.converged, found.beta > 0 {
      return Region(
        designPoint: found, anchor: found.coordinates, direction: found.direction,
        distance: found.beta)
    }
    let isSide = isKnown == true
    if start.count <= lowDimension, let direction = direction(of: start) {
      return Region(
        anchor: start, direction: direction, distance: norm(start), isSide: isSide)
    }
    var mean = Array(repeating: 0.0, count: start.count)
    for i in mean.indices {
      for k in 0..<rest.count { mean[i] += rest.values[i * rest.count + k] / Double(rest.count) }
    }
    let direction = direction(of: mean) ?? scaled(start, by: 1 / max(norm(start), 1e-300))
    return Region(
      anchor: mean, direction: direction, distance: dot(direction, mean), isSide: isSide)
  }

  /// The regions known and those found by searches from random points, the nearest to the event in
  /// directions where no region lies yet. For few dimensions: in many, random points say nothing.
  ///
  /// Ends when two searches in a row bring nothing new that matters.
  func scout<Event: NormalEvent>(
    _ level: SubsetRun.Level, known: [Region], _ runner: inout EventRunner<Event>
  ) -> [Region] {
    var regions = known
    var taken = known.map(\.direction)
    let norms = level.points.squaredNorms.map { $0.squareRoot() }
    var open = level.margins.indices.filter { level.margins[$0].isFinite && norms[$0] > 0 }
    var vain = 0
    var seen = 0
    while vain < 2, regions.count < most {
      while seen < taken.count {
        let projections = level.points.projections(on: taken[seen])
        open.removeAll { projections[$0] > 0.5 * norms[$0] }
        seen += 1
      }
      guard let start = open.max(by: { level.margins[$0] < level.margins[$1] }) else { break }
      let point = level.points[start]
      taken.append(scaled(point, by: 1 / norms[start]))
      vain += 1
      let nearest = regions.compactMap(\.designPoint).map(\.probability).max() ?? 0
      guard let found = DesignPointSearch(iterations: 12).search(from: point, &runner),
        found.converged, found.beta > 0, found.probability > 1e-3 * nearest,
        !regions.contains(where: { norm(sum($0.anchor, -1, found.coordinates)) < 0.3 })
      else { continue }
      vain = 0
      taken.append(found.direction)
      var region = Region(
        designPoint: found, anchor: found.coordinates, direction: found.direction,
        distance: found.beta)
      region.share = nearest > 0 ? found.probability / nearest : 1
      regions.append(region)
    }
    return regions
  }

  /// The same for many dimensions, where random points lie in no direction in particular.
  ///
  /// The tenth of the random points that comes nearest to the event does so because of some region,
  /// and lies beyond 1.28 standard deviations along the region's direction when that region is the
  /// only one. Points well short of this, when they are a tenth of them, lead to a search.
  func scoutAmongMany<Event: NormalEvent>(
    _ level: SubsetRun.Level, known: [Region], _ runner: inout EventRunner<Event>
  ) -> [Region] {
    var regions = known
    let nearest = level.margins.indices.filter { level.margins[$0].isFinite }
      .sorted { level.margins[$0] > level.margins[$1] }
      .prefix(level.margins.count / 10)
    var open = Array(nearest)
    func explain(_ region: Region) {
      let projections = level.points.projections(on: region.direction)
      open.removeAll { projections[$0] > 0.78 }
    }
    regions.forEach(explain)
    while regions.count < most, open.count * 10 > nearest.count, let start = open.first {
      let best = regions.compactMap(\.designPoint).map(\.probability).max() ?? 0
      guard
        let found = DesignPointSearch(iterations: 8).search(from: level.points[start], &runner),
        found.converged, found.beta > 0, found.probability > 1e-3 * best,
        !regions.contains(where: { norm(sum($0.anchor, -1, found.coordinates)) < 0.3 })
      else { break }
      var region = Region(
        designPoint: found, anchor: found.coordinates, direction: found.direction,
        distance: found.beta)
      region.share = best > 0 ? found.probability / best : 1
      regions.append(region)
      explain(region)
      open.removeAll { $0 == start }
    }
    return regions
  }
}
