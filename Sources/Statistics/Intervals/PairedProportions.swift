import Lanes

/// Two events looked at in the same trials: in how many each happens without the other.
public struct PairedProportions: Sendable, Hashable {
  /// Trials in which only the first event happens.
  public var onlyFirst: Int
  /// Trials in which only the second event happens.
  public var onlySecond: Int
  /// All trials.
  public var count: Int

  /// Counts of at least one trial.
  public init(onlyFirst: Int, onlySecond: Int, count: Int) {
    precondition(count > 0, "a difference needs at least one trial")
    precondition(
      onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= count,
      "\(onlyFirst) and \(onlySecond) of \(count)")
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.count = count
  }

  /// The share of the first event less that of the second, −1...1.
  public var difference: Double { Double(onlyFirst - onlySecond) / Double(count) }

  /// Standard error of ``difference`` as the counts tell it: √(b + c − (b − c)²/n)/n, 0 where neither
  /// event happens alone.
  public var standardError: Double {
    let n = Double(count)
    let gain = Double(onlyFirst - onlySecond)
    return max(0, Double(onlyFirst + onlySecond) - gain * gain / n).squareRoot() / n
  }

  /// The score interval for the difference δ of the probabilities: those δ for which the observed
  /// difference is not further than z standard errors away.
  ///
  ///     |b − c − nδ| ≤ z √(n (2q + δ(1 − δ)))        z = −Φ⁻¹((1 − level)/2)
  ///
  /// b and c are the trials with the first and with the second event alone, and q is the likeliest
  /// probability of the second alone under δ: the larger root of
  ///
  ///     2n q² + ((2n − b + c) δ − b − c) q − c δ (1 − δ) = 0
  ///
  /// Trials in which both or none happen enter through their number alone. With b = c = 0 the
  /// interval is ±z²/(n + z²), not a point, and it never leaves −1...1. Of the closed forms,
  /// Newcombe's method 10 agrees with it nearly; it reads a correlation off the table, which is not
  /// there when an event is very rare.
  ///
  /// Source: Tango, *Statistics in Medicine* 17 (1998) 891–908; recommended by Fagerland, Lydersen
  /// and Laake, *Statistics in Medicine* 33 (2014) 2850–2875.
  public func interval(level: Double) -> ClosedRange<Double> {
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    let z = -((1 - level) / 2).normalQuantile
    // The score falls as δ rises, and is 0 at the difference that was found.
    let low = difference == -1 ? -1 : boundary(from: difference, to: -1) { score($0) <= z }
    let high = difference == 1 ? 1 : boundary(from: difference, to: 1) { score($0) >= -z }
    return low...high
  }

  /// Distance of the observed difference from `delta` in standard errors.
  private func score(_ delta: Double) -> Double {
    let (b, c, n) = (Double(onlyFirst), Double(onlySecond), Double(count))
    let linear = (2 * n - b + c) * delta - b - c
    let square = linear * linear + 8 * n * c * delta * (1 - delta)
    let q = (max(square, 0).squareRoot() - linear) / (4 * n)
    let distance = b - c - n * delta
    let variance = n * (2 * q + delta * (1 - delta))
    guard variance > 0 else { return distance == 0 ? 0 : distance > 0 ? .infinity : -.infinity }
    return distance / variance.squareRoot()
  }

  /// The last number on the way from `inside` to `end` for which a condition holds, by halves.
  private func boundary(
    from inside: Double, to end: Double, while holds: (Double) -> Bool
  ) -> Double {
    var (near, far) = (inside, end)
    while true {
      let middle = near + (far - near) / 2
      if middle == near || middle == far { return near }
      if holds(middle) { near = middle } else { far = middle }
    }
  }
}
