import Estimation
import GrowthModel
import ModelFixtures
import Probability
import Testing

@testable import Simulation

/// Odds of targets by an estimator of their own instead of a count of paths.
@Suite struct TargetEstimationTests {
  /// The product of log-normals of ``LogNormalTests``: median 60 e^(−0.02), sigma √0.29.
  private static func product(reaching threshold: Double) throws -> Scenario {
    var park = try LogNormalTests.product()
    park.targets = [
      Target(title: Title(id: "beyond"), series: .output, time: .at(2024), threshold: threshold)
    ]
    return park
  }

  private static func odds(
    _ scenario: Scenario, threads: Int = 2, instructionSet: InstructionSet? = nil,
    estimator: AutomaticEstimator = AutomaticEstimator(check: EstimatorCheck())
  ) async throws -> TargetOdds {
    let ensemble = Ensemble(paths: 64, seed: 11, threads: threads, instructionSet: instructionSet)
    return try await ensemble.forecast(of: scenario, estimator: estimator).targets[0]
  }

  /// P(median e^(sigma z) ≥ threshold) = Φ(−β) for threshold = 58.81192040839531 e^(0.29^0.5 β):
  /// β = 0.5, 2.5, 4, 5 and −4.5. At a level of 1 − 1e−8 an interval misses by luck with 1e-8, five
  /// of them with 5e-8.
  @Test(
    arguments: [
      // scipy.stats.norm.sf(beta)
      (0.5, 0.3085375387259869), (2.5, 0.006209665325776132), (4, 3.167124183311992e-05),
      (5, 2.866515718791939e-07), (-4.5, 0.9999966023268753),
    ])
  func `an interval holds the odds of a product of log-normals`(
    beta: Double, truth: Double
  ) async throws {
    let threshold = 60 * exponential(-0.02 + 0.29.squareRoot() * beta)
    let odds = try await Self.odds(
      Self.product(reaching: threshold),
      estimator: AutomaticEstimator(level: 1 - 1e-8, check: EstimatorCheck()))
    let answer = try #require(odds.answer)
    #expect(odds.estimate == answer.odds.estimate)
    #expect(odds.estimate.interval.contains(truth))
    #expect(answer.odds.reaches(.relative(0.1)))
    #expect(answer.odds.agrees == true)
    #expect(answer.isOfMiss == (beta < -1))
  }

  /// The nearest point of z·(0.3, 0.4, 0.2)/√0.29 = β has zᵢ = β σᵢ/√0.29, and σᵢ²/0.29 of the
  /// variance: at β = 4 the ratio is 1.2 e^(0.16 · 4/√0.29), and the plan 100 e^(0.09 · 4/√0.29).
  @Test func `the likeliest way is the nearest point, in the scenario's numbers`() async throws {
    let root = 0.29.squareRoot()
    let odds = try await Self.odds(
      Self.product(reaching: 60 * exponential(-0.02 + root * 4)))
    let way = try #require(odds.answer?.ways.first)
    #expect(abs(way.beta - 4) < 0.01)
    #expect(way.converged)
    #expect(way.inputs.prefix(3).map(\.name) == ["ratio", "plan", "shock.one"])
    let expected: [(Double?, Double, Double)] = [
      (1.2 * exponential(0.64 / root), 1.6 / root, 0.16 / 0.29),
      (100 * exponential(0.36 / root), 1.2 / root, 0.09 / 0.29), (nil, 0.8 / root, 0.04 / 0.29),
    ]
    for (input, (value, score, share)) in zip(way.inputs, expected) {
      #expect((input.value == nil) == (value == nil))
      if let found = input.value, let value { #expect(abs(found / value - 1) < 0.05) }
      let percentile = try #require(input.percentile)
      #expect(abs(percentile - normalCumulative(at: score)) < 0.03)
      #expect(abs(input.share - share) < 0.03)
    }
    #expect(way.inputs[2].year == 2024)
    #expect(way.inputs[0].year == nil)
  }

  /// Tied inputs stand where their values stand, not where their own scores do.
  @Test func `a percentile is that of the value`() throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let plan = try ModelPlan(scenario)
    let point = plan.randomScores(3)
    let scores = plan.scores(at: point)
    let values = plan.values(at: point)
    #expect(scores.count == plan.uncertainInputs.count)
    for (index, input) in plan.uncertainInputs.enumerated() {
      guard case .uncertain(let distribution) = input.value else { continue }
      let value = distribution.quantile(at: normalCumulative(at: scores[index]))
      #expect(abs(value - values[index]) <= 1e-6 * max(abs(value), 1e-3), "\(input.name)")
    }
  }

  @Test func `threads and instruction sets change no bit of an answer`() async throws {
    var scenario = try ReferenceScenario.named("base").scenario
    scenario.targets[0].threshold = 400
    let first = try #require(try await Self.odds(scenario, threads: 1).answer)
    for set in InstructionSet.available {
      for threads in [1, 2] {
        let other = try await Self.odds(scenario, threads: threads, instructionSet: set).answer
        #expect(other == first, "\(threads) threads, \(set)")
      }
    }
  }

  @Test func `an estimator moves nothing but the odds`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let ensemble = Ensemble(paths: 500, seed: 3)
    let counted = try await ensemble.forecast(of: scenario)
    var other = try await ensemble.forecast(
      of: scenario, estimator: AutomaticEstimator(goal: .calls(3_000)))
    for index in other.targets.indices {
      #expect(other.targets[index].answer != nil)
      other.targets[index].estimate = counted.targets[index].estimate
    }
    #expect(other.digits == counted.digits)
  }

  @Test func `without chance paths are counted`() async throws {
    let scenario = plainPark([plainCluster()]) {
      $0.targets = [
        Target(title: Title(id: "more"), series: .output, time: .at(2025), threshold: 130)
      ]
    }
    let odds = try await Self.odds(scenario)
    #expect(odds.answer == nil)
    #expect(odds.estimate.estimator.hasPrefix("counting"))
  }

  @Test func `what nothing reaches is bounded and warned of, never a bare nothing`() async throws {
    let odds = try await Self.odds(Self.product(reaching: 1e300))
    let answer = try #require(odds.answer)
    #expect(odds.estimate.probability == 0)
    #expect(odds.estimate.interval.upperBound > 1e-6)
    #expect(answer.odds.warnings.contains(.eventNotSeen))
    #expect(!answer.odds.reaches(.relative(0.1)))
  }

  @Test func `points that fail are told of`() async throws {
    let answer = try #require(try await Self.odds(try FailureTests.overflowing()).answer)
    #expect(
      answer.odds.warnings.contains { if case .failedPoints = $0 { true } else { false } })
  }
}
