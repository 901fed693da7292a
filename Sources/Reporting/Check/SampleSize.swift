import Foundation

/// How many paths make the interval of a probability so narrow.
///
///     n = z² p (1 − p) / w²
///
/// with w the interval's half width and z = 1.96 for 95 %. Source: Cochran, *Sampling Techniques*
/// (1977), section 4.4.
public enum SampleSize {
  /// Φ⁻¹(0.975).
  static let score95 = 1.959_963_984_540_054

  /// Paths for a half width of at most `halfWidth` around `probability`, at 95 %.
  public static func paths(probability: Double, halfWidth: Double) -> Int {
    precondition(halfWidth > 0, "an interval has a width")
    let count = score95 * score95 * probability * (1 - probability) / (halfWidth * halfWidth)
    // What rounding adds above a whole number is not a path.
    return max(1, Int((count * (1 - 1e-12)).rounded(.up)))
  }
}
