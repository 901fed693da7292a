/// A part of the event, with the densities that are meant to sample it.
struct Region: Sendable {
  /// Where the search for a design point ended, when it converged.
  var designPoint: DesignPoint?
  /// The centre of the wide component: the design point, or else the nearest hit known.
  var anchor: [Double]
  /// The direction in which the region lies and how far out it begins, for telling what belongs.
  var direction: [Double]
  var distance: Double
  /// Whether the search from here ended at another region's design point.
  var isSide = false
  /// Among many inputs: the directions in which the region is curved, once they were looked for.
  var subspace: [[Double]] = []
  /// A density fitted to hits.
  var fitted: GaussianComponent?
  /// The region's part of the event.
  var share = 1.0

  /// Whether a point at `projection` along the direction belongs to the region, with half a
  /// standard deviation to spare.
  func covers(projection: Double) -> Bool { projection >= distance - 0.5 }

  /// The anchor, for want of a design point.
  var nearest: DesignPoint {
    DesignPoint(
      coordinates: anchor, beta: norm(anchor), direction: direction, converged: false)
  }
}
