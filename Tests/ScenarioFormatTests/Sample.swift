import Foundation

@testable import ScenarioFormat

/// A small complete scenario, and folders to put files in.
enum Sample {
  static let text = """
    parkcast: 1
    title: { en: A small park, zh: 小园区 }
    source: judgement
    park: { area: 26 km2, founded: 2019 }
    horizon: { from: 2019, as_of: 2023, to: 2030 }
    prices: { base: 2023, inflation: { 2024-2030: "pert(-1, 0.5, 2) %" } }
    totals:
      output: { 2023: "pert(30, 75, 200)" }
      investment:
        completed:
          cumulative: { 2019-09: 0, end 2020: 17.3, end 2023: "pert(48.8, 55, 120)" }
          2024: "pert(8, 15, 40)"
          growth: "pert(-5, 8, 16) %/year"
        noise: 0.25
    build: { time: "pert(1.75, 2.1, 2.8) years", ramp: 2 years }
    law:
      kind: ratio
      ratio: { measure: cumulative, added: "lognormal(median: 1.2, sigma: 0.4)" }
      capital_elasticity: 0.4
      logistic: { rate: 0.2 }
    productivity: { drift: 0.5 % }
    clusters:
      digital: { share: "pert(0.3, 0.4, 0.5)", factor: { ratio: 1.1, shock: 0.07 } }
      bio: { share: "pert(0.5, 0.6, 0.7)" }
    shock: { sd: "pert(0.10, 0.17, 0.30)", of: total, persistence: 0.4 }
    correlation:
      one_factor: { digital: 0.24, bio: 0.6 }
      inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }]
    land: { density: "pert(11, 20, 50) 亿元/km2" }
    indicators:
      firms: { unit: firms, base: 600, growth: 8 % }
      value_added: { unit: 亿元, intensity: { digital: 0.3, bio: 25 % } }
    levers:
      speed: { levels: [0, 0.5, 1], effects: [{ input: build.time, add: "pert(-0.5, -0.25, 0) years" }] }
      brief: { until: 2026, excludes: [speed], effects: [{ multiply: 1.1, input: output.level }] }
    packages:
      fast: { speed: 1 }
    targets:
      output-2030: { of: output, by: 2030, at_least: 500 亿元 }
    observations:
      firms_published: { of: firms, unit: firms, values: { end 2020: 127, 2021-10-26: 311 firms } }

    """

  /// The sample with `old` replaced by `new`, which must occur.
  static func text(_ old: String, _ new: String) -> String {
    precondition(text.contains(old), "the sample has no '\(old)'")
    return text.replacingOccurrences(of: old, with: new)
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }
}

/// A folder that is gone after the test.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult
  func write(_ text: String, as name: String = "park.yaml") throws -> String {
    try write(Data(text.utf8), as: name)
  }

  @discardableResult
  func write(_ data: Data, as name: String = "park.yaml") throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// What is wrong with a file of this text, with names of files instead of paths.
  func diagnostics(of text: String, as name: String = "park.yaml") throws -> [Diagnostic] {
    diagnostics(at: try write(text, as: name))
  }

  func diagnostics(at path: String) -> [Diagnostic] {
    let found: [Diagnostic]
    do {
      found = try ScenarioFile(path: path).load().warnings
    } catch {
      found = error.diagnostics
    }
    return found.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location.file = short(diagnostic.location.file)
      diagnostic.phrase.arguments = diagnostic.phrase.arguments.map(short)
      return diagnostic
    }
  }

  private func short(_ text: String) -> String {
    text.replacingOccurrences(of: url.path + "/", with: "")
  }
}

/// Loads a text as the only file of a scenario.
func load(_ text: String) throws -> LoadedScenario {
  let folder = try Folder()
  return try withExtendedLifetime(folder) {
    try ScenarioFile(path: folder.write(text)).load()
  }
}

/// The codes of all errors of a text.
func errors(_ text: String) throws -> [String] {
  let folder = try Folder()
  return try withExtendedLifetime(folder) {
    try folder.diagnostics(of: text).filter { $0.severity == .error }.map(\.code)
  }
}
