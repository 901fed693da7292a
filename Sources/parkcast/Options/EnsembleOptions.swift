import ArgumentParser
import Reporting
import Simulation

/// How many paths are run, and how.
struct EnsembleOptions: ParsableArguments {
  static let defaultPaths = 100_000
  static let defaultSeed: UInt64 = 2023

  @Option(parsing: .unconditional, help: "Number of simulated paths.")
  var paths = defaultPaths

  @Option(
    help: """
      How paths are laid out; all but random ones come in 16 whole replicates and depend on how many \
      there are.
      """)
  var design = EnsembleDesign.random

  @Option(
    parsing: .unconditional,
    help: "Seed of the random numbers; the same seed gives the same report.")
  var seed = defaultSeed

  @Option(
    parsing: .unconditional,
    help: "Number of threads, one a core by default; it changes no result.")
  var threads: Int?

  @Option(
    name: .customLong("simd"),
    help: "Instruction set, the widest by default; it changes no result.")
  var instructionSet: InstructionSet?

  func check(_ catalogue: Catalogue) throws {
    try Bounds.check(paths, in: 1...1_000_000_000, option: "--paths", catalogue)
    try Self.check(threads: threads, instructionSet: instructionSet, catalogue)
  }

  static func check(
    threads: Int?, instructionSet: InstructionSet?, _ catalogue: Catalogue
  ) throws {
    if let threads { try Bounds.check(threads, in: 1...4096, option: "--threads", catalogue) }
    if let instructionSet, !InstructionSet.available.contains(instructionSet) {
      throw ValidationError(
        catalogue.message(
          .processorCannot, instructionSet.rawValue,
          catalogue.numbers.list(InstructionSet.available.map(\.rawValue))))
    }
  }

  /// As they are typed: what a result depends on, for a number of paths.
  func words(paths: Int) -> [String] {
    ["--paths", String(paths), "--seed", String(seed)]
      + (design == .random ? [] : ["--design", design.rawValue])
  }

  var ensemble: Ensemble {
    Ensemble(
      paths: paths, design: design, seed: seed, threads: threads, instructionSet: instructionSet)
  }
}

/// Numbers that an option may have.
enum Bounds {
  static func check(
    _ value: Int, in range: ClosedRange<Int>, option: String, _ catalogue: Catalogue
  ) throws {
    guard !range.contains(value) else { return }
    let numbers = catalogue.numbers
    throw ValidationError(
      catalogue.message(
        .outOfRange, option, numbers.whole(range.lowerBound), numbers.whole(range.upperBound),
        numbers.whole(value)))
  }
}
