import Estimation
import GrowthModel
import ModelFixtures
import Probability
import Statistics
import Synchronization
import Testing

@testable import Simulation

/// Packages side by side against ensembles of their own.
@Suite struct PackageEnsembleTests {
  static let names = [
    "base", "mixed-laws", "anchor-arrival", "registered-revenue", "local-links", "all-levers",
    "toy-macro", "toy-agreed", "toy-spillovers", "toy-cobb-douglas", "toy-indicators",
    "toy-mixture", "toy-everything-quarterly",
  ]

  static func bits(_ column: some Sequence<Double>) -> [UInt64] { column.map(\.bitPattern) }

  /// What a run found, bit for bit.
  static func digits(_ samples: [PackageSample]) -> [[[UInt64]]] {
    samples.map { $0.columns.map { bits($0) } }
  }

  static func targets(_ scenario: Scenario) -> [PathMeasure] {
    scenario.targets.map { .target($0.id) }
  }

  /// Every path's outcome, and so the hits, are those of the ensemble.
  @Test(arguments: names)
  func `outcomes and odds are those of each package alone`(_ name: String) async throws {
    let scenario = try ReferenceScenario.levered(name)
    let settings = scenario.leverSettings(5)
    let paths = 1_203
    let planner = try PackagePlanner(scenario)
    let samples = try await PackageEnsemble(paths: paths, seed: 5).samples(
      of: settings.map { PackageSetting(planner, levels: $0) }, keeping: Self.targets(scenario))
    for (levels, sample) in zip(settings, samples) {
      let package = Package(title: "it", levels: levels)
      let forecast = try await Ensemble(paths: paths, seed: 5).forecast(
        of: scenario, package: package)
      let single = try PathSample(scenario, package: package, paths: paths, seed: 5)
      #expect(sample.failed == forecast.failures.count)
      for (target, column) in zip(forecast.targets, sample.columns) {
        let measure = TargetMeasure(target.target, layout: single.plan.outcomes)
        let hits = column.count { measure.isReached($0) }
        let odds = ProbabilityEstimate.counting(hits: hits, failed: sample.failed, count: paths)
        #expect(odds == target.estimate)
        #expect(Self.bits(column) == Self.bits(outcomes(single, of: measure)))
      }
    }
  }

  /// The outcomes of a target, path by path.
  private func outcomes(_ sample: PathSample, of measure: TargetMeasure) -> [Double] {
    (0..<sample.columns[0].count).map { path in
      guard sample.path(path).allSatisfy(\.isFinite) else { return .nan }
      return sample.path(path).withUnsafeBufferPointer { results in
        var best = 0.0
        guard let base = results.baseAddress else { return best }
        measure.writeOutcomes(base, stride: 1, count: 1, into: &best)
        return best
      }
    }
  }

  @Test func `nothing but the seed and the package moves a digit`() async throws {
    let scenario = try ReferenceScenario.levered("all-levers")
    let planner = try PackagePlanner(scenario)
    let settings = scenario.leverSettings(38).map { PackageSetting(planner, levels: $0) }
    let measures = Self.targets(scenario) + [.series(.cluster(1), year: 2026)]
    let first = try await PackageEnsemble(paths: 2_100, seed: 3, threads: 1).samples(
      of: settings, keeping: measures)
    let expected = Self.digits(first)
    for set in InstructionSet.available {
      for (threads, block) in [(1, 8), (2, 64), (5, 1024)] {
        let ensemble = PackageEnsemble(
          paths: 2_100, seed: 3, threads: threads, instructionSet: set, blockPaths: block)
        let found = try await ensemble.samples(of: settings, keeping: measures)
        #expect(Self.digits(found) == expected, "\(set), \(threads) threads")
      }
    }
    // In batches of seven; and one alone, in the company of none.
    let bytes = 7 * (3 * 2_104 * 8 + (64 << 10))
    let small = PackageEnsemble(paths: 2_100, seed: 3, threads: 3, memoryLimit: bytes)
    #expect(small.batchSize(measures: 3) == 7)
    let seen = Mutex<[Int: [[UInt64]]]>([:])
    try await small.forEachBatch(of: settings, keeping: measures) { first, samples in
      let found = Self.digits(samples)
      seen.withLock { seen in
        for (index, digits) in found.enumerated() { seen[first + index] = digits }
      }
    }
    #expect(seen.withLock { $0.sorted { $0.key < $1.key }.map(\.value) } == expected)
    let alone = try await small.samples(of: [settings[9]], keeping: measures)
    #expect(Self.digits(alone) == [expected[9]])
    let other = try await PackageEnsemble(paths: 2_100, seed: 4).samples(
      of: [settings[9]], keeping: measures)
    #expect(Self.digits(other) != [expected[9]])
  }

  /// The first paths are the same when there are more, as in an ensemble.
  @Test func `more paths move none of the first`() async throws {
    let scenario = try ReferenceScenario.named("toy-levers").scenario
    let setting = PackageSetting(try PackagePlanner(scenario), levels: ["upgrade": 1])
    let few = try await PackageEnsemble(paths: 1_030, seed: 3).samples(
      of: [setting], keeping: [.target("last")])
    let many = try await PackageEnsemble(paths: 4_000, seed: 3).samples(
      of: [setting], keeping: [.target("last")])
    #expect(Self.bits(few[0].columns[0]) == Self.bits(many[0].columns[0].prefix(1_030)))
  }

