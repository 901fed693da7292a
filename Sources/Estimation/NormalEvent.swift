public import Probability

/// An event of independent standard-normal inputs: it happens where the margin is at least 0.
///
/// What a scenario's target or a limit state is to the estimators: they know no more of it than
/// this. Reliability texts write the event as g < 0; the margin is then −g.
public protocol NormalEvent: Sendable {
  /// How many standard-normal inputs there are.
  var dimension: Int { get }

  /// Margins of `count` points, by column: input i of point k is `points[i * stride + k]`, with
  /// `stride` at least `count`. Writes `count` margins, NaN where the model left the finite
  /// numbers. A point's margin depends on that point alone.
  func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>)

  /// Writes numbers of `count` streams by column, the next `groups` groups of eight of each; column i
  /// starts at `points[i * stride]`.
  ///
  /// The numbers are the same however they are drawn. An event that is built for the processor's
  /// vectors draws them faster than code for any processor can.
  func draw(
    _ streams: UnsafeMutablePointer<NormalStream>, count: Int,
    into points: UnsafeMutablePointer<Double>, stride: Int, groups: Int)
}

extension NormalEvent {
  /// Draws with code for any processor.
  public func draw(
    _ streams: UnsafeMutablePointer<NormalStream>, count: Int,
    into points: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    for index in 0..<count { streams[index].fill(points + index * stride, groups: groups) }
  }
}
