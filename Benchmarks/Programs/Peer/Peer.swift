import ArgumentParser
import Cases
import Dispatch
import GrowthModel
import Simulation

/// ParkCast as a row of the table: one JSON line like those of `peers/`.
@main
struct Peer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peer", abstract: "Run a case and print one JSON line.")

  @Option(help: "Number of simulated paths.")
  var paths = 1_000_000

  @Option(help: "Number of threads.")
  var threads = 1

  @Option(help: "Seed of the random numbers.")
  var seed: UInt64 = 1

  @Option(help: "Instruction set; the widest by default.")
  var simd: String?

  @Flag(help: "Keep quantiles of all series as well.")
  var quantiles = false

  @Option(help: "Scenario file; the six-cluster case by default.")
  var scenario: String?

  @Option(help: "In place of a file, a case of this many clusters.")
  var clusters: Int?

  @Option(help: "In place of a file, a case of this many years.")
  var years: Int?

  /// Waits for the work on the first thread: without that the thread ends, which valgrind does not
  /// survive. Detached, since the first thread is that of the main actor.
  static func main() {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await main(nil)
      done.signal()
    }
    done.wait()
  }

  func run() async throws {
    let instructionSet = try chosenInstructionSet()
    let scenario = try chosenCase.scenario()
    var ensemble = Ensemble(
      paths: min(paths, 20_000), seed: seed, threads: threads, instructionSet: instructionSet)
    // Pages, caches and the clock of the processor warm up.
    _ = try await ensemble.answer(of: scenario, quantiles: quantiles)
    ensemble.paths = paths

    let clock = ContinuousClock()
    let start = clock.now
    let answer = try await ensemble.answer(of: scenario, quantiles: quantiles)
    let time = clock.now - start
    let line = Line(
      name: "ParkCast", version: instructionSet.name, paths: paths, threads: threads,
      seconds: time / .seconds(1), probability: answer.probability, mean: answer.mean,
      sd: answer.standardDeviation, peakMemory: PeakMemory.bytes,
      inputs: try ModelPlan(scenario).inputs.count, quantiles: quantiles)
    print(try line.text)
  }

  private func chosenInstructionSet() throws -> InstructionSet {
    guard let simd else { return .best }
    guard let set = InstructionSet(rawValue: simd), InstructionSet.available.contains(set) else {
      let names = InstructionSet.available.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no instruction set '\(simd)' here; there are \(names)")
    }
    return set
  }

  private var chosenCase: BenchmarkCase {
    if let scenario { return .file(scenario) }
    guard clusters != nil || years != nil else { return .sixCluster }
    return .grown(clusters: clusters ?? 6, years: years ?? 9)
  }
}
