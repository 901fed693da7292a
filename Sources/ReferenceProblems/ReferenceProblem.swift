public import Estimation

/// An event whose probability others have published or a closed form gives.
public struct ReferenceProblem: Sendable {
  /// The name by which reports call it.
  public let name: String
  /// The event g < 0, as margin −g of standard-normal inputs.
  public let event: ClosureEvent
  /// Its exact probability.
  public let probability: Double

  /// The event `limitState(z) < 0` for z of `dimension` standard-normal inputs.
  init(
    _ name: String, dimension: Int, probability: Double,
    limitState: @escaping @Sendable (_ z: [Double]) -> Double
  ) {
    self.name = name
    self.event = ClosureEvent(dimension: dimension) { -limitState($0) }
    self.probability = probability
  }
}
