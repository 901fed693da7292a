import GrowthModel
import ModelFixtures
import Probability
import Testing

/// What a plan draws, and how draws become values.
@Suite struct ModelPlanTests {
  @Test func `a number of the park is one draw for all clusters`() throws {
    let ratio = drawn("law.ratio", try LogNormal(median: 2, sigma: 0.5))
    let clusters = [("one", 1.0), ("two", 0.5)].map { id, factor in
      plainCluster(id, spends: spending(plan: [100])) {
        $0.production.addedRatio = Scaled(ratio, by: factor)
      }
    }
    let park = plainPark(clusters, to: 2024)
    let plan = try ModelPlan(park)
    #expect(plan.inputs.map(\.factor) == ["law.ratio"])
    // 2 e^0.5 = 3.2974425414002564; half of 100 works in the first year.
    let path = FollowedPath(park, plan: plan, inputs: [1])
    #expect(agree(path.output(0) + path.output(1), [264.8721270700128, 182.4360635350064]))
    #expect(agree(plan.values(at: [1]), [3.2974425414002564]))
  }

  @Test func `a plan without chance draws nothing`() throws {
    #expect(try ModelPlan(.miniature).uncertainInputs.isEmpty)
    let plan = try ModelPlan(plainPark([plainCluster()]))
    #expect(plan.inputs.isEmpty)
    #expect(plan.values(at: []).isEmpty)
  }

  /// r = ½ by rank is 2 sin(π/12) = 0.5176380902050415 by normal score; √(1 − r²) =
  /// 0.8555996771673523. The first input named keeps its own draw.
  @Test func `tied inputs mix their draws by the Cholesky factor`() throws {
    func park(_ pair: (String, String)) throws -> Scenario {
      let normal = try Normal(mean: 0, standardDeviation: 1)
      let clusters = ["a", "b"].map { name in
        plainCluster(name) { $0.baseOutput = .own(drawn(name, normal)) }
      }
      return plainPark(clusters) {
        $0.correlations = InputCorrelations([.init(pair.0, pair.1, rank: 0.5)])
      }
    }
    let forward = try ModelPlan(park(("a", "b"))).values(at: [1, -2])
    #expect(agree(forward, [1, 0.5176380902050415 - 2 * 0.8555996771673523]))
    let backward = try ModelPlan(park(("b", "a"))).values(at: [1, -2])
    #expect(agree(backward, [0.8555996771673523 - 2 * 0.5176380902050415, -2]))
  }

  /// Rank correlations of 0.9, 0.9 and −0.9 cannot hold together.
  @Test func `impossible ties are an error, or repaired and reported`() throws {
    let normal = try Normal(mean: 0, standardDeviation: 1)
    let clusters = ["a", "b", "c"].map { name in
      plainCluster(name) { $0.baseOutput = .own(drawn(name, normal)) }
    }
    var park = plainPark(clusters)
    let pairs: [InputCorrelations.Pair] = [
      .init("a", "b", rank: 0.9), .init("b", "c", rank: 0.9), .init("a", "c", rank: -0.9),
    ]
    park.correlations = InputCorrelations(pairs)
    #expect(throws: PlanError.self) { try ModelPlan(park) }
    park.correlations = InputCorrelations(pairs, repair: true)
    let plan = try ModelPlan(park)
    #expect(plan.remarks.count == 1)
  }

  @Test func `a factor's key does not depend on what else is drawn`() throws {
    let base = try ModelPlan(ReferenceScenario.named("base").scenario)
    let more = try ModelPlan(ReferenceScenario.named("anchor-arrival").scenario)
    let keys = Set(more.inputs)
    #expect(base.inputs.allSatisfy { keys.contains($0) })
    #expect(Set(base.inputs).count == base.inputs.count)
    #expect(Set(base.inputs.map(\.key)).count == Set(base.inputs.map(\.factor)).count)
  }
}
