import GrowthModel
import ModelFixtures
import Probability
import Testing

/// The production laws against their closed forms.
@Suite struct LawsTests {
  /// 20 of plant a year, half at work in its first: ΔM = 10, 30, 50.
  static let flow = spending(plan: [20])

  static func neoclassical(_ law: Law, substitution: Double = 1, output: Double = 100) -> Scenario {
    let cluster = plainCluster(output: output, spends: flow) {
      $0.production = ProductionParameters(
        averageRatio: .known(1.5), capitalElasticity: .known(0.25),
        substitution: .known(substitution), jobsGrowth: .known(0.21))
    }
    return plainPark([cluster], laws: [WeightedLaw(law)])
  }

  /// m = 1 + 1.5·10/100 = 1.15, 1.45, 1.75 and ℓ = 1.21ⁿ. Python's 100 * m**0.25 * l**0.75.
  @Test func `Cobb–Douglas is a product of powers`() throws {
    let path = try FollowedPath(Self.neoclassical(.cobbDouglas))
    #expect(agree(path.total, [119.471272058727, 146.05621977033317, 176.6145972857987]))
  }

  /// ε = ½: r = −1, the harmonic mean 100/(0.25/m + 0.75/ℓ). ε = 2: r = ½, the square of the mean
  /// of roots, and √ℓ = 1.1ⁿ.
  @Test func `constant elasticity gives the means that are known`() throws {
    let m = [1.15, 1.45, 1.75]
    let l = [1.21, 1.4641, 1.771561]
    let harmonic = try FollowedPath(Self.neoclassical(.constantElasticity, substitution: 0.5))
    #expect(agree(harmonic.total, zip(m, l).map { 100 / (0.25 / $0 + 0.75 / $1) }))
    let roots = try FollowedPath(Self.neoclassical(.constantElasticity, substitution: 2))
    let means = zip(m, [1.1, 1.21, 1.331]).map { 0.25 * $0.squareRoot() + 0.75 * $1 }
    #expect(agree(roots.total, means.map { 100 * $0 * $0 }))
  }

  /// The difference to Cobb–Douglas shrinks in proportion to ε − 1, until rounding.
  @Test func `Cobb–Douglas is the limit of constant elasticity`() throws {
    let limit = try FollowedPath(Self.neoclassical(.cobbDouglas)).total
    func distance(_ substitution: Double) throws -> Double {
      let law = Self.neoclassical(.constantElasticity, substitution: substitution)
      return try zip(FollowedPath(law).total, limit).map { abs($0 / $1 - 1) }.max() ?? 0
    }
    #expect(try distance(1) < 1e-15)
    #expect(try distance(1 + 1e-9) < 1e-15)
    for side in [-1.0, 1] {
      let coarse = try distance(1 + side * 1e-3)
      let fine = try distance(1 + side * 1e-4)
      #expect(coarse > 1e-7 && abs(coarse / fine - 10) < 0.05)
      #expect(try distance(1 + side * 1e-7) < 1e-8)
    }
  }

  /// y(t) = C/(1 + (C/Q_b − 1) e^(−ρt)): the differential equation y' = ρ y (1 − y/C) solved. With
  /// e^ρ = 2, Q_b = 100 and C = 400: (C/Q_b − 1) = 3, so y = 400/(1 + 3/2ᵗ) = 160, 228.57…, 290.9…
  @Test func `the logistic law is the logistic curve, divided by base output`() throws {
    let ln2 = 0.6931471805599453
    let clusters = [("one", 25.0), ("two", 75.0)].map { id, output in
      plainCluster(id, output: output) { $0.production.logisticRate = .known(ln2) }
    }
    let park = plainPark(clusters, laws: [WeightedLaw(.logistic)]) {
      $0.land = LandLimit(density: .known(40), developed: .known(10))
    }
    let path = try FollowedPath(park)
    let expected = [400 / 2.5, 400 / 1.75, 400 / 1.375]
    #expect(agree(path.total, expected))
    #expect(agree(path.output(0), expected.map { $0 / 4 }))
  }

  /// The same curve by quarters: their middles stand at t = ⅝, ⅞, 1⅛, 1⅜ years after the middle
  /// of the base year, and 2^(−t) = (2^(−⅛))^(8t).
  @Test func `quarters lie on the same logistic curve`() throws {
    let eighth = 0.9170040432046712  // 2^(−1/8)
    let cluster = plainCluster { $0.production.logisticRate = .known(0.6931471805599453) }
    let park = plainPark([cluster], to: 2024, stepsPerYear: 4, laws: [WeightedLaw(.logistic)]) {
      $0.land = LandLimit(density: .known(40), developed: .known(10))
    }
    let expected = [5, 7, 9, 11].map { eighths in
      let decay = (0..<eighths).reduce(1.0) { power, _ in power * eighth }
      return 0.25 * 400 / (1 + 3 * decay)
    }
    #expect(agree(try FollowedPath(park).forecast(.law), expected))
  }

  /// A cluster without output has no part of the ceiling: it stays at 0, and the others are left
  /// as they are without it.
  @Test func `a cluster without output stays without under the logistic law`() throws {
    let clusters = [("one", 100.0), ("none", 0.0)].map { id, output in
      plainCluster(id, output: output) { $0.production.logisticRate = .known(0.3) }
    }
    func park(_ clusters: [Cluster]) -> Scenario {
      plainPark(clusters, laws: [WeightedLaw(.logistic)]) {
        $0.land = LandLimit(density: .known(40), developed: .known(10))
      }
    }
    let path = try FollowedPath(park(clusters))
    #expect(path.output(1) == [0, 0, 0])
    #expect(try path.total == FollowedPath(park([clusters[0]])).total)
  }

