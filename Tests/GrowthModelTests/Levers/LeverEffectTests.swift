import GrowthModel
import ModelFixtures
import Probability
import Testing

/// What levers do to each input, worked by hand.
@Suite struct LeverEffectTests {
  static func park(
    _ effects: [LeverEffect], steps: Int = 1, to: Int = 2026,
    change: (inout Cluster) -> Void = { _ in }
  ) -> Scenario {
    let cluster = plainCluster(ratio: 2, spends: spending(plan: [100]), change: change)
    return plainPark([cluster], to: to, stepsPerYear: steps) { $0.levers = [lever("it", effects)] }
  }

  static func follow(_ scenario: Scenario, level: Double = 1) throws -> FollowedPath {
    try FollowedPath(scenario, levels: ["it": LeverLevel(level)])
  }

  /// At level ½: set to 80 gives 90; factors 1.2 and 1.4 give 1.1 and 1.2; 6 and −1 more give 3
  /// and −½: 90 · 1.1 · 1.2 + 2.5 = 121.3, whatever the order of writing.
  @Test func `sets come first, then the product, then the sum`() throws {
    let effects = [
      effect(.investment, .add(.known(6))), effect(.investment, .multiply(.known(1.2))),
      effect(.investment, .set(.known(80))), effect(.investment, .add(.known(-1))),
      effect(.investment, .multiply(.known(1.4))),
    ]
    for order in [effects, effects.reversed()] {
      let path = try Self.follow(Self.park(order), level: 0.5)
      #expect(agree(path.forecast(.spent), [121.3, 121.3, 121.3]))
    }
  }

  /// The same with each effect in a lever of its own.
  @Test func `the order holds across levers`() throws {
    var park = Self.park([])
    park.levers = [
      lever("sum", [effect(.investment, .add(.known(6)))]),
      lever("product", [effect(.investment, .multiply(.known(1.2)))]),
      lever("set", [effect(.investment, .set(.known(80)))]),
    ]
    let path = try FollowedPath(park, levels: ["sum": 0.5, "product": 1, "set": 0.25])
    // 0.75·100 + 0.25·80 = 95; · 1.2 = 114; + 3.
    #expect(agree(path.forecast(.spent), [117, 117, 117]))
  }

  /// Over two years from 2024: 1/4, 3/4, 1. From the middle of 2024, at once: 1/2, 1, 1. Until the
  /// middle of 2025: 1, 1/2, 0. Two years from the middle of 2024: 1/16 (½·½·½/2), then
  /// 9/16 − 1/16 = 1/2, then 15/16. Two years from 2024 until 2025.5: 1/4, then of the first half
  /// of 2025 (0.75² − 0.5²)/… = (1.5² − 1)/4 = 0.3125.
  @Test(
    arguments: [
      (2024, nil, 2, [0.25, 0.75, 1]), (2024.5, nil, 0, [0.5, 1, 1]),
      (2024, 2025.5, 0, [1, 0.5, 0]), (2024.5, nil, 2, [0.0625, 0.5, 0.9375]),
      (2024, 2025.5, 2, [0.25, 0.3125, 0]), (2024, 2025, 0, [1, 0, 0]),
    ] as [(Double, Double?, Double, [Double])])
  func `the phase is the mean over the step`(
    from: Double, until: Double?, phase: Double, expected: [Double]
  ) throws {
    let park = Self.park([
      effect(.investment, .add(.known(40)), from: from, until: until, phase: phase)
    ])
    let path = try Self.follow(park)
    #expect(agree(path.forecast(.spent), expected.map { 100 + 40 * $0 }))
  }

  /// Over one year from 2024: quarters at 1/8, 3/8, 5/8, 7/8.
  @Test func `the phase of quarters is finer`() throws {
    let path = try Self.follow(
      Self.park([effect(.investment, .add(.known(40)), phase: 1)], steps: 4))
    #expect(agree(Array(path.forecast(.spent).prefix(5)), [26.25, 28.75, 31.25, 33.75, 35]))
  }

  /// The plan is 10, 30, 45, 25 and stays there. Read 1½ years later: 37.5, 35, 25, 25. A year
  /// earlier, with the first held: 10, 10, 30, 45. Half-way at level ½ of one year: 20, 37.5, 35.
  @Test(
    arguments: [
      (1.5, 1, [37.5, 35, 25, 25]), (-1, 1, [10, 10, 30, 45]), (1, 0.5, [20, 37.5, 35, 25]),
    ] as [(Double, Double, [Double])])
  func `a shift reads the plan later or earlier`(
    shift: Double, level: Double, expected: [Double]
  ) throws {
    var park = Self.park([effect(.investment, .shift(.known(shift)))], to: 2027)
    park.clusters[0].investment = spending(plan: [10, 30, 45, 25])
    #expect(agree(try Self.follow(park, level: level).forecast(.spent), expected))
  }

