import GrowthModel
import ModelFixtures
import Simulation
import Testing

/// The demand shock over many paths: mean one, the spread that is stated, and its memory.
///
/// Logs of the shock are normal, so standard errors are known: sd/√n of a mean, 1/√(2n) of an sd
/// in parts of itself, (1 − r²)/√n of a correlation. All are held to seven of them; about 150
/// comparisons fail by luck with 4e-10.
@Suite struct DemandShockStatisticsTests {
  static let paths = 32_768
  static let root = 181.01933598375618  // √32 768
  static let common = [0.64, 0.25]

  static func park(steps: Int = 1, to: Int = 2036) -> Scenario {
    plainPark([plainCluster("one"), plainCluster("two")], to: to, stepsPerYear: steps) {
      $0.clusters[1].shock = .factor(1.5)
      $0.shock = DemandShock(
        sd: .known(0.2), persistence: .known(0.6), dependence: .oneFactor(common))
    }
  }

  /// e^(σ²) − 1 is the variance of a log-normal of mean one: 0.2021 and 0.3069 for 0.2 and 0.3.
  @Test func `demand has mean one in every step`() throws {
    let sample = try PathSample(Self.park(), paths: Self.paths)
    for (cluster, sd) in [(0, 0.2021), (1, 0.3069)] {
      for year in 0..<13 {
        let mean = sample.output(cluster, year).mean / 100
        #expect(abs(mean - 1) < 7 * sd / Self.root, "cluster \(cluster), year \(year)")
      }
    }
  }

  /// After k steps the variance is σ²(1 − φ²ᵏ): 0.64, 0.8704, 0.953344 of σ² in the first three
  /// years for φ = 0.6, and all but 2e-6 of it in the thirteenth.
  @Test func `the spread grows to the one that is stated`() throws {
    let sample = try PathSample(Self.park(), paths: Self.paths)
    for (cluster, sigma) in [(0, 0.2), (1, 0.3)] {
      for (year, part) in [(0, 0.64), (1, 0.8704), (2, 0.953344), (12, 1)] {
        let sd = Self.logs(sample, cluster, year).standardDeviation
        let expected = sigma * part.squareRoot()
        #expect(abs(sd / expected - 1) < 7 / (2.0.squareRoot() * Self.root))
      }
    }
  }

  /// One year apart φ = 0.6, two years 0.36; two clusters √(0.64 · 0.25) = 0.4 in the same year,
  /// and φ of that in the next.
  @Test func `the shock remembers and is shared as stated`() throws {
    let sample = try PathSample(Self.park(), paths: Self.paths)
    let one = Self.logs(sample, 0, 12)
    let two = Self.logs(sample, 1, 12)
    for (other, expected) in [
      (Self.logs(sample, 0, 11), 0.6), (Self.logs(sample, 0, 10), 0.36), (two, 0.4),
      (Self.logs(sample, 1, 11), 0.24),
    ] {
      let error = (1 - expected * expected) / Self.root
      #expect(abs(one.correlation(with: other) - expected) < 7 * error)
    }
  }

  /// R = −0.3 between the first two, 0.5 between the others.
  @Test func `a full matrix gives the correlations that it holds`() throws {
    let rows = [[1, -0.3, 0], [-0.3, 1, 0.5], [0, 0.5, 1]]
    let clusters = ["one", "two", "three"].map { plainCluster($0) }
    let park = plainPark(clusters, to: 2024) {
      $0.shock = DemandShock(sd: .known(0.1), dependence: .matrix(rows))
    }
    let sample = try PathSample(park, paths: Self.paths)
    for a in 0..<3 {
      for b in 0..<a {
        let found = Self.logs(sample, a, 0).correlation(with: Self.logs(sample, b, 0))
        let error = (1 - rows[a][b] * rows[a][b]) / Self.root
        #expect(abs(found - rows[a][b]) < 7 * error)
      }
    }
  }

  /// In quarters the single quarters have the stationary spread, and φ^¼ from one to the next.
  @Test func `quarters have the spread and the memory of the year`() throws {
    // The last quarter alone, by a park whose output is seen quarter by quarter.
    let park = Self.park(steps: 4, to: 2032)
    let plan = try ModelPlan(park)
    var last: [Double] = []
    var before: [Double] = []
    for number in 0..<4096 {
      let path = FollowedPath(park, plan: plan, inputs: plan.randomScores(number))
      let factors = path.forecast(.shock, 0)
      last.append(logarithm(factors[35]))
      before.append(logarithm(factors[34]))
    }
    let quarter = 0.8801117367933934  // 0.6^¼
    #expect(abs(last.standardDeviation / 0.2 - 1) < 7 / (2.0.squareRoot() * 64))
    #expect(abs(last.correlation(with: before) - quarter) < 7 * (1 - quarter * quarter) / 64)
  }

  /// Unequal clusters with unequal factors: Σ w z, the total's log to first order, has the sd that
  /// is stated, exactly; and so has the total's own log where the sd is small.
  @Test(arguments: [0.17, 0.01])
  func `of the total gives the total its spread`(sd: Double) throws {
    let outputs = [50.0, 30, 20]
    let clusters = outputs.enumerated().map { index, output in
      plainCluster("c\(index)", output: output) { $0.shock = .factor([1, 2, 0.5][index]) }
    }
    let park = plainPark(clusters, to: 2030) {
      $0.shock = DemandShock(
        sd: .known(sd), isOfTotal: true, persistence: .known(0.3),
        dependence: .oneFactor([0.6, 0.2, 0.4]))
    }
    let sample = try PathSample(park, paths: Self.paths)
    let logs = (0..<3).map { Self.logs(sample, $0, 6, base: outputs[$0]) }
    let sum = (0..<Self.paths).map { path in
      (0..<3).reduce(0.0) { $0 + outputs[$1] / 100 * logs[$1][path] }
    }
    #expect(abs(sum.standardDeviation / sd - 1) < 7 / (2.0.squareRoot() * Self.root))
    if sd < 0.1 {
      let total = sample.total(6).map { logarithm($0 / 100) }
      // Second order adds 1 % of 1 %.
      let error = 7 / (2.0.squareRoot() * Self.root)
      #expect(abs(total.standardDeviation / sd - 1) < error + 1e-3)
    }
  }

  /// Spending noise: mean one in every year, drawn anew for each cluster and year.
  @Test func `spending noise has mean one and no memory`() throws {
    var flow = spending(plan: [100])
    flow.noise = .known(0.25)
    let clusters = ["one", "two"].map { plainCluster($0, output: 0, ratio: 2, spends: flow) }
    let sample = try PathSample(plainPark(clusters, to: 2025), paths: Self.paths)
    // The first year's output is 2 · ½ · what is spent.
    let first = sample.output(0, 0)
    #expect(abs(first.mean / 100 - 1) < 7 * 0.254 / Self.root)
    let logs = first.map { logarithm($0) }
    #expect(abs(logs.standardDeviation / 0.25 - 1) < 7 / (2.0.squareRoot() * Self.root))
    #expect(abs(first.correlation(with: sample.output(1, 0))) < 7 / Self.root)
    // The second year's is 2 · (all of the first + ½ of the second).
    let second = zip(sample.output(0, 1), first).map { $0 - 2 * $1 }
    #expect(abs(second.mean / 100 - 1) < 7 * 0.254 / Self.root)
    #expect(abs(first.correlation(with: second)) < 7 / Self.root)
  }

  private static func logs(
    _ sample: PathSample, _ cluster: Int, _ year: Int, base: Double = 100
  ) -> [Double] {
    sample.output(cluster, year).map { logarithm($0 / base) }
  }
}