  @Test func `packages of several scenarios run beside each other`() async throws {
    let names = ["base", "pessimistic", "optimistic"]
    let scenarios = try names.map { try ReferenceScenario.named($0).scenario }
    let planners = try scenarios.map { try PackagePlanner($0) }
    // The first twice, with another between.
    let settings = [0, 1, 0, 2].map { PackageSetting(planners[$0]) }
    let measures = [PathMeasure.target("output-2030"), .series(.output, year: 2030)]
    let ensemble = PackageEnsemble(paths: 1_500, seed: 2)
    let samples = try await ensemble.samples(of: settings, keeping: measures)
    #expect(Self.digits([samples[0]]) == Self.digits([samples[2]]))
    for (place, sample) in zip([0, 1, 0, 2], samples) {
      let single = try PathSample(scenarios[place], paths: 1_500, seed: 2)
      #expect(Self.bits(sample.columns[1]) == Self.bits(single.total(6)))
    }
  }

  @Test func `paths that failed have no number`() async throws {
    let scenario = try FailureTests.overflowing()
    let planner = try PackagePlanner(scenario)
    let measures = [PathMeasure.target("more"), .series(.cluster(0), year: 2024)]
    let ensemble = PackageEnsemble(paths: 20_000, seed: 1)
    let sample = try await ensemble.samples(of: [PackageSetting(planner)], keeping: measures)[0]
    let forecast = try await Ensemble(paths: 20_000, seed: 1).forecast(of: scenario)
    #expect(sample.failed == forecast.failures.count)
    #expect(sample.failed > 100)
    for column in sample.columns {
      let failed = column.indices.filter { column[$0].isNaN }
      #expect(failed.count == sample.failed)
      #expect(Array(failed.prefix(10)) == forecast.failures.examples.map(\.index))
      #expect(column.allSatisfy { $0.isNaN || $0.isFinite })
    }
  }

  @Test func `a scenario without chance has the same path everywhere`() async throws {
    let planner = try PackagePlanner(plainPark([plainCluster()]))
    #expect(planner.inputs.isEmpty)
    let plain = try await PackageEnsemble(paths: 20, seed: 1).samples(
      of: [PackageSetting(planner)], keeping: [.series(.output, year: 2025)])
    #expect(Array(plain[0].columns[0]) == Array(repeating: 100, count: 20))
  }

  @Test(arguments: [
    PathMeasure.target("nothing"), .series(.output, year: 2019), .series(.cluster(9), year: 2026),
    .series(.indicator(0), year: 2026),
  ])
  func `what a scenario does not have is refused`(_ measure: PathMeasure) async throws {
    let planner = try PackagePlanner(try ReferenceScenario.named("base").scenario)
    await #expect(throws: PlanError.self) {
      _ = try await PackageEnsemble(paths: 10).samples(
        of: [PackageSetting(planner)], keeping: [measure])
    }
  }

  @Test func `no packages have no samples`() async throws {
    let samples = try await PackageEnsemble(paths: 10).samples(
      of: [], keeping: [.series(.output, year: 2025)])
    #expect(samples.isEmpty)
  }

  /// A run that would take minutes, cancelled when its first parts are done.
  @Test func `a cancelled run ends with its error`() async throws {
    let planner = try PackagePlanner(try ReferenceScenario.named("all-levers").scenario)
    let settings = [PackageSetting](repeating: PackageSetting(planner), count: 3)
    let begun = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await PackageEnsemble(paths: 4_000_000, seed: 1).samples(
        of: settings, keeping: [.target("output-2030")]
      ) { _ in begun.continuation.yield() }
    }
    for await _ in begun.stream { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func `progress rises to one`() async throws {
    let planner = try PackagePlanner(try ReferenceScenario.named("toy-macro").scenario)
    let settings = [PackageSetting](repeating: PackageSetting(planner), count: 4)
    let seen = Mutex<[Double]>([])
    // Two packages a batch of 16 chunks: a batch is cut into 16 runs of one chunk each.
    let ensemble = PackageEnsemble(
      paths: 16_384, seed: 1, threads: 1, memoryLimit: 2 * (16_384 * 8 + (64 << 10)))
    try await ensemble.forEachBatch(
      of: settings, keeping: [.target("last")],
      progress: { part in seen.withLock { $0.append(part) } }
    ) { _, samples in #expect(samples.count == 2) }
    let parts = seen.withLock { $0 }
    #expect(parts == parts.sorted())
    #expect(parts.count > 8)
    #expect(parts.last == 1)
  }

  /// A column of 10⁹ paths takes 8 GB: refused before anything is run.
  @Test func `columns that do not fit in memory are refused`() async throws {
    let planner = try PackagePlanner(try ReferenceScenario.named("toy-macro").scenario)
    let error = await #expect(throws: PlanError.self) {
      _ = try await PackageEnsemble(paths: 1_000_000_000, seed: 1).samples(
        of: [PackageSetting(planner)], keeping: [.target("last")])
    }
    // 4 GiB of 8 bytes each.
    #expect(error?.message.contains("at most 536870912 paths") == true)
  }
}
