import Lanes

/// Hits of several rounds of sampling, each weighted by the density of all rounds together.
///
///     w(z) = φ(z) / Σᵣ (nᵣ/n) qᵣ(z)
///
/// with nᵣ of the n points drawn from qᵣ: the balance heuristic. A hit that an early, poor density
/// seldom finds has a moderate weight once a later one covers it.
///
/// Source: Veach and Guibas, *SIGGRAPH* (1995) 419–428; Owen and Zhou (2000).
struct SampledHits {
  private(set) var hits: PointSet
  /// All points, hits or not.
  private(set) var sampled = 0
  private var rounds: [(mixture: Mixture, size: Int)] = []
  /// Σᵣ nᵣ qᵣ/φ at each hit.
  private var densities: [Double] = []

  init(dimension: Int) { hits = PointSet(dimension: dimension, count: 0) }

  /// Takes in the hits among `size` points of a mixture.
  mutating func add(_ found: PointSet, of size: Int, from mixture: Mixture) {
    rounds.append((mixture, size))
    sampled += size
    let before = mixture.logRatios(at: hits)
    for k in densities.indices { densities[k] += Double(size) * before[k].exponential }
    var own = Array(repeating: 0.0, count: found.count)
    for round in rounds {
      let ratios = round.mixture.logRatios(at: found)
      for k in own.indices { own[k] += Double(round.size) * ratios[k].exponential }
    }
    densities += own
    hits = hits.joined(with: found)
  }

  /// The weights of the hits; their sum over ``sampled`` is the probability.
  var weights: [Double] { densities.map { Double(sampled) / $0 } }
}
