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
}
