import GrowthModel
import Lanes
import ModelFixtures
import Probability

/// A park whose total is log-normal under every package: 100 e^(0.4 z) times the multiplier of each
/// lever that is on. Levers have known costs, due in the one forecast year, so that their present
/// value at a discount rate of 0 is what they cost a year.
struct LogNormalPark: Sendable {
  /// Multipliers at level 1 and costs a year of `lever0`, `lever1` …; `nil` for no cost given.
  var levers: [(factor: Double, cost: Double?)] = []
  var threshold = 120.0
  var direction = Target.Direction.atLeast
  var change: @Sendable (inout Scenario) -> Void = { _ in }

  static let sigma = 0.4

  var scenario: Scenario {
    get throws {
      let output = drawn("output", try LogNormal(median: 100, sigma: Self.sigma))
      let cluster = plainCluster { $0.baseOutput = .own(output) }
      return plainPark([cluster], to: 2024) {
        $0.levers = levers.enumerated().map { index, size in
          var made = lever("lever\(index)", [effect(.level, .multiply(.known(size.factor)))])
          made.cost = size.cost.map { Lever.Cost(perYear: .known($0), from: 2024) }
          return made
        }
        $0.targets = [
          Target(
            title: "goal", series: .output, time: .at(2024), direction: direction,
            threshold: threshold)
        ]
        change(&$0)
      }
    }
  }

  /// Φ((ln 100 m − ln T)/σ).
  func odds(multiplier: Double) -> Double {
    normalCumulative(at: ((100 * multiplier).logarithm - threshold.logarithm) / Self.sigma)
  }

  /// The multiplier with the odds p: T e^(σ Φ⁻¹(p)) / 100.
  func multiplier(odds: Double) -> Double {
    threshold * (Self.sigma * odds.normalQuantile).exponential / 100
  }
}
