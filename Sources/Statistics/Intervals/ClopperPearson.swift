import Probability

extension ProportionInterval {
  /// The exact interval: the π under which neither `hits` or more nor `hits` or fewer trials would
  /// be rarer than (1 − level)/2.
  ///
  ///     lower = B⁻¹(α/2; h, n − h + 1)        upper = B⁻¹(1 − α/2; h + 1, n − h)
  ///
  /// with B the beta distribution, α = 1 − level, h = `hits`, n = `count`. It starts at 0 with no
  /// hits and ends at 1 with nothing but hits. With no trials, 0...1.
  ///
  /// Source: Clopper and Pearson, *Biometrika* 26 (1934) 404–413.
  public static func clopperPearson(hits: Int, count: Int, level: Double) -> ClosedRange<Double> {
    let tail = tailProbability(hits: hits, count: count, level: level)
    let (h, n) = (Double(hits), Double(count))
    let low = hits == 0 ? 0 : beta(h, n - h + 1).quantile(at: tail)
    let high = hits == count ? 1 : beta(h + 1, n - h).quantile(atUpperTail: tail)
    return low...high
  }

  /// The beta distribution with shapes of at least 1.
  private static func beta(_ alpha: Double, _ beta: Double) -> Beta {
    do {
      return try Beta(alpha: alpha, beta: beta)
    } catch {
      preconditionFailure("a beta distribution of \(alpha) and \(beta): \(error)")
    }
  }
}
