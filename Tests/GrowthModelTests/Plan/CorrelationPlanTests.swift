import GrowthModel
import LinearAlgebra
import ModelFixtures
import Probability
import Testing

/// How correlations become rows of the plan.
@Suite struct CorrelationPlanTests {
  /// A park with one standard-normal input for each name.
  private func park(
    _ correlations: InputCorrelations, of names: [String] = ["a", "b", "c"],
    change: (inout Scenario) -> Void = { _ in }
  ) throws -> Scenario {
    let normal = try Normal(mean: 0, standardDeviation: 1)
    let clusters = names.map { name in
      plainCluster(name) { $0.baseOutput = .own(drawn(name, normal)) }
    }
    return plainPark(clusters) {
      $0.correlations = correlations
      change(&$0)
    }
  }

  /// Kendall's ⅓, −⅓ and ⅓ are ½, −½ and ½ by score; made by hand: L = ((1), (½, √¾),
  /// (−½, √¾, 0)), since ½·(−½) + √¾ x = ½ gives x = √¾.
  @Test func `Kendall's τ ties by the sine`() throws {
    let third = 1.0 / 3
    let plan = try ModelPlan(
      park(
        InputCorrelations([
          .init("a", "b", .kendall(third)), .init("a", "c", .kendall(-third)),
          .init("b", "c", .kendall(third)),
        ])))
    let root = 0.75.squareRoot()
    let found = plan.values(at: [1, 2, -3])
    #expect(abs(found[1] - (0.5 + 2 * root)) < 1e-12)
    #expect(abs(found[2] - (-0.5 + 2 * root)) < 1e-6)
  }

  /// Loadings 0.6 and 0.8: correlation 0.48, and √(1 − 0.48²) = 0.8772684879784524.
  @Test func `correlations of scores are taken as they stand`() throws {
    let plan = try ModelPlan(
      park(InputCorrelations([.init("a", "b", .score(0.48))]), of: ["a", "b"]))
    #expect(agree(plan.values(at: [1, -2]), [1, 0.48 - 2 * 0.8772684879784524]))
  }

  @Test(arguments: [1.0, 2.5, 4, 30])
  func `the t copula is that of the library`(degrees: Double) throws {
    let rows = [[1, 0.5, -0.3], [0.5, 1, 0.2], [-0.3, 0.2, 1]]
    let library = try StudentCopula(rankCorrelations: rows, degreesOfFreedom: degrees)
    let plan = try ModelPlan(
      park(
        InputCorrelations(
          [
            .init("a", "b", rank: 0.5), .init("a", "c", rank: -0.3), .init("b", "c", rank: 0.2),
          ], copula: .student(degreesOfFreedom: degrees))))
    #expect(plan.inputs.map(\.factor) == ["a", "b", "c", "correlation.copula"])
    #expect(plan.uncertainInputs.count == 3)
    for number in 0..<500 {
      let scores = plan.randomScores(number)
      for (found, wanted) in zip(plan.values(at: scores), library.scores(of: scores)) {
        #expect(abs(found - wanted) < 1e-10)
      }
    }
  }

  @Test func `the t copula leaves inputs alone that are not tied`() throws {
    let plan = try ModelPlan(
      park(InputCorrelations([.init("a", "b", rank: 0)], copula: .student(degreesOfFreedom: 3))))
    let found = plan.values(at: [1, -1, 1.5, -2])
    #expect(found[2] == 1.5)
    // A small W takes both far out, each to its own side.
    #expect(found[0] > 1.5 && found[1] == -found[0])
  }

  /// Higham (2002): 1, 0, 1 become 0.7607, 0.1573, 0.7607.
  @Test func `a repair tells each pair in its own terms`() throws {
    let given = InputCorrelations(
      [.init("a", "b", .score(1)), .init("b", "c", .kendall(1))], repair: true)
    let plan = try ModelPlan(park(given))
    guard case .correlationsRepaired(let changes)? = plan.remarks.first else {
      Issue.record("nothing told: \(plan.remarks)")
      return
    }
    #expect(changes.map(\.first) == ["a", "a", "b"])
    #expect(changes.map(\.second) == ["b", "c", "c"])
    #expect(changes.map(\.measure) == [.score, .rank, .kendall])
    #expect(changes.map(\.before) == [1, 0, 1])
    // (6/π) asin(0.1573/2) = 0.1504; (2/π) asin 0.7607 = 0.5503.
    for (change, after) in zip(changes, [0.7607, 0.1504, 0.5503]) {
      #expect(abs(change.after - after) < 6e-5)
    }
  }

  @Test func `a pair of which one is not drawn leaves a remark, unless a lever is off`() throws {
    let pairs: [InputCorrelations.Pair] = [
      .init("a", "nobody", rank: 0.4), .init("b", "levers.speed.effects.1", rank: 0.4),
    ]
    let speed = lever("speed", [])
    let plan = try ModelPlan(park(InputCorrelations(pairs)) { $0.levers = [speed] })
    #expect(plan.remarks == [.correlationWithoutEffect("a", "nobody", undrawn: "nobody")])
    #expect(agree(plan.values(at: [1, 2, 3]), [1, 2, 3]))
  }

  /// 1 comes at low scores of `bernoulli`, and 5 at low ones here: the correlation is of values.
  @Test func `a positive correlation means high values together, of choices too`() throws {
    let falling: [any Distribution] = [
      try Bernoulli(probability: 0.5), try Discrete(values: [5, 1], weights: [0.5, 0.5]),
    ]
    for distribution in falling {
      var scenario = try park(
        InputCorrelations([.init("a", "b", .score(0.9))]), of: ["a", "b"])
      scenario.clusters[1].baseOutput = .own(drawn("b", distribution))
      let plan = try ModelPlan(scenario)
      #expect(plan.values(at: [2, 0])[1] > plan.values(at: [-2, 0])[1])
    }
    let mixed = drawn("b", try Discrete(values: [1, 3, 2], weights: [0.3, 0.3, 0.4]))
    #expect(mixed.trend == nil)
  }
}
