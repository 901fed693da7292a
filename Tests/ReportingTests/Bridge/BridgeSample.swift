import Decisions
import Estimation
import GrowthModel
import ScenarioFormat
import Simulation

@testable import Reporting

/// A report on what moved the odds, with numbers made up.
enum BridgeSample {
  static func report(
    _ language: Language = .english, cannotTell: Bool = false
  ) -> BridgeReport {
    let groups = [
      ChangeGroup(
        .assumption, "totals.investment.completed.cumulative.end 2023",
        [
          change("totals.investment.completed.cumulative.end 2023", "pert(48.8, 55, 120)", "64")
        ]),
      ChangeGroup(
        .actual, "horizon.as_of",
        [
          change("horizon.as_of", "2023", "2024", unit: ""),
          ScenarioChange(
            name: "totals.output.2024", before: nil,
            after: .init("81", unit: "亿元/year", at: place("new.yaml", 12))),
          ScenarioChange(
            name: "totals.output.2023",
            before: .init("75", unit: "亿元/year", at: place("old.yaml", 11)), after: nil),
        ]),
      ChangeGroup(
        .actual, "observations.firms", [change("observations.firms.values.2024", "1", "2")],
        isIdle: true),
      ChangeGroup(
        .lever, "package", [ScenarioChange(name: "package", before: nil, after: .init("fast"))]),
    ]
    let scenario = Sample.scenario
    func side(_ file: String, _ package: String?, _ seed: UInt64) -> BridgeResult.Side {
      .init(
        file: file, digest: "sha256:0\(seed)", scenario: scenario, package: package, seed: seed)
    }
    return BridgeReport(
      BridgeResult(
        from: side("old.yaml", nil, 7), to: side("new.yaml", "fast", 8),
        target: scenario.targets[0].id, bridge: made(crossings: cannotTell ? 3 : 120),
        groups: groups, contrasts: [.baseYear(2023, 2024)],
        tellingTargets: cannotTell ? ["output-2030"] : nil, paths: 400),
      version: "0.0.0", in: language)
  }

  /// The first change does most to the odds, the second to the median.
  private static func made(crossings: Int) -> ScenarioBridge {
    func outcomes(_ factor: Double) -> PackageStatistics {
      PackageStatistics(
        TargetOutcomes(
          PathColumn((0..<400).map { factor * Double(100 + $0) }), threshold: 400))
    }
    func estimate(_ value: Double, _ error: Double) -> Estimate {
      Estimate(value, standardError: error, degreesOfFreedom: 31)
    }
    func part(_ odds: Double, _ median: Double) -> ScenarioBridge.Part {
      .init(odds: estimate(odds, 0.004), median: estimate(median, 0.8))
    }
    return ScenarioBridge(
      from: outcomes(1), to: outcomes(1.5), whole: part(0.3325, 149.75),
      parts: [part(0.25, 30), part(-0.08, 100.5), part(0.15, 19)], noise: part(0.0125, 0.25),
      runs: 16, sampledPairs: nil, crossings: crossings)
  }

  private static func place(_ file: String, _ line: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: 5)
  }

  private static func change(
    _ name: String, _ before: String, _ after: String, unit: String = "亿元"
  ) -> ScenarioChange {
    ScenarioChange(
      name: name, before: .init(before, unit: unit, at: place("old.yaml", 9)),
      after: .init(after, unit: unit, at: place("new.yaml", 10)))
  }
}
