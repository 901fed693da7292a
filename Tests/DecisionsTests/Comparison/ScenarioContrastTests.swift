import Decisions
import GrowthModel
import ModelFixtures
import Testing

/// What is counted otherwise in one scenario than in another.
@Suite struct ScenarioContrastTests {
  private static func park(change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    plainPark([plainCluster(), plainCluster("two")]) { scenario in
      scenario.indicators = [
        Indicator(
          title: "jobs", unit: "people",
          kind: .path(base: .known(900), growth: .known(0), limit: nil))
      ]
      scenario.targets = [
        Target(title: "goal", series: .output, time: .at(2025), threshold: 100),
        Target(title: "jobs", series: .indicator(0), time: .by(2026), threshold: 1000),
      ]
      change(&scenario)
    }
  }

  private static func contrasts(_ change: (inout Scenario) -> Void) -> [ScenarioContrast] {
    park().contrasts(to: park(change: change), targets: ["goal", "jobs"])
  }

  @Test func `the same scenario has none`() {
    #expect(Self.contrasts { $0.title = "another name" }.isEmpty)
  }

  @Test func `what is counted otherwise is told, and does not forbid a comparison`() {
    let found = Self.contrasts { scenario in
      scenario.horizon = Horizon(from: 2022, asOf: 2024, to: 2027)
      scenario.countsRegistered = true
      scenario.discountRate = 0.03
      scenario.targets[0].time = .at(2026)
      scenario.targets[0].threshold = 200
      scenario.targets[0].isNominal = true
    }
    #expect(
      found == [
        .baseYear(2023, 2024), .lastYear(2026, 2027), .boundary, .discountRate(0, 0.03),
        .targetYear("goal", 2025, 2026), .threshold("goal", 100, 200), .prices("goal"),
      ])
    #expect(!found.contains { $0.isFatal })
  }

  @Test func `another series, unit or direction forbids it`() {
    let series = Self.contrasts { $0.targets[0].series = .cluster(1) }
    #expect(series == [.series("goal")])
    let unit = Self.contrasts { $0.indicators[0].unit = "firms" }
    #expect(unit == [.unit("jobs")])
    let direction = Self.contrasts { $0.targets[1].direction = .atMost }
    #expect(direction == [.direction("jobs")])
    #expect((series + unit + direction).allSatisfy { $0.isFatal })
  }

  @Test func `only the targets asked for are looked at`() {
    let other = Self.park { $0.targets[1].threshold = 5 }
    #expect(Self.park().contrasts(to: other, targets: ["goal"]).isEmpty)
  }
}
