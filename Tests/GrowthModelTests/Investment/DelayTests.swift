import GrowthModel
import ModelFixtures
import Testing

/// Lags between money and plant, seen on the money of one year.
@Suite struct DelayTests {
  struct Lag: CustomTestStringConvertible, Sendable {
    var shape: LagShape
    var steps: Int
    var build: Double
    var testDescription: String { "\(shape), \(steps) steps a year, \(build) years" }
  }

  static let lags = [LagShape.even, .gamma(shape: 1), .gamma(shape: 3)].flatMap { shape in
    [1, 4].flatMap { steps in
      [0.0, 0.1, 2, 2.35].map { Lag(shape: shape, steps: steps, build: $0) }
    }
  }

  /// An even delay over 0…B has the mean B/2, and so has the gamma delay. 40 years hold all of it
  /// but e^(−2·40/2.35).
  @Test(arguments: lags)
  func `all money becomes plant, half the build time later on average`(_ lag: Lag) throws {
    let cluster = plainCluster(spends: spending(plan: [1, 0])) {
      $0.build = .known(lag.build)
      $0.lagShape = lag.shape
    }
    let park = plainPark([cluster], from: 2023, to: 2063, stepsPerYear: lag.steps)
    let path = try FollowedPath(park)
    let started = path.term(.started)
    #expect(abs(started.reduce(0, +) - 1) < 1e-12)
    // Weights are second differences of D, which reaches 40: rounding leaves 1e-14 of that.
    #expect(started.allSatisfy { $0 > -1e-13 })
    let waited = mean(started) - mean(path.term(.spent))
    #expect(abs(waited / Double(lag.steps) - lag.build / 2) < 1e-11)
  }

  @Test(arguments: lags)
  func `agreed money is all spent, the start and half the build time later`(_ lag: Lag) throws {
    var flow = spending(plan: [1, 0])
    flow.kind = .agreed(realised: .known(1), start: .known(0.7))
    let cluster = plainCluster(spends: flow) {
      $0.build = .known(lag.build)
      $0.lagShape = lag.shape
    }
    let park = plainPark([cluster], from: 2023, to: 2063, stepsPerYear: lag.steps)
    let path = try FollowedPath(park)
    let spent = path.term(.spent)
    #expect(abs(spent.reduce(0, +) - 1) < 1e-12)
    let waited = mean(spent) - mean(path.term(.agreed))
    #expect(abs(waited / Double(lag.steps) - 0.7 - lag.build / 2) < 1e-11)
  }

  /// B = 0: w₀ = 1.
  @Test(arguments: [LagShape.even, .gamma(shape: 2)])
  func `without a build time money is plant at once`(_ shape: LagShape) throws {
    let cluster = plainCluster(spends: spending([(2022, 0), (2024, 7)], plan: [3, 5, 11])) {
      $0.lagShape = shape
    }
    let path = try FollowedPath(plainPark([cluster]))
    #expect(agree(path.term(.started), [3.5, 3.5, 3, 5, 11]))
  }

  /// D(x) = x²/4 to 2, then x − 1: ¼, 1 − 2·¼ = ½, 2 − 2·1 + ¼ = ¼. Two years and a half:
  /// D = 0.2, 0.8, 1.75, 2.75: 0.2, 0.4, 0.35, 0.05.
  @Test(arguments: [(2.0, [0.25, 0.5, 0.25, 0.0]), (2.5, [0.2, 0.4, 0.35, 0.05])])
  func `the weights of an even lag are those found by hand`(
    build: Double, expected: [Double]
  ) throws {
    let cluster = plainCluster(spends: spending(plan: [1, 0])) { $0.build = .known(build) }
    let path = try FollowedPath(plainPark([cluster], to: 2027))
    for (weight, wanted) in zip(path.forecast(.started), expected) {
      #expect(abs(weight - wanted) < 1e-15)
    }
  }

  /// Shape 1, B = 2: an exponential delay of mean 1, D(x) = x − 1 + e^(−x). So w₀ = e⁻¹ and
  /// wₗ = e^(−l)(e − 2 + e⁻¹) from l = 1 on.
  @Test func `a gamma lag of shape one is exponential`() throws {
    let cluster = plainCluster(spends: spending(plan: [1, 0])) {
      $0.build = .known(2)
      $0.lagShape = .gamma(shape: 1)
    }
    let path = try FollowedPath(plainPark([cluster], to: 2027))
    let expected = [
      0.36787944117144233, 0.39957640089372803, 0.14699594306608088, 0.05407678538961898,
    ]
    for (weight, wanted) in zip(path.forecast(.started), expected) {
      #expect(abs(weight - wanted) < 1e-14)
    }
  }

  private func mean(_ weights: [Double]) -> Double {
    let sum = weights.reduce(0, +)
    return weights.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / sum
  }
}
