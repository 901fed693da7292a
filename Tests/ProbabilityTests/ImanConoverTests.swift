import LinearAlgebra
import Testing

@testable import Probability

@Suite struct ImanConoverTests {
  /// A column of values of a distribution at the middles of n slices, in a fixed mixed order.
  func column(_ distribution: any Distribution, _ count: Int, shift: Int) -> [Double] {
    (0..<count).map { k in
      let slice = (k * 617 + shift) % count
      return distribution.quantile(at: (Double(slice) + 0.5) / Double(count))
    }
  }

  // SciPy 1.17.1: rankdata([3, 1, 3, 2, 1, 3], method="average").
  @Test func `ties share the mean of their ranks`() {
    #expect(averageRanks([3, 1, 3, 2, 1, 3]) == [5, 1.5, 5, 3, 1.5, 5])
    #expect(averageRanks([]) == [])
    // Φ⁻¹ of ½/4, 2/4, 2/4 and 3½/4; Φ⁻¹(0.875) = 1.1503493803760083 (SciPy 1.17.1, norm.ppf).
    let scores = normalScores([-7, 5, 5, 90])
    for (score, wanted) in zip(scores, [-1.1503493803760083, 0, 0, 1.1503493803760083]) {
      #expect(abs(score - wanted) < 1e-14)
    }
    #expect(normalScores([]) == [])
    // spearmanr([1, 2, 2, 4, 7], [3, 1, 4, 4, 9]).statistic = 0.7631578947368421.
    let matrix = rankCorrelations([[1, 2, 2, 4, 7], [3, 1, 4, 4, 9], [5, 5, 5, 5, 5]])
    #expect(abs(matrix[0, 1] - 0.7631578947368421) < 1e-15)
    #expect(matrix[0, 2] == 0 && matrix[2, 2] == 1)
  }

  @Test func `values keep their marginals and get the rank correlations`() throws {
    let count = 1000
    let columns = [
      column(try LogNormal(median: 1, sigma: 1), count, shift: 0),
      column(try Uniform(minimum: 0, maximum: 1), count, shift: 311),
      column(try Gamma(shape: 0.5, scale: 1), count, shift: 77),
      column(try Normal(mean: 0, standardDeviation: 1), count, shift: 500),
    ]
    let wanted = try CorrelationMatrix([
      [1, 0.7, 0.3, -0.5], [0.7, 1, 0.2, -0.2], [0.3, 0.2, 1, 0], [-0.5, -0.2, 0, 1],
    ])
    let result = try arranged(columns, rankCorrelations: wanted, seed: 3)
    for (before, after) in zip(columns, result.columns) {
      #expect(before.sorted() == after.sorted())
    }
    let reached = rankCorrelations(result.columns)
    for (got, told) in zip(reached.elements, result.rankCorrelations.elements) {
      #expect(abs(got - told) < 1e-14)
    }
    for (got, asked) in zip(reached.elements, wanted.matrix.elements) {
      #expect(abs(got - asked) <= result.largestMiss + 1e-15)
    }
    #expect(result.largestMiss < 0.005)
  }

  @Test func `ties and discrete inputs are raised to what is asked, or the miss is told`() throws {
    let count = 2000
    let columns = [
      column(try Discrete(values: [1, 2, 5], weights: [5, 3, 2]), count, shift: 0),
      column(try Poisson(mean: 1.5), count, shift: 5),
      column(try Normal(mean: 0, standardDeviation: 1), count, shift: 9),
    ]
    let wanted = try CorrelationMatrix([[1, 0.5, 0.4], [0.5, 1, 0.6], [0.4, 0.6, 1]])
    let result = try arranged(columns, rankCorrelations: wanted, seed: 3)
    #expect(result.largestMiss < 0.01)
    for (before, after) in zip(columns, result.columns) {
      #expect(before.sorted() == after.sorted())
    }
    // A rare event can follow another number only so far: with p = 0.02 Spearman's correlation
    // reaches √(3 p (1 − p)) = 0.242 at most.
    let rare = [
      column(try Bernoulli(probability: 0.02), count, shift: 0),
      column(try Normal(mean: 0, standardDeviation: 1), count, shift: 9),
    ]
    let hopeless = try arranged(
      rare, rankCorrelations: CorrelationMatrix([[1, 0.9], [0.9, 1]]), seed: 1)
    #expect(hopeless.largestMiss > 0.65)
    #expect(hopeless.rankCorrelations[0, 1] <= 0.2425)
    #expect(abs(hopeless.largestMiss - (0.9 - hopeless.rankCorrelations[0, 1])) < 1e-15)
  }

  @Test func `what cannot be arranged is refused in words`() throws {
    let one = try CorrelationMatrix([[1, 0.5], [0.5, 1]])
    let wrong: [[[Double]]] = [
      [[1, 2, 3]], [[1, 2], [3]], [[1, 2, 3], [1, 2, .nan]], [[1, 2], [1, 2]], [[], []],
    ]
    for columns in wrong {
      #expect(throws: InvalidParameter.self) {
        try arranged(columns, rankCorrelations: one, seed: 1)
      }
    }
  }

  @Test func `a controlled hypercube has the correlations asked for`() throws {
    let plain = try LatinHypercube(points: 500, dimensions: 8, seed: 6)
    let controlled = try ControlledLatinHypercube(
      points: 500, dimensions: 8, replicates: 2, seed: 6)
    func largest(_ design: any Design, _ replicate: Int) -> Double {
      let columns = (0..<8).map { design.scores(dimension: $0, replicate: replicate, count: 500) }
      var worst = 0.0
      let matrix = correlations(columns)
      for i in 0..<8 { for j in 0..<i { worst = max(worst, abs(matrix[i, j])) } }
      return worst
    }
    for replicate in 0..<2 {
      // 28 chance correlations of standard deviation 0.045.
      #expect(largest(plain, replicate) > 0.05)
      #expect(largest(controlled, replicate) < 0.012)
    }
    for dimension in 0..<8 {
      let scores = controlled.scores(dimension: dimension, replicate: 1, count: 500)
      let slices = Set(scores.map { Int(normalCumulative(at: $0) * 500) })
      #expect(slices.count == 500)
    }
    let wanted = try CorrelationMatrix([[1, 0.8], [0.8, 1]])
    let linked = try ControlledLatinHypercube(
      points: 400, dimensions: 2, replicates: 1, correlations: wanted, seed: 6)
    let reached = correlations((0..<2).map { linked.scores(dimension: $0, count: 400) })
    #expect(abs(reached[0, 1] - 0.8) < 0.01)
    #expect(throws: InvalidParameter.self) {
      try ControlledLatinHypercube(points: 9, dimensions: 8, replicates: 1, seed: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try ControlledLatinHypercube(
        points: 90, dimensions: 3, replicates: 1, correlations: wanted, seed: 1)
    }
  }
}
