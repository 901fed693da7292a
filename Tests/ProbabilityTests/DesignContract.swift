import Testing

@testable import Probability

/// Every design, six dimensions, for the contract.
let everyDesign: [any Design] = {
  do {
    return [
      try RandomDesign(dimensions: 6, seed: 11),
      try ScrambledSobol(dimensions: 6, replicates: 64, seed: 11),
      try LatinHypercube(points: 4000, dimensions: 6, seed: 11),
      try LatinHypercube(points: 4001, dimensions: 6, place: .centred, seed: 11),
      try LatinHypercube(points: 4097, dimensions: 6, seed: 11),
      try ControlledLatinHypercube(points: 4000, dimensions: 6, replicates: 64, seed: 11),
      Antithetic(try RandomDesign(dimensions: 6, seed: 11)),
      Antithetic(try ScrambledSobol(dimensions: 6, replicates: 64, seed: 11)),
    ]
  } catch {
    preconditionFailure("a design was refused: \(error)")
  }
}()

/// What every design owes its users.
@Suite struct DesignContract {
  @Test(arguments: everyDesign)
  func `any block holds the numbers of the whole`(_ design: any Design) {
    for dimension in [0, 5] {
      let whole = design.scores(dimension: dimension, replicate: 3, count: 4000)
      #expect(whole.allSatisfy { $0 != 0 && abs($0) < 9 } || design is LatinHypercube)
      for (first, count) in [
        (0, 1), (1, 1), (7, 2), (5, 40), (8, 24), (1020, 9), (1023, 2), (1024, 1024), (3, 3997),
        (2047, 1), (3000, 0), (13, 16), (16, 13),
      ] {
        let part = design.scores(
          dimension: dimension, replicate: 3, firstPoint: first, count: count)
        #expect(part.elementsEqual(whole[first..<(first + count)]), "\(first) \(count)")
      }
    }
  }

  @Test(arguments: everyDesign)
  func `dimensions and replicates differ`(_ design: any Design) {
    var seen: Set<[Double]> = []
    for dimension in 0..<6 {
      for replicate in 0..<3 {
        let part = design.scores(dimension: dimension, replicate: replicate, count: 64)
        #expect(seen.insert(part).inserted)
      }
    }
  }

  // 64 replicates of 2048 points in 6 dimensions: 786 432 numbers. For independent ones the
  // mean has standard deviation 1.1e−3 and the mean square 1.6e−3; designs do no worse. 6 of them:
  // chance 2e−9 each.
  @Test(arguments: everyDesign)
  func `scores are standard normal and uncorrelated`(_ design: any Design) {
    var (first, second, fourth) = (0.0, 0.0, 0.0)
    var cross = 0.0
    let count = 2048
    for replicate in 0..<64 {
      var last: [Double] = []
      for dimension in 0..<6 {
        let scores = design.scores(dimension: dimension, replicate: replicate, count: count)
        for (index, z) in scores.enumerated() {
          first += z
          second += z * z
          fourth += z * z * z * z
          if !last.isEmpty { cross += z * last[index] }
        }
        last = scores
      }
    }
    let total = Double(64 * 6 * count)
    #expect(abs(first / total) < 6 * 1.13e-3)
    #expect(abs(second / total - 1) < 6 * 1.6e-3)
    // Var z⁴ = 96.
    #expect(abs(fourth / total - 3) < 6 * 11.1e-3 + 0.02)
    #expect(abs(cross / (total * 5 / 6)) < 6 * 1.24e-3)
  }

  // The same numbers on every machine.
  @Test func `scores stay`() {
    let folds = everyDesign.map { design in
      design.scores(dimension: 2, replicate: 1, firstPoint: 5, count: 50)
        .reduce(into: UInt64(0)) { $0 = ($0 &* 0x100_0000_01b3) ^ $1.bitPattern }
    }
    #expect(
      folds == [
        0x8538_7f9d_4d6d_7d52, 0x86c6_240e_8d97_988f, 0xcffa_a41e_820a_0753, 0x9d35_97a7_c14b_6393,
        0x7114_ec35_16ca_ecd3, 0x2f3b_ad18_eb85_0104, 0x15c2_676e_83c5_b140, 0xc1ec_7d47_2056_7364,
      ])
  }
}
