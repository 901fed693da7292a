/// ∫ f from `start` to `end` by Gauss–Legendre's rule with 16 points in each of `panels` equal parts.
///
/// Exact to rounding where f is well described by a polynomial of degree 31 in each part.
///
/// Source: Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), table 25.4.
func integral(
  from start: Double, to end: Double, panels: Int = 1, of f: (Double) -> Double
) -> Double {
  let half = 0.5 * (end - start) / Double(panels)
  var sum = 0.0
  for panel in 0..<panels {
    let centre = start + half * Double(2 * panel + 1)
    for (node, weight) in gaussLegendreRule {
      sum += weight * (f(centre - half * node) + f(centre + half * node))
    }
  }
  return half * sum
}

/// The positive nodes and their weights.
private let gaussLegendreRule: [(node: Double, weight: Double)] = [
  (0.09501250983763744, 0.1894506104550685),
  (0.2816035507792589, 0.18260341504492358),
  (0.45801677765722737, 0.16915651939500254),
  (0.6178762444026438, 0.14959598881657674),
  (0.755404408355003, 0.12462897125553388),
  (0.8656312023878318, 0.09515851168249279),
  (0.9445750230732326, 0.062253523938647894),
  (0.9894009349916499, 0.027152459411754096),
]
