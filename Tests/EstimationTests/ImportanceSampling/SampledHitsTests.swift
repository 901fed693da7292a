import Lanes
import Probability
import Testing

@testable import Estimation

@Suite struct SampledHitsTests {
  private let plain = Mixture([(1, .standard(dimension: 1))])
  // N(1, 1): its density over φ is e^(z − ½).
  private let shifted = Mixture([(1, GaussianComponent(centre: [1]))])

  // 2 points of the inputs' density with a hit at 1.5, then 3 points around 1 with hits at 2 and 0.5:
  // w(z) = 5/(2 + 3 e^(z − ½)), for the first hit too.
  @Test func `two rounds by hand`() {
    var hits = SampledHits(dimension: 1)
    hits.add(PointSet([[1.5]], dimension: 1), of: 2, from: plain)
    #expect(hits.weights == [1])
    hits.add(PointSet([[2.0], [0.5]], dimension: 1), of: 3, from: shifted)
    #expect(hits.sampled == 5)
    #expect(hits.hits.values == [1.5, 2, 0.5])
    let e = 1.0.exponential
    let expected = [5 / (2 + 3 * e), 5 / (2 + 3 * e * e.squareRoot()), 1]
    for (found, known) in zip(hits.weights, expected) { #expect(abs(found - known) < 1e-14) }
  }

  @Test func `a round without hits still counts`() {
    var hits = SampledHits(dimension: 1)
    hits.add(PointSet([], dimension: 1), of: 4, from: plain)
    #expect(hits.weights.isEmpty)
    hits.add(PointSet([[0.5]], dimension: 1), of: 4, from: shifted)
    // 8/(4 + 4 e⁰).
    #expect(hits.weights == [1])
  }

  // P(z > 2) by 4000 points of φ and 4000 around 1: a weighted hit has second moment
  // ∫ φ²/q ≤ 2 ∫ φ = 2 P beyond 2, so the standard error is below √(2P/8000) = 0.0024; the density
  // there is above 2.2 φ, which makes it 0.0016. Six of the former are allowed.
  @Test func `weights sum to the probability`() {
    var hits = SampledHits(dimension: 1)
    for (round, mixture) in [plain, shifted].enumerated() {
      let (points, _) = mixture.sample(
        Draws(seed: 1, stage: "test"), count: 4000, block: round)
      hits.add(
        PointSet(points, at: (0..<4000).filter { points[$0][0] > 2 }), of: 4000, from: mixture)
    }
    let found = hits.weights.reduce(0, +) / Double(hits.sampled)
    #expect(abs(found - normalUpperTail(at: 2)) < 6 * 0.0024)
  }
}
