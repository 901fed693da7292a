import GrowthModel
import Probability
public import Simulation
import Synchronization

extension PackageEnsemble {
  /// Compares packages, of one scenario or of several, on common random numbers.
  ///
  /// Scenarios share draws by the names of their inputs: path k is the same future in each as far as
  /// they have inputs in common.
  ///
  /// - Parameters:
  ///   - scenarios: the packages of each, at least one in all; the first is what all others are held
  ///     against. Names differ.
  ///   - targets: ids of targets that all scenarios have, on the same side of their thresholds.
  ///   - further: ids of further such targets, looked at for whether packages can be told apart.
  ///   - progress: called now and then, from any thread, with the part that is done.
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a target that is not there,
  ///   `CancellationError`.
  public func compare(
    _ scenarios: [ScenarioPackages], targets: [String], further: [String] = [],
    level: Double = 0.95, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> PackageComparison {
    let findings = Mutex(
      Findings(
        comparison: PackageComparison(
          packages: [], targets: targets, differences: [], paths: paths, seed: seed)))
    let total = Double(scenarios.reduce(0) { $0 + $1.packages.count })
    var done = 0
    for scenario in scenarios {
      let reading = try ScenarioReading(scenario, targets: targets, further: further)
      let (begin, count) = (done, scenario.packages.count)
      let settings = scenario.packages.map {
        PackageSetting(scenario.planner, levels: $0.levels)
      }
      let report: @Sendable (Double) -> Void = { part in
        progress?((Double(begin) + part * Double(count)) / total)
      }
      try await forEachBatch(of: settings, keeping: reading.measures, progress: report) {
        first, samples in
        let outcomes = reading.outcomes(samples[0])
        let standard = findings.withLock { $0.standard(or: outcomes) }
        let found = parallelMap(count: samples.count, threads: threads) { index in
          reading.read(
            samples[index], of: scenario.packages[first + index], at: begin + first + index,
            against: standard, level: level)
        }
        findings.withLock { $0.add(found) }
      }
      done += count
    }
    return findings.withLock { $0.comparison }
  }
}

/// What has been found so far.
private struct Findings: Sendable {
  var comparison: PackageComparison
  /// Outcomes of the first package, one for each target.
  private var standard: [TargetOutcomes]?

  init(comparison: PackageComparison) { self.comparison = comparison }

  /// What all are held against: the outcomes that are given first.
  mutating func standard(or outcomes: [TargetOutcomes]) -> [TargetOutcomes] {
    let first = standard ?? outcomes
    standard = first
    return first
  }

  mutating func add(_ packages: [ReadPackage]) {
    for read in packages {
      comparison.packages.append(read.package)
      comparison.differences += read.differences
      comparison.furtherDifferences += read.further
    }
  }
}

/// A package with its differences from the first.
private struct ReadPackage: Sendable {
  var package: ComparedPackage
  var differences: [ComparedDifference] = []
  /// On further targets.
  var further: [ComparedDifference] = []
}

/// What is kept of the paths of a scenario's packages, and how it is read.
private struct ScenarioReading: Sendable {
  let scenario: Scenario
  /// Those told of, then the further ones.
  let targets: [Target]
  let told: Int
  let years: [Int]

  init(
    _ packages: ScenarioPackages, targets: [String], further: [String]
  ) throws(PlanError) {
    scenario = packages.planner.scenario
    var found: [Target] = []
    for id in targets + further {
      guard let target = scenario.targets.first(where: { $0.id == id }) else {
        throw PlanError("no target is called '\(id)'")
      }
      found.append(target)
    }
    self.targets = found
    told = targets.count
    years = Set(found.prefix(told).map(\.time.year) + [scenario.horizon.to]).sorted()
  }

  var measures: [PathMeasure] {
    targets.map { .target($0.id) } + years.map { .series(.output, year: $0) }
      + scenario.clusters.indices.map { .series(.cluster($0), year: scenario.horizon.to) }
  }

  /// One for each target.
  func outcomes(_ sample: PackageSample) -> [TargetOutcomes] {
    zip(sample.columns, targets).map { TargetOutcomes($0, of: $1) }
  }

  func read(
    _ sample: PackageSample, of package: NamedPackage, at place: Int,
    against standard: [TargetOutcomes], level: Double
  ) -> ReadPackage {
    let outcomes = outcomes(sample)
    func median(_ column: Int, _ year: Int) -> YearMedian {
      YearMedian(year, SectionedNumber.median(sample.columns[column]).estimate(level: level))
    }
    let firstCluster = targets.count + years.count
    let compared = ComparedPackage(
      name: package.name, scenario: scenario, levels: package.levels,
      targets: zip(targets, outcomes).prefix(told).map {
        ComparedTarget($0, PackageStatistics($1, level: level))
      },
      total: years.enumerated().map { median(targets.count + $0, $1) },
      clusters: scenario.clusters.indices.map { median(firstCluster + $0, scenario.horizon.to) },
      failed: sample.failed)
    guard place > 0 else { return ReadPackage(package: compared) }
    let differences = targets.indices.map {
      ComparedDifference(
        package: place, target: targets[$0].id, outcomes[$0], less: standard[$0], level: level)
    }
    return ReadPackage(
      package: compared, differences: Array(differences.prefix(told)),
      further: Array(differences.dropFirst(told)))
  }
}

extension Target.Time {
  /// The year at whose end it is settled whether the target is reached.
  var year: Int {
    switch self {
    case .at(let year), .by(let year): year
    }
  }
}
