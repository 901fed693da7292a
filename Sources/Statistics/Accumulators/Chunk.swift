/// The unit in which sums are formed: 1024 paths, a constant of the program, so that neither
/// threads nor cache blocks change a published digit.
public enum Chunk {
  /// Paths in a chunk; the last one of a run may hold fewer.
  public static let paths = 1024

  /// Numbers from one column of a chunk to the next: one cache line more than the paths, so that a
  /// path's numbers do not all fall into one set of the cache.
  public static let stride = paths + 8

  /// How many chunks hold `paths` paths.
  public static func count(forPaths paths: Int) -> Int { (paths + Self.paths - 1) / Self.paths }
}
