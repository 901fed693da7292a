import ArgumentParser
import Reporting
import Simulation

/// How many paths each package is run on, and how; packages share their draws.
struct PackagePathOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Number of simulated paths of each package.")
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

  func check(_ catalogue: Catalogue) throws {
    var options = EnsembleOptions()
    options.paths = paths ?? EnsembleOptions.defaultPaths
    options.threads = threads
    options.instructionSet = instructionSet
    try options.check(catalogue)
  }

  /// Packages on as many paths as asked for, or `paths` of them.
  func ensemble(paths usual: Int) -> PackageEnsemble {
    PackageEnsemble(
      paths: paths ?? usual, seed: seed, threads: threads, instructionSet: instructionSet)
  }
}
