import Benchmark
import Cases
import GrowthModel
import Simulation

/// Paths a second, as people ask for them.
private let pathsPerSecond = BenchmarkMetric.custom(
  "Paths per second", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, pathsPerSecond], timeUnits: .milliseconds, warmupIterations: 1,
    maxDuration: .seconds(3))

  for instructionSet in InstructionSet.available where instructionSet != .baseline {
    run("Base case", .base, instructionSet: instructionSet)
    run("Six clusters", .sixCluster, instructionSet: instructionSet)
  }
  run("Base case", .base, paths: 4096, instructionSet: .baseline)
  run("Six clusters", .sixCluster, paths: 4096, instructionSet: .baseline)
  run("Six clusters with quantiles", .sixCluster, quantiles: true)

  // How the time grows.
  for threads in [1, 2, 4, 8] { run("Threads", .sixCluster, threads: threads) }
  for paths in [1_000, 10_000, 100_000, 1_000_000] { run("Paths", .sixCluster, paths: paths) }
  for clusters in [3, 6, 12, 24, 48] { run("Clusters", .grown(clusters: clusters, years: 9)) }
  for years in [5, 10, 20, 40] { run("Years", .grown(clusters: 6, years: years)) }

  addStart()
}

private func run(
  _ name: String, _ measured: BenchmarkCase, paths: Int = 100_000, threads: Int = 1,
  instructionSet: InstructionSet = .best, quantiles: Bool = false
) {
  let label = [name, detail(measured), "\(paths) paths", "\(threads) threads"]
    .filter { !$0.isEmpty }.joined(separator: ", ")
  Benchmark("\(label), \(instructionSet.rawValue)") { benchmark in
    let scenario = try measured.scenario()
    let ensemble = Ensemble(
      paths: paths, seed: 1, threads: threads, instructionSet: instructionSet)
    let clock = ContinuousClock()
    let start = clock.now
    benchmark.startMeasurement()
    blackHole(try await ensemble.answer(of: scenario, quantiles: quantiles))
    benchmark.stopMeasurement()
    let seconds = (clock.now - start) / .seconds(1)
    benchmark.measurement(pathsPerSecond, Int(Double(paths) / seconds))
  }
}

private func detail(_ measured: BenchmarkCase) -> String {
  guard case .grown(let clusters, let years) = measured else { return "" }
  return "\(clusters) clusters × \(years) years"
}

/// What a command does before the first path: read the file, check it, compile the plan.
private func addStart() {
  Benchmark("Start: read and check the base case") { _ in
    blackHole(try BenchmarkCase.base.scenario())
  }
  Benchmark("Start: compile the base case") { benchmark in
    let scenario = try BenchmarkCase.base.scenario()
    benchmark.startMeasurement()
    blackHole(try ModelPlan(scenario))
    benchmark.stopMeasurement()
  }
}
