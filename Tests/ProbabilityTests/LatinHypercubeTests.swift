import Testing

@testable import Probability

@Suite struct LatinHypercubeTests {
  @Test(arguments: [1, 2, 3, 7, 100, 4096, 4097, 10_000])
  func `every slice of every dimension has one point`(points: Int) throws {
    for place in [LatinHypercube.Place.random, .centred] {
      let design = try LatinHypercube(points: points, dimensions: 3, place: place, seed: 5)
      for dimension in 0..<3 {
        let scores = design.scores(dimension: dimension, replicate: 2, count: points)
        let slices = Set(
          scores.map { min(Int(normalCumulative(at: $0) * Double(points)), points - 1) })
        #expect(slices.count == points)
        if place == .centred {
          let middles = Set(scores).sorted()
          for k in 0..<points {
            let p = (Double(k) + 0.5) / Double(points)
            #expect(abs(normalCumulative(at: middles[k]) - p) < 1e-14)
          }
        }
      }
    }
  }

  // χ² of 24 cells from 24 000 permutations of four: 23 degrees of freedom, above 80 with chance
  // 3e−8. The same for where each of 5000 elements of the network goes.
  @Test func `permutations are as likely as each other`() {
    var counts: [[Int]: Int] = [:]
    for replicate in 0..<24_000 {
      let permutation = RandomPermutation(count: 4, seed: 1, purpose: 0, replicate: replicate)
      counts[(0..<4).map { permutation[$0] }, default: 0] += 1
    }
    #expect(counts.count == 24)
    let chiSquare = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(chiSquare < 80)
    var places = Array(repeating: 0, count: 24)
    for replicate in 0..<1000 {
      let permutation = RandomPermutation(count: 4800, seed: 1, purpose: 7, replicate: replicate)
      for k in 0..<24 { places[permutation[k] / 200] += 1 }
    }
    let spread = places.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(spread < 80)
  }

  @Test(arguments: [4097, 5000, 8192, 100_003])
  func `the network is a permutation`(count: Int) {
    let permutation = RandomPermutation(count: count, seed: 9, purpose: 2, replicate: 4)
    #expect(Set((0..<count).map { permutation[$0] }).count == count)
  }

  @Test func `what is no design is refused`() {
    #expect(throws: InvalidParameter.self) {
      try LatinHypercube(points: 0, dimensions: 1, seed: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try LatinHypercube(points: 5, dimensions: 0, seed: 1)
    }
    #expect(throws: InvalidParameter.self) { try RandomDesign(dimensions: 0, seed: 1) }
  }
}
