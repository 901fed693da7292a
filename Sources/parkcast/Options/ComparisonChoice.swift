import Decisions
import Foundation
import GrowthModel
import Reporting

/// Finds what of some scenarios is compared, or says what they lack.
struct ComparisonChoice {
  /// As they were named.
  var files: [String]
  /// One for each file.
  var scenarios: [Scenario]
  /// Packages that were named, each once.
  var names: [String]
  /// Targets that were named.
  var targets: [String]
  var catalogue: Catalogue

  /// What a scenario without levers is called.
  static let none = "none"

  /// The packages of each scenario, under names that differ.
  func packages() throws(Failure) -> [[NamedPackage]] {
    var chosen: [[NamedPackage]] = []
    for (place, scenario) in scenarios.enumerated() {
      var packages: [NamedPackage] = []
      for id in wanted(of: scenario) {
        let name = files.count == 1 ? id : fileName(place, id)
        packages.append(NamedPackage(name, levels: try levels(of: id, in: scenario)))
      }
      chosen.append(packages)
    }
    guard chosen.joined().count > 1 else { throw refusal(.compareNeedsTwo) }
    return chosen
  }

  private func wanted(of scenario: Scenario) -> [String] {
    guard files.count == 1 else { return names.isEmpty ? [Self.none] : names }
    if names.isEmpty {
      return [Self.none] + scenario.packages.filter { $0.triggered.isEmpty }.map(\.id)
    }
    return names.count == 1 && names[0] != Self.none ? [Self.none] + names : names
  }

  private func levels(
    of id: String, in scenario: Scenario
  ) throws(Failure) -> [String: LeverLevel] {
    if id == Self.none { return [:] }
    let lookup = Lookup(catalogue: catalogue)
    // "none" is among what there is to choose from.
    let none = Package(title: Title(id: Self.none), levels: [:])
    let package = try lookup.find(
      id, in: [none] + scenario.packages, id: \.id, missing: .noSuchPackage)
    if let lever = package.triggered.first {
      throw Failure(
        .badScenario, catalogue.message(.compareWaits, lever, id),
        hint: catalogue.message(.compareAdaptive))
    }
    return package.levels
  }

  /// The file's name without folder and ending, whole where two would be the same.
  private func fileName(_ place: Int, _ package: String) -> String {
    let stems = files.map { file in
      let name = URL(filePath: file).lastPathComponent
      return name.split(separator: ".").first.map(String.init) ?? name
    }
    let isAlone = stems.count { $0 == stems[place] } == 1
    let name = isAlone ? stems[place] : files[place]
    return package == Self.none && names.isEmpty ? name : "\(name)/\(package)"
  }

  /// Targets that are told of: those named, else all that the scenarios have in common.
  func told() throws(Failure) -> [String] {
    let lookup = Lookup(catalogue: catalogue)
    var found: [String] = []
    for target in targets where !found.contains(target) {
      _ = try lookup.find(target, in: scenarios[0].targets, id: \.id, missing: .noSuchTarget)
      for (file, scenario) in zip(files, scenarios)
      where !scenario.targets.contains(where: { $0.id == target }) {
        throw Failure(
          .badScenario, catalogue.message(.targetMissingIn, target, file),
          hint: lookup.hint(target, ids: scenario.targets.map(\.id)))
      }
      found.append(target)
    }
    if found.isEmpty { found = common }
    if found.isEmpty, scenarios.count > 1 { throw refusal(.noCommonTarget) }
    return found
  }

  /// Other targets in common, on which packages may be told apart.
  func further(beside told: [String]) -> [String] {
    common.filter { id in
      !told.contains(id)
        && scenarios.dropFirst().allSatisfy { other in
          !scenarios[0].contrasts(to: other, targets: [id]).contains { $0.isFatal }
        }
    }
  }

  private var common: [String] {
    scenarios[0].targets.map(\.id).filter { id in
      scenarios.allSatisfy { $0.targets.contains { $0.id == id } }
    }
  }

  /// The files with what is counted otherwise in each than in the first.
  func files(digests: [String], targets: [String]) throws(Failure) -> [ComparedFile] {
    let words = ContrastWords(catalogue: catalogue)
    var compared: [ComparedFile] = []
    for (place, scenario) in scenarios.enumerated() {
      let contrasts =
        place == 0 ? [] : scenarios[0].contrasts(to: scenario, targets: targets)
      let fatal = contrasts.filter(\.isFatal).map { words.sentence($0, in: files[place]) }
      if !fatal.isEmpty {
        throw refusal(.targetsDiffer, files[place], catalogue.numbers.list(fatal))
      }
      compared.append(
        ComparedFile(
          files[place], digest: digests[place], scenario: scenario, contrasts: contrasts))
    }
    return compared
  }

  private func refusal(_ key: CompareKey, _ first: String = "", _ second: String = "") -> Failure {
    Failure(.badScenario, catalogue.message(key, first, second))
  }
}
