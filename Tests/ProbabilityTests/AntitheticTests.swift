import Testing

@testable import Probability

@Suite struct AntitheticTests {
  @Test func `each second point is the one before with its signs turned`() throws {
    let base = try ScrambledSobol(dimensions: 3, replicates: 2, seed: 4)
    let pairs = Antithetic(base)
    for dimension in 0..<3 {
      let scores = pairs.scores(dimension: dimension, replicate: 1, count: 200)
      let originals = base.scores(dimension: dimension, replicate: 1, count: 100)
      for k in 0..<100 {
        #expect(scores[2 * k] == originals[k])
        #expect(scores[2 * k + 1] == -originals[k])
      }
    }
    #expect(pairs.pointCount == 1 << 49)
    #expect(Antithetic(try LatinHypercube(points: 5, dimensions: 1, seed: 1)).pointCount == 10)
  }
}
