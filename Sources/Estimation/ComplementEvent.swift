public import Probability

/// The event that another does not happen.
///
/// A margin of 0 belongs to the other event. What is not a number stays so.
public struct ComplementEvent<Event: NormalEvent>: NormalEvent {
  /// The event that does not happen.
  public let event: Event

  /// The event that `event` does not happen.
  public init(of event: Event) { self.event = event }

  /// The inputs of the other event.
  public var dimension: Int { event.dimension }

  /// The other margins with their sign changed, 0 counted as below 0.
  public func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    event.margins(of: points, stride: stride, count: count, into: margins)
    for k in 0..<count { margins[k] = complementMargin(margins[k]) }
  }

  /// As the event draws.
  public func draw(
    _ streams: UnsafeMutablePointer<NormalStream>, count: Int,
    into points: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    event.draw(streams, count: count, into: points, stride: stride, groups: groups)
  }
}

/// The margin of the event that does not happen.
func complementMargin(_ margin: Double) -> Double {
  margin == 0 ? -.leastNonzeroMagnitude : -margin
}
