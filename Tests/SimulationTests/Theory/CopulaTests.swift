import GrowthModel
import ModelFixtures
import Probability
import Testing

@testable import Simulation

/// Samples of tied inputs against the theory of their copula.
@Suite struct CopulaTests {
  /// Two clusters whose outputs are 100 + z.
  static func park(_ kendall: Double, _ copula: InputCorrelations.Copula) throws -> Scenario {
    let law = try Normal(mean: 100, standardDeviation: 1)
    let clusters = ["a", "b"].map { name in
      plainCluster(name) { $0.baseOutput = .own(drawn(name, law)) }
    }
    return plainPark(clusters, to: 2024) {
      $0.correlations = InputCorrelations(
        [.init("a", "b", .kendall(kendall))], copula: copula)
    }
  }

  static let copulas: [InputCorrelations.Copula] = [.gaussian, .student(degreesOfFreedom: 4)]

  /// τ of 3000 pairs: standard error below 2/(3 √n) √2 = 0.018; six of them leave 2e−9.
  @Test(arguments: copulas)
  func `a sample has Kendall's τ that is asked for`(copula: InputCorrelations.Copula) throws {
    let sample = try PathSample(Self.park(0.4, copula), paths: 3000)
    let (a, b) = (sample.output(0, 0), sample.output(1, 0))
    var sum = 0
    for i in a.indices {
      for j in 0..<i { sum += (a[i] - a[j]) * (b[i] - b[j]) > 0 ? 1 : -1 }
    }
    #expect(abs(Double(sum) / (3000 * 2999 / 2) - 0.4) < 6 * 0.018)
  }

  // τ = ⅓ is a correlation of ½. The chance that both are among their lowest 1 %, by quadrature
  // (Tests/Reference/copula_tail.py): 0.00287678434851538 for ν = 4, 0.00129392441826466 under the Gaussian copula. 2¹⁸
  // paths hold 754 and 339 such; six standard errors leave 1e−8 (the counts are a little skew).
  @Test(arguments: zip(copulas, [0.00129392441826466, 0.00287678434851538]))
  func `extremes come together as often as theory says`(
    copula: InputCorrelations.Copula, chance: Double
  ) throws {
    let paths = 1 << 18
    let sample = try PathSample(Self.park(1.0 / 3, copula), paths: paths)
    // Φ⁻¹(0.01) = −2.3263478740408408.
    let (low, high) = (100 - 2.3263478740408408, 100 + 2.3263478740408408)
    let pairs = zip(sample.output(0, 0), sample.output(1, 0))
    let expected = Double(paths) * chance
    for count in [pairs.count { $0 < low && $1 < low }, pairs.count { $0 > high && $1 > high }] {
      #expect(abs(Double(count) - expected) < 6 * expected.squareRoot())
    }
    // Each alone: 2621 of 2¹⁸.
    let alone = Double(sample.output(0, 0).count { $0 < low })
    #expect(abs(alone - 2621.44) < 6 * 51.2)
  }

  /// 2050 paths on every instruction set the processor has: the same bits, and the scores of the
  /// library's copula at the same draws.
  @Test(arguments: InstructionSet.available)
  func `every kernel has the scores of the copula`(set: InstructionSet) throws {
    let scenario = try Self.park(0.4, .student(degreesOfFreedom: 2.5))
    let sample = try PathSample(scenario, paths: 2050, instructionSet: set)
    let reference = try PathSample(scenario, paths: 2050, instructionSet: .baseline, blockPaths: 8)
    #expect(sample.columns == reference.columns)
    let library = try StudentCopula(kendall: [[1, 0.4], [0.4, 1]], degreesOfFreedom: 2.5)
    let columns = sample.plan.inputs
    #expect(columns.map(\.factor) == ["a", "b", "correlation.copula"])
    for chunk in 0..<3 {
      let draws = columns.map { column in
        var stream = NormalStream(seed: 1, factor: column.key, step: column.step, chunk: chunk)
        return (0..<128).flatMap { _ in
          let group = stream.next()
          return (0..<8).map { group[$0] }
        }
      }
      for path in 0..<min(1024, 2050 - 1024 * chunk) {
        let wanted = library.scores(of: draws.map { $0[path] })
        let index = 1024 * chunk + path
        #expect(abs(sample.output(0, 0)[index] - 100 - wanted[0]) < 1e-10)
        #expect(abs(sample.output(1, 0)[index] - 100 - wanted[1]) < 1e-10)
      }
    }
  }
}
