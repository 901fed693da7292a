/// A Latin hypercube whose columns are ordered to have given correlations, none by default.
///
/// In a plain Latin hypercube of n points the correlations are off by chance, by 1/√n; here those of
/// the normal scores are within a few times 1/n of what is wanted, by Iman and Conover's method with van
/// der Waerden's scores. What inputs do together in pairs is then sampled evenly to first order.
/// The order is worked out for all points at once and kept: 4 bytes for each point, dimension and
/// replicate.
///
/// Source: Iman and Conover (1982); compare Owen, *Journal of the American Statistical Association*
/// 89 (1994) 1517–1522.
public struct ControlledLatinHypercube: Design {
  /// How many columns there are.
  public var dimensions: Int { slices.dimensions }
  /// How many points, and slices.
  public var points: Int { slices.points }
  /// How many replicates there are.
  public let replicates: Int
  /// ``points``.
  public var pointCount: Int? { slices.points }
  private let slices: LatinHypercube
  /// The slice of each point; a column for each dimension of each replicate.
  private let order: [[UInt32]]

  /// - Parameter correlations: Those wanted of the normal scores; none when left out.
  /// - Throws: ``InvalidParameter`` unless there are a dimension, a replicate and enough points, at
  ///   least two more than dimensions, and the correlations fit the dimensions.
  public init(
    points: Int, dimensions: Int, replicates: Int, place: LatinHypercube.Place = .random,
    correlations: CorrelationMatrix? = nil, seed: UInt64
  ) throws(InvalidParameter) {
    guard replicates >= 1 else { throw InvalidParameter("\(replicates) replicates are none") }
    slices = try LatinHypercube(points: points, dimensions: dimensions, place: place, seed: seed)
    self.replicates = replicates
    let wanted =
      if let correlations { correlations } else {
        try CorrelationMatrix.oneFactor(loadings: Array(repeating: 0, count: dimensions))
      }
    guard wanted.count == dimensions else {
      throw InvalidParameter("\(wanted.count) correlations do not fit \(dimensions) dimensions")
    }
    var order: [[UInt32]] = []
    for replicate in 0..<replicates {
      let arrangement = try ScoreArrangement(
        points: points, columns: dimensions, seed: seed, replicate: replicate)
      order += arrangement.ranks(correlated: wanted).map { $0.map { UInt32($0) } }
    }
    self.order = order
  }

  /// Writes scores; see ``Design``.
  public func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int
  ) {
    require(dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    precondition(replicate < replicates, "the replicate is no part of the design")
    let order = order[replicate * dimensions + dimension]
    for k in 0..<count {
      column[k] = slices.score(
        slice: Int(order[firstPoint + k]), dimension: dimension, replicate: replicate)
    }
  }
}
