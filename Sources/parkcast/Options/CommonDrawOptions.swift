import ArgumentParser
import Reporting
import Simulation

/// How many paths every package is run on, and how.
struct CommonDrawOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Paths on which every package is run; fewer where many packages are.")
  var paths: Int?

  @Option(
    parsing: .unconditional,
    help: "Seed of the random numbers; the same seed gives the same report.")
  var seed = EnsembleOptions.defaultSeed

  @Option(
    parsing: .unconditional,
    help: "Number of threads, one a core by default; it changes no result.")
  var threads: Int?

  @Option(
    name: .customLong("simd"),
    help: "Instruction set, the widest by default; it changes no result.")
  var instructionSet: InstructionSet?

  /// Paths where many packages are run.
  static let pathsOfMany = 20_000

  func check(_ catalogue: Catalogue) throws {
    // Whole columns of paths are kept in memory.
    if let paths { try Bounds.check(paths, in: 1...10_000_000, option: "--paths", catalogue) }
    try EnsembleOptions.check(
      threads: threads, instructionSet: instructionSet, catalogue)
  }

  func ensemble(defaultPaths: Int) -> PackageEnsemble {
    PackageEnsemble(
      paths: paths ?? defaultPaths, seed: seed, threads: threads, instructionSet: instructionSet)
  }
}
