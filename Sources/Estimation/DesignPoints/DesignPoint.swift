import Probability

/// A most likely way in which the event happens: the point of its region that lies nearest to the
/// origin, where the density of the inputs is greatest.
///
/// Source: Hasofer and Lind, *Journal of the Engineering Mechanics Division* 100 (1974) 111–121.
public struct DesignPoint: Sendable, Equatable {
  /// The values of the standard-normal inputs.
  public let coordinates: [Double]
  /// The reliability index β: the distance from the origin, negative when the event happens there.
  public let beta: Double
  /// α, the unit vector in which the margin grows fastest at the point.
  public let direction: [Double]
  /// Whether the search met its tolerances.
  public let converged: Bool

  /// A point found by a search.
  public init(coordinates: [Double], beta: Double, direction: [Double], converged: Bool) {
    self.coordinates = coordinates
    self.beta = beta
    self.direction = direction
    self.converged = converged
  }

  /// αᵢ², the share of each input in the variance of the margin, linearised at the point. Sums to 1.
  public var importanceFactors: [Double] { direction.map { $0 * $0 } }

  /// Φ(−β), the first-order probability of the half space beyond the point.
  public var probability: Double { normalUpperTail(at: beta) }
}
