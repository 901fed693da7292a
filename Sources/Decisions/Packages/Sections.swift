import Estimation
import Statistics

/// Independent sections of the paths, whose spread tells the error of what has no formula for it: a
/// median, a difference of medians, a lever's share in one.
///
///     θ̂ ± t √(Σ (θ̂ᵢ − θ̂)² / (m (m − 1)))        t of m − 1 degrees of freedom
///
/// θ̂ is found from all paths and θ̂ᵢ from section i of m. Paths are independent, so sections of
/// neighbours are.
///
/// Source: Asmussen and Glynn, *Stochastic Simulation* (2007), III.4 (sectioning).
public enum Sections {
  /// Number of sections where there are paths enough: Student's factor at 95 % is 2.04 then, where
  /// it would be 1.96 with many (judgement).
  public static let count = 32

  /// Least number of paths in a section; fewer paths are cut into fewer sections.
  static let leastPaths = 8

  /// The paths of each section, nearly equal in number; no sections where there are too few paths
  /// for two.
  public static func ranges(ofPaths paths: Int) -> [Range<Int>] {
    let sections = min(count, paths / leastPaths)
    guard sections >= 2 else { return [] }
    return (0..<sections).map { $0 * paths / sections..<($0 + 1) * paths / sections }
  }

  /// The standard error of `whole` from what the sections gave; infinite where there are none, or
  /// where one has no value.
  public static func standardError(of whole: Double, parts: some Collection<Double>) -> Double {
    guard parts.count >= 2 else { return .infinity }
    let squares = parts.reduce(0.0) { $0 + ($1 - whole) * ($1 - whole) }
    let error = (squares / Double(parts.count * (parts.count - 1))).squareRoot()
    return error.isNaN ? .infinity : error
  }

  /// What was found from all paths, with the error that the sections tell.
  public static func estimate(
    _ whole: Double, parts: some Collection<Double>, level: Double = 0.95
  ) -> Estimate {
    Estimate(
      whole, standardError: standardError(of: whole, parts: parts),
      degreesOfFreedom: Double(parts.count - 1), level: level)
  }
}
