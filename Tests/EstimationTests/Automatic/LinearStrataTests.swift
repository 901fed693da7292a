import Lanes
import Probability
import Statistics
import Testing

@testable import Estimation

@Suite struct LinearStrataTests {
  /// The normal of the half space z·normal > 0.3 in five dimensions.
  private static let normal = [0.1, -0.3, 0.5, 0.7, -0.4]
  private static let beta = 0.3
  private let halfSpace = ClosureEvent(dimension: 5) { dot($0, unit) - beta }
  private static let unit = direction(of: normal) ?? []

  private func tally(
    _ strata: LinearStrata, _ event: ClosureEvent, seed: UInt64, count: Int
  ) -> StratifiedTally {
    let points = Draws(seed: seed, stage: "test")
      .normals(dimension: event.dimension, count: count, block: 0)
    return strata.tally(points, margins: event.margins(of: points, count: count))
  }

  // Φ⁻¹((k + ½)/16) lies in stratum k, wherever it lies across.
  @Test func `every stratum is as likely as the others`() {
    let strata = LinearStrata(direction: [0.6, 0.8])
    #expect(strata.count == 16)
    let places = (0..<16).map { ((Double($0) + 0.5) / 16).normalQuantile }
    for (k, place) in places.enumerated() {
      let across = Double(k) - 8
      let point = [0.6 * place - 0.8 * across, 0.8 * place + 0.6 * across]
      let points = PointSet([point], dimension: 2)
      let tally = strata.tally(points, margins: [1])
      #expect(tally.points == (0..<16).map { $0 == k ? 1 : 0 })
    }
  }

  @Test func `no strata hold everything`() {
    let tally = tally(.none, halfSpace, seed: 1, count: 100)
    #expect(LinearStrata.none.count == 1)
    #expect(tally.points == [100])
  }

  // Only the stratum that the border crosses, the tenth, adds variance: pₖ = P(z > 0.3 | stratum)
  // with 16 Φ(0.3) = 9.886, so pₖ = 0.114, and n Var = pₖ(1 − pₖ)/16. Plain counting has
  // Φ(0.3)Φ(−0.3), 37 times as much. 400 runs of 1600 points: the standard deviation is known to
  // 3.5 %, so 25 % is over seven standard errors, and the mean to σ/20, of which 6.5 are allowed.
  @Test func `a half space is counted with the error of one stratum`() {
    let truth = normalUpperTail(at: Self.beta)
    let rest = 16 * normalCumulative(at: Self.beta)
    let hit = rest.rounded(.up) - rest
    let (runs, count) = (400, 1600)
    let error = (hit * (1 - hit) / 16 / Double(count)).squareRoot()
    var shares = Moments()
    for seed in 1...UInt64(runs) {
      shares.add(
        tally(LinearStrata(direction: Self.unit), halfSpace, seed: seed, count: count).share)
    }
    #expect(abs(shares.mean - truth) < 6.5 * error / Double(runs).squareRoot())
    #expect(abs(shares.variance.squareRoot() / error - 1) < 0.25)
    let plain = (truth * (1 - truth) / Double(count)).squareRoot()
    #expect(shares.variance.squareRoot() < plain / 4)
  }

  // 2000 runs: the standard error of a coverage of 95 % is 0.49 %, 6.2 of which are 3 %. Where only
  // one stratum is in doubt the others' doubt, half a point each, is on the safe side.
  @Test func `the interval covers what it says, in a useless direction and in the right one`() {
    let truth = normalUpperTail(at: Self.beta)
    let useless = direction(of: [3.0, 1, 0, 0, 0]) ?? []
    #expect(dot(useless, Self.normal).magnitude < 1e-15)
    for (vector, most) in [(useless, 0.98), (Self.unit, 1.0)] {
      let strata = LinearStrata(direction: vector)
      let covered = (1...UInt64(2000)).count {
        tally(strata, halfSpace, seed: $0, count: 1600).interval(level: 0.95).contains(truth)
      }
      let coverage = Double(covered) / 2000
      #expect(coverage > 0.92 && coverage <= most, "\(coverage)")
    }
  }

  // Strata across the event all have the same share; 32 000 points, 2000 in each, are enough for the
  // shift of Wilson's intervals to be below a hundredth of their width.
  @Test func `in a useless direction the interval is as wide as Wilson's`() {
    let useless = LinearStrata(direction: direction(of: [3.0, 1, 0, 0, 0]) ?? [])
    for seed in 1...UInt64(5) {
      let stratified = tally(useless, halfSpace, seed: seed, count: 32_000).interval(level: 0.95)
      let plain = tally(.none, halfSpace, seed: seed, count: 32_000).interval(level: 0.95)
      let ratio =
        (stratified.upperBound - stratified.lowerBound) / (plain.upperBound - plain.lowerBound)
      #expect(abs(ratio - 1) < 0.01)
    }
  }
}