  /// Ages 6, 7 and 8 (founded 2018): 20 % up to age 6, then 10 %; 100 · 1.2, 1.32, 1.452.
  @Test func `the reference class grows by the table of the park's age`() throws {
    let reference = ReferenceClass(
      tables: [.init(upToAge: 6, growth: .known(0.2)), .init(growth: .known(0.1))],
      persistentShare: 0.5)
    let park = plainPark([plainCluster()], laws: [WeightedLaw(.referenceClass(reference))])
    #expect(agree(try FollowedPath(park).total, [120, 132, 145.2]))
  }

  /// G = 0.1 + 0.03·(√ψ ξ + √(1−ψ) ε), ψ = 0.36: ξ = 1 and ε = 0, 1, −2 give scores 0.6, 1.4
  /// and −1.
  @Test func `one draw stays for the path and one is new every year`() throws {
    let reference = ReferenceClass(
      tables: [.init(growth: .uncertain(try Normal(mean: 0.1, standardDeviation: 0.03)))],
      persistentShare: 0.36)
    let park = plainPark([plainCluster()], laws: [WeightedLaw(.referenceClass(reference))])
    let plan = try ModelPlan(park)
    let scores = plan.scores(["law.reference.path": [1], "law.reference.year": [0, 1, -2]])
    let path = FollowedPath(park, plan: plan, inputs: scores)
    #expect(agree(path.total, [111.8, 111.8 * 1.142, 111.8 * 1.142 * 1.07]))
  }

  /// A bad year comes where Φ(z) is below its probability of 0.2: z < −0.8416….
  @Test func `a bad year takes the place of the table's growth`() throws {
    let reference = ReferenceClass(
      tables: [.init(growth: .known(0.1))], persistentShare: 0.5,
      badYears: .init(probability: 0.2, growth: -0.5))
    let park = plainPark([plainCluster()], laws: [WeightedLaw(.referenceClass(reference))])
    let plan = try ModelPlan(park)
    let scores = plan.scores(["law.reference.bad": [-0.85, -0.84, 0.85]])
    #expect(agree(FollowedPath(park, plan: plan, inputs: scores).total, [50, 55, 60.5]))
  }

  /// Growth of −80 % − 3·40 % would leave less than nothing.
  @Test func `the reference class never falls below nothing`() throws {
    let growth = try Normal(mean: -0.8, standardDeviation: 0.4)
    let reference = ReferenceClass(tables: [.init(growth: .uncertain(growth))], persistentShare: 1)
    let park = plainPark([plainCluster()], laws: [WeightedLaw(.referenceClass(reference))])
    let plan = try ModelPlan(park)
    let path = FollowedPath(park, plan: plan, inputs: plan.scores(["law.reference.path": [-3]]))
    #expect(path.total == [0, 0, 0])
  }

  /// Weights 2, 1 and 1: the first law below Φ = ½, the second from ½ to ¾ (z = 0.67448…), then the
  /// third; at a border the next one. They grow by nothing, by 20 % and, with α = 0 and jobs
  /// growing by half, by 50 %.
  @Test(arguments: [
    (-8.0, 1.0), (-1e-9, 1.0), (0.0, 1.2), (0.6744, 1.2), (0.6745, 1.5), (8.0, 1.5),
  ])
  func `a mixture takes one law for the whole path`(score: Double, growth: Double) throws {
    let reference = ReferenceClass(tables: [.init(growth: .known(0.2))], persistentShare: 0.5)
    let clusters = ["one", "two"].map { id in
      plainCluster(id) { $0.production.jobsGrowth = .known(0.5) }
    }
    let park = plainPark(
      clusters,
      laws: [
        WeightedLaw(.ratio, weight: 2), WeightedLaw(.referenceClass(reference), weight: 1),
        WeightedLaw(.cobbDouglas, weight: 1),
      ])
    let plan = try ModelPlan(park)
    let path = FollowedPath(park, plan: plan, inputs: plan.scores(["law.mixture": [score]]))
    let expected = [100 * growth, 100 * growth * growth, 100 * growth * growth * growth]
    #expect(agree(path.output(0), expected))
    #expect(agree(path.output(1), expected))
  }

  /// ln A = γn; with quarters n = 0.625, 0.875, 1.125, 1.375. A doubles in a year here, and
  /// 2^0.625 is 2^(5/8).
  @Test func `productivity drifts from the middle of the base year on`() throws {
    let eighth = 1.0905077326652577  // 2^(1/8)
    let cluster = plainCluster { $0.drift = .known(0.6931471805599453) }
    let path = try FollowedPath(plainPark([cluster], to: 2024, stepsPerYear: 4))
    let expected = [5, 7, 9, 11].map { eighths in
      (0..<eighths).reduce(1.0) { power, _ in power * eighth }
    }
    #expect(agree(path.forecast(.productivity), expected))
    #expect(agree(path.forecast(.law), expected.map { 25 * $0 }))
  }

  /// Cluster two grows by 10 % a year in q; one gains θ S ln(q/q) = 0.5·0.4·ln 1.1 a year, one
  /// year late: factors 1, 1.1^0.2, 1.1^0.4. Two is given nothing by one (S = 0).
  @Test func `a spillover follows the other cluster's growth a step later`() throws {
    let ln11 = 0.09531017980432493
    let root = 1.0192448764914566  // 1.1^(1/5)
    let clusters = [plainCluster("one"), plainCluster("two") { $0.drift = .known(ln11) }]
    let park = plainPark(clusters) {
      $0.spillover = Spillover(strength: .known(0.5), weights: [[9, 0.4], [0, 9]])
    }
    let path = try FollowedPath(park)
    #expect(agree(path.output(0), [100, 100 * root, 100 * root * root]))
    #expect(agree(path.output(1), [110, 121, 133.1]))
  }
}
