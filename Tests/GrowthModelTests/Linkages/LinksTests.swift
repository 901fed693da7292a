import GrowthModel
import LinearAlgebra
import ModelFixtures
import Probability
import Testing

/// Equation 9 against solutions in closed form and against LAPACK.
@Suite struct LinksTests {
  static let half = 0.4054651081081644  // ln 1.5

  /// Output before links in the first year: 1.5 times the base, so a change of 50, 100, 150.
  static func park(_ supply: [[Double]], capture: Input) -> Scenario {
    let clusters = supply.indices.map { index in
      plainCluster("c\(index)", output: 100 * Double(index + 1)) { $0.drift = .known(half) }
    }
    return plainPark(clusters, to: 2024) { $0.links = Links(supply: supply, capture: capture) }
  }

  /// 0.5, known and solved in the planning step, or the median of 0.2…0.8, solved path by path.
  static func captures() throws -> [Input] {
    [.known(0.5), drawn("links.capture", try Uniform(minimum: 0.2, maximum: 0.8))]
  }

  /// (I − κB)⁻¹ of B = (0 a; b 0) is (1 κa; κb 1)/(1 − κ²ab). With a = 0.4, b = 0.6, κ = ½:
  /// x₁ = (50 + 0.2·100)/0.94, x₂ = (0.3·50 + 100)/0.94.
  @Test func `two clusters agree with the closed solution`() throws {
    for capture in try Self.captures() {
      let path = try FollowedPath(Self.park([[0, 0.4], [0.6, 0]], capture: capture))
      #expect(agree(path.forecast(.links, 0), [100 + 70 / 0.94]))
      #expect(agree(path.forecast(.links, 1), [200 + 115 / 0.94]))
      #expect(agree(path.total, [300 + 185 / 0.94]))
    }
  }

  /// Each buys from the next alone: x₁ = y₁ + a x₂, x₂ = y₂ + b x₃, x₃ = y₃ + c x₁, so
  /// x₁ = (y₁ + a y₂ + ab y₃)/(1 − abc). κB gives a = 0.2, b = 0.5, c = 0.4; 1 − abc = 0.96.
  @Test func `three clusters agree with the closed solution`() throws {
    let supply = [[0, 0.4, 0], [0, 0, 1], [0.8, 0, 0]]
    for capture in try Self.captures() {
      let path = try FollowedPath(Self.park(supply, capture: capture))
      let first = (50 + 0.2 * 100 + 0.1 * 150) / 0.96
      let third = 150 + 0.4 * first
      let second = 100 + 0.5 * third
      #expect(agree(path.forecast(.links, 0), [100 + first]))
      #expect(agree(path.forecast(.links, 1), [200 + second]))
      #expect(agree(path.forecast(.links, 2), [300 + third]))
    }
  }

  /// What a cluster buys from itself: x = y/(1 − κB).
  @Test func `a cluster that buys from itself grows by the geometric series`() throws {
    for capture in try Self.captures() {
      let path = try FollowedPath(Self.park([[0.4]], capture: capture))
      #expect(agree(path.total, [100 + 50 / 0.8]))
    }
  }

  /// Six clusters, κ anywhere in its range, shocks of all sizes: what elimination without pivoting
  /// gives on a path is what LAPACK gives.
  @Test func `an uncertain capture agrees with LAPACK on every path`() throws {
    let scenario = try ReferenceScenario.named("local-links").scenario
    let links = try #require(scenario.links)
    let plan = try ModelPlan(scenario)
    let place = try #require(plan.uncertainInputs.firstIndex { $0.name == links.capture.name })
    let clusters = scenario.clusters.indices
    var least = 1.0
    var greatest = 0.0
    for number in 0..<200 {
      let scores = plan.randomScores(number)
      let path = FollowedPath(scenario, plan: plan, inputs: scores)
      let capture = plan.values(at: scores)[place]
      least = min(least, capture)
      greatest = max(greatest, capture)
      let matrix = try Matrix(
        clusters.map { i in
          clusters.map { j in (i == j ? 1 : 0) - capture * links.supply[i][j] }
        })
      let base = clusters.map { path.outcomes[plan.outcomes.baseOutput + $0] }
      for year in 0..<plan.outcomes.yearCount {
        let change = try Matrix(clusters.map { [path.forecast(.demand, $0)[year] - base[$0]] })
        let solution = try solve(matrix, change)
        for c in clusters {
          let expected = base[c] + solution[c, 0]
          #expect(abs(path.forecast(.links, c)[year] - expected) <= 1e-10 * abs(expected))
        }
      }
    }
    // The draws reach over most of the range 0.2…0.5.
    #expect(least < 0.24 && greatest > 0.46)
  }

  @Test func `a fall of output is passed on like a rise`() throws {
    var park = Self.park([[0, 0.4], [0.6, 0]], capture: .known(0.5))
    for index in park.clusters.indices {
      park.clusters[index].drift = .known(-0.6931471805599453)
    }
    // −50 and −100 in place of 50 and 100.
    #expect(agree(try FollowedPath(park).forecast(.links, 0), [100 - 70 / 0.94]))
  }

  /// The third buys and sells nothing inside: the first two are those of `two clusters`.
  @Test func `a registered cluster neither buys nor sells in the park`() throws {
    let supply = [[0, 0.4, 0.3], [0.6, 0, 0.2], [0.1, 0.7, 0.5]]
    for capture in try Self.captures() {
      var park = Self.park(supply, capture: capture)
      park.clusters[2].isRegistered = true
      let path = try FollowedPath(park)
      #expect(agree(path.output(0), [100 + 70 / 0.94]))
      #expect(agree(path.output(1), [200 + 115 / 0.94]))
      #expect(agree(path.output(2), [450]))
    }
  }

  @Test func `links without a solution are an error`() throws {
    #expect(throws: PlanError.self) {
      try ModelPlan(Self.park([[0, 2], [2, 0]], capture: .known(0.5)))
    }
  }

  /// In quarters the change is that of a quarter: each is linked by itself.
  @Test func `links hold in every quarter`() throws {
    var park = Self.park([[0, 0.4], [0.6, 0]], capture: .known(0.5))
    park.horizon.stepsPerYear = 4
    let path = try FollowedPath(park)
    let demand = [path.forecast(.demand, 0), path.forecast(.demand, 1)]
    let expected = (0..<4).map { quarter -> Double in
      let change = (demand[0][quarter] - 25, demand[1][quarter] - 50)
      return 25 + (change.0 + 0.2 * change.1) / 0.94
    }
    #expect(agree(path.forecast(.links, 0), expected))
  }
}