  /// 100 growing by half: 100, 150, 225, 337.5, 506.25; two years later, after the horizon too.
  @Test func `a shifted plan goes on growing after the horizon`() throws {
    var park = Self.park([effect(.investment, .shift(.known(2)))])
    park.clusters[0].investment = spending(plan: [100], growth: 0.5)
    #expect(agree(try Self.follow(park).forecast(.spent), [225, 337.5, 506.25]))
  }

  @Test func `investment, build time and ramp never fall below nothing`() throws {
    let less = Self.park([effect(.investment, .add(.known(-130)))])
    #expect(try Self.follow(less).forecast(.spent) == [0, 0, 0])
    let quick = Self.park([
      effect(.build, .add(.known(-9))), effect(.ramp, .add(.known(-9))),
    ]) {
      $0.build = .known(2)
      $0.ramp = .known(2)
    }
    let path = try Self.follow(quick)
    #expect(path.forecast(.started) == [100, 100, 100])
    #expect(path.forecast(.loaded) == [50, 150, 250])
  }

  /// Two years' build: 25, 50, 25. From 2025 on none: 2024's money goes on as it began.
  @Test func `a build time holds for the money spent in its step`() throws {
    let park = Self.park([effect(.build, .set(.known(0)), from: 2025)]) { $0.build = .known(2) }
    #expect(agree(try Self.follow(park).forecast(.started), [25, 150, 125]))
  }

  /// Ramp 2 has loads 1/12, 1/2, 11/12; from 2025 on half at once and then all.
  @Test func `a ramp holds for the plant started in its step`() throws {
    let park = Self.park([effect(.ramp, .set(.known(0)), from: 2025)]) { $0.ramp = .known(2) }
    let expected = [100.0 / 12, 100, 100 * 11.0 / 12 + 150]
    #expect(agree(try Self.follow(park).forecast(.loaded), expected))
  }

  /// Wear of 10 %, from 2026 on 40 %: 100; 90 + 100; 0.6·190 + 100.
  @Test func `wear is that of the step`() throws {
    let park = Self.park([effect(.wear, .set(.known(0.4)), from: 2026)]) { $0.wear = .known(0.1) }
    #expect(agree(try Self.follow(park).forecast(.capital), [100, 190, 214]))
  }

  /// ΔM = 50, 150, 250 at a ratio of 2, half as much again.
  @Test func `a ratio is multiplied for all added capital`() throws {
    let path = try Self.follow(Self.park([effect(.ratio, .multiply(.known(1.5)))]))
    #expect(agree(path.total, [250, 550, 850]))
  }

  /// ln 2 a year from 2025 on: 1, 2, 4; with quarters of 2025 at ¼, ½, ¾, 1 of it.
  @Test func `a drift adds up over the steps`() throws {
    let ln2 = 0.6931471805599453
    let effects = [effect(.drift, .add(.known(ln2)), from: 2025)]
    #expect(agree(try Self.follow(Self.park(effects)).forecast(.productivity), [1, 2, 4]))
    let quarters = try Self.follow(Self.park(effects, steps: 4)).forecast(.productivity)
    // 2^¼, 2^½, 2^¾, 2
    let expected = [1.189207115002721, 1.4142135623730951, 1.681792830507429, 2]
    #expect(agree(Array(quarters[4..<8]), expected))
  }

  /// Realised ½ of 100, plus 0.1 from 2025 on; a start of 1 year, set to 0 for what is agreed from
  /// 2025 on: in 2025 the money of both years is spent.
  @Test func `realisation and start of agreed money can be moved`() throws {
    var park = Self.park([
      effect(.realised, .add(.known(0.1)), from: 2025),
      effect(.start, .set(.known(0)), from: 2025),
    ])
    park.clusters[0].investment?.kind = .agreed(realised: .known(0.5), start: .known(1))
    #expect(agree(try Self.follow(park).forecast(.spent), [0, 120, 60]))
  }

  /// exp(−σ²(1 − φ²)/2) with φ = 0: σ = 0.2 + 0.4 = 0.6, so e^−0.18.
  @Test func `the spread of demand can be moved`() throws {
    var park = Self.park([effect(.shockDeviation, .add(.known(0.4)))])
    park.shock = DemandShock(sd: .known(0.2), dependence: .oneFactor([0]))
    let path = try Self.follow(park)
    #expect(agree(path.forecast(.shock), Array(repeating: 0.835270211411272, count: 3)))
  }

  /// Base 100, twice that before land; a room of 100 in place of 50, by density or by area.
  @Test(arguments: [LeverEffect.Subject.landDensity, .developedLand])
  func `the land limit can be moved`(_ subject: LeverEffect.Subject) throws {
    var park = Self.park([
      effect(subject, .multiply(.known(4.0 / 3))), effect(.level, .multiply(.known(2))),
    ])
    park.clusters[0].investment = nil
    park.land = LandLimit(density: .known(15), developed: .known(10))
    let total = try Self.follow(park).total
    #expect(agree(total, Array(repeating: 184.08964152537145, count: 3)))
  }

