import GrowthModel
import ModelFixtures
import Testing

/// Equations 3 to 5: plant, capital and the load it has reached.
@Suite struct LoadedCapitalTests {
  static let flow = spending([(2019.5, 0), (2021, 9), (2024, 40)], plan: [14, 9], growth: 0.07)

  /// Kₜ − Kₜ₋₁ = gₜ − δₕ Kₜ₋₁ in every step, δₕ = 1 − (1 − δ)ʰ.
  @Test(arguments: [1, 4], [0, 0.09])
  func `capital grows by what is started less what wears`(steps: Int, wear: Double) throws {
    let cluster = plainCluster(spends: Self.flow) {
      $0.build = .known(2.3)
      $0.wear = .known(wear)
    }
    let park = plainPark([cluster], from: 2019, to: 2035, stepsPerYear: steps)
    let path = try FollowedPath(park)
    let capital = path.term(.capital)
    let started = path.term(.started)
    // (1 − 0.09)^¼ by the square root of the square root.
    let kept = steps == 1 ? 1 - wear : (1 - wear).squareRoot().squareRoot()
    for step in 1..<capital.count {
      let expected = kept * capital[step - 1] + started[step]
      #expect(abs(capital[step] - expected) <= 1e-12 * expected)
    }
  }

  /// The plan ends in 2025 and every delay is over by 2040.
  @Test(arguments: [LagShape.even, .gamma(shape: 2)])
  func `over a long horizon commissioned equals spent, and stands`(_ shape: LagShape) throws {
    var flow = Self.flow
    flow.growth = .known(-1)
    let cluster = plainCluster(spends: flow) {
      $0.build = .known(2.3)
      $0.lagShape = shape
    }
    let path = try FollowedPath(plainPark([cluster], from: 2019, to: 2060))
    let spent = path.term(.spent).reduce(0, +)
    #expect(abs(spent - 63) < 1e-12)
    #expect(abs(path.term(.started).reduce(0, +) - spent) < 1e-12 * spent)
    #expect(abs((path.term(.capital).last ?? 0) - spent) < 1e-12 * spent)
  }

  /// B = R = 0: w₀ = 1, L₀ = ½, Lⱼ = 1 from then on. Of quarters: a year's plant of 8 starts as 2
  /// a quarter; ½·2, then 3, 5, 7 work in its quarters.
  @Test func `without ramp plant works half of its first step and all of every later one`() throws {
    let yearly = plainPark([plainCluster(spends: spending(plan: [8, 0]))])
    #expect(try FollowedPath(yearly).forecast(.loaded) == [4, 8, 8])
    let quarterly = plainPark([plainCluster(spends: spending(plan: [8, 0]))], stepsPerYear: 4)
    #expect(try FollowedPath(quarterly).forecast(.loaded).prefix(6) == [1, 3, 5, 7, 8, 8])
  }

  /// R = 2: V(x) = x³/12 to 2, then x²/2 − x + 2/3: 1/12, ½, 11/12, 1. R = 1: 1/6, 5/6, 1.
  @Test(arguments: [(2, [1, 6, 11, 12]), (1, [2, 10, 12, 12])] as [(Double, [Double])])
  func `load by age is that found by hand`(ramp: Double, twelfths: [Double]) throws {
    let cluster = plainCluster(spends: spending(plan: [1, 0])) { $0.ramp = .known(ramp) }
    let path = try FollowedPath(plainPark([cluster], to: 2027))
    #expect(agree(path.forecast(.loaded), twelfths.map { $0 / 12 }, within: 1e-14))
  }

  @Test(arguments: [1, 4], [0.3, 1, 2.7, 6])
  func `a ramp reaches full load and never falls on the way`(steps: Int, ramp: Double) throws {
    let cluster = plainCluster(spends: spending(plan: [5, 0])) { $0.ramp = .known(ramp) }
    let park = plainPark([cluster], to: 2035, stepsPerYear: steps)
    let loaded = try FollowedPath(park).forecast(.loaded)
    #expect(zip(loaded, loaded.dropFirst()).allSatisfy { $0 <= $1 + 1e-14 })
    // The last of the year's plant starts at its end and is at full load R later.
    let full = Int(((1 + ramp) * Double(steps)).rounded(.up))
    #expect(loaded[full...].allSatisfy { abs($0 - 5) < 1e-13 })
    #expect(loaded[full - 2] < 5)
  }

  /// Plant of the history that is at full load in 2023 adds nothing; of 6 started in 2023 with no
  /// ramp, half was counted in that year's output already.
  @Test func `only what the base year's output does not hold is added`() throws {
    let old = spending([(2020, 0), (2023, 30), (2024, 30)], plan: [0])
    let park = plainPark([plainCluster(spends: old)], from: 2020)
    #expect(try FollowedPath(park).forecast(.loaded) == [0, 0, 0])
    let new = spending([(2023, 0), (2024, 6)], plan: [0])
    let later = plainPark([plainCluster(spends: new)], from: 2020)
    #expect(try FollowedPath(later).forecast(.loaded) == [3, 3, 3])
  }
}
