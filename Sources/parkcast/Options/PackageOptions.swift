import ArgumentParser
import Reporting
import Simulation

/// How many paths packages are compared on: random ones, common to all.
struct PackageOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Number of simulated paths of each package.")
  var paths = EnsembleOptions.defaultPaths

  @Option(
    parsing: .unconditional,
    help: "Seed of the random numbers; the same seed gives the same report.")
  var seed = EnsembleOptions.defaultSeed

  @Option(
    parsing: .unconditional,
    help: "Number of threads, one a core by default; it changes no result.")
  var threads: Int?

  func check(_ catalogue: Catalogue) throws {
    try Bounds.check(paths, in: 1...10_000_000, option: "--paths", catalogue)
    if let threads { try Bounds.check(threads, in: 1...4096, option: "--threads", catalogue) }
  }

  var ensemble: PackageEnsemble { PackageEnsemble(paths: paths, seed: seed, threads: threads) }

  /// Runs work with a line on the terminal that says how far it is.
  func withProgress<Result>(
    _ output: ReportOptions,
    _ work: (_ progress: @escaping @Sendable (Double) -> Void) async throws -> Result
  ) async throws -> Result {
    let bar = Terminal.showsMessages && !output.quiet ? ProgressBar(output.catalogue) : nil
    defer { bar?.finish() }
    return try await work { bar?.update($0) }
  }
}
