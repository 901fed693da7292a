import Lanes
import Statistics

/// A median from many of the numbers around it: what a local quadratic through the sorted numbers
/// says at their middle.
///
///     m̃ = m + Σᵢ wᵢ (x₍ᵢ₎ − m)        wᵢ ∝ (1 − |u|³)³ (a − b u²),  u from −1 to 1 over the window
///
/// with m the sample median, and a and b such that weights have the sum 1 and Σ w u² = 0. The
/// difference of two sample medians on the same paths moves by whole gaps between numbers where a
/// path changes sides, so its variance goes like the size of what sets the packages apart; weights
/// that fade out make it go like the square.
///
/// The window is 6 n^(−1/3) of the paths (judgement): narrow enough for the bias of a kink in the
/// quantile function at the median itself to stay in proportion to the error as n grows. Where a
/// lever's rise is halved from just below the median on, a bend as sharp as they come, the bias is 0.8
/// errors at 20 000 paths, so that an interval of 95 % covers 87 %; at 100 000 paths
/// ``MedianPair/agrees(chance:)`` notices it. On the base case it is below 0.2 errors.
///
/// Source: Sheather and Marron, *Journal of the American Statistical Association* 85 (1990) 410–416;
/// weights of fourth order after Cleveland (same journal, 74 (1979) 829–836).
struct SmoothedMedian {
  /// Part of the numbers that have a weight.
  let window: Double

  /// Fewer paths have the sample median.
  static let leastPaths = 1024

  /// For samples of `paths`, and for their sections.
  init(paths: Int) {
    let third = Double(paths).logarithm / 3
    window = paths < Self.leastPaths ? 0 : min(0.5, 6 / third.exponential)
  }

  /// The median of some numbers, which are moved about; not a number where there are none.
  func callAsFunction(_ numbers: inout [Double]) -> Double {
    let count = numbers.count
    let lower = Int(Double(count) * (1 - window) / 2)
    let ranks = lower..<(count - lower)
    // A window of three or four numbers has no curvature to speak of.
    guard window > 0, ranks.count > 4 else { return selectedMedian(&numbers) }
    sortRanks(ranks, of: &numbers)
    let median = numbers[(count - 1) / 2] / 2 + numbers[count / 2] / 2
    // Sums of k, k u² and k u⁴, and of k and k u² times what a number is off the median.
    var (k0, k2, k4, x0, x2) = (0.0, 0.0, 0.0, 0.0, 0.0)
    let (middle, half) = (Double(count) / 2, Double(ranks.count) / 2)
    for rank in ranks {
      let u = (Double(rank) + 0.5 - middle) / half
      let square = u * u
      let rest = 1 - square * abs(u)
      let k = rest * rest * rest
      let off = k * (numbers[rank] - median)
      k0 += k
      k2 += k * square
      k4 += k * square * square
      x0 += off
      x2 += off * square
    }
    return median + (k4 * x0 - k2 * x2) / (k0 * k4 - k2 * k2)
  }
}

/// The median of a package's outcomes in two ways, on all paths and on their sections.
struct MedianPair {
  /// The sample median.
  var sample: SectionedNumber
  /// From the numbers around it as well: see ``SmoothedMedian``.
  var smoothed: SectionedNumber

  init(sample: SectionedNumber, smoothed: SectionedNumber) {
    self.sample = sample
    self.smoothed = smoothed
  }

  /// The median of the paths that did not fail.
  init(_ outcomes: some Sequence<Double>) {
    let outcomes = Array(outcomes)
    let smoothed = SmoothedMedian(paths: outcomes.count)
    self.init(
      sample: .median(outcomes),
      smoothed: SectionedNumber(outcomes) { part in
        var finite = part.filter { !$0.isNaN }
        return smoothed(&finite)
      })
  }

  static func - (a: MedianPair, b: MedianPair) -> MedianPair {
    MedianPair(sample: a.sample - b.sample, smoothed: a.smoothed - b.smoothed)
  }

  /// Whether the two differ by no more than chance may do it, with a probability of `chance` to deny
  /// it wrongly: where the outcomes have an atom or a sharp bend at the median they do.
  func agrees(chance: Double = 0.001) -> Bool {
    guard sample != smoothed else { return true }
    return (smoothed - sample).estimate(level: 1 - chance).interval.contains(0)
  }
}
