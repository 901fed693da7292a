import Lanes

/// Where the quantile of a mixture jumps or has a corner.
///
/// F of the mixture is smooth but at the values where a part has a jump, a corner or an end. Such a
/// value x holds the scores from Φ⁻¹(F just below x) to Φ⁻¹(F(x)): one break, or two with a flat
/// piece between them where x itself has a probability. Where nothing lies between two such values,
/// the upper break of one and the lower of the next are the same, and the quantile jumps there.
struct MixtureBreaks {
  /// The scores, rising.
  var scores: [Double] = []
  /// The values below and at each.
  var limits: [(below: Double, at: Double)] = []

  /// - Parameter score: Φ⁻¹(F(x)) of the mixture.
  init(_ components: [any Distribution], score: (Double) -> Double) {
    var places: Set<Double> = []
    for component in components {
      for z in component.scoreBreaks {
        places.insert(component.value(atScore: z))
        places.insert(component.value(atScore: z.nextDown))
      }
      places.insert(component.support.lowerBound)
      places.insert(component.support.upperBound)
    }
    for x in places.sorted() where x.isFinite {
      if components.contains(where: { MixtureBreaks.hasPoint($0, x) }) {
        add(score(x.nextDown), below: x, at: x)
      }
      add(score(x), below: x, at: x)
    }
  }

  /// Whether x itself has a probability, and not only a density over its last place.
  private static func hasPoint(_ component: any Distribution, _ x: Double) -> Bool {
    let below = x.nextDown
    let upTo = component.cumulativeProbability(at: x)
    // From the smaller tail.
    let jump =
      upTo <= 0.5
      ? upTo - component.cumulativeProbability(at: below)
      : component.upperTailProbability(at: below) - component.upperTailProbability(at: x)
    let density = max(component.density(at: below), component.density(at: x))
    return jump > 8 * density * x.ulp
  }

  private mutating func add(_ score: Double, below: Double, at: Double) {
    guard score.isFinite else { return }
    // Closer than rounding: one break. A probability below 1e−13 at a point is not seen.
    if let last = scores.last, score <= last + 1e-13 {
      limits[limits.count - 1].at = at
      return
    }
    scores.append(score)
    limits.append((below, at))
  }
}
