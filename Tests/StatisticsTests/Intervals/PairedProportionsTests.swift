import Lanes
import Statistics
import Testing

/// Tango's interval for the difference of paired shares.
@Suite struct PairedProportionsTests {
  /// Published examples. Complete response before and after therapy (Cavo 2012), as the tests of the
  /// R package contingencytables give it; airway responsiveness (Bentur 2009) in Fagerland, Lydersen
  /// and Laake (2014), table V.
  @Test(arguments: [
    (6, 16, 161, -0.0621, -0.1240, -0.0054, 4), (1, 7, 21, -0.286, -0.517, -0.026, 3),
  ])
  func `published examples come out`(
    _ b: Int, _ c: Int, _ n: Int, _ difference: Double, _ low: Double, _ high: Double,
    _ digits: Int
  ) {
    let pairs = PairedProportions(onlyFirst: b, onlySecond: c, count: n)
    let half = digits == 4 ? 0.5e-4 : 0.5e-3
    let interval = pairs.interval(level: 0.95)
    #expect(abs(pairs.difference - difference) <= half)
    #expect(abs(interval.lowerBound - low) <= half)
    #expect(abs(interval.upperBound - high) <= half)
  }

  /// Python, from the formula by bisection in 200 steps, z = 1.9599639845400536.
  @Test(arguments: [
    (6, 16, 161, -0.12402343246406816, -0.005433395731677096),
    (40, 20, 160, 0.030864533133086753, 0.2180642441668248),
    (0, 1, 44, -0.11807709698213287, 0.05939323111662792),
    (25, 28, 618, -0.028732021259331747, 0.018785056497448487),
  ])
  func `the interval is that of the formula`(
    _ b: Int, _ c: Int, _ n: Int, _ low: Double, _ high: Double
  ) {
    let interval = PairedProportions(onlyFirst: b, onlySecond: c, count: n).interval(level: 0.95)
    #expect(abs(interval.lowerBound - low) < 1e-9)
    #expect(abs(interval.upperBound - high) < 1e-9)
  }

  /// Without discordant trials q is 0 and n δ²= z² (1 − δ) δ: δ = z²/(n + z²).
  @Test(arguments: [1, 10, 20_000])
  func `where neither happens alone the interval is not a point`(_ n: Int) {
    let interval = PairedProportions(onlyFirst: 0, onlySecond: 0, count: n).interval(level: 0.95)
    let square = 0.025.normalQuantile * 0.025.normalQuantile
    let half = square / (Double(n) + square)
    #expect(abs(interval.upperBound / half - 1) < 1e-9)
    #expect(abs(interval.lowerBound / half + 1) < 1e-9)
  }

  @Test func `turned around, the interval has the other sign`() {
    for (b, c) in [(0, 3), (2, 9), (12, 1), (20, 0)] {
      let there = PairedProportions(onlyFirst: b, onlySecond: c, count: 20 + b).interval(level: 0.9)
      let back = PairedProportions(onlyFirst: c, onlySecond: b, count: 20 + b).interval(level: 0.9)
      #expect(abs(there.lowerBound + back.upperBound) < 1e-12)
      #expect(abs(there.upperBound + back.lowerBound) < 1e-12)
      #expect(there.lowerBound >= -1 && there.upperBound <= 1)
    }
  }

  @Test func `when the first always happens alone the interval ends at one`() {
    let interval = PairedProportions(onlyFirst: 9, onlySecond: 0, count: 9).interval(level: 0.95)
    #expect(interval.upperBound == 1)
    #expect(interval.lowerBound > 0.4 && interval.lowerBound < 1)
  }

  /// Trials that come to nothing only dilute: with many, the square of the standard error is
  /// (b + c)/n², and the score interval tends to z of it: for 300 and 200 of a million
  /// 1e-4 ± 1.96 · √500 · 1e-6.
  @Test func `with many trials the interval is the normal one`() {
    let pairs = PairedProportions(onlyFirst: 300, onlySecond: 200, count: 1_000_000)
    #expect(abs(pairs.standardError / (500.0.squareRoot() * 1e-6) - 1) < 1e-4)
    let interval = pairs.interval(level: 0.95)
    let half = (interval.upperBound - interval.lowerBound) / 2
    #expect(abs(half / (1.9599639845400545 * pairs.standardError) - 1) < 0.01)
  }
}
