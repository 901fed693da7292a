import Lanes
import Probability
import Testing

@testable import Estimation

@Suite struct MixtureTests {
  let tilted = GaussianComponent(
    centre: [1, -2, 0.5], spread: 1.3, directions: [[0.6, 0.8, 0]], scales: [0.4])

  // The density by hand: along (0.6, 0.8, 0) sd 0.4, across it 1.3.
  @Test func `the ratio of densities`() {
    let z = [0.3, -1, 2.0]
    let points = PointSet([z], dimension: 3)
    let offset = [z[0] - 1, z[1] + 2, z[2] - 0.5]
    let along = 0.6 * offset[0] + 0.8 * offset[1]
    let across = 0.8 * offset[0] - 0.6 * offset[1]
    let density =
      normalDensity(at: along / 0.4) / 0.4 * normalDensity(at: across / 1.3) / 1.3
      * normalDensity(at: offset[2] / 1.3) / 1.3
    let own = normalDensity(at: z[0]) * normalDensity(at: z[1]) * normalDensity(at: z[2])
    let found = tilted.logRatios(at: points, squaredNorms: points.squaredNorms)[0]
    #expect(abs(found - (density / own).logarithm) < 1e-12)
  }

  // 40 000 points: errors of means below 0.0065·5, of variances below 0.012·5; luck 1e−6 each.
  @Test func `points have the component's mean and spread`() {
    let count = 40_000
    var points = Draws(seed: 1, stage: "test").normals(dimension: 3, count: count, block: 0)
    tilted.transform(&points, at: Array(0..<count))
    let along = points.projections(on: [0.6, 0.8, 0])
    let across = points.projections(on: [0.8, -0.6, 0])
    func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(count) }
    func variance(_ x: [Double]) -> Double {
      let centre = mean(x)
      return x.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(count)
    }
    #expect(abs(mean(along) + 1) < 0.01)
    #expect(abs(mean(across) - 2) < 0.033)
    #expect(abs(variance(along) - 0.16) < 0.006)
    #expect(abs(variance(across) - 1.69) < 0.06)
  }

  // E[w] = 1 under the mixture, and no weight is above 1 over the defensive share. The weights'
  // standard deviation is below 3, so 0.1 is over five standard errors.
  @Test func `weights have mean 1 and a bound`() {
    let mixture = Mixture([
      (0.1, .standard(dimension: 3)), (0.5, tilted),
      (0.4, GaussianComponent(centre: [-1, 0, 1])),
    ])
    let (points, component) = mixture.sample(Draws(seed: 2, stage: "test"), count: 30_000, block: 0)
    let weights = mixture.weights(at: points)
    #expect(abs(weights.reduce(0, +) / 30_000 - 1) < 0.1)
    #expect(weights.allSatisfy { $0 > 0 && $0 <= 10 })
    for (j, share) in mixture.shares.enumerated() {
      #expect(abs(Double(component.count { $0 == j }) - 30_000 * share) <= 1.5)
    }
  }
}
