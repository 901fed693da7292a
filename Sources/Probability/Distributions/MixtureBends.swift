extension Mixture {
  /// Scores at which pieces of a ``ScoreTable`` must end for an error of 1e−10.
  ///
  /// Between far parts the value rises steeply, and where a part begins it may start like a root;
  /// both are cut into ever smaller pieces, halving those that a polynomial does not fit.
  func bendsBetweenBreaks() -> [Double] {
    let reach = 8.5
    // What an error is measured by, as in a table: the interquartile range (where there is none, the
    // range of all but a thousandth), or how far out the value is.
    let quartiles = value(atScore: 0.6744897501960817) - value(atScore: -0.6744897501960817)
    let spread = quartiles > 0 ? quartiles : value(atScore: 3.3) - value(atScore: -3.3)
    let median = value(atScore: 0)
    guard spread > 0 else { return [] }
    let inner = scoreBreaks.filter { abs($0) < reach }
    let ends = Set((-34...34).map { Double($0) / 4 } + inner).sorted()
    let jumps = Set(inner)
    var found: [Double] = []
    func halve(_ left: Double, _ right: Double, _ atLeft: Double, _ atRight: Double, _ depth: Int) {
      guard atRight > atLeft, right - left > 1e-12, depth < 40 else { return }
      let fit = PieceFit(self, left, right, atLeft, atRight)
      guard fit.error > 3e-11 * max(spread, abs(atLeft - median)) else { return }
      let middle = 0.5 * (left + right)
      let atMiddle = value(atScore: middle)
      halve(left, middle, atLeft, atMiddle, depth + 1)
      found.append(middle)
      halve(middle, right, atMiddle, atRight, depth + 1)
    }
    for (left, right) in zip(ends, ends.dropFirst()) {
      let atRight = value(atScore: jumps.contains(right) ? right.nextDown : right)
      halve(left, right, value(atScore: left), atRight, 0)
    }
    return found
  }
}
