import Probability

/// Finds several design points: from the origin and from random directions, then with bulges on
/// those found, until a search finds nothing new or nothing that matters.
///
/// Source: Der Kiureghian and Dakessian (1998).
struct DesignPointCollection {
  var search = DesignPointSearch(iterations: 40, angleTolerance: 2e-3)
  /// Starts beside the origin, in pairs of opposite random directions.
  var starts = 4
  /// Most design points that are sought.
  var most = 8

  /// Distinct design points, the likeliest first, and whether every search that found one of them
  /// converged.
  func points<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> [DesignPoint] {
    let dimension = runner.dimension
    var found: [DesignPoint] = []
    let origin = Array(repeating: 0.0, count: dimension)
    let random = Draws(seed: seed, stage: "design point starts")
      .normals(dimension: dimension, count: starts, block: 0)
    var starts = [origin]
    for k in 0..<self.starts {
      guard let way = direction(of: random[k]) else { continue }
      // The origin's own point is refined where a start leads to it again.
      starts += [scaled(way, by: 3), scaled(way, by: -3)]
    }
    for start in starts where found.count < most {
      guard let point = search.search(from: start, &runner) else { continue }
      add(point, to: &found)
    }
    while found.count < most, let last = deflated(found, &runner) {
      let count = found.count
      add(last, to: &found)
      if found.count == count { break }
    }
    return found.sorted { $0.beta < $1.beta }
  }

  /// A point found with bulges on those known, then refined without them.
  private func deflated<Event: NormalEvent>(
    _ known: [DesignPoint], _ runner: inout EventRunner<Event>
  ) -> DesignPoint? {
    let nearest = known.filter { $0.converged && $0.beta > 0 }
    guard !nearest.isEmpty else { return nil }
    let bulges = nearest.compactMap { point -> Bulge? in
      guard let slope = search.slope(at: point.coordinates, &runner) else { return nil }
      return Bulge(
        at: point.coordinates, distance: point.beta, slope: norm(slope.gradient))
    }
    // The origin itself may be flat on top of bulges, so the start lies opposite the first point.
    let start = scaled(nearest[0].direction, by: -0.5)
    guard let shifted = search.search(from: start, &runner, bulges: bulges) else { return nil }
    return search.search(from: shifted.coordinates, &runner)
  }

  /// Adds a point that is new and likely enough to matter: within a thousandth of the likeliest.
  private func add(_ point: DesignPoint, to found: inout [DesignPoint]) {
    if let twin = found.firstIndex(where: { isSame($0, point) }) {
      if !found[twin].converged, point.converged { found[twin] = point }
      return
    }
    if let best = found.filter(\.converged).map(\.probability).max() {
      guard point.converged, point.probability > 1e-3 * best else { return }
    } else if found.contains(where: { !$0.converged }), !point.converged {
      return
    }
    if point.converged {
      found.removeAll { !$0.converged || $0.probability < 1e-3 * point.probability }
    }
    found.append(point)
  }

  /// Whether two points are one: closer than a tenth of a standard deviation.
  private func isSame(_ a: DesignPoint, _ b: DesignPoint) -> Bool {
    norm(sum(a.coordinates, -1, b.coordinates)) < 0.1
  }
}
