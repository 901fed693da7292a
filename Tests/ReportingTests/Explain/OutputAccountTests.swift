import GrowthModel
import Simulation
import Testing

@testable import Reporting

@Suite struct OutputAccountTests {
  /// Scenarios that differ in what stands between base output and output.
  static var scenarios: [Scenario] {
    var logistic = SamplePath.scenario()
    logistic.laws = [WeightedLaw(.logistic)]
    for index in logistic.clusters.indices {
      logistic.clusters[index].production.logisticRate = .known(0.3)
    }
    var mixture = logistic
    mixture.laws = [WeightedLaw(.ratio, weight: 0.5), WeightedLaw(.logistic, weight: 0.5)]
    return [
      SamplePath.scenario(), SamplePath.scenario(stepsPerYear: 4), logistic, mixture,
    ]
  }

  @Test(arguments: scenarios.indices, [nil, 0, 5])
  func `the lines of an account add up to the output`(index: Int, path: Int?) throws {
    let scenario = Self.scenarios[index]
    let explained = try explain(scenario, package: nil, path: path, of: Ensemble(seed: 3))
    for cluster in scenario.clusters.indices {
      for (offset, year) in scenario.horizon.forecastYears.enumerated() {
        let account = OutputAccount(explained, cluster: cluster, year: year)
        let sum = account.lines.reduce(0) { $0 + $1.amount }
        #expect(abs(sum - account.output) < 1e-12 * account.output)
        #expect(abs(account.output - explained.output[cluster][offset]) < 1e-12 * account.output)
        #expect(account.lines.last?.running == account.output)
        #expect(account.lines[0].amount == explained.base[cluster])
      }
    }
  }

  @Test func `the ratio law is read back as ratio times capital`() throws {
    let explained = try explain(
      SamplePath.scenario(), package: nil, path: nil, of: Ensemble(seed: 1))
    for year in 2024...2026 {
      let account = OutputAccount(explained, cluster: 1, year: year)
      // χ of the scenario, though 2 % of the old plant wears away each year.
      #expect(abs((account.ratio ?? 0) - 1.2) < 1e-12)
      let wear = account.lines.first { $0.kind == .wearOfBase }
      let kept = (1...(year - 2023)).reduce(1.0) { kept, _ in kept * 0.98 }
      #expect(abs((wear?.amount ?? 0) - 20 * (kept - 1)) < 1e-12)
    }
  }

  @Test func `every cause of the scenario has a line`() throws {
    let explained = try explain(
      SamplePath.scenario(), package: nil, path: nil, of: Ensemble(seed: 1))
    let kinds = OutputAccount(explained, cluster: 0, year: 2026).lines.map(\.kind)
    #expect(
      kinds == [.base, .newPlant, .productivity, .anchors, .macro, .demand, .links, .land])
  }

  @Test(arguments: [(Language.english, "explain.txt"), (.chinese, "explain.zh.txt")])
  func `the report is as it was`(language: Language, file: String) throws {
    try Golden.expect(SamplePath.report(language).rendered(as: .text), file)
  }
}
