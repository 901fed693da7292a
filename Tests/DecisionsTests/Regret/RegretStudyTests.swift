import Decisions
import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

/// Packages run in several states of the world.
@Suite struct RegretStudyTests {
  /// A park that stays as it is, log-normal with sigma 0.5, and a lever that multiplies it by 1.2.
  static func park(median: Double) throws -> Scenario {
    let law = try LogNormal(median: median, sigma: 0.5)
    let cluster = plainCluster { $0.baseOutput = .own(drawn("output", law)) }
    return plainPark([cluster], to: 2024) {
      $0.levers = [lever("rise", [effect(.level, .multiply(.known(1.2)))])]
      $0.targets = [
        Target(title: Title(id: "goal"), series: .output, time: .at(2024), threshold: 120)
      ]
    }
  }

  /// P = Φ(ln(m k/120)/0.5) for m = 100, 130 and k = 1, 1.2 (Python's statistics.NormalDist). 40 000
  /// paths: at most 0.0025 of standard error; six for each of four numbers.
  @Test func `odds and regrets are those of the closed form`() async throws {
    let states = try [100.0, 130].map { ExternalState(try Self.park(median: $0)) }
    let study = try await PackageEnsemble(paths: 40_000, seed: 1)
      .regrets(of: [[:], ["rise": 1]], in: states, target: "goal")
    let truth = [[0.3576889, 0.5], [0.5635931, 0.7001140]]
    for state in 0..<2 {
      for package in 0..<2 {
        #expect(abs(study.odds[state][package].probability - truth[state][package]) < 0.015)
        let odds = study[.odds].payoffs[state][package].whole
        #expect(odds == study.odds[state][package].probability)
      }
      let regret = study[.odds].regret(state: state, package: 0).whole
      #expect(abs(regret - (truth[state][1] - truth[state][0])) < 0.015)
    }
    #expect(study[.odds].best == [1, 1])
    // Medians are 100, 120; 130, 156. Their standard error is at most √(π/2) · 0.5 · 156/200 = 0.49.
    let medians = study[.median].payoffs.map { $0.map(\.whole) }
    for (found, expected) in zip(medians.joined(), [100.0, 120, 130, 156]) {
      #expect(abs(found - expected) < 3)
    }
    // Less shortfall is better: payoffs are below 0, and the lever's is above none.
    let shortfalls = study[.shortfall].payoffs[0].map(\.whole)
    #expect(shortfalls[0] < shortfalls[1] && shortfalls[1] < 0)
  }

  @Test func `what a scenario leaves open is settled, each alone`() throws {
    let mixed = try ReferenceScenario.named("mixed-laws").scenario
    let laws = mixed.externalStates
    #expect(laws.count == 1 + mixed.laws.count)
    #expect(laws.dropFirst().allSatisfy { $0.scenario.laws.count == 1 })
    let registered = try ReferenceScenario.named("registered-revenue").scenario
    #expect(
      registered.externalStates.map(\.scenario.countsRegistered) == [
        registered.countsRegistered, !registered.countsRegistered,
      ])
    #expect(try ReferenceScenario.named("base").scenario.externalStates.count == 1)
  }

  /// Two states that halve or keep output; held for good, each year is 100 or 50 on every path.
  @Test func `a state of the world lasts`() async throws {
    func state(_ id: String, _ output: Double) -> MacroStates.State {
      .init(title: Title(id: id), initial: 0.5, investment: 1, output: output, next: [0.5, 0.5])
    }
    let park = plainPark([plainCluster()]) {
      $0.macro = MacroStates(states: [state("good", 1), state("bad", 0.5)])
    }
    let states = park.externalStates
    #expect(states.map(\.origin) == [.asWritten, .macro(0), .macro(1)])
    for (place, output) in [(1, 100.0), (2, 50)] {
      let forecast = try await Ensemble(paths: 200).forecast(of: states[place].scenario)
      for point in forecast.forecasts(of: .total) {
        #expect(point.spread.mean == output && point.spread.standardDeviation == 0)
      }
    }
  }

  @Test func `a state without the target, or a lever it lacks, is refused`() async throws {
    let park = try Self.park(median: 100)
    let ensemble = PackageEnsemble(paths: 100)
    await #expect(throws: PlanError.self) {
      _ = try await ensemble.regrets(of: [[:]], in: [ExternalState(park)], target: "none")
    }
  }
}
