/// The search for a design point from a start: the improved Hasofer–Lind–Rackwitz–Fiessler
/// iteration.
///
/// At u with margin M and gradient ∇M the linearised event lies nearest to the origin at
///
///     u* = (∇M·u − M)/|∇M|² ∇M
///
/// and u moves along u* − u by the longest of the steps 1, ½, ¼ … that lowers the merit
/// ½|u|² + c|M| enough (Armijo). Gradients are forward differences, and a gradient or a set of
/// steps is one block of points.
///
/// Source: Zhang and Der Kiureghian, *Two improved algorithms for reliability analysis* (1995).
struct DesignPointSearch {
  /// Most gradients that are taken.
  var iterations = 30
  /// How far from the limit state, in standard deviations, the point may lie.
  var distanceTolerance = 1e-3
  /// How far the point may lie from the line through the origin along its gradient, in units of
  /// max(1, |u|).
  var angleTolerance = 1e-2
  /// The difference over which a gradient is taken, in standard deviations.
  var difference = 1e-4

  /// The margin and its gradient at a point.
  struct Slope {
    var margin: Double
    var gradient: [Double]
  }

  /// The design point the iteration reaches; `nil` where the margin is flat or not a number.
  func search<Event: NormalEvent>(
    from start: [Double], _ runner: inout EventRunner<Event>, bulges: [Bulge] = []
  ) -> DesignPoint? {
    var point = start
    var best: DesignPoint?
    for _ in 0..<iterations {
      guard let slope = slope(at: point, &runner, bulges: bulges) else { break }
      let size = norm(slope.gradient)
      let alpha = scaled(slope.gradient, by: 1 / size)
      let along = dot(alpha, point)
      let beta = along - slope.margin / size
      let aside = norm(sum(point, -along, alpha))
      let isDone =
        abs(slope.margin) <= distanceTolerance * size
        && aside <= angleTolerance * max(1, abs(beta))
      let found = DesignPoint(
        coordinates: point, beta: beta, direction: alpha, converged: isDone)
      if isDone { return found }
      best = found
      let step = sum(scaled(alpha, by: beta), -1, point)
      guard
        let next = lineSearch(
          from: point, along: step, slope: slope, size: size, &runner, bulges: bulges)
      else { break }
      point = next
    }
    return best
  }

  /// The margin and its gradient, from one block of points.
  func slope<Event: NormalEvent>(
    at point: [Double], _ runner: inout EventRunner<Event>, bulges: [Bulge] = []
  ) -> Slope? {
    let count = point.count
    var points = PointSet(dimension: count, count: count + 1)
    for i in 0..<count {
      for k in 0...count { points.values[i * (count + 1) + k] = point[i] }
      points.values[i * (count + 1) + i + 1] += difference
    }
    let margins = bulged(runner.margins(of: points), points, bulges)
    guard margins.allSatisfy(\.isFinite) else { return nil }
    let gradient = (0..<count).map { (margins[$0 + 1] - margins[0]) / difference }
    let size = norm(gradient)
    guard size > 0, size.isFinite else { return nil }
    return Slope(margin: margins[0], gradient: gradient)
  }

  /// The point after the longest step that lowers the merit, or else the one that lowers it most.
  private func lineSearch<Event: NormalEvent>(
    from point: [Double], along step: [Double], slope: Slope, size: Double,
    _ runner: inout EventRunner<Event>, bulges: [Bulge]
  ) -> [Double]? {
    let lengths = [1, 0.5, 0.25, 0.125, 0.0625, 0.03125]
    let trials = PointSet(lengths.map { sum(point, $0, step) }, dimension: point.count)
    let margins = bulged(runner.margins(of: trials), trials, bulges)
    // Twice the least penalty for which the step descends.
    let penalty = 2 * max(norm(point), norm(sum(point, 1, step)), 1) / size
    func merit(_ u: [Double], _ margin: Double) -> Double {
      0.5 * dot(u, u) + penalty * abs(margin)
    }
    let here = merit(point, slope.margin)
    let descent =
      dot(point, step)
      + penalty * (slope.margin > 0 ? 1 : -1) * dot(slope.gradient, step)
    var least = here
    var next: [Double]?
    for (k, length) in lengths.enumerated() where margins[k].isFinite {
      let trial = trials[k]
      let value = merit(trial, margins[k])
      if value <= here + 0.1 * length * min(descent, 0) && value < here { return trial }
      if value < least { (least, next) = (value, trial) }
    }
    return next
  }

  private func bulged(_ margins: [Double], _ points: PointSet, _ bulges: [Bulge]) -> [Double] {
    guard !bulges.isEmpty else { return margins }
    return margins.enumerated().map { k, margin in
      let point = points[k]
      return bulges.reduce(margin) { $0 - $1.height(at: point) }
    }
  }
}
