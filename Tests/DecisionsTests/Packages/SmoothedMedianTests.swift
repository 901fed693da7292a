import Lanes
import Probability
import Simulation
import Statistics
import Testing

@testable import Decisions

/// Medians from the numbers around them.
@Suite struct SmoothedMedianTests {
  /// The sorted numbers are a quadratic in their rank, which a local quadratic has without error: at
  /// the middle, between ranks 9 999 and 10 000 of 20 000, x = 5 + 3 · 0 + 2 · 0.
  @Test(arguments: [20_000, 20_001])
  func `a quadratic is followed exactly`(_ count: Int) {
    var numbers = (0..<count).map { rank in
      let u = 2 * (Double(rank) + 0.5) / Double(count) - 1
      return 5 + 3 * u + u * u
    }
    numbers.reverse()
    #expect(abs(SmoothedMedian(paths: count)(&numbers) - 5) < 1e-12)
  }

  @Test func `few numbers have the sample median`() {
    var numbers = [7.0, 1, 9, 2, 3]
    #expect(SmoothedMedian(paths: 1023).window == 0)
    #expect(SmoothedMedian(paths: 1023)(&numbers) == 3)
    #expect(SmoothedMedian(paths: 20_000)(&numbers) == 3)
    var none: [Double] = []
    #expect(SmoothedMedian(paths: 20_000)(&none).isNaN)
  }

  /// 6 · 8000^(−1/3) = 0.3; above 1728 paths the window is below half of them.
  @Test func `the window narrows as paths grow`() {
    #expect(abs(SmoothedMedian(paths: 8_000).window - 0.3) < 1e-12)
    #expect(SmoothedMedian(paths: 1_700).window == 0.5)
  }

  /// e^(z/2) by the median of 20 000 paths: 1, with an error of at most √(π/2)/2/√20 000 = 0.00443.
  static func outcomes(_ count: Int, _ lever: (Double, Double) -> Double) -> ([Double], [Double]) {
    var (first, second) = (
      NormalStream(seed: 3, factor: 1, step: 0, chunk: 0),
      NormalStream(seed: 3, factor: 2, step: 0, chunk: 0)
    )
    var (with, without): ([Double], [Double]) = ([], [])
    for _ in 0..<(count / 8) {
      let (z, e) = (first.next(), second.next())
      for lane in 0..<8 {
        let x = (0.5 * z[lane]).exponential
        without.append(x)
        with.append(lever(x, e[lane]))
      }
    }
    return (with, without)
  }

  /// × 1.02 e^(0.005 e): the median moves by 0.02. In another program (NumPy, 300 seeds) the difference
  /// of smoothed medians has a standard error of 0.000145, that of sample medians 0.000496. A distance
  /// of seven errors has a chance of 3e-12; that errors of 32 sections come in the other order, one of
  /// 4e-10 (F of 31 and 31 at 3.43²).
  @Test func `a small uncertain effect has less error than with sample medians`() {
    let (with, without) = Self.outcomes(20_000) { $0 * 1.02 * (0.005 * $1).exponential }
    let pair = MedianPair(with) - MedianPair(without)
    #expect(abs(pair.smoothed.whole - 0.02) < 7 * 0.000145)
    #expect(pair.smoothed.standardError < pair.sample.standardError)
  }

  /// max(0, e^(z/2) − 1) has the median 0, at the end of an atom: a tenth more makes it 0.1 for half of
  /// the paths, and what lies above says more than that. Of 1 000 runs of 20 000 paths in another
  /// program (NumPy) every one was noticed; these are 80 000.
  @Test func `an atom at the median is left to the sample medians`() {
    var (with, without) = Self.outcomes(80_000) { x, _ in 1.1 * x }
    with = with.map { max(0, $0 - 1) }
    without = without.map { max(0, $0 - 1) }
    let pair = MedianPair(with) - MedianPair(without)
    #expect(!pair.agrees())
    func package(_ numbers: [Double]) -> TargetOutcomes {
      TargetOutcomes(PathColumn(numbers), threshold: 1)
    }
    let difference = PairedDifference(package(with), package(without))
    #expect(difference.median.value == pair.sample.whole)
    let back = PairedDifference(package(without), package(with))
    #expect(back.median.value == -difference.median.value)
  }
}
