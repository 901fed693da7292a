import Statistics

/// How the paths of an ensemble are laid out.
///
/// Random paths are independent, and common random numbers hold between scenarios: a new input, year
/// or path moves no other draw. The points of every other design depend on how many there are and
/// on which inputs there are, so neither holds; they come in independent replicates, whose spread
/// tells the error.
public enum EnsembleDesign: String, Sendable, CaseIterable {
  /// Independent random paths.
  case random
  /// Random paths in pairs with all signs turned.
  case antithetic
  /// Latin hypercubes.
  case latinHypercube = "lhs"
  /// Scrambled Sobol points, what matters most in the first dimensions.
  case sobol

  /// Independent replicates of a design that has any: with 16, Student's factor at 95 % is 2.13
  /// where it would be 1.96 with many (judgement).
  public static let replicates = 16

  /// How many paths are run where `paths` are asked for: the same for random paths, else whole
  /// replicates, each of whole chunks and, for Sobol points, of a power of two.
  public func pathCount(atLeast paths: Int) -> Int {
    self == .random ? paths : Self.replicates * chunksPerReplicate(paths) * Chunk.paths
  }

  /// How many replicates the paths come in; 1 for random paths, which need none.
  var replicateCount: Int { self == .random ? 1 : Self.replicates }

  /// Chunks of a replicate where `paths` are asked for in all.
  func chunksPerReplicate(_ paths: Int) -> Int {
    if self == .random { return Chunk.count(forPaths: paths) }
    let chunks = max(1, Chunk.count(forPaths: (paths + Self.replicates - 1) / Self.replicates))
    guard self == .sobol else { return chunks }
    var power = 1
    while power < chunks { power *= 2 }
    return power
  }
}
