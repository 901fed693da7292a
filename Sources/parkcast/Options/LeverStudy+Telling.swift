import GrowthModel
import Reporting
import ScenarioFormat

/// What reports tell of levers that are asked for something else: all they can, and no failure.
extension LeverStudy {
  /// The target that is named, else the first; `nil` for a scenario without targets.
  func toldTarget(_ name: String?) throws(Failure) -> Target? {
    guard name != nil || !scenario.targets.isEmpty else { return nil }
    return try PackageChoice(scenario, catalogue).target(name)
  }

  /// The levers to tell of; `nil` where there are none, or where they exclude each other and no
  /// package says which are meant.
  func toldLevels(_ package: Package?, _ console: Console) throws -> [String: LeverLevel]? {
    let choice = PackageChoice(scenario, catalogue)
    // A forecast can follow no package that waits, and none that breaks what the scenario allows.
    if package != nil { _ = try choice.levels(package) }
    let levels = package?.levels ?? scenario.fullPackage
    guard levels.values.contains(where: \.isEverOn) else { return nil }
    let broken = scenario.violations(of: levels)
    guard broken.isEmpty else {
      let words = broken.map { Phrase($0).text(in: catalogue.language.code) }
      console.remark(catalogue.message(.briefLeversExclude, catalogue.numbers.list(words)))
      console.remark(catalogue.message(.hintLine, catalogue.message(.briefAdviceLevers)))
      return nil
    }
    return levels
  }
}
