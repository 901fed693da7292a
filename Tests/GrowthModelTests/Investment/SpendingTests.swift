import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Equations 1 and 2, worked by hand.
@Suite struct SpendingTests {
  @Test func `growth follows the last year of the plan`() throws {
    let park = plainPark([plainCluster(spends: spending(plan: [10, 20], growth: 0.5))], to: 2027)
    #expect(try FollowedPath(park).forecast(.spent) == [10, 20, 30, 45])
  }

  /// 0.4 of 10 agreed each year; after half a year's wait an even year's agreements are spent half
  /// in that year and half in the next.
  @Test func `agreed money is realised and waits for its start`() throws {
    var flow = spending([(2022, 0), (2024, 20)], plan: [10, 30, 0])
    flow.kind = .agreed(realised: .known(0.4), start: .known(0.5))
    let path = try FollowedPath(plainPark([plainCluster(spends: flow)], from: 2021))
    #expect(path.term(.agreed) == [0, 10, 10, 10, 30, 0])
    #expect(path.term(.spent) == [0, 2, 4, 4, 8, 6])
  }

  /// Build time 2: weights ¼, ½, ¼ from agreement to spending, and once more from spending to
  /// plant: the convolution (1, 4, 6, 4, 1)/16.
  @Test func `the build time delays the spending of agreed money, and then its plant`() throws {
    var flow = spending(plan: [16, 0])
    flow.kind = .agreed(realised: .known(1), start: .known(0))
    let cluster = plainCluster(spends: flow) { $0.build = .known(2) }
    let path = try FollowedPath(plainPark([cluster], to: 2029))
    #expect(path.forecast(.spent) == [4, 8, 4, 0, 0, 0])
    #expect(path.forecast(.started) == [1, 4, 6, 4, 1, 0])
  }

  /// 12 and 12 in money of the year, prices rising by 20 % and 25 %: 12/1.2 and 12/1.5.
  @Test func `a plan in money of the year is deflated by prices of investment`() throws {
    let park = plainPark([plainCluster(spends: spending(plan: [12]))], to: 2025) {
      $0.prices.investment = [2024: .known(0.2), 2025: .known(0.25)]
    }
    #expect(agree(try FollowedPath(park).forecast(.spent), [10, 8]))
  }

  /// exp(σξ − σ²/2), one ξ a calendar year: σ = 0.5, ξ = 1 and −2 give e^0.375 and e^−1.125.
  @Test func `noise of a year multiplies all its quarters and no history`() throws {
    let e0375 = 1.4549914146182013
    let e1125 = 0.32465246735834974
    var flow = spending([(2023, 0), (2024, 8)], plan: [4])
    flow.noise = .known(0.5)
    let park = plainPark([plainCluster(spends: flow)], from: 2023, to: 2025, stepsPerYear: 4)
    let plan = try ModelPlan(park)
    let scores = plan.scores(["investment.noise.one": [1, -2]])
    let path = FollowedPath(park, plan: plan, inputs: scores)
    let expected =
      Array(repeating: 2.0, count: 4) + Array(repeating: e0375, count: 4)
      + Array(repeating: e1125, count: 4)
    #expect(agree(path.term(.spent), expected))
  }

  /// Shares 0.3 and 0.9 of a park's 40 are 10 and 30, in base output, history and plan alike.
  @Test func `shares divide every total of the park by their sum`() throws {
    var flow = spending(plan: [])
    flow.plan = [.shareOf(.known(40))]
    flow.history = [
      HistoryPeriod(
        begin: 2023, end: 2024, cumulativeAtBegin: .shareOf(.known(0)),
        cumulativeAtEnd: .shareOf(.known(20)))
    ]
    let clusters = [("one", 0.3), ("two", 0.9)].map { id, share in
      plainCluster(id, spends: flow) {
        $0.share = .known(share)
        $0.baseOutput = .shareOf(.known(200))
      }
    }
    let path = try FollowedPath(plainPark(clusters, to: 2024))
    #expect(agree(path.term(.spent, 0), [0, 5, 10]))
    #expect(agree(path.term(.spent, 1), [0, 15, 30]))
    #expect(agree(path.output(0) + path.output(1), [50, 150]))
  }
}
