import Foundation
public import GrowthModel
import ScenarioFormat

/// A scenario that is measured.
public enum BenchmarkCase: Sendable, Hashable {
  /// The Shenzhen–Harbin park, `Scenarios/shenzhen-harbin.yaml`.
  case base
  /// The fixed reference case, `Benchmarks/six-cluster.yaml`.
  case sixCluster
  /// Any number of clusters like those of the six-cluster case, with one common factor.
  case grown(clusters: Int, years: Int)
  /// A scenario file.
  case file(String)

  /// Reads the scenario; a ``grown(clusters:years:)`` one is written to a temporary file first.
  ///
  /// - Throws: `ScenarioErrors` for a file that cannot be read or has errors.
  public func scenario() throws -> Scenario {
    switch self {
    case .base: return try Self.read(Self.folder + "/../Scenarios/shenzhen-harbin.yaml")
    case .sixCluster: return try Self.read(Self.folder + "/six-cluster.yaml")
    case .file(let path): return try Self.read(path)
    case .grown(let clusters, let years):
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("parkcast-\(clusters)x\(years)-\(UUID().uuidString).yaml")
      try GrownCase(clusters: clusters, years: years).text
        .write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      return try Self.read(file.path)
    }
  }

  /// The folder `Benchmarks`.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func read(_ path: String) throws -> Scenario {
    try ScenarioFile(path: path).load().scenario
  }
}
