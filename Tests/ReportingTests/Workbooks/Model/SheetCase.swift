import Foundation
import GrowthModel
import ModelFixtures
import ScenarioFormat
import Simulation
import Workbooks

@testable import Reporting

/// A scenario under a package, its deterministic path by the engine, and the sheet of it.
struct SheetCase {
  let path: PathExplanation
  let model: BuiltModel

  init(_ scenario: Scenario, package: Package? = nil, language: Language = .english) throws {
    path = try explain(scenario, package: package)
    model =
      ModelSheet(
        path: path, levels: package?.levels ?? [:], catalogue: Catalogue(language)
      ).built
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func shipped(_ name: String) throws -> Scenario {
    try ScenarioFile(path: root.appending(path: "Scenarios/\(name).yaml").path).load().scenario
  }

  static func package(_ id: String, of scenario: Scenario) -> Package? {
    scenario.packages.first { $0.id == id }
  }

  /// Everything that sheet and engine both tell: what it is, the sheet's numbers, the engine's.
  var pairs: [(name: String, sheet: [Double], engine: [Double])] {
    let results = model.results
    var pairs = path.scenario.clusters.indices.map { c in
      (path.scenario.clusters[c].id, model.values(results.output[c]), path.output[c])
    }
    pairs.append(("total", model.values(results.total), path.output.last ?? []))
    if let prices = results.prices { pairs.append(("prices", model.values(prices), path.prices)) }
    for (index, row) in results.indicators.enumerated() {
      pairs.append((path.scenario.indicators[index].id, model.values(row), path.indicators[index]))
    }
    return pairs
  }

  /// The greatest relative distance between sheet and engine; infinite where a number is missing.
  var distance: Double {
    pairs.reduce(0) { worst, pair in
      guard pair.sheet.count == pair.engine.count else { return .infinity }
      return zip(pair.sheet, pair.engine).reduce(worst) { max($0, Self.distance($1.0, $1.1)) }
    }
  }

  static func distance(_ value: Double, _ wanted: Double) -> Double {
    if value == wanted { return 0 }
    let distance = abs(value - wanted) / max(abs(wanted), 1e-300)
    return distance.isFinite ? distance : .infinity
  }
}
