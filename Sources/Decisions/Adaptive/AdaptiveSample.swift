import GrowthModel
public import Simulation

/// What was kept of every path under a package that waits for conditions.
public struct AdaptiveSample: Sendable {
  /// The conditions that each path meets; `nil` for a path that left the finite numbers before they
  /// were known.
  public let met: [ConditionSet?]
  /// One a measure that was asked for; a failed path is not a number.
  public let columns: [PathColumn]
  /// The same package on the same paths where every condition is met, whatever happens.
  public let always: [PathColumn]
  /// The same where none is.
  public let never: [PathColumn]
}

extension PackageEnsemble {
  /// Follows a package that waits for conditions.
  ///
  /// - Parameters:
  ///   - measures: what is kept of every path, at least one.
  ///   - progress: called now and then, from any thread, with the part that is done.
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a measure that its scenario
  ///   does not have, `CancellationError`.
  public func follow(
    _ package: AdaptivePackage, keeping measures: [PathMeasure],
    progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> AdaptiveSample {
    let watched = package.conditions.map { PathMeasure.series($0.series, year: $0.year) }
    let runs = try await samples(
      of: package.combinations.map {
        PackageSetting(package.planner, levels: package.settled($0))
      }, keeping: measures + watched, progress: progress)
    let met = (0..<paths).map { path in
      package.met { condition, met in
        runs[met.bits].columns[measures.count + condition][path]
      }
    }
    let columns = measures.indices.map { measure in
      PathColumn(
        met.enumerated().map { path, met in
          met.map { runs[$0.bits].columns[measure][path] } ?? .nan
        })
    }
    func kept(_ run: PackageSample) -> [PathColumn] { Array(run.columns.prefix(measures.count)) }
    return AdaptiveSample(
      met: met, columns: columns, always: kept(runs[runs.count - 1]), never: kept(runs[0]))
  }
}
