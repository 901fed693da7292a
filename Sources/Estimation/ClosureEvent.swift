/// An event given by a function of one point: for test problems and small models.
public struct ClosureEvent: NormalEvent {
  /// How many standard-normal inputs there are.
  public let dimension: Int
  private let margin: @Sendable ([Double]) -> Double

  /// The event `margin(z) ≥ 0` for z of `dimension` independent standard-normal numbers.
  public init(dimension: Int, margin: @escaping @Sendable (_ point: [Double]) -> Double) {
    precondition(dimension > 0, "an event has at least one input")
    self.dimension = dimension
    self.margin = margin
  }

  /// Margins of `count` points, by column.
  public func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    var point = [Double](repeating: 0, count: dimension)
    for k in 0..<count {
      for i in 0..<dimension { point[i] = points[i * stride + k] }
      margins[k] = margin(point)
    }
  }
}