  /// The same lever on the ceiling inside the logistic law, which is reached at once.
  @Test func `the ceiling of the logistic law can be moved`() throws {
    var park = Self.park([effect(.landDensity, .set(.known(30)), from: 2025)])
    park.laws = [WeightedLaw(.logistic)]
    park.clusters[0].production.logisticRate = .known(60)
    park.land = LandLimit(density: .known(15), developed: .known(10))
    #expect(agree(try Self.follow(park).total, [150, 300, 300]))
  }

  /// κ = 0.25 + 0.25 from 2025 on: a change of 100 becomes 100/(1 − 0.4κ).
  @Test func `the capture of links can be moved`() throws {
    var park = Self.park([
      effect(.localCapture, .add(.known(0.25)), from: 2025),
      effect(.level, .multiply(.known(2))),
    ])
    park.clusters[0].investment = nil
    park.links = Links(supply: [[0.4]], capture: .known(0.25))
    #expect(agree(try Self.follow(park).total, [100 + 100 / 0.9, 225, 225]))
  }

  @Test func `inflation can be moved`() throws {
    var park = Self.park([effect(.inflation, .add(.known(0.1)), from: 2025)])
    park.prices.inflation = [2024: .known(0.2), 2025: .known(0), 2026: .known(0)]
    let path = try Self.follow(park)
    #expect(agree(path.years(path.plan.outcomes.prices), [1.2, 1.32, 1.452]))
  }

  // MARK: Parks of several clusters

  /// A number of the park, 2, times the factors 1 and ½. Set to 4 and added 1 act on the 2: 5 and
  /// 2.5, so 100 + 50·5 and 100 + 50·2.5 in the first year.
  @Test func `an effect on a number of the park acts before a cluster's factor`() throws {
    let ratio = Input.known(2)
    let clusters = [("one", 1.0), ("two", 0.5)].map { id, factor in
      plainCluster(id, spends: spending(plan: [100])) {
        $0.production.addedRatio = Scaled(ratio, by: factor)
      }
    }
    let park = plainPark(clusters, to: 2024) {
      $0.levers = [
        lever(
          "it",
          [
            effect(.ratio, .set(.known(4)), clusters: [0, 1]),
            effect(.ratio, .add(.known(1)), clusters: [0, 1]),
          ])
      ]
    }
    let path = try Self.follow(park)
    #expect(agree(path.output(0) + path.output(1), [350, 225]))
  }

  /// Shares 0.3 and 0.9 of a plan of 40: 10 and 30. Eight more for both: 2 and 6. Eight more for
  /// the second alone: all of it.
  @Test(arguments: [([0, 1], [12, 36]), ([1], [10, 38])] as [([Int], [Double])])
  func `an amount added to a total is divided among the clusters named`(
    named: [Int], expected: [Double]
  ) throws {
    var flow = spending(plan: [])
    flow.plan = [.shareOf(.known(40))]
    let clusters = [("one", 0.3), ("two", 0.9)].map { id, share in
      plainCluster(id, spends: flow) { $0.share = .known(share) }
    }
    let park = plainPark(clusters, to: 2024) {
      $0.levers = [lever("it", [effect(.investment, .add(.known(8)), clusters: named)])]
    }
    let path = try Self.follow(park)
    #expect(agree(path.term(.spent, 0).suffix(1) + path.term(.spent, 1).suffix(1), expected))
  }

  @Test func `a lever acts on the clusters it names and on no other`() throws {
    let park = plainPark([plainCluster("one"), plainCluster("two")]) {
      $0.levers = [lever("it", [effect(.level, .multiply(.known(1.5)), clusters: [1])])]
    }
    let path = try Self.follow(park)
    #expect(path.output(0) == [100, 100, 100])
    #expect(agree(path.output(1), [150, 150, 150]))
  }

  /// One draw of the effect for all years and clusters: at z = 1 a factor of 1.3.
  @Test func `an effect is one draw for all clusters and years`() throws {
    let strength = drawn("levers.it.effects.0", try Normal(mean: 1.2, standardDeviation: 0.1))
    let park = plainPark([plainCluster("one"), plainCluster("two")]) {
      $0.levers = [lever("it", [effect(.level, .multiply(strength), clusters: [0, 1])])]
    }
    let plan = try ModelPlan(park, levels: ["it": 1])
    #expect(plan.inputs.map(\.factor) == ["levers.it.effects.0"])
    let path = FollowedPath(park, plan: plan, inputs: [1])
    #expect(agree(path.output(0) + path.output(1), Array(repeating: 130, count: 6)))
  }
}
