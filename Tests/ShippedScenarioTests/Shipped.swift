import Foundation
import ScenarioFormat

/// The scenario files that are shipped, and what the independent reference says of them.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let names = [
    "shenzhen-harbin", "registered-revenue", "anchor-arrival", "shenyang-path", "mixed-laws",
    "local-links", "pessimistic", "optimistic", "shenyang-hindcast",
  ]

  static func load(_ name: String) throws -> LoadedScenario {
    try ScenarioFile(path: root.appending(path: "Scenarios/\(name).yaml").path).load()
  }

  /// A value of Tests/Reference/growth_model.json, which `make_reference.py` wrote.
  static func reference(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: root.appending(path: "Tests/Reference/growth_model.json"))
    let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let scenarios = whole?["scenarios"] as? [String: Any]
    let key = name == "shenzhen-harbin" ? "base" : name
    return try (scenarios?[key] as? [String: Any]).orThrow("no reference for \(name)")
  }
}

struct MissingReference: Error { var what: String }

extension Optional {
  func orThrow(_ what: String) throws -> Wrapped {
    guard let self else { throw MissingReference(what: what) }
    return self
  }
}

extension Dictionary where Key == String, Value == Any {
  func numbers(_ path: String...) throws -> [Double] {
    var value: Any? = self
    for key in path { value = (value as? [String: Any])?[key] }
    return try (value as? [Double]).orThrow(path.joined(separator: "."))
  }
}
